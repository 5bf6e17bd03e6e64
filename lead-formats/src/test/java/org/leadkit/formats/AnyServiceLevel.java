package org.leadkit.formats;

import static org.leadkit.lead.ResponseClock.Target.ACCEPT;
import static org.leadkit.lead.ResponseClock.Target.FIRST_TOUCH;
import static org.leadkit.lead.ResponseClock.Target.FOLLOW_UP;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.sla.Escalation;
import org.leadkit.sla.ServiceLevel;
import org.leadkit.sla.ServiceLevelBuilder;

/** Arbitrary service levels whose ladders know the pool {@code pool-0}. */
final class AnyServiceLevel {

  private static final WorkCalendar OFFICE =
      WorkCalendar.named("office", ZoneId.of("Europe/Berlin"))
          .open(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00-18:00")
          .build();

  private AnyServiceLevel() {}

  static Arbitrary<ServiceLevel> any() {
    return Combinators.combine(
            AnyText.kebab().filter(name -> !name.startsWith("within-")),
            Arbitraries.of(OFFICE, WorkCalendar.always()),
            Arbitraries.longs().between(2, 1_000_000).map(Duration::ofSeconds),
            Arbitraries.integers().between(0, 99),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(1, 100),
            AnyText.notBlank())
        .as(AnyServiceLevel::level);
  }

  private static ServiceLevel level(
      String name,
      WorkCalendar calendar,
      Duration time,
      int percent,
      int shape,
      int times,
      String manager) {
    ServiceLevelBuilder level = ServiceLevel.named(name).in(calendar).followUp(time.plus(time));
    if (percent > 0) {
      level.warnAfter(percent);
    } else {
      level.warnBefore(Duration.ofSeconds(1));
    }
    if (shape > 0) {
      level.firstTouch(time).then(Escalation.remind(FIRST_TOUCH, Duration.ZERO));
      level.then(Escalation.manager(FIRST_TOUCH, time, manager));
    }
    if (shape > 1) {
      level.accept(time).then(Escalation.reassign(ACCEPT, time, times));
      level.then(Escalation.queue(ACCEPT, time, "pool-0"));
    }
    return shape > 2
        ? level.then(Escalation.queue(FOLLOW_UP, time, "pool-0")).build()
        : level.build();
  }
}
