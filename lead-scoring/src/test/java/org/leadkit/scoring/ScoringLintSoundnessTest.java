package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;
import org.leadkit.value.Verdict;

/** What the linter says holds for every lead that is tried. */
class ScoringLintSoundnessTest {

  private static final Set<String> MET =
      Set.of("rule-held", "quiet", "disqualified", "fast-tracked");

  @Provide
  Arbitrary<ModelSpec> specs() {
    return Combinators.combine(
            AnyModel.specs(), Arbitraries.integers().between(-10, 60), AnyBands.gradings())
        .as(
            (spec, enter, grading) ->
                AnyBands.with(
                    AnyModel.with(
                        spec,
                        Threshold.at(AnyModel.LOW, enter).exitBelow(enter - 8L),
                        Threshold.at(AnyModel.HIGH, enter + 15)),
                    grading));
  }

  @Provide
  Arbitrary<List<Profile>> leads() {
    return CoreArbitraries.profiles().list().ofSize(10);
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return AnyModel.conditions();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @Promise("S-07: no lead has more points than the bound by which a threshold is refused")
  void noLeadHasMoreThanTheMostNorLessThanTheLeast(
      @ForAll("specs") ModelSpec spec, @ForAll("leads") List<Profile> leads) {
    OptionalLong most = MostPoints.of(spec);
    OptionalLong least = MostPoints.of(mirrored(spec));
    CompiledModel model = AnyModel.compiled(spec);
    for (Profile lead : leads) {
      Score score =
          new Reasoning(new Evaluation(model, lead, NOW), QualificationState.NONE)
              .decide()
              .outcome();
      if (!score.isSuspended()) {
        most.ifPresent(bound -> assertThat(score.total().thousandths()).isLessThanOrEqualTo(bound));
        least.ifPresent(
            bound -> assertThat(score.total().thousandths()).isGreaterThanOrEqualTo(-bound));
      }
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @Promise("S-07: what lint says of a model holds for every lead")
  void whatIsSaidOfAModelHoldsForEveryLead(
      @ForAll("specs") ModelSpec spec, @ForAll("leads") List<Profile> leads) {
    Map<String, PlacedRule> rules = new HashMap<>();
    PlacedRule.all(spec).forEach(placed -> rules.put(placed.pointer(), placed));
    List<Decision<Score>> decisions = leads.stream().map(lead -> decide(spec, lead)).toList();
    for (Issue issue : ScoringLint.of(spec)) {
      assertThat(issue.severity()).isEqualTo(Issue.Severity.WARNING);
      assertThat(issue.hint()).startsWith("Maybe ");
      Optional<PlacedRule> rule =
          rules.values().stream()
              .filter(
                  placed ->
                      issue.pointer().equals(placed.pointer())
                          || issue.pointer().startsWith(placed.pointer() + "/"))
              .findFirst();
      for (int i = 0; i < leads.size(); i++) {
        check(issue, rule, spec, leads.get(i), decisions.get(i));
      }
    }
  }

  private static void check(
      Issue issue,
      Optional<PlacedRule> rule,
      ModelSpec spec,
      Profile lead,
      Decision<Score> decision) {
    switch (issue.code()) {
      case "dead-rule" -> assertThat(isAlive(issue, rule, decision)).isFalse();
      case "always-suspended" -> assertThat(decision.outcome().isSuspended()).isTrue();
      case "no-effect" ->
          assertThat(decide(without(spec, rule.orElseThrow().id()), lead).outcome().total())
              .isEqualTo(decision.outcome().total());
      case "duplicate-rule" -> {
        Points award = awarded(decision, rule.orElseThrow().id());
        assertThat(awarded(decision, named(issue))).isEqualTo(award);
      }
      case "shadowed-rule" -> {
        if (rule.isPresent()) {
          Score bare = decide(without(spec, rule.get().id()), lead).outcome();
          assertThat(bare.state()).isEqualTo(decision.outcome().state());
          assertThat(bare.qualification()).isEqualTo(decision.outcome().qualification());
        }
      }
      case "contradictory-rules" -> contradict(issue, rule.orElseThrow(), spec, lead, decision);
      case "always-met" ->
          assertThat(decision.outcome().isSuspended() || !isBelow(decision, issue, spec)).isTrue();
      case "exit-never" ->
          assertThat(decide(spec, lead, on(spec)).reasons("level-left"))
              .filteredOn(left -> left.rule().equals(level(issue, spec).level()))
              .noneMatch(left -> left.detail("cause").orElse("").startsWith("below"));
      case "unreachable-band" -> {
        String[] parts = issue.pointer().split("/");
        Band band = spec.grading().axes().get(0).bands().all().get(Integer.parseInt(parts[5]));
        assertThat(decision.outcome().grade()).isNotEqualTo(Optional.of(band.name()));
      }
      case "limit-below-award" -> assertThat(issue.pointer()).matches(".*/(floor|ceiling)");
      default -> throw new AssertionError(issue);
    }
  }

  private static boolean isAlive(Issue issue, Optional<PlacedRule> rule, Decision<Score> decision) {
    if (issue.pointer().equals("/suspendWhen")) {
      return decision.outcome().isSuspended();
    }
    return rule.isPresent()
        ? fired(decision, rule.get().id())
        : decision.reasons("activities-automated").stream()
            .anyMatch(one -> one.rule().equals("bot"));
  }

  private static boolean isBelow(Decision<Score> decision, Issue issue, ModelSpec spec) {
    return decision.outcome().total().compareTo(level(issue, spec).enter()) < 0;
  }

  private static Threshold level(Issue issue, ModelSpec spec) {
    return spec.thresholds().get(Integer.parseInt(issue.pointer().split("/")[2]));
  }

  private static void contradict(
      Issue issue, PlacedRule rule, ModelSpec spec, Profile lead, Decision<Score> decision) {
    if (rule.rule() instanceof ScoringRule.FastTrack fast) {
      boolean holds = fast.when().test(person(spec, lead), NOW) == Verdict.HOLDS;
      boolean isOut =
          decision.outcome().isSuspended() || !decision.reasons("disqualified").isEmpty();
      assertThat(holds && !isOut).isFalse();
    } else {
      assertThat(fired(decision, rule.id(), MET)).isEqualTo(fired(decision, named(issue), MET));
    }
  }

  private static Profile person(ModelSpec spec, Profile lead) {
    return new Automation(spec.automation()).judge(lead, NOW).person();
  }

  /** The id of the other rule: the second of the message in parentheses. */
  private static String named(Issue issue) {
    return issue.message().replaceFirst("^[^(]*\\([^)]*\\)[^(]*\\((\\S+) at .*$", "$1");
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatHoldsInNoWorldHoldsForNoLead(
      @ForAll("conditions") Condition one,
      @ForAll("conditions") Condition other,
      @ForAll("leads") List<Profile> leads) {
    Possibilities worlds = Possibilities.of(Worlds.ANY, List.of(one, other));
    boolean isDead = worlds.never(world -> world.holds(one));
    boolean implies = worlds.never(world -> world.holds(one) && !world.holds(other));
    boolean exclude = worlds.never(world -> world.holds(one) && world.holds(other));
    for (Profile lead : leads) {
      boolean holds = one.test(lead, NOW) == Verdict.HOLDS;
      boolean otherHolds = other.test(lead, NOW) == Verdict.HOLDS;
      assertThat(holds && isDead).isFalse();
      assertThat(holds && !otherHolds && implies).isFalse();
      assertThat(holds && otherHolds && exclude).isFalse();
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void conditionsOfOneKeyMeanTheSame(
      @ForAll("conditions") Condition one, @ForAll("leads") List<Profile> leads) {
    Condition other =
        new Condition.All(
            List.of(new Condition.None(List.of(one.negate())), new Condition.Any(List.of(one))));
    assertThat(ConditionKey.of(other)).isEqualTo(ConditionKey.of(one));
    leads.forEach(lead -> assertThat(other.test(lead, NOW)).isEqualTo(one.test(lead, NOW)));
  }

  private static boolean fired(Decision<Score> decision, String rule) {
    return fired(decision, rule, MET) || fired(decision, rule, Set.of("rule-not-met"));
  }

  private static boolean fired(Decision<Score> decision, String rule, Set<String> codes) {
    return decision.reasons().stream()
        .filter(reason -> reason.rule().equals(rule))
        .anyMatch(
            reason ->
                codes.contains(reason.code())
                    || reason.code().equals("activities-counted")
                        && !reason.detail("counted").equals(Optional.of("0")));
  }

  private static Points awarded(Decision<Score> decision, String rule) {
    return decision.reasons().stream()
        .filter(reason -> reason.rule().equals(rule))
        .map(Reason::points)
        .reduce(Points.ZERO, Points::plus);
  }

  private static QualificationState on(ModelSpec spec) {
    QualificationState state = QualificationState.NONE;
    for (Threshold one : spec.thresholds()) {
      state =
          state.with(
              one.level(), new QualificationState.Standing(true, NOW.minusSeconds(60), true));
    }
    return state;
  }

  private static Decision<Score> decide(ModelSpec spec, Profile profile) {
    return decide(spec, profile, QualificationState.NONE);
  }

  private static Decision<Score> decide(
      ModelSpec spec, Profile profile, QualificationState previous) {
    return new Reasoning(new Evaluation(AnyModel.compiled(spec), profile, NOW), previous).decide();
  }

  private static ModelSpec mirrored(ModelSpec spec) {
    return changed(
        spec, Mirror.of(spec.limits()), spec.dimensions().stream().map(Mirror::of).toList());
  }

  private static ModelSpec without(ModelSpec spec, String id) {
    List<Dimension> dimensions = new ArrayList<>();
    for (Dimension dimension : spec.dimensions()) {
      List<RuleGroup> groups =
          dimension.groups().stream()
              .map(group -> new RuleGroup(group.name(), group.limits(), rest(group.rules(), id)))
              .toList();
      dimensions.add(
          new Dimension(dimension.name(), dimension.limits(), rest(dimension.rules(), id), groups));
    }
    return changed(spec, spec.limits(), dimensions);
  }

  private static List<ScoringRule> rest(List<ScoringRule> rules, String id) {
    return rules.stream().filter(rule -> !rule.id().equals(id)).toList();
  }

  private static ModelSpec changed(ModelSpec spec, Limits limits, List<Dimension> dimensions) {
    return new ModelSpec(
        spec.name(),
        spec.version(),
        spec.source(),
        limits,
        spec.suspendWhen(),
        spec.automation(),
        dimensions,
        spec.thresholds(),
        spec.grading());
  }
}
