package org.leadkit.formats;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.distribution.Pool;
import org.leadkit.profile.Condition;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.RoutingRule;
import org.leadkit.routing.RoutingSpec;
import org.leadkit.routing.RoutingTable;
import org.leadkit.routing.Sticky;
import org.leadkit.routing.Target;
import org.leadkit.routing.Territory;
import org.leadkit.routing.Validity;
import org.leadkit.sla.ServiceLevel;

/** Arbitrary routing policies with everything that one can say. */
final class AnyRouting {

  private static final int TERRITORIES = 3;
  private static final int TABLES = 2;

  private AnyRouting() {}

  static Arbitrary<RoutingPolicy> policies() {
    return Combinators.combine(
            Combinators.combine(AnyText.kebab(), AnyText.any(), AnyCondition.duration())
                .as(Head::new),
            stickies(),
            Arbitraries.of(true, false),
            territories(),
            pools(),
            tables(),
            rules(0, "rule"),
            AnyServiceLevel.any().list().uniqueElements(ServiceLevel::name).ofMaxSize(2))
        .as(
            (head, sticky, holding, territories, pools, tables, rules, levels) ->
                RoutingPolicy.of(
                    new RoutingSpec(
                        head.name(),
                        head.version(),
                        sticky,
                        holding,
                        territories,
                        pools,
                        levels,
                        tables,
                        promised(rules, levels),
                        new Target.ToPool("pool-0", head.within()))))
        .withoutEdgeCases();
  }

  private record Head(String name, String version, Duration within) {}

  /** The first rules that lead to a pool have the service levels. */
  private static List<RoutingRule> promised(List<RoutingRule> rules, List<ServiceLevel> levels) {
    List<RoutingRule> all = new ArrayList<>();
    int next = 0;
    for (RoutingRule rule : rules) {
      if (rule.target() instanceof Target.ToPool to && next < levels.size()) {
        Target promised = new Target.ToPool(to.pool(), levels.get(next++));
        all.add(
            new RoutingRule(rule.id(), rule.territory(), rule.when(), rule.validity(), promised));
      } else {
        all.add(rule);
      }
    }
    return all;
  }

  private static Arbitrary<List<Pool>> pools() {
    return AnyPool.any()
        .list()
        .ofSize(3)
        .map(
            teams ->
                IntStream.range(0, teams.size())
                    .mapToObj(i -> possible(i, teams.get(i).apply("pool-" + i)))
                    .toList());
  }

  /** The first pool stands in for the others, which must be of its team, and nobody for it. */
  private static Pool possible(int number, Pool pool) {
    if (number == 0) {
      Pool ours = pool.team(Pool.TEAM);
      return pool.next().isEmpty() ? ours : ours.routeAnyway();
    }
    return pool.next().isEmpty() ? pool : pool.team(Pool.TEAM);
  }

  private static Arbitrary<List<Sticky>> stickies() {
    return Combinators.combine(
            Arbitraries.of(Sticky.To.class).list().uniqueElements().ofMaxSize(2),
            Arbitraries.of(true, false))
        .as((all, even) -> all.stream().map(to -> new Sticky(to, even)).toList());
  }

  /** A table leads to those after it only. */
  private static Arbitrary<List<RoutingTable>> tables() {
    List<Arbitrary<RoutingTable>> each = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      String name = "table-" + i;
      each.add(
          Combinators.combine(
                  rules(i + 1, name), AnyCondition.duration(), Arbitraries.of(true, false))
              .as(
                  (rules, within, goOn) ->
                      goOn
                          ? RoutingTable.goingOn(name, rules)
                          : RoutingTable.of(name, rules, new Target.ToPool("pool-1", within))));
    }
    return Combinators.combine(each).as(all -> all);
  }

  private static Arbitrary<List<RoutingRule>> rules(int firstTable, String prefix) {
    return Combinators.combine(
            Arbitraries.oneOf(AnyCondition.any(), Arbitraries.just(Condition.all())),
            Arbitraries.integers().between(-3, TERRITORIES - 1),
            validities(),
            Arbitraries.integers().between(0, TABLES + 3),
            AnyCondition.duration())
        .as(
            (when, territory, validity, to, within) ->
                new Written(when, territory, validity, target(to, firstTable, within)))
        .list()
        .ofMaxSize(4)
        .map(
            all ->
                IntStream.range(0, all.size())
                    .mapToObj(i -> all.get(i).rule(prefix + "-" + i))
                    .toList());
  }

  private static Target target(int number, int firstTable, Duration within) {
    return number >= firstTable && number < TABLES
        ? new Target.ToTable("table-" + number)
        : new Target.ToPool("pool-" + number % 3, within);
  }

  private record Written(Condition when, int territory, Validity validity, Target target) {

    RoutingRule rule(String id) {
      RoutingRule rule = new RoutingRule(id, when, target).valid(validity);
      return territory < 0 ? rule : rule.in("territory-" + territory);
    }
  }

  private static Arbitrary<Validity> validities() {
    Arbitrary<Instant> instants =
        Arbitraries.longs()
            .between(-100_000_000_000L, 100_000_000_000L)
            .map(Instant::ofEpochSecond)
            .flatMap(at -> Arbitraries.integers().between(0, 999_999_999).map(at::plusNanos));
    return Arbitraries.oneOf(
        Arbitraries.just(Validity.ALWAYS),
        instants.map(Validity::from),
        instants.map(Validity::until),
        instants.map(from -> new Validity(from, from.plusNanos(1))));
  }

  private static Arbitrary<List<Territory>> territories() {
    List<Arbitrary<Territory>> each = new ArrayList<>();
    for (int i = 0; i < TERRITORIES; i++) {
      each.add(territory(i));
    }
    return Combinators.combine(each).as(all -> all);
  }

  private static Arbitrary<Territory> territory(int number) {
    Arbitrary<List<String>> texts = AnyText.notBlank().list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(
            texts,
            Arbitraries.integers().between(0, 9),
            Arbitraries.longs().between(0, Long.MAX_VALUE - 1),
            AnyCondition.any(),
            validities(),
            Arbitraries.integers().between(-2, number - 1))
        .as(
            (some, shape, size, when, validity, parent) -> {
              Territory one = limited(Territory.named("territory-" + number), some, shape, size);
              Territory valid = (shape % 2 == 0 ? one.where(when) : one).valid(validity);
              return parent < 0 ? valid : valid.in("territory-" + parent);
            });
  }

  private static Territory limited(Territory named, List<String> some, int shape, long size) {
    String[] texts = some.toArray(new String[0]);
    return switch (shape) {
      case 0 -> named.countries("DE", "at").subdivisions(texts);
      case 1 -> named.subdivisions(texts).industries(texts);
      case 2 -> named.postalRanges("80331-81929", "SW1-SW9").postalPrefixes(texts);
      case 3 -> named.areaCodes("+4989", "089").companyNames(texts);
      case 4 -> named.companyDomains("engines.example").companySize(size, Long.MAX_VALUE);
      case 5 -> named.companySize(0, size);
      case 6 -> named.companySize(size, size);
      default -> named.postalPrefixes(texts);
    };
  }
}
