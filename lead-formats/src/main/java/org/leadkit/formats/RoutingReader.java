package org.leadkit.formats;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.leadkit.distribution.Pool;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.RoutingRule;
import org.leadkit.routing.RoutingSpec;
import org.leadkit.routing.RoutingTable;
import org.leadkit.routing.Sticky;
import org.leadkit.routing.Target;
import org.leadkit.routing.Territory;
import org.leadkit.sla.ServiceLevel;

/** Reads one routing policy; used once. */
final class RoutingReader {

  private final Findings findings = new Findings();
  private final Literals literals = new Literals(findings);
  private final PolicyReading reading;
  private final PoolReader poolReader;
  private final ServiceLevelReader levelReader;
  private final RoutingRuleReader ruleReader;
  private final TerritoryReader territoryReader;

  RoutingReader(String text, Known known, int longest) {
    this.reading = PolicyReading.begin(text, "routing", findings, longest);
    ConditionReader conditions = new ConditionReader(known.fields(), findings);
    this.poolReader =
        new PoolReader(
            findings,
            literals,
            reading.origins(),
            new StrategyReader(literals, findings, conditions, known.strategies()));
    this.levelReader = new ServiceLevelReader(known.holidays(), findings);
    this.ruleReader = new RoutingRuleReader(findings, reading.origins(), conditions);
    this.territoryReader = new TerritoryReader(findings, conditions, ruleReader);
  }

  RoutingPolicy read() {
    reading.format();
    String name = reading.name("routing");
    String version = reading.version();
    Parts<Sticky> sticky = Parts.of(some("sticky"), "/sticky", reading.origins(), this::sticky);
    boolean holding =
        reading
            .members()
            .optional("holdUnlessContactPermitted")
            .flatMap(literals::flag)
            .orElse(false);
    Parts<Territory> territories =
        Parts.of(
            some("territories"), "/territories", reading.origins(), territoryReader::territory);
    Parts<Pool> pools = Parts.of(items("pools"), "/pools", reading.origins(), poolReader::read);
    Parts<ServiceLevel> levels = levelReader.all(some("serviceLevels"), reading.origins());
    ruleReader.know(levels.values());
    Parts<RoutingTable> tables =
        Parts.of(some("tables"), "/tables", reading.origins(), ruleReader::table);
    doubtIf(!territories.complete(), "unknown-territory");
    doubtIf(!pools.complete(), "unknown-pool");
    doubtIf(!levels.complete(), "unknown-service-level");
    doubtIf(!tables.complete(), "unknown-table");
    Parts<RoutingRule> rules =
        Parts.of(items("rules"), "/rules", reading.origins(), ruleReader::rule);
    Target.ToPool otherwise = otherwise();
    return reading.end(
        () ->
            RoutingPolicy.of(
                new RoutingSpec(
                    name,
                    version,
                    sticky.values(),
                    holding,
                    territories.values(),
                    pools.values(),
                    levels.values(),
                    tables.values(),
                    rules.values(),
                    otherwise)));
  }

  private void doubtIf(boolean doubtful, String code) {
    if (doubtful) {
      reading.doubtCode(code);
    }
  }

  private Optional<List<Node>> items(String name) {
    return reading.members().required(name).flatMap(literals::items);
  }

  /** A list that may be left out. */
  private Optional<List<Node>> some(String name) {
    Optional<Node> node = reading.members().optional(name);
    return node.isEmpty() ? Optional.of(List.of()) : node.flatMap(literals::items);
  }

  private Target.ToPool otherwise() {
    Optional<Target.ToPool> otherwise =
        reading.members().required("otherwise").flatMap(ruleReader::otherwise);
    if (otherwise.isEmpty()) {
      reading.doubt("/otherwise");
    }
    return otherwise.orElse(new Target.ToPool("", Duration.ZERO));
  }

  private Optional<Sticky> sticky(Node node, String pointer) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<Sticky.To> to =
                  members
                      .required("to")
                      .flatMap(text -> literals.constant(text, Sticky.To.class, "owner"));
              boolean even = members.optional("evenIfAbsent").flatMap(literals::flag).orElse(false);
              members.close();
              return to.map(one -> new Sticky(one, even));
            });
  }
}
