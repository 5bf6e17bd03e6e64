package org.leadkit.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a person acted, as far as what is said of it can be believed. */
final class ActedAt {

  private static final Duration LONGEST_AGO = Duration.ofDays(36_525);

  private ActedAt() {}

  /** A clock that runs ahead or was never set says nothing: then it is now. */
  static Instant of(Optional<Instant> said, Instant now) {
    return said.filter(at -> at.isBefore(now) && at.isAfter(now.minus(LONGEST_AGO))).orElse(now);
  }
}
