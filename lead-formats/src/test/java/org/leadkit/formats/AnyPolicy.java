package org.leadkit.formats;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.consent.Basis;
import org.leadkit.consent.PermissionRule;
import org.leadkit.consent.PolicyPack;
import org.leadkit.consent.Scope;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;

/** Arbitrary policies of each kind. */
final class AnyPolicy {

  private AnyPolicy() {}

  static Arbitrary<ScoringModel> scoring() {
    return AnyScoring.models();
  }

  static Arbitrary<RoutingPolicy> routing() {
    return AnyRouting.policies();
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
