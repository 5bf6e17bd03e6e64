package org.leadkit.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param to the first instant after it
 */
record Opening(Instant from, Instant to) {

  Duration length() {
    return Duration.between(from, to);
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
