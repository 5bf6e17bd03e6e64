package org.leadkit.scoring;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Reason;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

class ReachTest {

  private static final Profile ADA = Profile.empty().with(Fields.TITLE, "VP Sales");

  @Test
  @Promise("S-05: what is short, and the smallest acts that would make up for it")
  void aDemoRequestOrTwoPricingVisitsWithinAWeek() {
    ScoringModel model =
        fit(38)
            .on("demo-request", Activity.of("demo.requested"), +40)
            .on(
                "pricing-visit",
                Activity.of("page.viewed").where("path").startsWith("/pricing"),
                +10,
                Decay.halfLife(Duration.ofDays(14)),
                Cap.perDay(1, UTC))
            .qualifyAt(50)
            .build();

    assertThat(reach(model))
        .hasToString("12 short: a demo request, or two pricing visits within a week");
  }

  @Test
  void aFieldThatBecomesKnownIsOfferedWithTheValuesThatAreEnough() {
    ScoringModel model =
        fit(38)
            .rule("industry", Fields.INDUSTRY.isOneOf("machinery", "software"), +20)
            .rule("no-software", Fields.INDUSTRY.is("Software").and(Fields.TITLE.known()), -1)
            .rule("size", Fields.COMPANY_SIZE.between(50, 1_000), +15)
            .rule("mail", Fields.EMAIL_DOMAIN.isOneOf("gmail.com"), -20)
            .rule("dach", Fields.COUNTRY.isOneOf("DE", "AT", "CH"), +12)
            .rule("not-swiss", Fields.COUNTRY.is("CH"), -5)
            .qualifyAt(50)
            .build();

    assertThat(reach(model))
        .hasToString(
            "12 short: industry known to be machinery or software, or company size known to be"
                + " between 50 and 1000, or country known to be DE or AT");
  }

  @Test
  void whereOneIsNotEnoughTwoAreTriedTogether() {
    ScoringModel model =
        fit(20)
            .rule("industry", Fields.INDUSTRY.isOneOf("machinery", "software"), +20)
            .rule("company", Fields.COMPANY.known(), +5)
            .on("visit", Activity.of("page.viewed"), +4, Decay.none(), Cap.inAll(3))
            .qualifyAt(50)
            .build();

    assertThat(reach(model))
        .hasToString("30 short: three visits and industry known to be machinery or software");
  }

  @Test
  void burstsAreSpreadOverADay() {
    ScoringModel model =
        fit(38)
            .add(
                "engagement",
                ScoringRule.on("visit", Activity.of("page.viewed"), +6)
                    .counting(Counting.ALL.collapsing(Duration.ofMinutes(30))))
            .qualifyAt(50)
            .build();

    assertThat(reach(model)).hasToString("12 short: two visits within a day");
  }

  @Test
  void anActThatCountedTodayCountsAgainTomorrow() {
    ScoringModel model =
        fit(38)
            .on("visit", Activity.of("page.viewed"), +6, Decay.none(), Cap.perDay(1, UTC))
            .qualifyAt(50)
            .build();
    Profile visited = ADA.with(List.of(Activity.occurred("v", "page.viewed", NOW)));

    assertThat(model.reach(visited, QualificationState.NONE, NOW))
        .hasToString("6 short: a visit in a day");
  }

  @Test
  void aFastTrackIsAWayWhateverThePoints() {
    ScoringModel model =
        fit(38)
            .add(
                "fit",
                ScoringRule.fastTrack(
                    "asked-thrice", Condition.count(Activity.of("demo.requested"), 3), "qualified"))
            .qualifyAt(38)
            .build();
    QualificationState left =
        QualificationState.NONE.with("qualified", new Standing(false, NOW.minusSeconds(9), false));
    ScoringModel armed =
        ScoringModel.named("any")
            .rule("title", Fields.TITLE.known(), 38)
            .add("fit", model.rule("asked-thrice"))
            .threshold(Threshold.at("qualified", 38).rearmBelow(org.leadkit.decision.Points.of(20)))
            .build();

    assertThat(armed.reach(ADA, left, NOW))
        .hasToString(
            "points enough; qualified withheld until the score was seen below 20: demo requested"
                + " three times");
  }

  @Test
  void aCoolDownIsSaidAndWhatIsEnoughAfterIt() {
    ScoringModel model =
        fit(38)
            .on("visit", Activity.of("page.viewed"), +6)
            .threshold(Threshold.at("mql", 30))
            .threshold(Threshold.at("sql", 44).coolDown(Duration.ofDays(3)))
            .build();
    QualificationState left =
        QualificationState.NONE
            .with("mql", new Standing(true, NOW.minusSeconds(9), true))
            .with("sql", new Standing(false, NOW, true));

    assertThat(model.reach(ADA, left, NOW))
        .hasToString("6 short of sql; sql withheld until 2026-11-26 09:00Z: a visit");
    assertThat(model.reach(ADA, left, NOW).options().get(0).at())
        .isEqualTo(NOW.plus(Duration.ofDays(3)));
  }

  @Test
  void aCoolDownWithoutAnEndIsSaidAndNothingIsLookedForAfterIt() {
    ScoringModel model =
        fit(38)
            .on("demo-request", Activity.of("demo.requested"), +40)
            .threshold(Threshold.at("qualified", 50).coolDown(ChronoUnit.FOREVER.getDuration()))
            .build();
    QualificationState left =
        QualificationState.NONE.with("qualified", new Standing(false, NOW, true));

    Reach reach = model.reach(ADA, left, NOW);

    assertThat(reach.obstacles()).extracting(Reason::code).containsExactly("level-withheld");
    assertThat(reach.options()).isEmpty();
  }

  @Test
  void whatTimeAloneMendsNeedsNoAct() {
    ScoringModel model =
        fit(50)
            .on(
                "spam-report",
                Activity.of("mail.reported"),
                -1,
                Decay.linear(50, Duration.ofDays(1)))
            .on("visit", Activity.of("page.viewed"), +6)
            .qualifyAt(50)
            .build();
    Profile reported = ADA.with(List.of(Activity.occurred("r", "mail.reported", NOW)));

    assertThat(model.reach(reported, QualificationState.NONE, NOW))
        .hasToString("1 short: by itself at 2026-11-30 09:00Z, or a visit");
  }

  @Test
  void whatLimitsKeepOutOfReachIsSaid() {
    ScoringModel model =
        ScoringModel.named("any")
            .rule("german", Fields.COUNTRY.is("DE"), 40)
            .on("visit", Activity.of("page.viewed"), +6)
            .limit("engagement", Limits.ceiling(30))
            .qualifyAt(65)
            .build();
    Profile french = Profile.empty().with(Fields.COUNTRY, "FR");

    assertThat(model.reach(french, QualificationState.NONE, NOW))
        .hasToString("65 short; qualified out of reach: at most 30 as things stand");
    assertThat(model.reach(french, QualificationState.NONE, NOW).form())
        .hasToString(
            "{\"level\":\"qualified\",\"needed\":65,\"missing\":65,\"obstacles\":[{\"code\":"
                + "\"out-of-reach\",\"rule\":\"qualified\",\"facts\":{\"most\":\"30\"}}]}");
  }

  @Test
  void aDisqualifiedLeadHearsWhy() {
    ScoringModel model =
        fit(38)
            .add("fit", ScoringRule.disqualify("no-vps", Fields.TITLE.mentions("VP"), "too-high"))
            .on("visit", Activity.of("page.viewed"), +6)
            .qualifyAt(44)
            .build();

    assertThat(reach(model)).hasToString("6 short; disqualified: too-high (rule no-vps: title)");
  }

  @Test
  void aLeadOnTheHighestLevelHasNoFurtherOne() {
    assertThat(reach(fit(50).qualifyAt(50).build())).hasToString("no further level");
    assertThat(reach(fit(50).build()).level()).isEmpty();
  }

  @Test
  void anOptionIsAlsoThereForMachinesAndCanBeScored() {
    ScoringModel model = fit(38).on("visit", Activity.of("page.viewed"), +6).qualifyAt(50).build();
    Reach.Option option = reach(model).options().get(0);

    assertThat(option.form())
        .hasToString(
            "{\"steps\":[{\"rule\":\"visit\",\"on\":\"page.viewed\",\"times\":2}],"
                + "\"at\":\"2026-11-23T09:00:00Z\"}");
    assertThat(model.score(option.profile(), option.at()).outcome().isQualified()).isTrue();
  }

  @Test
  void actsAreMadeUpForWhateverAFilterAsks() {
    ScoringModel model =
        fit(38)
            .on("page", Activity.of("page.viewed").where("path").matches("(?i)/docs(/.*)?"), +12)
            .on(
                "offer",
                Activity.of("file.read")
                    .where("name")
                    .startsWith("offer")
                    .where("name")
                    .endsWith(".pdf"),
                +13)
            .on("long-call", Activity.of("call").where("minutes").between(10, 60), +14)
            .qualifyAt(50)
            .build();

    assertThat(reach(model)).hasToString("12 short: a page, or an offer, or a long call");
  }

  @Test
  void anUnknownRuleIsAnsweredWithTheNearest() {
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> fit(1).build().rule("titel")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The rule (titel) is not in the model (any).\nMaybe title was meant.");
  }

  private static ScoringModelBuilder fit(long points) {
    return ScoringModel.named("any").rule("title", Fields.TITLE.known(), points);
  }

  private static Reach reach(ScoringModel model) {
    return model.reach(ADA, QualificationState.NONE, NOW);
  }
}
