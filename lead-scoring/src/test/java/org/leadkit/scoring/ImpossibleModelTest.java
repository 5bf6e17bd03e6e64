package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.profile.Fields;
import org.leadkit.testsupport.Promise;
import org.leadkit.value.Value;

/** What a model must hold beside what ModelCheckTest says. */
class ImpossibleModelTest {

  private static final int TOO_MANY = 101;

  private static final ScoringRule.ForActivity VISIT =
      ScoringRule.on("visit", Activity.of("page.viewed"), 10);

  private static ScoringModelBuilder model() {
    return ScoringModel.named("impossible");
  }

  private static AbstractListAssert<?, ?, Tuple, ObjectAssert<Tuple>> refusal(
      ScoringModelBuilder builder) {
    return assertThat(catchThrowableOfType(InvalidConfiguration.class, builder::build).issues())
        .extracting(Issue::code, Issue::pointer);
  }

  @Test
  @Promise("S-07: limits count when a threshold is checked")
  void aThresholdAboveTheLimitOfARuleAGroupADimensionOrTheModelIsRefused() {
    Tuple unreachable = tuple("unreachable-threshold", "/qualify/enter");

    refusal(model().add("web", VISIT.limited(Limits.ceiling(49))).qualifyAt(50))
        .containsExactly(unreachable);
    refusal(model().group("web", "pages", Limits.ceiling(49), VISIT).qualifyAt(50))
        .containsExactly(unreachable);
    refusal(model().add("web", VISIT).limit("web", Limits.ceiling(49)).qualifyAt(50))
        .containsExactly(unreachable);
    refusal(model().add("web", VISIT).limits(Limits.ceiling(49)).qualifyAt(50))
        .containsExactly(unreachable);
    refusal(
            model()
                .add("web", VISIT.counting(Counting.ALL.capped(Cap.inAll(4))))
                .rule("title", Fields.TITLE.known(), 9)
                .qualifyAt(50))
        .containsExactly(unreachable);
  }

  @Test
  void limitsAndThresholdsBeyondAllPointsAreRefused() {
    refusal(
            model()
                .limits(Limits.ceiling(2_000_000_000))
                .group("web", "pages", Limits.floor(-2_000_000_000), VISIT)
                .limit("web", Limits.floor(-2_000_000_000))
                .add("web", VISIT.limited(Limits.ceiling(2_000_000_000)))
                .add("web", ScoringRule.scorer("host", "x").limited(Limits.floor(-2_000_000_000)))
                .scorer("x", (profile, parameters, now) -> Scorer.Award.of(Points.ZERO))
                .threshold(Threshold.at("sql", 2_000_000_000).exitBelow(-2_000_000_000)))
        .filteredOn(issue -> issue.toList().contains("too-many-points"))
        .extracting(issue -> issue.toList().get(1))
        .containsExactlyInAnyOrder(
            "/ceiling",
            "/dimensions/0/floor",
            "/dimensions/0/groups/0/floor",
            "/dimensions/0/rules/0/ceiling",
            "/dimensions/0/rules/1/floor",
            "/qualify/enter",
            "/qualify/exit");
  }

  @Test
  void partsThatWouldMakeEachDecisionSlowMayNotBeVeryMany() {
    ScoringModelBuilder many =
        model()
            .add("web", VISIT.counting(Counting.ALL.capped(times(Cap.inAll(1)))))
            .add("web", new ScoringRule.ByScorer("host", "x", parameters(), Limits.NONE))
            .scorer("x", (profile, parameters, now) -> Scorer.Award.of(Points.ZERO));
    for (int i = 0; i < TOO_MANY; i++) {
      many.dimension(Dimension.of("d" + i, List.of()));
      many.threshold(Threshold.at("level-" + i, i));
      many.automated(AutomationRule.picked("machine-" + i, Activity.of("x")));
    }

    refusal(many)
        .containsExactlyInAnyOrder(
            tuple("too-many-parts", "/dimensions"),
            tuple("too-many-parts", "/qualify"),
            tuple("too-many-parts", "/automated"),
            tuple("too-many-parts", "/dimensions/0/rules/0/cap"),
            tuple("too-many-parts", "/dimensions/0/rules/1/parameters"));
  }

  private static Cap[] times(Cap cap) {
    return Collections.nCopies(TOO_MANY, cap).toArray(Cap[]::new);
  }

  private static Map<String, Value> parameters() {
    Map<String, Value> parameters = new HashMap<>();
    for (int i = 0; i < TOO_MANY; i++) {
      parameters.put("p" + i, Value.of(i));
    }
    return parameters;
  }

  @Test
  void aNameThatJsonCouldNotHoldIsRefused() {
    refusal(
            model()
                .add("web", ScoringRule.scorer("host", "x").with("some-name", Value.of(1)))
                .scorer("x", (profile, parameters, now) -> Scorer.Award.of(Points.ZERO)))
        .containsExactly(tuple("bad-parameter", "/dimensions/0/rules/0/parameters"));
  }

  @Test
  void aParameterIsWhatJsonWouldMakeOfIt() {
    LocalDate day = LocalDate.of(2026, 11, 23);

    assertThat(ScoringRule.scorer("host", "x").with("since", Value.of(day)).parameters())
        .containsEntry("since", Value.of("2026-11-23"));
    assertThat(ScoringRule.scorer("host", "x").with("weight", Value.of(5)).parameters())
        .containsEntry("weight", Value.of(5));
  }
}
