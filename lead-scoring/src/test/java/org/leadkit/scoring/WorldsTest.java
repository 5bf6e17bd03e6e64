package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

class WorldsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Provide
  Arbitrary<Set<ValueTest>> tests() {
    Arbitrary<ValueTest> times =
        Arbitraries.of(
            new ValueTest.AtLeast(Value.of(NOW)),
            new ValueTest.AtMost(Value.of(NOW.plusNanos(1))),
            new ValueTest.AtLeast(Value.of(DAY)),
            new ValueTest.Between(Value.of(DAY.minusDays(9)), Value.of(DAY.minusDays(3))),
            new ValueTest.Is(Value.of("2026-11-23")),
            new ValueTest.Is(Value.of("2026-11-23t09:00:00z")),
            new ValueTest.Is(Value.of(true)));
    return Arbitraries.oneOf(
            List.of(CoreArbitraries.textTests(), CoreArbitraries.numberTests(), times))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(LinkedHashSet::new);
  }

  @Provide
  Arbitrary<Value> values() {
    Arbitrary<Value> texts =
        Arbitraries.of(
                "VP Sales", "Head of Data", "chief", "DE", "at", "software", "/pricing/plans", "x")
            .tuple2()
            .map(two -> two.get1() + (two.get2().equals("x") ? "" : two.get2()))
            .map(text -> text.hashCode() % 2 == 0 ? text.toUpperCase(Locale.ROOT) : text)
            .map(Value::of);
    Arbitrary<Value> named =
        Arbitraries.of("vp sales", "De", "AT", "ß", "SS", "2026-11-23", "/Pricing/", "\u0130")
            .map(Value::of);
    Arbitrary<Value> numbers =
        Arbitraries.bigDecimals()
            .between(BigDecimal.valueOf(-1), BigDecimal.valueOf(11))
            .ofScale(2)
            .map(Value::of);
    Arbitrary<Value> times =
        Arbitraries.of(
            Value.of(NOW),
            Value.of(NOW.plusNanos(1)),
            Value.of(NOW.minusSeconds(9)),
            Value.of(Instant.MAX),
            Value.of(DAY),
            Value.of(DAY.minusDays(5)),
            Value.of(LocalDate.MIN),
            Value.of(true),
            Value.of(false));
    return Arbitraries.oneOf(List.of(texts, named, numbers, times));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyValueIsAnsweredAsInOneOfTheWorlds(
      @ForAll("tests") Set<ValueTest> tests, @ForAll("values") Value value) {
    List<Function<ValueTest, Verdict>> worlds = Worlds.values(tests).orElse(List.of());

    assertThat(worlds.isEmpty() || worlds.stream().anyMatch(world -> agrees(world, tests, value)))
        .as(value.text())
        .isTrue();
  }

  private static boolean agrees(
      Function<ValueTest, Verdict> world, Set<ValueTest> tests, Value value) {
    return tests.stream().allMatch(test -> world.apply(test) == test.of(value));
  }

  @Test
  void aFieldIsOneValueAtATime() {
    assertThat(never(Fields.COUNTRY.is("DE"), Fields.COUNTRY.is("FR"))).isTrue();
    assertThat(never(Fields.COUNTRY.is("DE"), Fields.COUNTRY.is("de"))).isFalse();
    assertThat(never(Fields.COMPANY_SIZE.between(1, 9), Fields.COMPANY_SIZE.atLeast(10))).isTrue();
    assertThat(never(Fields.COMPANY_SIZE.between(1, 9), Fields.COMPANY_SIZE.atLeast(9))).isFalse();
    assertThat(never(Fields.TITLE.known(), Fields.TITLE.unknown())).isTrue();
    assertThat(never(Fields.TITLE.is("x"), Fields.TITLE.unknown())).isTrue();
    assertThat(never(Fields.TITLE.startsWith("/a"), Fields.TITLE.startsWith("/b"))).isTrue();
    assertThat(never(Fields.TITLE.startsWith("/a"), Fields.TITLE.startsWith("/A/b"))).isFalse();
    assertThat(never(Fields.TITLE.mentions("VP"), Fields.TITLE.mentions("Clerk"))).isFalse();
    assertThat(never(Fields.TITLE.is("Clerk"), Fields.TITLE.mentions("VP"))).isTrue();
    assertThat(never(Fields.TITLE.mentions("VP"), Fields.TITLE.mentions("VP").negate())).isTrue();
    assertThat(never(visits(3), visits(2).negate())).isTrue();
    assertThat(never(visits(2), visits(3).negate())).isFalse();
  }

  @Test
  void whatIsKnownOfALeadNarrowsItsWorlds() {
    Profile german = Profile.empty().with(Fields.COUNTRY, "DE");
    Condition french = Fields.COUNTRY.is("FR");

    assertThat(
            Possibilities.of(Worlds.after(german, NOW), List.of(french))
                .never(world -> world.holds(french)))
        .isTrue();
    assertThat(
            Possibilities.of(Worlds.after(Profile.empty(), NOW), List.of(french))
                .never(world -> world.holds(french)))
        .isFalse();
  }

  @Test
  void whereThereIsTooMuchToLookAtNothingIsClaimed() {
    Condition[] open = new Condition[12];
    for (int i = 0; i < open.length; i++) {
      open[i] = Fields.TITLE.mentions("word" + i);
    }
    Condition never = Condition.all(open).and(Fields.TITLE.unknown());

    assertThat(Possibilities.of(Worlds.ANY, List.of(never)).never(world -> world.holds(never)))
        .isFalse();
  }

  private static Condition visits(int n) {
    return Condition.count(Activity.of("page.viewed"), n);
  }

  private static boolean never(Condition one, Condition other) {
    return Possibilities.of(Worlds.ANY, List.of(one, other))
        .never(world -> world.holds(one) && world.holds(other));
  }
}
