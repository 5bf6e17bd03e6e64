package org.leadkit.formats;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.consent.Basis;
import org.leadkit.consent.PermissionRule;
import org.leadkit.consent.PolicyPack;
import org.leadkit.consent.Scope;
import org.leadkit.distribution.Pool;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.routing.Otherwise;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.RoutingRule;
import org.leadkit.scoring.ScoringModel;

/** Arbitrary policies of each kind. */
final class AnyPolicy {

  private AnyPolicy() {}

  static Arbitrary<ScoringModel> scoring() {
    return AnyScoring.models();
  }

  static Arbitrary<RoutingPolicy> routing() {
    Arbitrary<List<String>> members =
        AnyText.notBlank().list().uniqueElements().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(
            AnyText.kebab(),
            AnyText.any(),
            members.list().ofMinSize(1).ofMaxSize(4),
            AnyCondition.any().list().ofMaxSize(5),
            AnyCondition.duration())
        .as(
            (name, version, teams, conditions, within) -> {
              List<Pool> pools =
                  IntStream.range(0, teams.size())
                      .mapToObj(i -> Pool.of("pool-" + i, teams.get(i)))
                      .toList();
              List<RoutingRule> rules =
                  IntStream.range(0, conditions.size())
                      .mapToObj(
                          i ->
                              new RoutingRule(
                                  "rule-" + i,
                                  conditions.get(i),
                                  pools.get(i % pools.size()).name(),
                                  within))
                      .toList();
              return RoutingPolicy.of(name, version, pools, rules, new Otherwise("pool-0", within));
            });
  }

  static Arbitrary<PolicyPack> consent() {
    Arbitrary<PermissionRule> rule =
        Combinators.combine(
                Arbitraries.of(Purpose.class).set(),
                Arbitraries.of(Channel.class).set(),
                Arbitraries.of(Basis.class),
                Arbitraries.oneOf(
                    AnyCondition.duration(), Arbitraries.just(PermissionRule.FOREVER)))
            .as(
                (purposes, channels, needs, validFor) ->
                    new PermissionRule("x", new Scope(purposes, channels), needs, validFor));
    return Combinators.combine(AnyText.kebab(), AnyText.any(), rule.list().ofMaxSize(6))
        .as((name, version, rules) -> PolicyPack.of(name, version, reachable(rules)));
  }

  private static List<PermissionRule> reachable(List<PermissionRule> rules) {
    Set<PermissionRule> kept = new LinkedHashSet<>();
    for (PermissionRule rule : rules) {
      if (kept.stream().noneMatch(earlier -> earlier.scope().covers(rule.scope()))) {
        kept.add(
            new PermissionRule("rule-" + kept.size(), rule.scope(), rule.needs(), rule.validFor()));
      }
    }
    return List.copyOf(kept);
  }
}
