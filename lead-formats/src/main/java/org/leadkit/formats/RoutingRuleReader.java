package org.leadkit.formats;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.profile.Condition;
import org.leadkit.routing.RoutingRule;
import org.leadkit.routing.RoutingTable;
import org.leadkit.routing.Target;
import org.leadkit.routing.Validity;
import org.leadkit.sla.ServiceLevel;

/** Reads the rules of a routing policy and the tables to which they lead. */
final class RoutingRuleReader {

  private static final String GO_ON = "go-on";

  /** Stands for the time of a service level that is not known, which refuses the policy. */
  private static final Duration UNKNOWN = Duration.ofDays(1);

  private final Map<String, Duration> levels = new HashMap<>();
  private final Findings findings;
  private final Origins origins;
  private final Literals literals;
  private final ConditionReader conditions;

  RoutingRuleReader(Findings findings, Origins origins, ConditionReader conditions) {
    this.findings = findings;
    this.origins = origins;
    this.literals = new Literals(findings);
    this.conditions = conditions;
  }

  Optional<RoutingRule> rule(Node node, String pointer) {
    return Members.of(node, findings).flatMap(this::rule);
  }

  private Optional<RoutingRule> rule(Members members) {
    Optional<String> id = members.required("id").flatMap(literals::text);
    Optional<Node> place = members.optional("territory");
    Optional<String> territory = place.flatMap(literals::text);
    Optional<Node> question =
        place.isPresent() ? members.optional("when") : members.required("when");
    Optional<Condition> when =
        question.isPresent() || place.isEmpty()
            ? question.flatMap(conditions::read)
            : Optional.of(Condition.all());
    Optional<Validity> validity = validity(members);
    Optional<? extends Target> target = members.has("table") ? table(members) : pool(members);
    members.close();
    boolean complete =
        id.isPresent()
            && territory.isPresent() == place.isPresent()
            && when.isPresent()
            && validity.isPresent()
            && target.isPresent();
    return complete
        ? Optional.of(
            new RoutingRule(
                id.get(), territory.orElse(""), when.get(), validity.get(), target.get()))
        : Optional.empty();
  }

  /** When something is in effect; without both members, always. */
  Optional<Validity> validity(Members members) {
    Optional<Instant> from = instant(members, "from", Instant.MIN);
    Optional<Instant> until = instant(members, "until", Instant.MAX);
    return from.flatMap(start -> until.map(end -> new Validity(start, end)));
  }

  private Optional<Instant> instant(Members members, String name, Instant absent) {
    Optional<Node> node = members.optional(name);
    return node.isEmpty() ? Optional.of(absent) : node.flatMap(literals::instant);
  }

  private Optional<Target.ToTable> table(Members members) {
    return members.optional("table").flatMap(literals::text).map(Target.ToTable::new);
  }

  /** Makes known the service levels to which rules refer. */
  void know(List<ServiceLevel> some) {
    some.forEach(level -> levels.put(level.name(), level.within()));
  }

  /** Pool and response time or service level. */
  private Optional<Target.ToPool> pool(Members members) {
    Optional<String> pool = members.required("pool").flatMap(literals::text);
    if (members.has("serviceLevel")) {
      Optional<String> level = members.required("serviceLevel").flatMap(literals::text);
      return pool.flatMap(
          name ->
              level.map(one -> new Target.ToPool(name, levels.getOrDefault(one, UNKNOWN), one)));
    }
    Optional<Duration> within = members.required("within").flatMap(literals::duration);
    return pool.flatMap(name -> within.map(time -> new Target.ToPool(name, time)));
  }

  /** What gets a lead that no rule wants. */
  Optional<Target.ToPool> otherwise(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<Target.ToPool> target = pool(members);
              members.close();
              return target;
            });
  }

  Optional<RoutingTable> table(Node node, String pointer) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> name = members.required("name").flatMap(literals::text);
              Optional<List<Node>> nodes = members.required("rules").flatMap(literals::items);
              Parts<RoutingRule> rules = Parts.of(nodes, pointer + "/rules", origins, this::rule);
              Optional<Target.ToPool> otherwise =
                  members.required("otherwise").flatMap(this::endOfTable);
              members.close();
              return name.map(
                  text ->
                      otherwise
                          .map(pool -> RoutingTable.of(text, rules.values(), pool))
                          .orElseGet(() -> RoutingTable.goingOn(text, rules.values())));
            });
  }

  /** Empty for going on. */
  private Optional<Target.ToPool> endOfTable(Node node) {
    if (!(node instanceof Node.Text text)) {
      return otherwise(node);
    }
    return text.text().equals(GO_ON)
        ? Optional.empty()
        : literals.refuse(
            node,
            "bad-otherwise",
            "The end (%s) of a table must be %s or a pool.".formatted(Shown.of(text.text()), GO_ON),
            "Maybe %s was meant.".formatted(GO_ON));
  }
}
