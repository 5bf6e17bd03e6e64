package org.leadkit.scoring;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.decision.Points;
import org.leadkit.decision.PolicyRef;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

/** Any model with all that a model can have, over the few values of {@link CoreArbitraries}. */
final class AnyModel {

  /** The levels that rules may name. */
  static final String LOW = "mql";

  static final String HIGH = "sql";

  private AnyModel() {}

  /** A model without thresholds. */
  static Arbitrary<ModelSpec> specs() {
    return Combinators.combine(
            dimension("fit"), dimension("engagement"), limits(), automation(), suspension())
        .as(
            (fit, engagement, limits, automation, suspended) ->
                new ModelSpec(
                    "any",
                    "",
                    "",
                    limits,
                    suspended.isEmpty() ? null : suspended.get(0),
                    automation,
                    numbered(List.of(fit, engagement)),
                    List.of(),
                    null));
  }

  /** The same with levels. */
  static ModelSpec with(ModelSpec spec, Threshold... thresholds) {
    return new ModelSpec(
        spec.name(),
        spec.version(),
        spec.source(),
        spec.limits(),
        spec.suspendWhen(),
        spec.automation(),
        spec.dimensions(),
        List.of(thresholds),
        spec.grading());
  }

  /** Compiled without being checked: what the checks say is what is to be proven. */
  static CompiledModel compiled(ModelSpec spec) {
    return CompiledModel.of(spec, Map.of(), PolicyRef.of(spec.name(), spec.version(), spec.form()));
  }

  private static Arbitrary<Dimension> dimension(String name) {
    return Combinators.combine(
            limits(), rules().list().ofMaxSize(4), limits(), rules().list().ofMaxSize(3))
        .as(
            (limits, own, grouped, more) ->
                new Dimension(
                    name,
                    limits,
                    own,
                    more.isEmpty() ? List.of() : List.of(new RuleGroup("g", grouped, more))));
  }

  /** Each rule gets an id of its own. */
  private static List<Dimension> numbered(List<Dimension> dimensions) {
    List<Dimension> named = new ArrayList<>();
    int first = 0;
    for (Dimension dimension : dimensions) {
      List<ScoringRule> own = named(dimension.rules(), first);
      first += own.size();
      List<RuleGroup> groups = new ArrayList<>();
      for (RuleGroup group : dimension.groups()) {
        groups.add(new RuleGroup(group.name(), group.limits(), named(group.rules(), first)));
        first += group.rules().size();
      }
      named.add(new Dimension(dimension.name(), dimension.limits(), own, groups));
    }
    return named;
  }

  private static List<ScoringRule> named(List<ScoringRule> rules, int first) {
    List<ScoringRule> named = new ArrayList<>();
    for (ScoringRule rule : rules) {
      named.add(named(rule, "r" + (first + named.size())));
    }
    return named;
  }

  private static ScoringRule named(ScoringRule rule, String id) {
    if (rule instanceof ScoringRule.ForProfile one) {
      return new ScoringRule.ForProfile(id, one.when(), one.points(), one.otherwise());
    }
    if (rule instanceof ScoringRule.ForActivity one) {
      return new ScoringRule.ForActivity(
          id, one.on(), one.points(), one.decay(), one.counting(), one.limits());
    }
    if (rule instanceof ScoringRule.Disqualify one) {
      return new ScoringRule.Disqualify(id, one.when(), one.code());
    }
    if (rule instanceof ScoringRule.FastTrack one) {
      return new ScoringRule.FastTrack(id, one.when(), one.level());
    }
    ScoringRule.Quiet quiet = (ScoringRule.Quiet) rule;
    return new ScoringRule.Quiet(id, quiet.on(), quiet.quietFor(), quiet.points());
  }

  static Arbitrary<ScoringRule> rules() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, profileRules()),
        Tuple.of(3, activityRules()),
        Tuple.of(1, quietRules()),
        Tuple.of(1, rulings()));
  }

  /** Any condition, or one of a few that are often equal, opposite or narrower than another. */
  static Arbitrary<Condition> conditions() {
    Condition german = Fields.COUNTRY.is("DE");
    Condition austrian = Fields.COUNTRY.isOneOf("at", "AT");
    Condition small = Fields.COMPANY_SIZE.between(1, 5);
    Condition big = Fields.COMPANY_SIZE.atLeast(6);
    Condition clicked = Condition.count(Activity.of("mail.clicked"), 2);
    Arbitrary<Condition> simple =
        Arbitraries.of(
            german,
            austrian,
            small,
            big,
            clicked,
            Fields.COUNTRY.known(),
            Fields.COUNTRY.unknown(),
            Fields.TITLE.startsWith("VP"));
    Arbitrary<Condition> pairs =
        Combinators.combine(simple, simple, Arbitraries.of(0, 1, 2))
            .as((one, other, how) -> how == 0 ? one : how == 1 ? one.and(other) : one.or(other));
    return Arbitraries.frequencyOf(
        Tuple.of(1, CoreArbitraries.conditions()),
        Tuple.of(2, pairs),
        Tuple.of(1, pairs.map(Condition::negate)));
  }

  private static Arbitrary<ScoringRule> rulings() {
    return Combinators.combine(conditions(), Arbitraries.of("disqualify", LOW, HIGH))
        .as(
            (when, ruling) ->
                ruling.equals("disqualify")
                    ? ScoringRule.disqualify("any", when, "rival")
                    : ScoringRule.fastTrack("any", when, ruling));
  }

  private static Arbitrary<ScoringRule> profileRules() {
    Arbitrary<Points> otherwise = Arbitraries.of(0L, 0L, -5_000L, 4_000L).map(Points::new);
    return Combinators.combine(conditions(), points(), otherwise)
        .as((when, points, other) -> new ScoringRule.ForProfile("any", when, points, other));
  }

  static Arbitrary<ScoringRule> activityRules() {
    return Combinators.combine(CoreArbitraries.filters(), points(), decays(), countings(), limits())
        .as((on, points, decay, counting, limits) -> activity(on, points, decay, counting, limits));
  }

  private static ScoringRule activity(
      ActivityFilter on, Points points, Decay decay, Counting counting, Limits limits) {
    boolean hasWindow = counting.within().isPresent();
    return new ScoringRule.ForActivity(
        "any", on, points, hasWindow ? Decay.none() : decay, counting, limits);
  }

  private static Arbitrary<ScoringRule> quietRules() {
    return Combinators.combine(
            CoreArbitraries.filters(), Arbitraries.integers().between(1, 40), points())
        .as((on, days, points) -> new ScoringRule.Quiet("any", on, Duration.ofDays(days), points));
  }

  private static Arbitrary<Decay> decays() {
    return Arbitraries.of(
        Decay.none(),
        Decay.halfLife(Duration.ofDays(7)),
        Decay.linear(5, Duration.ofDays(1)),
        Decay.geometric(25, Duration.ofDays(30)),
        Decay.steps(Decay.Step.from(Duration.ofDays(3), 40)));
  }

  private static Arbitrary<Counting> countings() {
    return Arbitraries.of(
        Counting.ALL,
        Counting.ALL,
        Counting.ALL.capped(Cap.perDay(1, UTC)),
        Counting.ALL.capped(Cap.perDay(2, UTC)).within(Duration.ofDays(30)),
        Counting.ALL.capped(Cap.inAll(2)),
        Counting.ALL.capped(Cap.latest()),
        Counting.ALL.collapsing(Duration.ofHours(1)).atLeast(2),
        Counting.ALL.capped(Cap.inAll(1)).atLeast(2),
        Counting.ALL.capped(Cap.perWindow(2, Duration.ofDays(3))));
  }

  static Arbitrary<Limits> limits() {
    return Arbitraries.of(
        Limits.NONE,
        Limits.NONE,
        Limits.NONE,
        Limits.ceiling(25),
        Limits.ceiling(0),
        Limits.floor(-10),
        Limits.floor(3),
        Limits.between(-5, 12));
  }

  private static Arbitrary<Points> points() {
    return Arbitraries.of("30", "12.5", "7", "1", "-3", "-20", "0.125")
        .map(text -> Points.of(new BigDecimal(text)));
  }

  private static Arbitrary<List<AutomationRule>> automation() {
    return CoreArbitraries.filters()
        .map(on -> AutomationRule.picked("bot", on.where("path").that(isPricing())))
        .list()
        .ofMaxSize(1);
  }

  private static ValueTest isPricing() {
    return new ValueTest.Is(Value.of("/pricing/plans"));
  }

  private static Arbitrary<List<Condition>> suspension() {
    return CoreArbitraries.valueConditions()
        .list()
        .ofMaxSize(1)
        .filter(list -> list.stream().noneMatch(one -> one.fields().isEmpty()));
  }
}
