package org.leadkit.formats;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.arbitraries.CalendarArbitraries;
import org.leadkit.calendar.Holidays;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.calendar.WorkCalendarBuilder;

/** Arbitrary work calendars, some of which refer to holidays that only the host knows. */
final class AnyCalendar {

  /** Sundays. */
  static final Holidays KNOWN =
      new Holidays() {
        @Override
        public String name() {
          return "sundays";
        }

        @Override
        public boolean isHoliday(LocalDate date) {
          return date.getDayOfWeek().getValue() == 7;
        }
      };

  private AnyCalendar() {}

  static Arbitrary<WorkCalendar> any() {
    Arbitrary<Boolean> chances = Arbitraries.of(true, false);
    return Combinators.combine(
            CalendarArbitraries.plans(), AnyText.kebab(), chances, chances, chances)
        .as(
            (plan, name, known, gone, since) -> {
              WorkCalendarBuilder builder = plan.builder(name);
              if (known) {
                builder.closedOn(KNOWN);
              }
              if (gone) {
                builder.without(plan.near(), LocalDate.MAX);
              }
              if (since) {
                builder.without(
                    plan.near().atTime(1, 2, 3, 4).atZone(plan.zone()).toInstant(), Instant.MAX);
              }
              return builder.build();
            })
        .withoutEdgeCases();
  }
}
