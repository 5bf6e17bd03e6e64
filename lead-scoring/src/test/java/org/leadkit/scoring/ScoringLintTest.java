package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.profile.Fields;
import org.leadkit.testsupport.Promise;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

class ScoringLintTest {

  private static final Condition GERMAN = Fields.COUNTRY.is("DE");
  private static final Condition FRENCH = Fields.COUNTRY.is("FR");
  private static final ActivityFilter VISITS = Activity.of("page.viewed");

  @Test
  void aSoundModelHasNothingToSay() {
    ScoringModel model =
        ScoringModel.named("b2b-fit")
            .rule("senior-title", Fields.TITLE.mentions("VP"), +30)
            .rule("german", GERMAN, +25)
            .rule("french", FRENCH, +20)
            .rule("free-mail", Fields.EMAIL_DOMAIN.is("gmail.com"), -20)
            .on("pricing-page", VISITS.where("path").startsWith("/pricing"), +15)
            .qualifyAt(50)
            .build();

    assertThat(ScoringLint.of(model, FieldCatalogue.standard())).isEmpty();
  }

  @Test
  void aDeadRuleNamesThePartsThatExcludeOneAnother() {
    assertThat(
            lint(
                model()
                    .rule("both", Condition.all(Fields.TITLE.known(), GERMAN, FRENCH), 5)
                    .rule("size", size(1, 9).and(Fields.COMPANY_SIZE.atLeast(50)), 5)
                    .rule("ghost", Fields.TITLE.known().and(Fields.TITLE.unknown()), 5)))
        .containsExactly(
            "dead-rule /dimensions/0/rules/1/when The rule (both) never fires: its condition can't"
                + " hold: {\"field\":\"country\",\"is\":\"DE\"} and"
                + " {\"field\":\"country\",\"is\":\"FR\"} exclude each other.",
            "dead-rule /dimensions/0/rules/2/when The rule (size) never fires: its condition can't"
                + " hold: {\"field\":\"companySize\",\"between\":[1,9]} and"
                + " {\"field\":\"companySize\",\"atLeast\":50} exclude each other.",
            "dead-rule /dimensions/0/rules/3/when The rule (ghost) never fires: its condition can't"
                + " hold: {\"field\":\"title\",\"known\":true} and"
                + " {\"field\":\"title\",\"known\":false} exclude each other.");
  }

  @Test
  void aRuleThatOnlyASuspendedLeadMeetsIsDead() {
    assertThat(lint(model().rule("german", GERMAN, 5).suspendWhen(Fields.COUNTRY.known())))
        .singleElement()
        .asString()
        .startsWith("dead-rule /dimensions/0/rules/1/when The rule (german) never fires: scoring")
        .contains("is suspended whenever");
  }

  @Test
  void anActivityRuleThatPicksNothingOrCountsTooFewIsDead() {
    ActivityFilter contradictory = VISITS.where("path").is("/a").where("path").startsWith("/b");
    ActivityFilter bots = VISITS.where(Activity.AUTOMATED).that(new ValueTest.Is(Value.of(true)));

    assertThat(
            lint(
                model()
                    .on("nowhere", contradictory, 5)
                    .on("bots", bots, 5)
                    .on("clicks", Activity.of("mail.clicked").where("url").is("/x"), 5)
                    .automated(AutomationRule.picked("scanner", Activity.of("mail.clicked")))
                    .add(
                        "engagement",
                        ScoringRule.on("often", VISITS, 5)
                            .counting(Counting.ALL.capped(Cap.inAll(2)).atLeast(3)))))
        .containsExactly(
            "dead-rule /dimensions/1/rules/0/where The rule (nowhere) never fires: what it asks of"
                + " the property (path) excludes itself.",
            "dead-rule /dimensions/1/rules/1/where The rule (bots) never fires: it asks for"
                + " automated activities, which are not scored.",
            "dead-rule /dimensions/1/rules/2/on The rule (clicks) never fires: the rule (scanner)"
                + " tells all that it picks to be a machine's.",
            "dead-rule /dimensions/1/rules/3/atLeast The rule (often) never fires: it needs (3)"
                + " activities and its caps count (2).");
  }

  @Test
  void whatAlwaysOrNeverSuspendsAndAutomationThatPicksNothingAreFound() {
    ActivityFilter contradictory = VISITS.where("agent").is("a").where("agent").is("b");

    assertThat(
            lint(
                model()
                    .suspendWhen(GERMAN.and(FRENCH))
                    .automated(AutomationRule.picked("bots", contradictory))))
        .containsExactly(
            "dead-rule /suspendWhen Scoring is never suspended: its condition"
                + " ({\"all\":[{\"field\":\"country\",\"is\":\"DE\"},{\"field\":\"country\",\"is\":\"FR\"}]})"
                + " holds for no lead.",
            "dead-rule /automated/0/where The rule (bots) never fires: what it asks of the property"
                + " (agent) excludes itself.");
    assertThat(lint(model().suspendWhen(Fields.TITLE.known().or(Fields.TITLE.unknown()))))
        .extracting(said -> said.split(" ")[0])
        .containsExactly("always-suspended", "dead-rule");
  }

  @Test
  void rulesThatRepeatOrContradictOneAnotherNameBothPlaces() {
    assertThat(
            lint(
                model()
                    .rule("german", GERMAN, 5)
                    .rule("copied", Fields.COUNTRY.isOneOf("DE"), 5)
                    .rule("french", FRENCH, 5)
                    .group("fit", "late", Limits.NONE, ScoringRule.when("not-french", FRENCH, -5))
                    .on("visit", VISITS, 5)
                    .on("visit-again", VISITS, 5)
                    .on("visit-once", VISITS, 5, Decay.none(), Cap.inAll(1))))
        .containsExactly(
            "duplicate-rule /dimensions/0/rules/2 The rule (copied) repeats the rule (german at"
                + " /dimensions/0/rules/1): both award (+5) for the same.",
            "contradictory-rules /dimensions/0/groups/0/rules/0 The rule (not-french) contradicts"
                + " the rule (french at /dimensions/0/rules/3): it awards (-5 instead of +5) for"
                + " the same.",
            "duplicate-rule /dimensions/1/rules/1 The rule (visit-again) repeats the rule (visit at"
                + " /dimensions/1/rules/0): both award (+5) for the same.");
  }

  @Test
  void rulingsThatCancelOrCoverOneAnotherAreFound() {
    Condition visited = Condition.count(VISITS, 2);
    Condition often = Condition.count(VISITS, 5);

    assertThat(
            lint(
                ScoringModel.named("any")
                    .rule("base", Fields.TITLE.known(), 25)
                    .add("fit", ScoringRule.disqualify("rival", GERMAN, "rival"))
                    .add("fit", ScoringRule.disqualify("big-rival", GERMAN.and(often), "rival"))
                    .add("fit", ScoringRule.fastTrack("vip", GERMAN, "sql"))
                    .add("fit", ScoringRule.fastTrack("seen", visited, "sql"))
                    .add("fit", ScoringRule.fastTrack("seen-often", often, "mql"))
                    .automated(AutomationRule.picked("all-mail", Activity.of("mail.clicked")))
                    .automated(
                        AutomationRule.picked("x", Activity.of("mail.clicked").where("a").is("b")))
                    .threshold(Threshold.at("mql", 10))
                    .threshold(Threshold.at("sql", 20))))
        .containsExactly(
            "shadowed-rule /dimensions/0/rules/2 The rule (big-rival) changes nothing: wherever it"
                + " holds, the rule (rival at /dimensions/0/rules/1) holds.",
            "contradictory-rules /dimensions/0/rules/3 The rule (vip) fast-tracks only leads that"
                + " the rule (rival at /dimensions/0/rules/1) disqualifies.",
            "shadowed-rule /dimensions/0/rules/5 The rule (seen-often) changes nothing: wherever"
                + " it holds, the rule (seen at /dimensions/0/rules/4) holds.",
            "shadowed-rule /automated/1 The rule (x) tells nothing: the rule (all-mail at"
                + " /automated/0) picks all of it.");
  }

  @Test
  void aFieldThatIsNotInTheCatalogueIsNamedWithTheNearest() {
    ScoringModel model =
        model()
            .rule("dach", new Condition.FieldIs("contry", new ValueTest.Is(Value.of("DE"))), 5)
            .rule("size", new Condition.FieldIs("companySize", new ValueTest.StartsWith("5")), 5)
            .rule(
                "born",
                new Condition.FieldIs("birthDate", new ValueTest.Is(Value.of("1815-12-10"))),
                5)
            .build();

    assertThat(said(ScoringLint.of(model, FieldCatalogue.standard())))
        .containsExactly(
            "unknown-field /dimensions/0/rules/1/when The field (contry) of the rule (dach) is not"
                + " in the catalogue, so it stays unknown.",
            "bad-operator /dimensions/0/rules/2/when The question"
                + " ({\"field\":\"companySize\",\"startsWith\":\"5\"}) of the rule (size) does not"
                + " fit the field (companySize) of type DECIMAL: it is never known.");
    assertThat(ScoringLint.of(model, FieldCatalogue.standard()).get(0).hint())
        .isEqualTo("Maybe country was meant.");
    assertThat(ScoringLint.of(model)).isEmpty();
  }

  @Test
  void aLimitBelowASingleAwardAndARuleThatItLeavesNothingOfAreFound() {
    assertThat(
            lint(
                model()
                    .group(
                        "fit",
                        "company",
                        Limits.ceiling(10),
                        ScoringRule.when("german", GERMAN, 15))
                    .group(
                        "fit", "frozen", Limits.ceiling(0), ScoringRule.when("french", FRENCH, 1))
                    .add(
                        "engagement",
                        ScoringRule.on("visit", VISITS, -5)
                            .limited(Limits.NONE.withFloor(Points.of(-3))))))
        .containsExactly(
            "limit-below-award /dimensions/1/rules/0/floor The floor (-3) of the rule (visit) cuts"
                + " a single award (-5) of the rule (visit).",
            "limit-below-award /dimensions/0/groups/0/ceiling The ceiling (10) of the group"
                + " (company) cuts a single award (+15) of the rule (german).",
            "limit-below-award /dimensions/0/groups/1/ceiling The ceiling (0) of the group (frozen)"
                + " cuts a single award (+1) of the rule (french).",
            "no-effect /dimensions/0/groups/1/rules/0 The rule (french) changes nothing: the group"
                + " (frozen) is at its ceiling (0) without it.");
  }

  @Test
  void levelsThatAllAreOnOrNoneLeavesAndBandsWithoutScoresAreFound() {
    assertThat(
            lint(
                model()
                    .rule("german", GERMAN, 20)
                    .rule("french", FRENCH, 20)
                    .threshold(Threshold.at("all", 0))
                    .threshold(Threshold.at("mql", 10).exitBelow(0))
                    .grading(
                        Grading.ofTotal(
                            Bands.of(
                                Band.atMost("D", -1),
                                Band.between("C", 0, 21),
                                Band.atLeast("A", 22))))))
        .containsExactly(
            "always-met /qualify/0/enter The threshold (0) of the level (all) is not above the"
                + " least score (0).",
            "exit-never /qualify/1/exit The exit (0) of the level (mql) is not above the least"
                + " score (0).",
            "unreachable-band /grade/axes/0/bands/0 No score lies in the band"
                + " ({\"name\":\"D\",\"to\":-1}): the least is (0).",
            "unreachable-band /grade/axes/0/bands/2 No score lies in the band"
                + " ({\"name\":\"A\",\"from\":22}): the most is (21).");
  }

  @Test
  @Promise("S-07: a threshold that only two countries at once would reach is refused")
  void aThresholdThatNeedsTwoCountriesAtOnceIsRefused() {
    InvalidConfiguration refusal =
        catchThrowableOfType(
            InvalidConfiguration.class,
            () ->
                model()
                    .rule("german", GERMAN, 30)
                    .rule("french", FRENCH, 30)
                    .rule("big", Fields.COMPANY_SIZE.atLeast(100), 20)
                    .rule("small", Fields.COMPANY_SIZE.atMost(10), 20)
                    .qualifyAt(52)
                    .build());

    assertThat(refusal.issues())
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("unreachable-threshold", "/qualify/enter"));
    assertThat(refusal).hasMessageContaining("(51)");
  }

  @Test
  void manyRulesAreLookedThrough() {
    ScoringModelBuilder builder = model();
    for (int i = 0; i < 1_000; i++) {
      builder.rule("country-" + i, Fields.COUNTRY.is("C" + i % 250), 1 + i / 250);
      builder.rule("size-" + i, Fields.COMPANY_SIZE.between(i, i + 50L), 1);
      builder.rule("title-" + i, Fields.TITLE.mentions("word" + i).and(GERMAN), 1);
    }

    assertThat(ScoringLint.of(builder.build())).isEmpty();
  }

  private static Condition size(long low, long high) {
    return Fields.COMPANY_SIZE.between(low, high);
  }

  private static ScoringModelBuilder model() {
    return ScoringModel.named("any").rule("base", Fields.TITLE.known(), 1);
  }

  private static List<String> lint(ScoringModelBuilder builder) {
    return said(ScoringLint.of(builder.build()));
  }

  private static List<String> said(List<Issue> issues) {
    return issues.stream()
        .map(issue -> issue.code() + " " + issue.pointer() + " " + issue.message())
        .toList();
  }
}
