package org.leadkit.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The members of one object that may be left out, each of which changes a thing a little; used
 * once. What the core refuses becomes a finding at the member that it refused.
 */
final class Withers<T> {

  private final Members members;
  private final Literals literals;
  private final Findings findings;
  private final List<Step<T>> steps = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  private record Step<T>(Node node, UnaryOperator<T> change) {}

  Withers(Members members, Literals literals, Findings findings) {
    this.members = members;
    this.literals = literals;
    this.findings = findings;
  }

  /** A member that changes the thing by what it holds. */
  <V> Withers<T> may(String name, Function<Node, Optional<V>> read, BiFunction<T, V, T> change) {
    members.optional(name).ifPresent(node -> step(name, node, read, change));
    return this;
  }

  /** A member that is a list, each item of which changes the thing. */
  <V> Withers<T> mayEach(
      String name, Function<Node, Optional<V>> read, BiFunction<T, V, T> change) {
    members
        .optional(name)
        .ifPresent(
            node -> {
              Optional<List<Node>> items = literals.items(node);
              items.ifPresent(all -> all.forEach(item -> step(name, item, read, change)));
              if (items.isEmpty()) {
                unread.add(name);
              }
            });
    return this;
  }

  /** A change by what was read from a node elsewhere. */
  void also(Node node, UnaryOperator<T> change) {
    steps.add(new Step<>(node, change));
  }

  private <V> void step(
      String name, Node node, Function<Node, Optional<V>> read, BiFunction<T, V, T> change) {
    Optional<V> value = read.apply(node);
    value.ifPresent(one -> also(node, thing -> change.apply(thing, one)));
    if (value.isEmpty()) {
      unread.add(name);
    }
  }

  /** The thing with all changes; empty if one could not be read or was refused. */
  Optional<T> applied(T start) {
    T thing = start;
    boolean complete = unread.isEmpty();
    for (Step<T> step : steps) {
      T before = thing;
      Optional<T> after = Built.from(step.node(), findings, () -> step.change().apply(before));
      complete &= after.isPresent();
      thing = after.orElse(before);
    }
    return complete ? Optional.of(thing) : Optional.empty();
  }
}
