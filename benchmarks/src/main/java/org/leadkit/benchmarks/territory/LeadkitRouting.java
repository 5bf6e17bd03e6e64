package org.leadkit.benchmarks.territory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;
import org.leadkit.routing.RoutingPlan;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.RoutingPolicyBuilder;

/**
 * The one place that calls leadkit's routing: loading, the decision, the decision with its trace.
 */
final class LeadkitRouting {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration WITHIN = Duration.ofHours(1);
  private static final int POOLS = 50;

  private final RoutingPolicy policy;

  /** From neutral rules to a policy; the last rule is what happens otherwise. */
  LeadkitRouting(List<Rule> rules) {
    RoutingPolicyBuilder builder = RoutingPolicy.named("territories");
    for (Rule rule : rules.subList(0, rules.size() - 1)) {
      builder.rule(rule.id(), when(rule), WITHIN, pool(rule.number() % POOLS));
    }
    policy = builder.otherwise(WITHIN, "inbound-queue");
  }

  /** The bare decision: which rule gives the lead to which pool, and who in it can take it. */
  RoutingPlan decide(Profile profile) {
    return policy.decide(profile, Team.everyone(), NOW);
  }

  /** The decision, and whose turn it is. */
  Turn assign(Profile profile) {
    return decide(profile).assign(TeamState.EMPTY);
  }

  /**
   * The decision, the turn and all reasons of both: the rule, the rules that lack a value, and
   * every member of the pool. What became of each of the rules before it is told when it is asked
   * for.
   */
  List<Reason> trace(Profile profile) {
    RoutingPlan plan = decide(profile);
    return plan.owner(plan.assign(TeamState.EMPTY)).reasons();
  }

  /** The lead as leadkit's profile. */
  static Profile profile(Lead lead) {
    Profile profile = Profile.empty();
    for (Attribute attribute : Attribute.values()) {
      if (attribute.isNumber()) {
        profile = profile.with((Field.Decimal) attribute.field(), lead.number(attribute));
      } else if (lead.text(attribute) != null) {
        profile = profile.with((Field.Text) attribute.field(), lead.text(attribute));
      }
    }
    return profile;
  }

  private static Pool pool(int number) {
    String name = "team-" + number;
    return Pool.of(name, name + "-ada", name + "-ben", name + "-cleo");
  }

  static Condition when(Rule rule) {
    return new Condition.All(rule.questions().stream().map(LeadkitRouting::when).toList());
  }

  private static Condition when(Question question) {
    Field field = question.of().field();
    if (question instanceof Question.Between between) {
      return ((Field.Decimal) field).between(between.low(), between.high());
    }
    Field.Text text = (Field.Text) field;
    String[] texts = ((Question.IsOneOf) question).texts().toArray(String[]::new);
    return texts.length == 1 ? text.is(texts[0]) : text.isOneOf(texts);
  }
}
