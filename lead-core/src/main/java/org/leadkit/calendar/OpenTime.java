package org.leadkit.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** When a calendar is open, and sums over it. Whole weeks that are alike are counted at once. */
final class OpenTime {

  private static final long WEEK = Duration.ofDays(7).toSeconds();

  private final OpeningHours hours;
  private final Duration lengthOfWeek;

  /** Leave by its end; no two touch. */
  private final NavigableMap<Instant, Opening> leave;

  OpenTime(CalendarSpec spec) {
    WallClock clock = new WallClock(spec.zone());
    this.hours = new OpeningHours(spec, clock);
    this.lengthOfWeek = hours.lengthOfWeek();
    this.leave = joined(spec.leave().stream().flatMap(one -> one.on(clock).stream()).toList());
  }

  private static NavigableMap<Instant, Opening> joined(List<Opening> some) {
    List<Opening> sorted = new ArrayList<>(some);
    sorted.sort(Comparator.comparing(Opening::from));
    NavigableMap<Instant, Opening> joined = new TreeMap<>();
    for (Opening one : sorted) {
      Map.Entry<Instant, Opening> last = joined.lastEntry();
      if (last == null || last.getKey().isBefore(one.from())) {
        joined.put(one.to(), one);
      } else if (last.getKey().isBefore(one.to())) {
        joined.remove(last.getKey());
        joined.put(one.to(), new Opening(last.getValue().from(), one.to()));
      }
    }
    return joined;
  }

  /** The first open time at an instant or after it; where it ends, more may begin at once. */
  Optional<Opening> next(Instant at) {
    Instant from = at;
    while (true) {
      Optional<Opening> found = hours.next(from);
      if (found.isEmpty()) {
        return found;
      }
      Opening open = found.get();
      Map.Entry<Instant, Opening> away = leave.higherEntry(open.from());
      if (away == null || !away.getValue().from().isBefore(open.to())) {
        return found;
      }
      if (open.from().isBefore(away.getValue().from())) {
        return Optional.of(new Opening(open.from(), away.getValue().from()));
      }
      from = away.getKey();
    }
  }

  Optional<Instant> add(Instant start, Duration business) {
    Instant at = start;
    Duration left = business;
    while (!left.isZero()) {
      long weeks = weeksWithin(at, left);
      at = at.plusSeconds(weeks * WEEK);
      left = left.minus(lengthOfWeek.multipliedBy(weeks));
      Optional<Opening> open = next(at);
      if (open.isEmpty()) {
        return Optional.empty();
      }
      Duration worked = least(open.get().length(), left);
      at = open.get().from().plus(worked);
      left = left.minus(worked);
    }
    return Optional.of(at);
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** How many weeks that are alike hold less than a business duration. */
  private long weeksWithin(Instant at, Duration business) {
    long week = lengthOfWeek.toSeconds();
    // Less and not as much: the last instant asked for may be the end of a shift.
    return week == 0 || business.compareTo(lengthOfWeek) <= 0
        ? 0
        : Math.min((business.toSeconds() - 1) / week, regularWeeks(at));
  }

  Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    Instant at = from;
    while (at.isBefore(to)) {
      long most = Duration.between(at, to).toSeconds() / WEEK;
      long weeks = most == 0 ? 0 : Math.min(most, regularWeeks(at));
      at = at.plusSeconds(weeks * WEEK);
      sum = sum.plus(lengthOfWeek.multipliedBy(weeks));
      Optional<Opening> open = next(at);
      if (open.isEmpty() || !open.get().from().isBefore(to)) {
        return sum;
      }
      at = Opening.earlier(open.get().to(), to);
      sum = sum.plus(Duration.between(open.get().from(), at));
    }
    return sum;
  }

  /** How many weeks from an instant on are surely alike and without leave. */
  private long regularWeeks(Instant at) {
    Instant until = hours.regularUntil(at);
    Map.Entry<Instant, Opening> away = leave.higherEntry(at);
    if (away != null) {
      until = Opening.earlier(until, away.getValue().from());
    }
    return until.isAfter(at) ? Duration.between(at, until).toSeconds() / WEEK : 0;
  }
}
