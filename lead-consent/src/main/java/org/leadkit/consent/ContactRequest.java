package org.leadkit.consent;

import java.util.Objects;
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
 * @param brand in whose name; empty for the controller's own
 * @param topic about what; empty for nothing in particular
 * @param dialing how a call or a text is placed; {@link Dialing#MANUAL} where it plays no part
 * @param recipient what is known of whom it would reach
 */
public record ContactRequest(
    Purpose purpose,
    Channel channel,
    Set<String> points,
    boolean anyPoint,
    String brand,
    String topic,
    Dialing dialing,
    Recipient recipient) {

  /** Copies the hashes. */
  public ContactRequest {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(dialing, "dialing");
    Objects.requireNonNull(recipient, "recipient");
    points = Set.copyOf(points);
  }

  /** Asks about the person, without naming a contact point. */
  public static ContactRequest of(Purpose purpose, Channel channel) {
    return new ContactRequest(
        purpose, channel, Set.of(), true, "", "", Dialing.MANUAL, Recipient.UNKNOWN);
  }

  /** Asks about one contact point; no hash at all says that none is known. */
  public ContactRequest at(Set<String> hashes) {
    return new ContactRequest(purpose, channel, hashes, false, brand, topic, dialing, recipient);
  }

  /** Asks on behalf of a brand. */
  public ContactRequest inNameOf(String newBrand) {
    return new ContactRequest(
        purpose, channel, points, anyPoint, newBrand, topic, dialing, recipient);
  }

  /** Asks about a topic. */
  public ContactRequest about(String newTopic) {
    return new ContactRequest(
        purpose, channel, points, anyPoint, brand, newTopic, dialing, recipient);
  }

  /** Asks about a call or a text that is placed so. */
  public ContactRequest dialled(Dialing newDialing) {
    return new ContactRequest(
        purpose, channel, points, anyPoint, brand, topic, newDialing, recipient);
  }

  /** Asks about a person of whom so much is known. */
  public ContactRequest to(Recipient newRecipient) {
    return new ContactRequest(
        purpose, channel, points, anyPoint, brand, topic, dialing, newRecipient);
  }

  /** True if what is said of a point concerns the question: it is empty, or is the one asked. */
  public boolean isAt(String point) {
    return point.isEmpty() || anyPoint || points.contains(point);
  }
}
