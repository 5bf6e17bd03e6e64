package org.leadkit.sla;

import static org.leadkit.lead.ResponseClock.Target.ACCEPT;
import static org.leadkit.lead.ResponseClock.Target.FIRST_TOUCH;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Target;

/** Service levels, clocks and instants as the tests of this package need them. */
final class Levels {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final WorkCalendar OFFICE =
      WorkCalendar.named("emea-hours", BERLIN)
          .open(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00-18:00")
          .build();

  /** A Monday, at nine. */
  static final Instant MONDAY = berlin("2026-11-23T09:00");

  static final ServiceLevel GOLD =
      ServiceLevel.named("gold")
          .accept(Duration.ofMinutes(30))
          .firstTouch(Duration.ofHours(4))
          .followUp(Duration.ofHours(18))
          .in(OFFICE)
          .warnAfter(75)
          .then(Escalation.remind(ACCEPT, Duration.ZERO))
          .then(Escalation.reassign(ACCEPT, Duration.ofMinutes(15), 2))
          .then(Escalation.manager(ACCEPT, Duration.ofHours(1), "mia"))
          .then(Escalation.remind(FIRST_TOUCH, Duration.ZERO))
          .then(Escalation.queue(FIRST_TOUCH, Duration.ofHours(2), "inbound"))
          .build();

  private Levels() {}

  static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  static Arbitrary<Duration> minutes(int least, int most) {
    return Arbitraries.integers().between(least, most).map(Duration::ofMinutes);
  }

  static Arbitrary<Instant> instants() {
    return Arbitraries.integers()
        .between(0, 14 * 24 * 60)
        .map(minutes -> MONDAY.minus(Duration.ofDays(4)).plus(Duration.ofMinutes(minutes)));
  }

  /** Levels of every shape that can be built. */
  static Arbitrary<ServiceLevel> levels() {
    return Combinators.combine(
            Arbitraries.of(OFFICE, WorkCalendar.always()),
            minutes(1, 200),
            minutes(200, 1_500),
            minutes(1_500, 4_000),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(1, 4),
            minutes(1, 300))
        .as(Levels::level);
  }

  private static ServiceLevel level(
      WorkCalendar calendar,
      Duration accept,
      Duration touch,
      Duration followUp,
      int shape,
      int hops,
      Duration after) {
    ServiceLevelBuilder level = ServiceLevel.named("any").in(calendar).firstTouch(touch);
    if (shape > 0) {
      level.warnAfter(60).then(Escalation.remind(FIRST_TOUCH, Duration.ZERO));
      level.then(Escalation.reassign(FIRST_TOUCH, after, hops));
      level.then(Escalation.manager(FIRST_TOUCH, after.multipliedBy(hops + 1L), "mia"));
    }
    if (shape > 1) {
      level.accept(accept).then(Escalation.reassign(ACCEPT, after, hops));
      level.then(Escalation.remind(ACCEPT, after.multipliedBy(2)));
      level.then(Escalation.queue(ACCEPT, after.multipliedBy(3), "inbound"));
    }
    return shape > 2 ? level.followUp(followUp).build() : level.build();
  }

  /** Clocks to which up to eight things happened, in the order of time. */
  static Arbitrary<ResponseClock> clocks() {
    return Combinators.combine(
            instants().list().ofMinSize(1).ofMaxSize(9),
            Arbitraries.integers().between(0, 6).list().ofSize(9))
        .as(
            (times, kinds) -> {
              List<Instant> sorted = new ArrayList<>(new TreeSet<>(times));
              ResponseClock clock = ResponseClock.started("any", sorted.get(0));
              for (int i = 1; i < sorted.size(); i++) {
                clock = after(clock, kinds.get(i), sorted.get(i));
              }
              return clock;
            });
  }

  static ResponseClock after(ResponseClock clock, int kind, Instant at) {
    return switch (kind) {
      case 0 -> clock.meeting(ACCEPT, at);
      case 1 -> clock.meeting(FIRST_TOUCH, at);
      case 2 -> clock.meeting(Target.FOLLOW_UP, at);
      case 3 -> clock.reassigned(at);
      case 4 -> clock.paused("waiting", at);
      case 5 -> clock.resumed("waiting", at);
      default -> clock.paused("elsewhere", at).resumed("elsewhere", at.plusSeconds(3_600));
    };
  }
}
