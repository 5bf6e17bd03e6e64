package org.leadkit.profile;

import static org.leadkit.profile.Verdicts.assertAgreement;
import static org.leadkit.profile.Verdicts.only;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.value.Value;

/** What an index says of numbers. */
class NumberIndexTest {

  private static final Field.Decimal NUMBER = Field.number("number");
  private static final String NINES = "9".repeat(40);

  @Provide
  Arbitrary<BigDecimal> numbers() {
    Arbitrary<BigDecimal> near =
        Combinators.combine(
                Arbitraries.of("0", "1", "9007199254740992", "1E+38", "-1", "-1E+20", "0.3"),
                Arbitraries.integers().between(-2, 2),
                Arbitraries.of(0, 1, 20, 39, 40))
            .as((base, steps, scale) -> near(base, steps, scale));
    return near.filter(NumberIndexTest::isShort);
  }

  @Property(tries = 3_000)
  void numbersNextToEachOtherAreToldApart(
      @ForAll("numbers") BigDecimal low,
      @ForAll("numbers") BigDecimal high,
      @ForAll("numbers") BigDecimal other,
      @ForAll("numbers") BigDecimal number) {
    assertAgreement(asking(List.of(low, high, other)), of(number));
  }

  @Test
  void numbersThatAreOneDoubleAreToldApart() {
    assertNeighbours("9007199254740992", "9007199254740993", "9007199254740993.5");
    assertNeighbours("0.1", "0.1000000000000000000000000000000000000001");
    assertNeighbours("1E+39", "1000000000000000000000000000000000000001");
  }

  @Test
  void numbersOfFortyDigitsHaveNoGapBeyondThem() {
    assertNeighbours(NINES, NINES.substring(1) + "8", "-" + NINES, "0." + NINES, "-0." + NINES);
    assertNeighbours("1E-40", "-1E-40", "0", "2E-40");
  }

  @Test
  void zeroAndSignsKeepTheirOrder() {
    assertNeighbours("-5", "-0.5", "0", "0.5", "5", "-1E-40", "1E+30", "-1E+30");
  }

  @Test
  void trailingZerosDoNotCount() {
    assertAgreement(
        List.of(NUMBER.is(100), NUMBER.between(new BigDecimal("2.50"), new BigDecimal("2.500"))),
        of(new BigDecimal("100.00")),
        of(new BigDecimal("1E+2")),
        of(new BigDecimal("2.5")));
  }

  private static void assertNeighbours(String... numbers) {
    List<BigDecimal> cuts = new ArrayList<>();
    List<Profile> asked = new ArrayList<>();
    for (String text : numbers) {
      BigDecimal number = new BigDecimal(text);
      cuts.add(number);
      for (String step : List.of("0", "1", "-1", "1E-40", "-1E-40")) {
        BigDecimal near = number.add(new BigDecimal(step));
        if (isShort(near)) {
          asked.add(only("number", Value.of(near)));
        }
      }
    }
    Profile[] profiles = asked.toArray(new Profile[0]);
    assertAgreement(asking(cuts), profiles);
    // With a field of its own each, a cut can't borrow the rows of another.
    cuts.forEach(cut -> assertAgreement(asking(List.of(cut)), profiles));
  }

  private static List<Condition> asking(List<BigDecimal> cuts) {
    List<Condition> conditions = new ArrayList<>();
    for (BigDecimal cut : cuts) {
      conditions.add(NUMBER.atLeast(cut));
      conditions.add(NUMBER.atMost(cut).negate());
      conditions.add(NUMBER.between(cut, cut));
      conditions.add(NUMBER.between(cut.min(cuts.get(0)), cut.max(cuts.get(0))));
    }
    conditions.add(NUMBER.known());
    return conditions;
  }

  private static Profile of(BigDecimal number) {
    return only("number", Value.of(number));
  }

  private static BigDecimal near(String base, int steps, int scale) {
    return new BigDecimal(base).add(BigDecimal.valueOf(steps).movePointLeft(scale));
  }

  private static boolean isShort(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() <= Value.Decimal.MOST_DIGITS
        && Math.max(stripped.precision(), stripped.precision() - stripped.scale())
            <= Value.Decimal.MOST_DIGITS;
  }
}
