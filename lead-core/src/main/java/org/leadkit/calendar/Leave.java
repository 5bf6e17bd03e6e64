package org.leadkit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issues;

/** Time in which nobody is there: from a date or an instant up to another. */
sealed interface Leave extends Canonical {

  /** What of it lies in the years that the clock knows; empty if nothing does. */
  Optional<Opening> on(WallClock clock);

  /** Adds what is wrong with it. */
  void check(String pointer, Issues issues);

  /** Leave of whole days. */
  record Days(LocalDate from, LocalDate back) implements Leave {

    @Override
    public Optional<Opening> on(WallClock clock) {
      Instant end = endless(back) ? clock.end() : clock.instant(back.atStartOfDay());
      return within(clock, clock.instant(from.atStartOfDay()), end);
    }

    @Override
    public void check(String pointer, Issues issues) {
      if (!WallClock.knows(from)) {
        issues.add(WallClock.unknown(pointer + "/from", from));
      }
      if (!from.isBefore(back)) {
        backwards(pointer, from, back, issues);
      }
    }

    @Override
    public CanonicalForm form() {
      return formOf(from, back, endless(back));
    }
  }

  /** Leave of hours. */
  record Stretch(Instant from, Instant back) implements Leave {

    @Override
    public Optional<Opening> on(WallClock clock) {
      return within(clock, from, endless(back) ? clock.end() : back);
    }

    @Override
    public void check(String pointer, Issues issues) {
      if (from.isBefore(FIRST) || !from.isBefore(END)) {
        issues.error(
            "bad-date",
            pointer + "/from",
            "The instant (%s) must lie in the years from 1 to 9999.".formatted(from),
            "Maybe a digit is too many.");
      }
      if (!from.isBefore(back)) {
        backwards(pointer, from, back, issues);
      }
    }

    @Override
    public CanonicalForm form() {
      return formOf(from, back, endless(back));
    }
  }

  /** The first instant of the year 1 in UTC. */
  Instant FIRST = WallClock.FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);

  /** The first instant after the year 9999 in UTC. */
  Instant END = WallClock.LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

  private static boolean endless(LocalDate back) {
    return back.isAfter(WallClock.LAST);
  }

  private static boolean endless(Instant back) {
    return !back.isBefore(END);
  }

  private static Optional<Opening> within(WallClock clock, Instant from, Instant to) {
    Opening part =
        new Opening(Opening.later(from, clock.begin()), Opening.earlier(to, clock.end()));
    return part.from().isBefore(part.to()) ? Optional.of(part) : Optional.empty();
  }

  private static void backwards(String pointer, Object from, Object back, Issues issues) {
    issues.error(
        "bad-leave",
        pointer,
        "The leave (from %s, back %s) must end after it begins.".formatted(from, back),
        "Maybe the last day off was given: back is the day after it.");
  }

  private static CanonicalForm formOf(Object from, Object back, boolean endless) {
    CanonicalForm form = CanonicalForm.object().with("from", from.toString());
    return endless ? form : form.with("back", back.toString());
  }
}
