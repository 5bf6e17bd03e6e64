package org.leadkit.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;

class QualificationFrameworkTest {

  private static final Criterion BUDGET =
      Criterion.named("budget", "Is there a budget?").level("none", 0).level("approved", 25);

  private static InvalidConfiguration refusal(QualificationFrameworkBuilder builder) {
    return catchThrowableOfType(InvalidConfiguration.class, builder::build);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    InvalidConfiguration refused =
        refusal(
            QualificationFramework.named("Own")
                .criterion(BUDGET.staleAfter(Duration.ZERO).minimumConfidence(101))
                .criterion(Criterion.named("budget", " ").level("yes", 10).level("no", 5))
                .criterion(Criterion.named("a b", "?").level("x", 0).level("x", 0))
                .criterion(Criterion.named("empty", "?"))
                .criterion(
                    Criterion.named("much", "?").level("so Much", Points.of(1_000_000_001))));

    assertThat(refused.issues())
        .extracting(Issue::code, Issue::pointer)
        .containsExactlyInAnyOrder(
            tuple("bad-id", "/framework"),
            tuple("bad-duration", "/criteria/0/staleAfter"),
            tuple("bad-confidence", "/criteria/0/minimumConfidence"),
            tuple("no-question", "/criteria/1/question"),
            tuple("falling-points", "/criteria/1/levels/1/points"),
            tuple("duplicate-id", "/criteria/1/name"),
            tuple("bad-id", "/criteria/2/name"),
            tuple("duplicate-id", "/criteria/2/levels/1/name"),
            tuple("no-points", "/criteria/2/levels"),
            tuple("no-points", "/criteria/3/levels"),
            tuple("bad-id", "/criteria/4/levels/0/name"),
            tuple("too-many-points", "/criteria/4/levels/0/points"));
    assertThat(refused.issues())
        .allSatisfy(
            issue -> {
              assertThat(issue.message()).contains("(", ")").endsWith(".");
              assertThat(issue.hint()).startsWith("Maybe ").endsWith(".");
            });
  }

  @Test
  void aFrameworkWithoutCriteriaIsRefused() {
    assertThat(refusal(QualificationFramework.named("empty")))
        .hasMessageContaining("no-criteria: The framework (empty)");
  }

  @Test
  void twoCriteriaDoNotShareAFieldNorTakeThatOfTheScore() {
    QualificationFrameworkBuilder builder =
        QualificationFramework.named("own")
            .criterion(new Criterion("a1", "?", BUDGET.levels(), Criterion.NEVER, 1))
            .criterion(new Criterion("a-1", "?", BUDGET.levels(), Criterion.NEVER, 1))
            .criterion(new Criterion("score", "?", BUDGET.levels(), Criterion.NEVER, 1))
            .criterion(new Criterion("x".repeat(130), "?", BUDGET.levels(), Criterion.NEVER, 1));

    assertThat(refusal(builder).issues())
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(
            tuple("duplicate-field", "/criteria/1/name"),
            tuple("duplicate-field", "/criteria/2/name"),
            tuple("name-too-long", "/criteria/3/name"));
  }

  @Test
  void whatCouldNotJudgeIsRefusedWhenBuilt() {
    Criterion budget = new Criterion("b", "?", BUDGET.levels(), Criterion.NEVER, 1);

    assertThat(refusal(QualificationFramework.named("f".repeat(125)).criterion(budget)))
        .hasMessageContaining("name-too-long");
    assertThat(
            refusal(
                QualificationFramework.named("own")
                    .criterion(
                        Criterion.named("much", "?")
                            .level("none", new Points(Long.MIN_VALUE))
                            .level("all", 1))))
        .hasMessageContaining("too-many-points");
  }

  @Test
  void equalPointsOfTwoLevelsAreFine() {
    QualificationFramework framework =
        QualificationFramework.named("own")
            .criterion(Criterion.named("x", "?").level("a", 5).level("b", 5))
            .build();

    assertThat(framework.criteria()).hasSize(1);
  }

  @Test
  void theHashNamesTheCriteriaAndNotTheVersion() {
    QualificationFramework one =
        QualificationFramework.named("own").version("1").criterion(BUDGET).build();
    QualificationFramework two =
        QualificationFramework.named("own").version("2").criterion(BUDGET).build();
    QualificationFramework other =
        QualificationFramework.named("own").criterion(BUDGET.minimumConfidence(2)).build();

    assertThat(one.ref().hash()).isEqualTo(two.ref().hash()).isNotEqualTo(other.ref().hash());
    assertThat(one).isNotEqualTo(two).hasToString(one.ref().toString());
    assertThat(one)
        .isEqualTo(QualificationFramework.named("own").version("1").criterion(BUDGET).build())
        .hasSameHashCodeAs(
            QualificationFramework.named("own").version("1").criterion(BUDGET).build());
  }

  @Test
  void theFormLeavesOutWhatIsNotSaid() {
    assertThat(QualificationFramework.named("own").criterion(BUDGET).build().form())
        .hasToString(
            "{\"format\":1,\"framework\":\"own\",\"version\":\"\",\"criteria\":[{\"name\":\"budget\","
                + "\"question\":\"Is there a budget?\",\"levels\":[{\"name\":\"none\",\"points\":0},"
                + "{\"name\":\"approved\",\"points\":25}]}]}");
  }

  @Test
  void itsFieldsExtendACatalogue() {
    QualificationFramework framework =
        QualificationFramework.named("our-meddic")
            .criterion(new Criterion("economic-buyer", "?", BUDGET.levels(), Criterion.NEVER, 1))
            .build();

    FieldCatalogue catalogue =
        FieldCatalogue.standard().with(framework.fields().toArray(Field[]::new));

    assertThat(catalogue.find("ourMeddicScore")).contains(framework.scoreField());
    assertThat(catalogue.find("ourMeddicEconomicBuyer"))
        .contains(framework.levelField("economic-buyer"));
  }

  @Test
  void theBestOfBantIsAHundred() {
    assertThat(QualificationFramework.bant().criteria())
        .extracting(Criterion::name)
        .containsExactly("budget", "authority", "need", "timeline");
    assertThat(
            QualificationFramework.bant().criteria().stream()
                .map(Criterion::best)
                .reduce(Points.ZERO, Points::plus))
        .hasToString("100");
    assertThat(QualificationFramework.bant().source()).contains("IBM");
  }
}
