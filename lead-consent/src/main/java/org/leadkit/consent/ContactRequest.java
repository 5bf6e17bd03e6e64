package org.leadkit.consent;

import java.util.Set;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * The question: may this person be contacted for this purpose on this channel?
 *
 * @param purpose what for
 * @param channel how
 * @param points keyed hashes of the contact point under all keys in use; empty if the point is not
 *     known, or if {@code anyPoint}
 * @param anyPoint true to ask about the person without naming a contact point
 */
public record ContactRequest(
    Purpose purpose, Channel channel, Set<String> points, boolean anyPoint) {

  /** Copies the hashes. */
  public ContactRequest {
    points = Set.copyOf(points);
  }

  /** Asks about the person, without naming a contact point. */
  public static ContactRequest of(Purpose purpose, Channel channel) {
    return new ContactRequest(purpose, channel, Set.of(), true);
  }

  /** Asks about one contact point; no hash at all says that none is known. */
  public ContactRequest at(Set<String> hashes) {
    return new ContactRequest(purpose, channel, hashes, false);
  }
}
