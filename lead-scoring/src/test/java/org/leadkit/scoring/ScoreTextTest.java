package org.leadkit.scoring;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Reason;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

class ScoreTextTest {

  private static final ScoringModel MODEL =
      ScoringModel.named("b2b-fit")
          .rule("senior-title", Fields.TITLE.mentions("VP"), +30)
          .add("fit", ScoringRule.when("dach", Fields.COUNTRY.is("DE"), +25).otherwise(-5))
          .rule("industry", Fields.INDUSTRY.isOneOf("machinery", "software"), +20)
          .limit("fit", Limits.ceiling(40))
          .on("pricing-page", Activity.of("page.viewed"), +15, Decay.none(), Cap.perDay(2, UTC))
          .add(
              "engagement", ScoringRule.disqualify("no-rival", Fields.COMPANY.is("Rival"), "rival"))
          .automated(AutomationRule.picked("scanner", Activity.of("mail.clicked")))
          .threshold(Threshold.at("mql", 40).exitBelow(35))
          .threshold(Threshold.at("sql", 65).coolDown(Duration.ofDays(7)))
          .grading(Grading.ofTotal(Bands.of(Band.atMost("B", 49), Band.atLeast("A", 50))))
          .build();

  private static final Profile ADA =
      Profile.empty().with(Fields.TITLE, "VP\nSales").with(Fields.COUNTRY, "DE");

  @Test
  void aScoreIsSaidInFourLines() {
    Profile visited =
        ADA.with(visits(3)).with(List.of(Activity.occurred("m1", "mail.clicked", NOW)));

    assertThat(ScoreText.of(MODEL.score(visited, NOW)))
        .hasToString(
            """
            70 of 65 needed, grade A: +30 senior-title (title), +25 dach (country), -15 ceiling 40 of fit, +30 pricing-page (2 counted, 1 over the cap)
            levels: entered mql: from 40; entered sql: from 65
            ignored: 1 activity by a machine, scanner: m1
            unknown: industry: +20 still possible; company: rule no-rival can't be judged""");
  }

  @Test
  void valuesAreShownOnlyInFullAndNeverBreakALine() {
    Decision<Score> decision = MODEL.score(ADA, NOW);

    assertThat(ScoreText.of(decision).summary()).contains("(title)").doesNotContain("VP", "DE");
    assertThat(ScoreText.of(decision, Disclosure.FULL).summary())
        .contains("+30 senior-title (title VP Sales), +25 dach (country DE)");
  }

  @Test
  void whatIsLeftOpenIsSaidWithItsPoints() {
    assertThat(ScoreText.of(MODEL.score(Profile.empty(), NOW)).unknown())
        .isEqualTo(
            "title: +30 still possible; country: +25 still possible; industry: +20 still possible;"
                + " pricing-page: no activity yet, up to +30 a day;"
                + " company: rule no-rival can't be judged");
  }

  @Test
  void levelsThatWereLeftKeptAndWithheldSayWhy() {
    Decision<Score> high = MODEL.score(ADA.with(visits(2)), NOW);
    QualificationState on = high.outcome().state();
    Decision<Score> low = MODEL.score(ADA.without(Fields.COUNTRY), on, NOW.plusSeconds(60));
    Decision<Score> again =
        MODEL.score(ADA.with(visits(2)), low.outcome().state(), NOW.plusSeconds(120));
    Decision<Score> near =
        MODEL.score(ADA.with(Fields.COUNTRY, "FR").with(visits(1)), on, NOW.plusSeconds(60));
    Decision<Score> rival = MODEL.score(ADA.with(Fields.COMPANY, "Rival"), on, NOW);

    assertThat(ScoreText.of(low).levels()).isEqualTo("left mql: below 35; left sql: below 65");
    assertThat(ScoreText.of(again).levels())
        .isEqualTo("entered mql: from 40; sql withheld until 2026-11-30 09:01Z");
    assertThat(ScoreText.of(near).levels()).isEqualTo("left sql: below 65");
    assertThat(ScoreText.of(near).summary()).contains("-5 dach not met (country)");
    assertThat(ScoreText.of(rival).levels())
        .isEqualTo(
            "disqualified: rival (rule no-rival: company); left mql: disqualified; left sql:"
                + " disqualified");
  }

  @Test
  void theOnlyLevelOfAModelIsLeftToTheSummary() {
    ScoringModel plain =
        ScoringModel.named("plain").rule("title", Fields.TITLE.known(), 50).qualifyAt(50).build();

    assertThat(ScoreText.of(plain.score(ADA, NOW)))
        .hasToString("50 of 50 needed: +50 title (title)");
  }

  @Test
  void whatMovedAScoreIsNamedAndSums() {
    Decision<Score> before = MODEL.score(ADA.with(visits(2)), NOW);
    Decision<Score> after =
        MODEL.score(
            ADA.without(Fields.TITLE).with(visits(1)),
            before.outcome().state(),
            NOW.plusSeconds(60));

    assertThat(ScoreText.moved(before, after, Disclosure.OPEN))
        .isEqualTo(
            "moved by -30: -15 pricing-page (1 counted), -30 senior-title no longer,"
                + " +15 limit of fit no longer; grade B, before A; left sql: below 65");
    assertThat(ScoreText.moved(after, after, Disclosure.OPEN)).isEqualTo("not moved");
  }

  @Test
  void aCodeWithoutWordsIsStillSaid() {
    ReasonWords words = new ReasonWords(Disclosure.OPEN);

    assertThat(words.of(Reason.of("brand-new", "rule-x"))).isEqualTo("brand new: rule-x");
    assertThat(words.of(Reason.of("brand-new", "x").worth(org.leadkit.decision.Points.of(3))))
        .isEqualTo("+3 x");
  }

  private static List<Activity> visits(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> Activity.occurred("v" + i, "page.viewed", NOW.minusSeconds(n - i)))
        .toList();
  }
}
