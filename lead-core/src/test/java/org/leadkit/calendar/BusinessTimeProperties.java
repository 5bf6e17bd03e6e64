package org.leadkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.arbitraries.CalendarArbitraries;
import org.leadkit.arbitraries.CalendarArbitraries.Plan;
import org.leadkit.testsupport.Promise;

class BusinessTimeProperties {

  private static final int DAYS = 60;

  @Provide
  Arbitrary<Plan> plans() {
    return CalendarArbitraries.plans();
  }

  /** Of business time, or after 30 days before the odd date. */
  @Provide
  Arbitrary<Duration> durations() {
    return CalendarArbitraries.durations(DAYS);
  }

  @Provide
  Arbitrary<Duration> days() {
    return CalendarArbitraries.durations(9);
  }

  @Provide
  Arbitrary<Duration> years() {
    return CalendarArbitraries.durations(4_000);
  }

  private static Instant begin(Plan plan, Duration after) {
    return plan.at(after.minusDays(DAYS / 2));
  }

  @Promise("R-05: between(a, add(a, d)) = d")
  @Property
  void whatIsAddedLiesBetween(
      @ForAll("plans") Plan plan,
      @ForAll("durations") Duration after,
      @ForAll("durations") Duration business) {
    WorkCalendar calendar = plan.calendar();
    Instant start = begin(plan, after);
    assertThat(calendar.between(start, calendar.add(start, business).orElseThrow()))
        .isEqualTo(business);
  }

  @Promise("R-05: add gives the earliest such instant")
  @Property
  void nothingEarlierHasSoMuchBusinessTime(
      @ForAll("plans") Plan plan,
      @ForAll("durations") Duration after,
      @ForAll("durations") Duration business) {
    WorkCalendar calendar = plan.calendar();
    Instant start = begin(plan, after);
    Instant end = calendar.add(start, business).orElseThrow();
    if (business.isZero()) {
      assertThat(end).isEqualTo(start);
    } else {
      assertThat(calendar.between(start, end.minusNanos(1))).isLessThan(business);
      assertThat(calendar.isOpen(end.minusNanos(1))).isTrue();
    }
  }

  @Promise("R-05: add(a, between(a, b)) = b for b in open time or at a closing")
  @Property
  void whatLiesBetweenLeadsBack(
      @ForAll("plans") Plan plan,
      @ForAll("durations") Duration after,
      @ForAll("durations") Duration later,
      @ForAll("days") Duration within) {
    WorkCalendar calendar = plan.calendar();
    Instant start = begin(plan, after);
    Instant any = start.plus(later);
    Instant opening = calendar.nextOpening(any).orElseThrow();
    Instant closing = closing(calendar, opening);
    Instant inside =
        opening.plusNanos(1 + within.toNanos() % Duration.between(opening, closing).toNanos());

    assertThat(calendar.add(start, calendar.between(start, inside))).contains(inside);
    assertThat(calendar.add(start, calendar.between(start, closing))).contains(closing);
    if (calendar.isOpen(any.minusNanos(1))) {
      assertThat(calendar.add(start, calendar.between(start, any))).contains(any);
    }
  }

  /** The first instant after an opening at which it is closed, or a day after it. */
  private static Instant closing(WorkCalendar calendar, Instant opening) {
    Instant at = opening;
    while (calendar.isOpen(at) && at.isBefore(opening.plusSeconds(86_400))) {
      at = Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 60) * 60 + 60);
    }
    return at;
  }

  @Promise("R-05: across DST, holidays and split shifts, as a walk from minute to minute finds it")
  @Property
  void aWalkFromMinuteToMinuteFindsTheSame(
      @ForAll("plans") Plan plan,
      @ForAll("days") Duration before,
      @ForAll("days") Duration length) {
    WorkCalendar calendar = plan.calendar();
    Instant from = plan.at(before.negated().plusDays(2));
    Instant to = from.plus(length);
    NaiveCalendar naive = new NaiveCalendar(plan, from, to.plusSeconds(60));

    Duration between = naive.between(from, to);

    assertThat(calendar.between(from, to)).isEqualTo(between);
    assertThat(calendar.isOpen(from)).isEqualTo(naive.isOpen(from));
    assertThat(calendar.isOpen(to)).isEqualTo(naive.isOpen(to));
    assertThat(calendar.nextOpening(from).filter(to::isAfter).isPresent())
        .isEqualTo(!between.isZero());
    if (!between.isZero()) {
      Instant end = calendar.add(from, between).orElseThrow();
      assertThat(end).isBeforeOrEqualTo(to);
      assertThat(naive.between(from, end)).isEqualTo(between);
      assertThat(naive.isOpen(end.minusNanos(1))).isTrue();
      Instant opening = calendar.nextOpening(from).orElseThrow();
      assertThat(naive.between(from, opening)).isZero();
      assertThat(naive.isOpen(opening)).isTrue();
    }
  }

  @Property
  void businessTimeAddsUp(
      @ForAll("plans") Plan plan,
      @ForAll("durations") Duration after,
      @ForAll("durations") Duration one,
      @ForAll("durations") Duration other) {
    WorkCalendar calendar = plan.calendar();
    Instant a = begin(plan, after);
    Instant b = a.plus(one);
    Instant c = b.plus(other);
    assertThat(calendar.between(a, b).plus(calendar.between(b, c)))
        .isEqualTo(calendar.between(a, c));
    assertThat(calendar.between(c, a)).isEqualTo(calendar.between(a, c).negated());
    assertThat(calendar.add(a, one).flatMap(then -> calendar.add(then, other)))
        .isEqualTo(calendar.add(a, one.plus(other)));
  }

  /** No stretch below a week is counted by the week. */
  @Property(tries = 300)
  void yearsThatAreCountedByTheWeekAreCountedByTheDay(
      @ForAll("plans") Plan plan,
      @ForAll("years") Duration before,
      @ForAll("years") Duration span) {
    WorkCalendar calendar = plan.calendar();
    Instant from = plan.at(before.dividedBy(2).negated());
    Instant to = from.plus(span);
    Duration sum = Duration.ZERO;
    for (Instant at = from; at.isBefore(to); ) {
      Instant next = Opening.earlier(at.plus(Duration.ofDays(5)), to);
      sum = sum.plus(calendar.between(at, next));
      at = next;
    }
    assertThat(calendar.between(from, to)).isEqualTo(sum);
    assertThat(calendar.add(from, sum).map(end -> calendar.between(from, end))).contains(sum);
    assertThat(calendar.add(from, sum).orElseThrow()).isBeforeOrEqualTo(to);
  }

  /** Holidays that only a source knows hinder counting by the week, and change nothing else. */
  @Property(tries = 300)
  void holidaysOfASourceAreThoseOfAList(
      @ForAll("plans") Plan plan,
      @ForAll("durations") Duration after,
      @ForAll("durations") Duration business) {
    WorkCalendar listed = copy(plan).closedOn(Holidays.on("some", plan.holidays())).build();
    WorkCalendar asked = copy(plan).closedOn(source(plan)).build();
    Instant start = begin(plan, after);
    Optional<Instant> end = listed.add(start, business);
    assertThat(asked.add(start, business)).isEqualTo(end);
    assertThat(asked.between(start, end.orElseThrow())).isEqualTo(business);
  }

  private static WorkCalendarBuilder copy(Plan plan) {
    WorkCalendarBuilder builder = WorkCalendar.named("any", plan.zone());
    plan.week().forEach((day, shifts) -> builder.open(day, shifts.toArray(String[]::new)));
    return builder;
  }

  private static Holidays source(Plan plan) {
    return new Holidays() {
      @Override
      public String name() {
        return "some";
      }

      @Override
      public boolean isHoliday(LocalDate date) {
        return plan.holidays().contains(date);
      }
    };
  }

  @Property
  void elapsedTimeIsTheTimeOfACalendarThatIsAlwaysOpen(
      @ForAll("plans") Plan plan, @ForAll("years") Duration after, @ForAll("years") Duration span) {
    ZoneId zone = plan.zone();
    WorkCalendar here =
        WorkCalendar.named("here", zone)
            .open(EnumSet.allOf(DayOfWeek.class), "00:00-12:00", "12:00-24:00")
            .build();
    Instant start = plan.at(after.dividedBy(2).negated());
    assertThat(here.add(start, span)).contains(start.plus(span));
    assertThat(WorkCalendar.always().add(start, span)).contains(start.plus(span));
    assertThat(here.between(start, start.plus(span))).isEqualTo(span);
  }
}
