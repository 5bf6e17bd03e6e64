package org.leadkit.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.distribution.SkillMatch;
import org.leadkit.distribution.Strategy;
import org.leadkit.profile.Field;

/** Reads how a pool shares: a name, or an object with a name and options. */
final class StrategyReader {

  private static final String BEST_FIT = "best-fit";

  private final Literals literals;
  private final Findings findings;
  private final ConditionReader conditions;
  private final Map<String, Strategy> hosts;

  StrategyReader(
      Literals literals,
      Findings findings,
      ConditionReader conditions,
      Map<String, Strategy> hosts) {
    this.literals = literals;
    this.findings = findings;
    this.conditions = conditions;
    this.hosts = hosts;
  }

  Optional<Strategy> read(Node node) {
    return node instanceof Node.Group
        ? Members.of(node, findings).flatMap(members -> withOptions(node, members))
        : literals.text(node).flatMap(name -> plain(node, name));
  }

  private Optional<Strategy> withOptions(Node node, Members members) {
    Optional<Node> nameNode = members.required("name");
    Optional<String> name = nameNode.flatMap(literals::text);
    Optional<Strategy> strategy =
        name.isPresent() && !name.get().equals(BEST_FIT)
            ? plain(nameNode.get(), name.get())
            : members
                .required("matches")
                .flatMap(matches -> literals.all(matches, this::match))
                .flatMap(matches -> Built.from(node, findings, () -> Strategy.bestFit(matches)));
    members.close();
    return name.isPresent() ? strategy : Optional.empty();
  }

  private Optional<Strategy> plain(Node node, String name) {
    return switch (name) {
      case "round-robin" -> Optional.of(Strategy.roundRobin());
      case "longest-waiting" -> Optional.of(Strategy.longestWaiting());
      case "weighted" -> Optional.of(Strategy.weighted());
      case "performance-weighted" -> Optional.of(Strategy.performanceWeighted());
      case "least-loaded" -> Optional.of(Strategy.leastLoaded());
      case "hash" -> Optional.of(Strategy.hash());
      case "queue" -> Optional.of(Strategy.queue());
      case BEST_FIT ->
          literals.refuse(
              node,
              "no-matches",
              "The strategy (%s) must have matches.".formatted(name),
              "Maybe write it as an object with name and matches.");
      default -> hosts.containsKey(name) ? Optional.of(hosts.get(name)) : unknown(node, name);
    };
  }

  private Optional<Strategy> unknown(Node node, String name) {
    Set<String> known = new TreeSet<>(Strategy.names());
    known.addAll(hosts.keySet());
    return literals.refuse(
        node,
        "unknown-strategy",
        "The strategy (%s) must be one of ours or one that the reader was given."
            .formatted(Shown.of(name)),
        Spelling.nearest(name, known)
            .map("Maybe %s was meant."::formatted)
            .orElse("Maybe register it: LeadJson.withStrategy."));
  }

  private Optional<SkillMatch> match(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<Field> field = members.required("field").flatMap(conditions::knownField);
              Optional<String> skill = members.required("skill").flatMap(literals::text);
              Optional<Long> points = points(members);
              members.close();
              return field.isPresent() && skill.isPresent() && points.isPresent()
                  ? Built.from(
                      node,
                      findings,
                      () -> new SkillMatch(field.get().name(), skill.get(), points.get()))
                  : Optional.empty();
            });
  }

  private static final Forms WORTH =
      new Forms(
          "match",
          List.of(List.of("required"), List.of("points")),
          "Maybe keep required: what is required is worth no points.");

  /** The points of a match; 0 if it is required. */
  private Optional<Long> points(Members members) {
    return WORTH
        .of(members, findings)
        .flatMap(
            form ->
                form.equals("points")
                    ? members.required("points").flatMap(this::positive)
                    : members.required("required").flatMap(this::required));
  }

  private Optional<Long> positive(Node node) {
    return literals
        .whole(node, Integer.MAX_VALUE)
        .flatMap(
            points ->
                points > 0
                    ? Optional.of(points)
                    : literals.refuse(
                        node,
                        "bad-points",
                        "The points (%d) of a match must be positive.".formatted(points),
                        "Maybe the match was meant to be required."));
  }

  private Optional<Long> required(Node node) {
    return literals
        .flag(node)
        .flatMap(
            required ->
                required
                    ? Optional.of(0L)
                    : literals.refuse(
                        node,
                        "bad-match",
                        "A match (required: false) must be worth points.",
                        "Maybe give it points instead."));
  }
}
