package org.leadkit.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * What a pool remembers between two leads: how many turns it gave, each member's last turn, turns
 * that were given back, and the numbers that its strategy keeps. It is part of the input and output
 * of a draw. Immutable.
 *
 * @param turns how many turns were given; a strategy that does not go by turns gives none
 * @param last the number of each member's last turn, by member; absent for those who had none
 * @param returned members whose turn was given back and not yet taken, the earliest first
 * @param memory what the strategy remembers: named tables of whole numbers by member
 */
public record PoolState(
    long turns,
    Map<String, Long> last,
    List<String> returned,
    Map<String, Map<String, Long>> memory)
    implements Canonical {

  /** A pool that has given no turn yet. */
  public static final PoolState EMPTY = new PoolState(0, Map.of(), List.of(), Map.of());

  /** Copies what it is given. */
  public PoolState {
    last = copy(last);
    returned = List.copyOf(returned);
    memory = tables(memory);
  }

  /** The number of a member's last turn; 0 for none. */
  public long last(String member) {
    return last.getOrDefault(member, 0L);
  }

  /** A table of the strategy's; empty if there is none of that name. */
  public Map<String, Long> table(String name) {
    return memory.getOrDefault(name, Map.of());
  }

  /** The state after a member's turn, which is the next one. */
  PoolState giving(String member, Collection<String> members) {
    SortedMap<String, Long> newer = new TreeMap<>(last);
    newer.put(member, turns + 1);
    if (newer.size() > members.size()) {
      newer.keySet().retainAll(new HashSet<>(members));
    }
    return new PoolState(turns + 1, newer, returned, memory);
  }

  /** The same state with what the strategy remembers now. */
  PoolState remembering(Map<String, Map<String, Long>> newMemory) {
    return new PoolState(turns, last, returned, newMemory);
  }

  /** The state after a member took a turn that was given back. */
  PoolState taking(String member) {
    return new PoolState(turns, last, Span.copyWithout(returned, member), memory);
  }

  /** The state without the returned turns of those who are no members any more. */
  PoolState within(Collection<String> members) {
    return members.containsAll(returned)
        ? this
        : new PoolState(turns, last, returned.stream().filter(members::contains).toList(), memory);
  }

  /**
   * The state after a member's turn was given back: it goes to the next taker. Without a turn there
   * is nothing to give back.
   */
  PoolState returning(String member) {
    if (!last.containsKey(member)) {
      return this;
    }
    List<String> more = new ArrayList<>(returned);
    more.add(member);
    return new PoolState(turns, last, more, memory);
  }

  private static SortedMap<String, Long> copy(Map<String, Long> numbers) {
    return Collections.unmodifiableSortedMap(
        numbers instanceof SortedMap<String, Long> inOrder
            ? new TreeMap<>(inOrder)
            : new TreeMap<>(numbers));
  }

  private static Map<String, Map<String, Long>> tables(Map<String, Map<String, Long>> memory) {
    SortedMap<String, Map<String, Long>> tables = new TreeMap<>();
    memory.forEach(
        (name, table) -> {
          if (!table.isEmpty()) {
            tables.put(name, copy(table));
          }
        });
    return Collections.unmodifiableSortedMap(tables);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("turns", turns)
            .with("last", numbers(last))
            .with("returned", returned);
    CanonicalForm tables = CanonicalForm.object();
    for (Map.Entry<String, Map<String, Long>> table : memory.entrySet()) {
      tables = tables.with(table.getKey(), numbers(table.getValue()));
    }
    return memory.isEmpty() ? form : form.with("memory", tables);
  }

  private static CanonicalForm numbers(Map<String, Long> table) {
    CanonicalForm form = CanonicalForm.object();
    for (Map.Entry<String, Long> member : table.entrySet()) {
      form = form.with(member.getKey(), member.getValue());
    }
    return form;
  }
}
