package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether hours are open in all of some zones.
 *
 * @param closed a clock of the zone that opens last; null if all are open
 * @param changes when the first of the zones closes, or the last opens
 */
record Opening(@Nullable WallClock closed, Instant changes) {

  /** Of at least one clock. */
  static Opening of(WeekHours week, List<WallClock> clocks) {
    WallClock closed = null;
    Instant opens = Instant.MIN;
    Instant closes = Instant.MAX;
    for (WallClock clock : clocks) {
      Instant next = week.nextChange(clock);
      if (week.isOpen(clock)) {
        closes = Moment.earlier(closes, next);
      } else if (next.isAfter(opens)) {
        closed = clock;
        opens = next;
      }
    }
    return closed == null ? new Opening(null, closes) : new Opening(closed, opens);
  }
}
