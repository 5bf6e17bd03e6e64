package org.leadkit.consent;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.lead.Channel;

/**
 * What a person wishes. Wishes narrow and never widen: they forbid, or put off, what law and
 * consent would permit.
 *
 * @param topics the only topics wanted; empty for any
 * @param unwantedTopics topics not wanted
 * @param channels the only channels wanted, the dearest first; empty for any
 * @param frequency how often at most; null for no wish
 * @param quietFrom when the quiet hours begin, in each of the person's time zones; null for none
 * @param quietUntil when they end, on the next day if that is earlier; null for none
 * @param pausedUntil no contact before that instant; null for no pause
 * @param language IETF language tag; empty for no wish
 */
public record Preferences(
    Set<String> topics,
    Set<String> unwantedTopics,
    List<Channel> channels,
    @Nullable Frequency frequency,
    @Nullable LocalTime quietFrom,
    @Nullable LocalTime quietUntil,
    @Nullable Instant pausedUntil,
    String language) {

  /** No wishes. */
  public static final Preferences NONE =
      new Preferences(Set.of(), Set.of(), List.of(), null, null, null, null, "");

  /**
   * How often at most.
   *
   * @param times at least 1
   * @param span within which time
   */
  public record Frequency(int times, Span span) {}

  /** Copies the collections. */
  public Preferences {
    topics = Set.copyOf(topics);
    unwantedTopics = Set.copyOf(unwantedTopics);
    channels = List.copyOf(channels);
    Objects.requireNonNull(language, "language");
  }

  /** How often at most; empty for no wish. */
  public Optional<Frequency> atMost() {
    return Optional.ofNullable(frequency);
  }
}
