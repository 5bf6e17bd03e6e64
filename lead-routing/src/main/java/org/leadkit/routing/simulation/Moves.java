package org.leadkit.routing.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.leadkit.decision.Decision;
import org.leadkit.routing.Owner;

/** Counts the leads that change their owner; used by one thread. */
final class Moves {

  /** Who has a lead that nobody has. */
  private static final String NOBODY = "";

  private final Consumer<Move> listener;
  private final Map<String, Map<String, Long>> between = new TreeMap<>();

  Moves(Consumer<Move> listener) {
    this.listener = listener;
  }

  void compare(PastLead lead, Decision<Owner> before, Decision<Owner> after) {
    String from = name(before.outcome());
    String to = name(after.outcome());
    if (!from.equals(to)) {
      between.computeIfAbsent(from, ignored -> new TreeMap<>()).merge(to, 1L, Long::sum);
      listener.accept(new Move(lead, before, after));
    }
  }

  private static String name(Owner owner) {
    return owner instanceof Owner.Member member ? member.name() : NOBODY;
  }

  long number() {
    return between.values().stream()
        .flatMap(to -> to.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  Map<String, Map<String, Long>> between() {
    return between;
  }
}
