package org.leadkit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;
import static org.leadkit.profile.FirstMatches.assertAgreement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.value.Value;

class FirstMatchIndexTest {

  private static final Profile LEAD =
      Profile.empty()
          .with(Fields.TITLE, "VP Engineering")
          .with(Fields.COMPANY_SIZE, 240)
          .with(Fields.COUNTRY, "DE");

  @Test
  void theFirstOfSeveralThatHoldIsFound() {
    FirstMatchIndex index =
        FirstMatchIndex.of(
            List.of(
                Fields.COUNTRY.is("AT"),
                Fields.INDUSTRY.is("software"),
                Fields.COUNTRY.is("DE").and(Fields.COMPANY_SIZE.atLeast(200)),
                Fields.SOURCE.is("webinar"),
                Condition.all()));

    assertThat(index.size()).isEqualTo(5);
    assertThat(index.first(LEAD, NOW, 0)).isEqualTo(2);
    assertThat(index.first(LEAD, NOW, 3)).isEqualTo(4);
    assertThat(index.first(LEAD, NOW, 5)).isEqualTo(-1);
    assertThat(index.undecided(LEAD, NOW, 0, 2).stream()).containsExactly(1);
    assertThat(index.undecided(LEAD, NOW, 2, 2).stream()).isEmpty();
    assertThat(index.undecided(LEAD, NOW, 2, 5).stream()).containsExactly(3);
  }

  @Test
  void ofNothingNothingIsFirst() {
    assertThat(FirstMatchIndex.of(List.of()).first(LEAD, NOW, 0)).isEqualTo(-1);
    assertAgreement(List.of(), LEAD);
  }

  @Test
  void aConditionBeforeTheFirstIsRefused() {
    FirstMatchIndex index = FirstMatchIndex.of(List.of(Condition.all()));

    assertThatThrownBy(() -> index.first(LEAD, NOW, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(-1)")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> index.undecided(LEAD, NOW, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatNoTableHoldsIsAskedInItsTurn() {
    Field.Day birthday = Field.day("founded");
    Condition visited = Condition.count(Activity.of("page.viewed"), Duration.ofDays(7), 1);
    List<Condition> conditions =
        List.of(
            Fields.COUNTRY.is("FR").or(Fields.INDUSTRY.is("software")),
            birthday.atLeast(LocalDate.parse("2026-01-31")).and(Fields.COUNTRY.is("DE")),
            Fields.TITLE.matches("VP .*").and(Fields.INDUSTRY.is("software")),
            visited.and(Fields.TITLE.mentions("vp")),
            Fields.TITLE.mentions("vp", "head").and(Fields.TITLE.mentions("sales").negate()),
            Fields.TITLE.matches("VP .*"));

    assertAgreement(
        conditions,
        LEAD,
        LEAD.with(birthday, Value.of(LocalDate.parse("2026-01-30"))),
        LEAD.with(birthday, Value.of(LocalDate.parse("2026-02-01"))),
        LEAD.with(List.of(Activity.occurred("1", "page.viewed", NOW))),
        LEAD.with(Fields.TITLE, "VP Sales"),
        LEAD.with(Fields.INDUSTRY, "software"),
        Profile.empty());
  }

  @Test
  void manyConditionsOfDifferentConstantsAreFoundEach() {
    int size = Page.CONDITIONS + 200;
    List<Condition> conditions =
        new ArrayList<>(
            IntStream.range(0, size)
                .mapToObj(i -> Fields.COMPANY_SIZE.between(i, i).and(Fields.SOURCE.is("s" + i)))
                .toList());
    Collections.shuffle(conditions, new Random(7));
    FirstMatchIndex index = FirstMatchIndex.of(conditions);

    for (int i = 0; i < size; i++) {
      Profile profile = Profile.empty().with(Fields.COMPANY_SIZE, i).with(Fields.SOURCE, "S" + i);
      int found = index.first(profile, NOW, 0);
      assertThat(conditions.get(found).fields()).isNotEmpty();
      assertThat(conditions.get(found).test(profile, NOW).name()).isEqualTo("HOLDS");
      assertThat(index.first(profile, NOW, found + 1)).isEqualTo(-1);
    }
  }

  @Test
  void theUnknownOnesAreNamedUpToTheLastIfNoneHolds() {
    int size = 2 * Page.CONDITIONS + 3;
    List<Condition> conditions =
        IntStream.range(0, size)
            .<Condition>mapToObj(
                i -> i % 5 == 0 ? Fields.INDUSTRY.is("i" + i % 100) : Fields.COUNTRY.is("c" + i))
            .toList();
    FirstMatchIndex index = FirstMatchIndex.of(conditions);

    assertThat(index.first(LEAD, NOW, 4)).isEqualTo(-1);
    assertThat(index.undecided(LEAD, NOW, 4, size).stream())
        .containsExactlyElementsOf(
            IntStream.range(4, size).filter(i -> i % 5 == 0).boxed().toList());
  }
}
