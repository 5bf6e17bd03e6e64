package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Points;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.ModelComparison.Candidate;
import org.leadkit.scoring.ModelComparison.Row;

class ModelComparisonTest {

  private static final ScoringModel CHAMPION =
      ScoringModel.named("champion")
          .rule("german", Fields.COUNTRY.is("DE"), 30)
          .rule("big", Fields.COMPANY_SIZE.atLeast(100), 20)
          .qualifyAt(30)
          .build();

  private static final ScoringModel CHALLENGER =
      ScoringModel.named("challenger")
          .rule("german", Fields.COUNTRY.is("DE"), 10)
          .rule("big", Fields.COMPANY_SIZE.atLeast(100), 40)
          .qualifyAt(30)
          .build();

  @Test
  void leadsAreCountedByWhoQualifiesThem() {
    ModelComparison comparison =
        ModelComparison.of(
            CHAMPION, CHALLENGER, leads("DE", 5, "FR", 200, "DE", 300, "FR", 7), NOW);

    assertThat(comparison.leads()).isEqualTo(4);
    assertThat(comparison.both()).isEqualTo(1);
    assertThat(comparison.onlyChampion()).isEqualTo(1);
    assertThat(comparison.onlyChallenger()).isEqualTo(1);
    assertThat(comparison.neither()).isEqualTo(1);
    assertThat(comparison.movers())
        .extracting(ModelComparison.Moved::id)
        .containsExactly("lead-0", "lead-1");
    assertThat(comparison.movers().get(0).by()).isEqualTo(Points.of(-20));
    // 30 20 50 0 against 10 40 50 0: of six pairs one turns round.
    assertThat(comparison.agreement().getAsDouble()).isEqualTo((5 - 1) / 6.0);
    assertThat(comparison)
        .hasToString(
            CHALLENGER.ref()
                + " against "
                + CHAMPION.ref()
                + " on 4 leads: both qualify 1, only the champion 1, only the challenger 1,"
                + " neither 1; ranks agree to 0.6667; moved most: lead-0 -20, lead-1 +20");
    assertThat(comparison.form().toString())
        .contains("\"onlyChallenger\":1,\"neither\":1,\"agreement\":0.6667,\"movers\":[{\"id\":");
  }

  @Test
  void severalChallengersSeeTheSameLeadsOnce() {
    List<Row> rows = new ArrayList<>();
    Stream<Candidate> once = leads("DE", 5, "FR", 200);

    List<ModelComparison> comparisons =
        ModelComparison.of(CHAMPION, List.of(CHALLENGER, CHAMPION), once, NOW, rows::add);

    assertThat(comparisons).hasSize(2);
    assertThat(comparisons.get(1).both()).isEqualTo(1);
    assertThat(comparisons.get(1).movers()).isEmpty();
    assertThat(rows).extracting(Row::id).containsExactly("lead-0", "lead-1");
    assertThat(rows.get(0).champion().total()).isEqualTo(Points.of(30));
    assertThat(rows.get(0).challengers())
        .extracting(ModelComparison.Side::qualification)
        .containsExactly(Qualification.BELOW, Qualification.QUALIFIED);
  }

  @Test
  void onlyTheTenLargestMovesAreKept() {
    ScoringModel byBand = bands();
    Stream<Candidate> many =
        IntStream.rangeClosed(1, 100)
            .mapToObj(
                i ->
                    new Candidate(
                        "lead-%03d".formatted(i), Profile.empty().with(Fields.COMPANY_SIZE, i)));

    ModelComparison comparison = ModelComparison.of(CHAMPION, byBand, many, NOW);

    assertThat(comparison.movers())
        .extracting(moved -> moved.id() + " " + moved.by())
        .containsExactly(
            "lead-099 99",
            "lead-098 98",
            "lead-097 97",
            "lead-096 96",
            "lead-095 95",
            "lead-094 94",
            "lead-093 93",
            "lead-092 92",
            "lead-091 91",
            "lead-090 90");
  }

  @Test
  void modelsThatRankNothingDoNotAgreeNorDisagree() {
    assertThat(ModelComparison.of(CHAMPION, CHALLENGER, leads("DE", 5), NOW).agreement()).isEmpty();
    assertThat(ModelComparison.of(CHAMPION, CHALLENGER, Stream.of(), NOW).leads()).isZero();
  }

  private static ScoringModel bands() {
    ScoringModelBuilder builder = ScoringModel.named("bands");
    for (int i = 1; i <= 100; i++) {
      builder.rule("size-" + i, Fields.COMPANY_SIZE.atLeast(i), 1);
    }
    return builder.qualifyAt(50).build();
  }

  private static Stream<Candidate> leads(Object... countriesAndSizes) {
    List<Candidate> leads = new ArrayList<>();
    for (int i = 0; i < countriesAndSizes.length; i += 2) {
      Profile profile =
          Profile.empty()
              .with(Fields.COUNTRY, (String) countriesAndSizes[i])
              .with(Fields.COMPANY_SIZE, (Integer) countriesAndSizes[i + 1]);
      leads.add(new Candidate("lead-" + i / 2, profile));
    }
    return leads.stream();
  }
}
