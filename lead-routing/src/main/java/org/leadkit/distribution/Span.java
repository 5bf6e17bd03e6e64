package org.leadkit.distribution;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/** The time for which a cap holds. */
sealed interface Span {

  /** Its name in the state of a member; it has no slash. */
  String key();

  /**
   * The count after one more lead.
   *
   * @param most how many the cap allows
   */
  LeadCap.Count after(LeadCap.@Nullable Count counted, Instant at, ZoneId zone, long most);

  /** The form of a cap with its time added. */
  CanonicalForm describe(CanonicalForm cap);

  /** A part of the calendar. */
  enum Period implements Span {
    HOUR,
    DAY,
    WEEK;

    @Override
    public String key() {
      return CanonicalForm.kebab(this);
    }

    @Override
    public LeadCap.Count after(
        LeadCap.@Nullable Count counted, Instant at, ZoneId zone, long most) {
      return counted instanceof LeadCap.InPeriod now && !now.isOver(at)
          ? new LeadCap.InPeriod(now.from(), now.until(), now.number() + 1)
          : new LeadCap.InPeriod(start(at, zone), end(at, zone), 1);
    }

    /** When the period around an instant began. */
    Instant start(Instant at, ZoneId zone) {
      ZonedDateTime local = at.atZone(zone);
      return switch (this) {
        case HOUR -> local.truncatedTo(ChronoUnit.HOURS).toInstant();
        case DAY -> midnight(local.toLocalDate(), zone);
        case WEEK -> midnight(monday(local), zone);
      };
    }

    /** When it ends. An hour in which the clock is put back may be longer than an hour. */
    Instant end(Instant at, ZoneId zone) {
      ZonedDateTime local = at.atZone(zone);
      return switch (this) {
        case HOUR -> {
          Instant start = start(at, zone);
          Instant next = start(start.plus(1, ChronoUnit.HOURS), zone);
          yield next.isAfter(start) ? next : start(start.plus(2, ChronoUnit.HOURS), zone);
        }
        case DAY -> midnight(local.toLocalDate().plusDays(1), zone);
        case WEEK -> midnight(monday(local).plusWeeks(1), zone);
      };
    }

    private static LocalDate monday(ZonedDateTime local) {
      return local.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant midnight(LocalDate date, ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }

    @Override
    public CanonicalForm describe(CanonicalForm cap) {
      return cap.with("per", this);
    }
  }

  /**
   * Any stretch of a length.
   *
   * @param length positive
   */
  record Window(Duration length) implements Span {

    private static final Duration LONGEST = Duration.ofDays(366);

    static Window of(Duration length) {
      if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
        throw InvalidConfiguration.of(
            "bad-cap",
            "The window (%s) of a cap must be positive and at most %s."
                .formatted(CanonicalForm.text(length), CanonicalForm.text(LONGEST)),
            "Maybe an hour was meant: PT1H.");
      }
      return new Window(length);
    }

    @Override
    public String key() {
      return CanonicalForm.text(length);
    }

    @Override
    public LeadCap.Count after(
        LeadCap.@Nullable Count counted, Instant at, ZoneId zone, long most) {
      List<Instant> given = new ArrayList<>();
      if (counted instanceof LeadCap.Latest latest) {
        latest.given().stream().filter(one -> at.isBefore(one.plus(length))).forEach(given::add);
      }
      given.add(at);
      Collections.sort(given);
      // A pool that routes anyway gives more than the cap allows; the latest of them decide, and
      // as many again stand in for those that are given back.
      int first = (int) Math.max(0, given.size() - 2 * most);
      return new LeadCap.Latest(length, given.subList(first, given.size()));
    }

    @Override
    public CanonicalForm describe(CanonicalForm cap) {
      return cap.with("within", length);
    }
  }

  /** A list without one element, once. */
  static <T> List<T> copyWithout(List<T> list, T one) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(one);
    return rest;
  }
}
