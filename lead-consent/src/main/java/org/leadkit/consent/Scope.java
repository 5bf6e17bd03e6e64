package org.leadkit.consent;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/**
 * What a consent or a refusal is about. A dimension that names nothing means all of it.
 *
 * @param purposes what for; empty for every purpose
 * @param channels how; empty for every channel
 */
public record Scope(Set<Purpose> purposes, Set<Channel> channels) implements Canonical {

  /** Every purpose on every channel. */
  public static final Scope EVERYTHING = new Scope(Set.of(), Set.of());

  /** Copies both sets, ordered as their constants are. */
  public Scope {
    purposes = ordered(purposes, Purpose.class);
    channels = ordered(channels, Channel.class);
  }

  /** One purpose on one channel. */
  public static Scope of(Purpose purpose, Channel channel) {
    return new Scope(Set.of(purpose), Set.of(channel));
  }

  /** Every purpose on one channel. */
  public static Scope of(Channel channel) {
    return new Scope(Set.of(), Set.of(channel));
  }

  /** True if it is about that purpose on that channel. */
  public boolean covers(Purpose purpose, Channel channel) {
    return (purposes.isEmpty() || purposes.contains(purpose))
        && (channels.isEmpty() || channels.contains(channel));
  }

  /** True if it names all that the other is about. */
  public boolean covers(Scope other) {
    return covers(purposes, other.purposes) && covers(channels, other.channels);
  }

  private static boolean covers(Set<?> mine, Set<?> theirs) {
    return mine.isEmpty() || (!theirs.isEmpty() && mine.containsAll(theirs));
  }

  private static <E extends Enum<E>> Set<E> ordered(Set<E> values, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().withAny("purposes", purposes).withAny("channels", channels);
  }
}
