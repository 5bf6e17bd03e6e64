package org.leadkit.sla;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Pause;

/** Counts the business time in which a clock ran. */
final class Counting {

  private final WorkCalendar calendar;
  private final boolean elapsed;

  Counting(WorkCalendar calendar) {
    this.calendar = calendar;
    this.elapsed = calendar.equals(WorkCalendar.always());
  }

  boolean isElapsed() {
    return elapsed;
  }

  /**
   * The instant at which the clock has run for so long since an origin. A later pause never moves
   * it once it has passed.
   *
   * @param business above zero
   * @return empty if the clock stands still before, or the calendar ends
   */
  Optional<Instant> reached(ResponseClock clock, Instant origin, Duration business) {
    Instant from = origin;
    Duration left = business;
    for (Pause pause : clock.pauses()) {
      if (pause.until().isAfter(from)) {
        if (pause.from().isAfter(from)) {
          Optional<Instant> hit = add(from, left);
          if (hit.isPresent() && !hit.get().isAfter(pause.from())) {
            return hit;
          }
          left = left.minus(between(from, pause.from()));
        }
        from = pause.until();
      }
    }
    return from.equals(Instant.MAX) ? Optional.empty() : add(from, left);
  }

  /** How long the clock has run from an origin until an instant; zero if that is earlier. */
  Duration run(ResponseClock clock, Instant origin, Instant until) {
    Duration sum = Duration.ZERO;
    Instant from = origin;
    for (Pause pause : clock.pauses()) {
      if (pause.until().isAfter(from) && pause.from().isBefore(until)) {
        sum = pause.from().isAfter(from) ? sum.plus(between(from, pause.from())) : sum;
        from = pause.until();
      }
    }
    return until.isAfter(from) ? sum.plus(between(from, until)) : sum;
  }

  private Optional<Instant> add(Instant start, Duration business) {
    return elapsed ? plus(start, business) : calendar.add(start, business);
  }

  private Duration between(Instant from, Instant to) {
    return elapsed ? Duration.between(from, to) : calendar.between(from, to);
  }

  private static Optional<Instant> plus(Instant start, Duration elapsed) {
    try {
      return Optional.of(start.plus(elapsed));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
