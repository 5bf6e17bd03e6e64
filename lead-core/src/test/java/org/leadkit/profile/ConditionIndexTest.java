package org.leadkit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;
import static org.leadkit.profile.Verdicts.assertAgreement;
import static org.leadkit.profile.Verdicts.holding;
import static org.leadkit.profile.Verdicts.only;
import static org.leadkit.profile.Verdicts.undecided;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

class ConditionIndexTest {

  private static final Profile LEAD =
      Profile.empty()
          .with(Fields.TITLE, "VP Engineering")
          .with(Fields.COMPANY_SIZE, 240)
          .with(Fields.COUNTRY, "DE")
          .with(Fields.IS_TEST, false);

  @Test
  void eachConditionHasTheBitOfItsNumber() {
    ConditionIndex index =
        ConditionIndex.of(
            List.of(
                Fields.TITLE.mentions("vp", "head"),
                Fields.COMPANY_SIZE.between(50, 1_000).and(Fields.COUNTRY.is("AT")),
                Fields.INDUSTRY.isOneOf("machinery", "software"),
                Fields.IS_TEST.is(false).and(Fields.COUNTRY.isOneOf("at", "de"))));

    assertThat(index.size()).isEqualTo(4);
    assertThat(index.words()).isEqualTo(1);
    assertThat(holding(index, LEAD)).isEqualTo(bits(0, 3));
    assertThat(undecided(index, LEAD)).isEqualTo(bits(2));
  }

  @Test
  void whatFailsInOneFieldIsNotUndecidedForAnother() {
    ConditionIndex index =
        ConditionIndex.of(
            List.of(
                Fields.INDUSTRY.is("software").and(Fields.COUNTRY.is("FR")),
                Fields.INDUSTRY.is("software").and(Fields.COUNTRY.is("DE"))));

    assertThat(undecided(index, LEAD)).isEqualTo(bits(1));
  }

  @Test
  void noConditionsHaveNoWords() {
    ConditionIndex index = ConditionIndex.of(List.of());

    assertThat(index.words()).isZero();
    assertThat(holding(index, LEAD).isEmpty()).isTrue();
  }

  @Test
  void emptyListsAnswerAsLogicSays() {
    ConditionIndex index =
        ConditionIndex.of(
            List.of(
                Condition.all(),
                Condition.any(),
                Condition.none(),
                Condition.all(Condition.any(), Fields.COUNTRY.is("DE")),
                Condition.none(Condition.all())));

    assertThat(holding(index, LEAD)).isEqualTo(bits(0, 2));
    assertThat(undecided(index, LEAD).isEmpty()).isTrue();
  }

  @Test
  void absenceIsKnownToThoseThatAskForIt() {
    ConditionIndex index =
        ConditionIndex.of(
            List.of(
                Fields.TITLE.known(),
                Fields.TITLE.unknown(),
                Fields.TITLE.is("CEO"),
                Fields.TITLE.mentions("CEO").negate(),
                Fields.TITLE.unknown().or(Fields.TITLE.is("CEO"))));

    assertThat(holding(index, Profile.empty())).isEqualTo(bits(1, 4));
    assertThat(undecided(index, Profile.empty())).isEqualTo(bits(2, 3));
  }

  @Test
  void aFieldThatNoProfileCanHaveIsAlwaysAbsent() {
    ValueTest test = new ValueTest.Is(Value.of("x"));

    assertAgreement(
        List.of(
            new Condition.FieldIs("", test),
            new Condition.Unknown(" "),
            new Condition.FieldIs("a\u0000", test),
            new Condition.Known("x".repeat(FieldCatalogue.LONGEST_NAME + 1))),
        LEAD);
  }

  @Test
  void valuesOfAnotherTypeAreUnknown() {
    List<Condition> conditions =
        List.of(
            new Condition.FieldIs("f", new ValueTest.AtLeast(Value.of(5))),
            new Condition.FieldIs("f", new ValueTest.Mentions(List.of("five"))),
            new Condition.FieldIs("f", new ValueTest.Is(Value.of(true))),
            new Condition.FieldIs("f", new ValueTest.Is(Value.of(LocalDate.parse("2026-01-31")))),
            new Condition.FieldIs("f", new ValueTest.AtMost(Value.of(NOW))));

    assertAgreement(
        conditions,
        only("f", Value.of("five")),
        only("f", Value.of("2026-01-31")),
        only("f", Value.of(5)),
        only("f", Value.of(true)),
        only("f", Value.of(NOW)),
        only("f", Value.of(LocalDate.parse("2026-01-31"))));
    assertThat(undecided(ConditionIndex.of(conditions), only("f", Value.of("five"))))
        .isEqualTo(bits(0, 2, 4));
  }

  @Test
  void whatAsksSeveralFieldsOrActivitiesIsAskedOnlyIfTheRestHasNotFailed() {
    Condition either = Fields.COUNTRY.is("DE").or(Fields.INDUSTRY.is("software"));
    Condition visited = Condition.count(Activity.of("page.viewed"), Duration.ofDays(7), 1);
    List<Condition> conditions =
        List.of(
            either,
            either.negate(),
            visited,
            visited.and(Fields.TITLE.mentions("VP")),
            visited.and(either).and(Fields.INDUSTRY.is("software")),
            Fields.TITLE.matches("VP .*"),
            Fields.COUNTRY.is("FR").and(Fields.TITLE.matches("VP .*")));
    Profile visitor =
        LEAD.with(List.of(Activity.occurred("1", "page.viewed", NOW.minus(Duration.ofDays(7)))));

    assertAgreement(conditions, LEAD, visitor, Profile.empty(), visitor.without(Fields.COUNTRY));
    assertThat(holding(ConditionIndex.of(conditions), visitor)).isEqualTo(bits(0, 2, 3, 5));
  }

  @Test
  void theLastWordsHoldNoBitsBeyondTheLastCondition() {
    for (int size : new int[] {1, 63, 64, 65, 127, 128, 129}) {
      List<Condition> conditions = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        conditions.add(i % 3 == 0 ? Fields.COUNTRY.is("de") : Fields.INDUSTRY.is("x"));
      }
      ConditionIndex index = ConditionIndex.of(conditions);

      assertThat(index.words()).isEqualTo((size + 63) / 64);
      assertThat(holding(index, LEAD).cardinality()).isEqualTo((size + 2) / 3);
      assertThat(undecided(index, LEAD).cardinality()).isEqualTo(size - (size + 2) / 3);
      assertAgreement(conditions, LEAD, Profile.empty());
    }
  }

  @Test
  void moreConditionsThanABlockHoldsAreStillNumberedInOrder() {
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < 2 * Block.MOST + 70; i++) {
      conditions.add(
          i % 7 == 0
              ? Fields.COMPANY_SIZE.atLeast(i).or(Fields.COUNTRY.is("FR"))
              : Fields.COMPANY_SIZE.between(i, i + 300));
    }

    assertAgreement(
        conditions, LEAD, LEAD.with(Fields.COMPANY_SIZE, Block.MOST + 150), Profile.empty());
  }

  @Test
  void datesAndInstantsAreAskedOneByOne() {
    Field.Moment seen = Field.moment("seen");
    Instant later = NOW.plusSeconds(1);

    assertAgreement(
        List.of(
            seen.atLeast(NOW),
            seen.atMost(NOW).and(Fields.COUNTRY.is("DE")),
            seen.atMost(NOW).and(seen.atLeast(NOW)),
            new Condition.FieldIs("seen", new ValueTest.Is(Value.of(NOW.toString())))),
        LEAD.with(seen, Value.of(NOW)),
        LEAD.with(seen, Value.of(later)),
        LEAD);
  }

  @Test
  void anArrayOfAnotherLengthIsRefused() {
    ConditionIndex index = ConditionIndex.of(List.of(Fields.COUNTRY.is("DE")));

    assertThatThrownBy(() -> index.holding(LEAD, NOW, new long[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(2 words)")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> index.verdicts(LEAD, NOW, new long[1], new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BitSet bits(int... numbers) {
    BitSet bits = new BitSet();
    for (int number : numbers) {
      bits.set(number);
    }
    return bits;
  }
}
