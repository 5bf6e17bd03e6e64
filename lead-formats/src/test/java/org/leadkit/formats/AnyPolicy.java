package org.leadkit.formats;

import java.time.ZoneId;
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
import org.leadkit.decision.Points;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.routing.Otherwise;
import org.leadkit.routing.Pool;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.RoutingRule;
import org.leadkit.scoring.Cap;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.Dimension;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;

/** Arbitrary policies of each kind. */
final class AnyPolicy {

  private AnyPolicy() {}

  static Arbitrary<ScoringModel> scoring() {
    return Combinators.combine(
            AnyText.kebab(),
            AnyText.any(),
            rule().list().ofMinSize(1).ofMaxSize(6),
            points().optional())
        .as(
            (name, version, rules, threshold) ->
                ScoringModel.of(
                    name,
                    version,
                    List.of(
                        new Dimension("one", numbered(rules.subList(0, 1), 0)),
                        new Dimension("two", numbered(rules, 1)),
                        new Dimension("empty", List.of())),
                    threshold.filter(
                        points ->
                            rules.stream()
                                .anyMatch(
                                    rule ->
                                        rule instanceof ScoringRule.ForActivity
                                            && rule.points().isPositive()))));
  }

  private static List<ScoringRule> numbered(List<ScoringRule> rules, int dimension) {
    return IntStream.range(0, rules.size())
        .mapToObj(i -> named(rules.get(i), "rule-" + dimension + "-" + i))
        .toList();
  }

  private static ScoringRule named(ScoringRule rule, String id) {
    return rule instanceof ScoringRule.ForActivity one
        ? new ScoringRule.ForActivity(id, one.on(), one.points(), one.decay(), one.cap())
        : new ScoringRule.ForProfile(id, ((ScoringRule.ForProfile) rule).when(), rule.points());
  }

  private static Arbitrary<ScoringRule> rule() {
    Arbitrary<Decay> decay =
        Arbitraries.oneOf(
            Arbitraries.just(Decay.none()), AnyCondition.duration().map(Decay::halfLife));
    Arbitrary<Cap> cap =
        Arbitraries.oneOf(
            Arbitraries.just(Cap.none()),
            Combinators.combine(Arbitraries.integers().between(1, 1_000_000), zone())
                .as(Cap::perDay));
    return Arbitraries.oneOf(
        Combinators.combine(AnyCondition.any(), points())
            .as((when, points) -> new ScoringRule.ForProfile("x", when, points)),
        Combinators.combine(AnyCondition.filter(), points(), decay, cap)
            .as(
                (on, points, fade, most) ->
                    new ScoringRule.ForActivity("x", on, points, fade, most)));
  }

  private static Arbitrary<ZoneId> zone() {
    return Arbitraries.of("UTC", "Z", "Europe/Berlin", "+05:45", "UTC+01:00", "America/St_Johns")
        .map(ZoneId::of);
  }

  private static Arbitrary<Points> points() {
    long most = Literals.LARGEST_POINTS.longValueExact() * 1_000;
    return Arbitraries.longs().between(-most, most).filter(one -> one != 0).map(Points::new);
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
                      .mapToObj(i -> new Pool("pool-" + i, teams.get(i)))
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
