package org.leadkit.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Pool;

/** Answers what became of one rule on a way. */
record RuleQuestion(RoutingPolicy policy, Way way, RuleReasons words) {

  private static final int MOST_NAMED = 20;

  /** A rule and where it stands. */
  private record Spot(CompiledTable table, int number) {

    CompiledRule rule() {
      return table.rule(number);
    }
  }

  List<Reason> whyNot(String id) {
    Spot spot =
        spots()
            .filter(one -> one.rule().id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The rule (%s) is not in the policy (%s).\nMaybe another policy decided."
                            .formatted(id, policy)));
    List<Reason> reasons = new ArrayList<>();
    reasons.add(outcome(spot));
    if (!isTried(spot)) {
      reasons.add(words.of(spot.rule()));
    }
    if (!isVisited(spot.table())) {
      reasons.addAll(leadingTo(spot.table()));
    }
    return List.copyOf(reasons);
  }

  /** What became of each rule that leads to a pool of a member; pools that were asked apart. */
  Stream<Reason> whyNotTo(String member) {
    Set<String> pools =
        policy.pools().stream()
            .filter(pool -> pool.members().contains(member))
            .map(Pool::name)
            .collect(Collectors.toSet());
    Stream<Reason> rules =
        spots()
            .filter(
                spot ->
                    spot.rule().rule().pool().filter(to -> pools.contains(to.pool())).isPresent())
            .map(this::outcome);
    Stream<Reason> ends =
        policy
            .compiled()
            .filter(table -> table.otherwise() != null && pools.contains(table.otherwise().pool()))
            .map(this::endNotReached);
    return Stream.concat(rules, ends);
  }

  private Reason endNotReached(CompiledTable table) {
    return isVisited(table)
        ? notReached("otherwise")
        : Reason.of("table-not-entered", "otherwise").fact("table", table.name());
  }

  private Stream<Spot> spots() {
    return policy
        .compiled()
        .flatMap(table -> IntStream.range(0, table.size()).mapToObj(i -> new Spot(table, i)));
  }

  private boolean isVisited(CompiledTable table) {
    return way.legs().stream().anyMatch(leg -> leg.table() == table);
  }

  /** The legs in a table follow each other without a gap. */
  private boolean isTried(Spot spot) {
    return way.legs().stream()
        .anyMatch(leg -> leg.table() == spot.table() && spot.number() <= leg.to());
  }

  private Reason outcome(Spot spot) {
    if (isTried(spot)) {
      boolean held =
          way.legs().stream()
              .anyMatch(leg -> leg.table() == spot.table() && leg.to() == spot.number());
      return held ? words.held(spot.rule()) : words.of(spot.rule());
    }
    return isVisited(spot.table())
        ? notReached(spot.rule().id())
        : Reason.of("table-not-entered", spot.rule().id()).fact("table", spot.table().name());
  }

  private Reason notReached(String rule) {
    Leg end = way.end();
    Reason reason =
        Reason.of("rule-not-reached", rule)
            .fact("matched", end.isOtherwise() ? "otherwise" : end.rule().id());
    return end.table().name().isEmpty() ? reason : reason.fact("table", end.table().name());
  }

  /** What became of the rules that lead to a table, and to the tables of those, and so on. */
  private List<Reason> leadingTo(CompiledTable table) {
    List<Reason> reasons = new ArrayList<>();
    Set<CompiledTable> seen = new HashSet<>(Set.of(table));
    Deque<CompiledTable> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && reasons.size() < MOST_NAMED) {
      CompiledTable next = open.remove();
      for (Spot spot : spots().filter(one -> one.rule().table() == next).toList()) {
        reasons.add(outcome(spot));
        if (!isVisited(spot.table()) && seen.add(spot.table())) {
          open.add(spot.table());
        }
      }
    }
    return reasons.subList(0, Math.min(MOST_NAMED, reasons.size()));
  }
}
