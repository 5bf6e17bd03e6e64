package org.leadkit.profile;

import static org.leadkit.arbitraries.CoreArbitraries.NOW;
import static org.leadkit.profile.FirstMatches.assertAgreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.leadkit.arbitraries.TrapArbitraries;
import org.leadkit.testsupport.Promise;
import org.leadkit.value.Value;
import org.leadkit.value.Verdict;

class FirstMatchIndexAgreementTest {

  private static final int PAGE = Page.CONDITIONS;

  @Provide
  Arbitrary<Profile> profiles() {
    return TrapArbitraries.profiles();
  }

  @Provide
  Arbitrary<List<Condition>> few() {
    return TrapArbitraries.conditions().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Condition>> many() {
    return TrapArbitraries.conditions().list().ofMinSize(60).ofMaxSize(200);
  }

  @Provide
  Arbitrary<List<Condition>> aboutOneField() {
    return TrapArbitraries.ofOneField("asked").list().ofMinSize(1).ofMaxSize(10);
  }

  @Provide
  Arbitrary<Value> values() {
    return TrapArbitraries.values();
  }

  @Provide
  Arbitrary<Integer> nearBorders() {
    return Arbitraries.of(PAGE, 2 * PAGE, 3 * PAGE)
        .flatMap(border -> Arbitraries.integers().between(border - 2, border + 130));
  }

  @Promise("R-01: the index and a linear scan give the same answer")
  @Property(tries = 4_000)
  void theIndexFindsWhatALinearScanFinds(
      @ForAll("few") List<Condition> conditions, @ForAll("profiles") Profile profile) {
    assertAgreement(conditions, profile);
  }

  @Promise("R-01: the index and a linear scan give the same answer, unknown values included")
  @Property(tries = 300)
  void manyConditionsDoNotDisturbEachOther(
      @ForAll("many") List<Condition> conditions,
      @ForAll("profiles") Profile profile,
      @ForAll("profiles") Profile other) {
    assertAgreement(conditions, profile, other, Profile.empty());
  }

  @Property(tries = 3_000)
  void allPartsThatAskOneFieldCount(
      @ForAll("aboutOneField") List<Condition> conditions, @ForAll("values") Value value) {
    assertAgreement(conditions, Verdicts.only("asked", value));
  }

  @Promise("R-01: the index and a linear scan give the same answer for any number of rules")
  @Property(tries = 60)
  void conditionsOnSeveralPagesAreFoundInTheirOrder(
      @ForAll("many") List<Condition> different,
      @ForAll("profiles") Profile profile,
      @ForAll("nearBorders") int size,
      @ForAll @IntRange(min = 1, max = 3_000) int oneIn,
      @ForAll Random random) {
    List<Condition> conditions = drawn(different, profile, size, oneIn, random);

    IntStream borders = IntStream.of(0, 1, 63, 64, 65, PAGE - 1, PAGE, PAGE + 1, size - 1, size);
    IntStream others = random.ints(30, 0, size);
    assertAgreement(conditions, profile, IntStream.concat(borders, others));
  }

  /** So many conditions of those at hand, of which only one in a number holds. */
  private static List<Condition> drawn(
      List<Condition> different, Profile profile, int size, int oneIn, Random random) {
    List<Condition> drawn = new ArrayList<>();
    while (drawn.size() < size) {
      Condition condition = different.get(random.nextInt(different.size()));
      boolean holds = condition.test(profile, NOW) == Verdict.HOLDS;
      drawn.add(holds && random.nextInt(oneIn) > 0 ? condition.negate() : condition);
    }
    return drawn;
  }
}
