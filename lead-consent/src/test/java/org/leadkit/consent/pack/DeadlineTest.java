package org.leadkit.consent.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.leadkit.calendar.Holidays;
import org.leadkit.consent.pack.DayCount.Unit;
import org.leadkit.consent.pack.Ground.Counting;
import org.leadkit.consent.pack.PackRule.Due;

class DeadlineTest {

  private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);
  private static final Holidays US =
      Holidays.on(
          "us", dates("2026-01-19", "2026-11-11", "2026-11-26", "2026-12-25", "2027-01-01"));
  private static final Holidays AU =
      Holidays.on("au", dates("2026-04-03", "2026-04-06", "2026-04-25"));

  @Test
  void s12TenBusinessDaysAfterAnOptOutBeforeChristmas() {
    assertThat(due("2026-12-18", business(10, "us")))
        .containsExactly(is("2027-01-01", "2027-01-05", "us"));
  }

  @Test
  void s15FiveBusinessDaysOverEaster() {
    assertThat(due("2026-04-02", business(5, "au")))
        .containsExactly(is("2026-04-09", "2026-04-13", "au"));
  }

  @Test
  void s16FifteenBusinessDaysOverThanksgiving() {
    assertThat(due("2026-11-09", business(15, "us")))
        .containsExactly(is("2026-11-30", "2026-12-02", "us"));
  }

  @Test
  void s19AMonthThatEndsOnASaturdayAndOneThatDoesNot() {
    DayCount month = new DayCount(1, Unit.MONTHS, false, true, "", true);
    assertThat(due("2026-01-31", month)).containsExactly(is("2026-02-27", "2026-03-02", ""));
    assertThat(due("2028-01-31", month)).containsExactly(is("2028-02-29", "2028-02-29", ""));
  }

  @Test
  void s22TheDayOfReceiptMayBeTheFirst() {
    DayCount answer = new DayCount(45, Unit.DAYS, true, false, "", false);
    DayCount most = new DayCount(90, Unit.DAYS, true, false, "", false);
    assertThat(due("2026-01-15", business(10, "us"), answer, most))
        .containsExactly(
            is("2026-01-29", "2026-01-30", "us"),
            is("2026-02-28", "2026-03-01", ""),
            is("2026-04-14", "2026-04-15", ""));
  }

  @Test
  void aMonthThatBeginsWithADayEndsTheDayBeforeInTheStrictReading() {
    assertThat(due("2026-03-31", new DayCount(1, Unit.MONTHS, true, false, "", false)))
        .containsExactly(is("2026-04-29", "2026-04-30", ""));
  }

  @Test
  void monthsDifferByTheDirectionInWhichTheyAreCounted() {
    DayCount forward = new DayCount(6, Unit.MONTHS, false, false, "", true);
    DayCount backward = new DayCount(6, Unit.MONTHS, false, false, "", true, Counting.BACKWARD);
    LocalDate february = LocalDate.of(2026, 2, 28);
    assertThat(ended(Due.Kind.PERMITTED_UNTIL, forward, february))
        .isEqualTo(tuple(LocalDate.of(2026, 8, 28), LocalDate.of(2026, 8, 28)));
    assertThat(ended(Due.Kind.PERMITTED_UNTIL, backward, february))
        .isEqualTo(tuple(LocalDate.of(2026, 8, 28), LocalDate.of(2026, 8, 31)));
    assertThat(ended(Due.Kind.FORBIDDEN_UNTIL, forward, february))
        .isEqualTo(tuple(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 8, 28)));
  }

  @Test
  void aRuleThatIsDisabledOrNotInForceSetsNoDate() {
    RuleHead head = RuleHead.of("a", Applies.ALWAYS);
    RuleHead over =
        new RuleHead(
            "b",
            "",
            Trust.HOUSE,
            new InForce(LocalDate.MIN, LocalDate.of(2026, 1, 1)),
            Applies.ALWAYS,
            true,
            Set.of());
    RuleHead off =
        new RuleHead("c", "", Trust.HOUSE, InForce.ALWAYS, Applies.ALWAYS, false, Set.of());
    DayCount count = business(1, "");
    PolicyPack pack =
        PolicyPack.of(
            "p",
            "1",
            Stream.of(head, over, off)
                .<PackRule>map(one -> new Due(one, "d", "t", count))
                .toList());
    assertThat(pack.due("t", LocalDate.of(2026, 1, 1), List.of()))
        .extracting(Deadline::rule)
        .containsExactly("a");
    assertThat(pack.due("t", LocalDate.of(2025, 12, 31), List.of()))
        .extracting(Deadline::rule)
        .containsExactly("a", "b");
    assertThat(pack.due("other", LocalDate.of(2026, 1, 1), List.of())).isEmpty();
  }

  @Test
  void aDeadlineIsWrittenWithBothDates() {
    Deadline one = deadlines("2026-12-18", List.of(US), business(10, "us")).get(0);
    assertThat(one.form())
        .hasToString(
            """
            {"duty":"act","rule":"rule-0","kind":"act-by","safe":"2027-01-01",\
            "nominal":"2027-01-05","calendar":"us","defined":false}""");
  }

  @Property
  void theSafeDateIsOnTheSafeSide(
      @ForAll("counts") DayCount count,
      @ForAll("events") LocalDate event,
      @ForAll("holidays") Set<LocalDate> holidays,
      @ForAll Due.Kind kind) {
    DayCounting counting = new DayCounting(count, event, holidays::contains);
    LocalDate safe = counting.safe(kind);
    assertThat(kind.isSafeEarlier())
        .isEqualTo(
            kind == Due.Kind.ACT_BY
                || kind == Due.Kind.PERMITTED_UNTIL
                || kind == Due.Kind.ERASE_BY);
    if (kind.isSafeEarlier()) {
      assertThat(safe).isBeforeOrEqualTo(counting.nominal());
    } else {
      assertThat(safe).isAfterOrEqualTo(counting.nominal());
    }
  }

  @Property
  void holidaysPutOffTheNominalDateAndNeverTheSafeOne(
      @ForAll("counts") DayCount count,
      @ForAll("events") LocalDate event,
      @ForAll("holidays") Set<LocalDate> holidays) {
    DayCounting with = new DayCounting(count, event, holidays::contains);
    DayCounting without = new DayCounting(count, event, day -> false);
    assertThat(without.nominal()).isBeforeOrEqualTo(with.nominal());
    assertThat(without.safe(Due.Kind.ACT_BY)).isEqualTo(with.safe(Due.Kind.ACT_BY));
  }

  @Property
  void businessDaysAreThoseThatAreNeitherWeekendNorHoliday(
      @ForAll("events") LocalDate event,
      @ForAll("holidays") Set<LocalDate> holidays,
      @ForAll("few") int amount,
      @ForAll boolean isFirst) {
    DayCounting counting =
        new DayCounting(
            new DayCount(amount, Unit.BUSINESS_DAYS, isFirst, true, "x", false),
            event,
            holidays::contains);
    LocalDate nominal = counting.nominal();
    LocalDate safe = counting.safe(Due.Kind.ERASE_BY);
    assertThat(working(event.plusDays(1), nominal, holidays)).isEqualTo(amount);
    assertThat(working(nominal, nominal, holidays)).isEqualTo(1);
    assertThat(working(event.plusDays(isFirst ? 0 : 1), safe, Set.of())).isEqualTo(amount);
    assertThat(working(safe, safe, Set.of())).isEqualTo(1);
  }

  @Property
  void monthsCountedBackEndOnTheLastDayThatStillReachesTheEvent(
      @ForAll("events") LocalDate event, @ForAll("few") int amount) {
    DayCount count = new DayCount(amount, Unit.MONTHS, false, false, "", true, Counting.BACKWARD);
    DayCounting counting = new DayCounting(count, event, day -> false);
    LocalDate last =
        Stream.iterate(event, day -> day.plusDays(1))
            .limit(amount * 31L + 40)
            .filter(day -> !day.minusMonths(amount).isAfter(event))
            .reduce(event, (earlier, later) -> later);
    assertThat(counting.nominal()).isEqualTo(last);
    assertThat(counting.safe(Due.Kind.PERMITTED_UNTIL)).isEqualTo(event.plusMonths(amount));
    assertThat(counting.safe(Due.Kind.KEEP_UNTIL)).isEqualTo(last);
  }

  @Property
  void anEndIsRolledFromWeekendsAndHolidays(
      @ForAll("events") LocalDate event,
      @ForAll("holidays") Set<LocalDate> holidays,
      @ForAll("few") int amount) {
    DayCount rolled = new DayCount(amount, Unit.DAYS, false, true, "x", true);
    DayCounting counting = new DayCounting(rolled, event, holidays::contains);
    LocalDate end = event.plusDays(amount);
    LocalDate nominal = counting.nominal();
    assertThat(working(nominal, nominal, holidays)).isEqualTo(1);
    assertThat(end.isAfter(nominal)).isFalse();
    assertThat(end.equals(nominal) ? 0 : working(end, nominal.minusDays(1), holidays)).isZero();
    LocalDate safe = counting.safe(Due.Kind.ACT_BY);
    assertThat(working(safe, safe, Set.of())).isEqualTo(1);
    assertThat(working(safe.plusDays(1), end, Set.of())).isZero();
  }

  private static int working(LocalDate from, LocalDate to, Set<LocalDate> holidays) {
    int days = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      boolean isWeekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      days += isWeekend || holidays.contains(day) ? 0 : 1;
    }
    return days;
  }

  private static DayCount business(int amount, String holidays) {
    return new DayCount(amount, Unit.BUSINESS_DAYS, false, false, holidays, false);
  }

  private static Tuple ended(Due.Kind kind, DayCount count, LocalDate event) {
    DayCounting counting = new DayCounting(count, event, day -> false);
    return tuple(counting.safe(kind), counting.nominal());
  }

  private static Stream<Tuple> due(String event, DayCount... counts) {
    return deadlines(event, List.of(AU, US), counts).stream()
        .map(one -> tuple(one.safe(), one.nominal(), one.calendar()));
  }

  private static List<Deadline> deadlines(
      String event, Collection<Holidays> holidays, DayCount... counts) {
    List<DayCount> all = List.of(counts);
    List<PackRule> rules =
        all.stream()
            .<PackRule>map(
                count ->
                    new Due(
                        RuleHead.of("rule-" + all.indexOf(count), Applies.ALWAYS),
                        "act",
                        "event",
                        count))
            .toList();
    return PolicyPack.of("p", "1", rules).due("event", LocalDate.parse(event), holidays);
  }

  private static Tuple is(String safe, String nominal, String calendar) {
    return tuple(LocalDate.parse(safe), LocalDate.parse(nominal), calendar);
  }

  private static Set<LocalDate> dates(String... texts) {
    Set<LocalDate> dates = new TreeSet<>();
    Arrays.stream(texts).map(LocalDate::parse).forEach(dates::add);
    return dates;
  }

  @Provide
  Arbitrary<LocalDate> events() {
    return Arbitraries.integers().between(0, 1_600).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<Set<LocalDate>> holidays() {
    return Arbitraries.integers().between(0, 1_700).map(FIRST::plusDays).set().ofMaxSize(200);
  }

  @Provide
  Arbitrary<Integer> few() {
    return Arbitraries.integers().between(1, 60);
  }

  @Provide
  Arbitrary<DayCount> counts() {
    return Combinators.combine(
            few(),
            Arbitraries.of(Unit.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of("", "x"),
            Arbitraries.of(true, false),
            Arbitraries.of(Counting.class))
        .as(DayCount::new);
  }
}
