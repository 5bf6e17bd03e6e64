package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.activity.Activity;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;
import org.leadkit.testsupport.Promise;

class ModelCheckTest {

  private static List<Issue> issues(ScoringModelBuilder builder) {
    return catchThrowableOfType(InvalidConfiguration.class, builder::build).issues();
  }

  private static ScoringModelBuilder model() {
    return ScoringModel.named("m").rule("title", Fields.TITLE.known(), 10);
  }

  @Test
  @Promise("S-07: a model that can't work is refused with everything that is wrong")
  void everythingThatIsWrongIsSaidAtOnce() {
    List<Issue> issues =
        issues(
            ScoringModel.named("B2B")
                .rule("Senior Title", Fields.TITLE.known(), 10)
                .rule("same", Fields.TITLE.known(), 10)
                .rule("same", Fields.COMPANY.known(), 0)
                .qualifyAt(50));

    assertThat(issues)
        .extracting(Issue::code, Issue::pointer)
        .containsExactlyInAnyOrder(
            tuple("bad-id", "/scoring"),
            tuple("bad-id", "/dimensions/0/rules/0/id"),
            tuple("no-points", "/dimensions/0/rules/2/points"),
            tuple("duplicate-id", "/dimensions/0/rules/2/id"),
            tuple("unreachable-threshold", "/qualify/enter"));
    assertThat(issues).allMatch(issue -> issue.hint().startsWith("Maybe"));
  }

  @Test
  @Promise("S-07: a decay with a window is refused")
  void aDecayWithAWindowIsRefused() {
    ScoringRule both =
        ScoringRule.on("visit", Activity.of("page.viewed"), 5)
            .decaying(Decay.halfLife(Duration.ofDays(7)))
            .counting(Counting.ALL.within(Duration.ofDays(30)));

    assertThat(issues(model().add("engagement", both)))
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(tuple("decay-with-window", "/dimensions/1/rules/0/within"));
  }

  @Test
  @Promise("S-07: bands with a gap or an overlap are refused")
  void bandsWithAGapOrAnOverlapAreRefused() {
    assertThat(
            catchThrowableOfType(
                    InvalidConfiguration.class,
                    () ->
                        Bands.of(
                            Band.between("d", 0, 9),
                            Band.between("c", 11, 20),
                            Band.between("b", 20, 30),
                            Band.atLeast("b", 31)))
                .issues())
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(
            tuple("gap-in-bands", "/1"),
            tuple("overlap-in-bands", "/2"),
            tuple("bad-band", "/3/name"),
            tuple("gap-in-bands", ""));
  }

  @Test
  @Promise("S-07: thresholds that can't work are refused")
  void thresholdsThatCanNotWorkAreRefused() {
    ScoringModelBuilder builder =
        model()
            .threshold(Threshold.at("mql", 5).exitBelow(6).coolDown(Duration.ofDays(-1)))
            .threshold(Threshold.at("sql", 5).rearmBelow(Points.of(6)))
            .threshold(Threshold.at("sql", 11));

    assertThat(issues(builder))
        .extracting(Issue::code, Issue::pointer)
        .containsExactlyInAnyOrder(
            tuple("exit-above-enter", "/qualify/0/exit"),
            tuple("bad-cool-down", "/qualify/0/coolDown"),
            tuple("levels-not-rising", "/qualify/1/enter"),
            tuple("rearm-above-exit", "/qualify/1/rearmBelow"),
            tuple("unreachable-threshold", "/qualify/2/enter"),
            tuple("duplicate-id", "/qualify/2/level"));
  }

  @Test
  void whatARuleRefersToMustBeThere() {
    ScoringModelBuilder builder =
        model()
            .add("fit", ScoringRule.fastTrack("demo", Fields.TITLE.known(), "sql"))
            .add("fit", ScoringRule.scorer("own", "nobodys"))
            .add("fit", ScoringRule.disqualify("no", Fields.TITLE.known(), "No Good"))
            .grading(Grading.of("missing", Bands.of(Band.all("x"))));

    assertThat(issues(builder))
        .extracting(Issue::code)
        .containsExactly("unknown-level", "unknown-scorer", "bad-id", "unknown-dimension");
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000_000_000_001L, -1_000_000_000_001L, Long.MIN_VALUE, Long.MAX_VALUE})
  void pointsBeyondABillionAreRefusedAsAnIssue(long thousandths) {
    ScoringRule rule =
        new ScoringRule.ForProfile("huge", Condition.all(), new Points(thousandths), Points.ZERO);

    assertThat(issues(model().add("fit", rule)))
        .extracting(Issue::code)
        .containsExactly("too-many-points");
  }

  @Test
  void aThresholdThatActivitiesCanReachIsFine() {
    ScoringModelBuilder builder = ScoringModel.named("engagement");

    assertThat(builder.on("visit", Activity.of("page.viewed"), 1).qualifyAt(1_000).build().limits())
        .isEqualTo(Limits.NONE);
  }

  @Test
  @Promise("S-07: a threshold is refused exactly if no lead can reach it")
  void aThresholdIsHeldAgainstCapsAndCeilings() {
    ScoringRule thrice =
        ScoringRule.on("visit", Activity.of("page.viewed"), 10)
            .counting(Counting.ALL.capped(Cap.inAll(3)));

    assertThat(model().add("engagement", thrice).qualifyAt(40).build().thresholds()).hasSize(1);
    assertThat(issues(model().add("engagement", thrice).qualifyAt(BigDecimal.valueOf(40_001, 3))))
        .extracting(Issue::code)
        .containsExactly("unreachable-threshold");
    assertThat(
            issues(
                model()
                    .add("engagement", thrice)
                    .limit("engagement", Limits.ceiling(29))
                    .qualifyAt(40)))
        .hasSize(1);
  }

  @Test
  void aCeilingBelowZeroDoesNotBindARuleThatPicksNothing() {
    ScoringRule complaints =
        ScoringRule.on("complaint", Activity.of("complaint.sent"), 1)
            .limited(Limits.between(-10, -5));

    assertThat(model().add("engagement", complaints).qualifyAt(10).build().thresholds()).hasSize(1);
  }

  @Test
  void aSumBeyondAllNumbersIsNoReasonToRefuse() {
    ScoringModelBuilder builder = model();
    for (int i = 0; i < 10; i++) {
      builder.add(
          "engagement",
          ScoringRule.on("visit-" + i, Activity.of("page.viewed"), 1_000_000_000)
              .counting(Counting.ALL.capped(Cap.inAll(1_000_000))));
    }

    assertThat(builder.qualifyAt(100).build().thresholds()).hasSize(1);
  }

  @Test
  void aModelWithoutRulesIsRefused() {
    assertThat(issues(ScoringModel.named("empty"))).extracting(Issue::code).contains("no-rules");
  }

  @Test
  void partsThatCanNotWorkAreRefusedWhenTheyAreMade() {
    assertThat(
            catchThrowableOfType(InvalidConfiguration.class, () -> Decay.halfLife(Duration.ZERO)))
        .hasMessageContaining("(PT0S)");
    assertThat(
            catchThrowableOfType(InvalidConfiguration.class, () -> Cap.perDay(0, ZoneOffset.UTC)))
        .hasMessageContaining("(0)");
    assertThat(catchThrowableOfType(InvalidConfiguration.class, () -> Limits.between(2, 1)))
        .hasMessageContaining("(2)");
  }

  @Test
  void theHashNamesTheRulesAndNotTheVersion() {
    ScoringModel five = model().version("1").build();

    assertThat(model().version("2").build().ref().hash()).isEqualTo(five.ref().hash());
    assertThat(model().rule("b", Fields.TITLE.known(), 6).build().ref().hash())
        .isNotEqualTo(five.ref().hash());
  }
}
