package org.leadkit.formats;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.leadkit.distribution.Pool;
import org.leadkit.profile.Condition;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.routing.Otherwise;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.RoutingRule;

/** Reads one routing policy; used once. */
final class RoutingReader {

  private final Findings findings = new Findings();
  private final Literals literals = new Literals(findings);
  private final ConditionReader conditions;
  private final PolicyReading reading;

  RoutingReader(String text, FieldCatalogue catalogue) {
    this.conditions = new ConditionReader(catalogue, findings);
    this.reading = PolicyReading.begin(text, "routing", findings);
  }

  RoutingPolicy read() {
    reading.format();
    String name = reading.name("routing");
    String version = reading.version();
    Parts<Pool> pools = Parts.of(items("pools"), "/pools", reading.origins(), this::pool);
    if (!pools.complete()) {
      reading.doubtCode("unknown-pool");
    }
    Parts<RoutingRule> rules = Parts.of(items("rules"), "/rules", reading.origins(), this::rule);
    Optional<Otherwise> otherwise =
        reading.members().required("otherwise").flatMap(this::otherwise);
    if (otherwise.isEmpty()) {
      reading.doubt("/otherwise");
    }
    Otherwise last = otherwise.orElse(new Otherwise("", Duration.ZERO));
    return reading.end(() -> RoutingPolicy.of(name, version, pools.values(), rules.values(), last));
  }

  private Optional<List<Node>> items(String name) {
    return reading.members().required(name).flatMap(literals::items);
  }

  private Optional<Pool> pool(Node node, String pointer) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> name = members.required("name").flatMap(literals::text);
              Optional<List<Node>> nodes = members.required("members").flatMap(literals::items);
              members.close();
              Parts<String> team =
                  Parts.of(
                      nodes,
                      pointer + "/members",
                      reading.origins(),
                      (member, place) -> literals.text(member));
              return name.filter(text -> team.complete()).map(text -> Pool.of(text, team.values()));
            });
  }

  private Optional<RoutingRule> rule(Node node, String pointer) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> id = members.required("id").flatMap(literals::text);
              Optional<Condition> when = members.required("when").flatMap(conditions::read);
              Optional<Otherwise> target = target(members);
              members.close();
              return id.isPresent() && when.isPresent()
                  ? target.map(to -> new RoutingRule(id.get(), when.get(), to.pool(), to.within()))
                  : Optional.empty();
            });
  }

  private Optional<Otherwise> otherwise(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<Otherwise> target = target(members);
              members.close();
              return target;
            });
  }

  /** Pool and response time, which a rule has too. */
  private Optional<Otherwise> target(Members members) {
    Optional<String> pool = members.required("pool").flatMap(literals::text);
    Optional<Duration> within = members.required("within").flatMap(literals::duration);
    return pool.flatMap(name -> within.map(time -> new Otherwise(name, time)));
  }
}
