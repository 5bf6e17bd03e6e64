package org.leadkit.profile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.leadkit.value.Verdict;

/** Makes the automaton that looks for the needles of a field's clauses. */
final class NeedlesBuilder {

  private record Sought(Needle needle, boolean isWanted) {}

  private final RowsBuilder rows;

  /** By what is sought the changes of its row. */
  private final Map<Sought, List<Change>> changes = new LinkedHashMap<>();

  private final List<Change> wanting = new ArrayList<>();

  /** For each state the next one by letter, 0 if there is none. */
  private final List<int[]> states = new ArrayList<>();

  /** For each state what ends there. */
  private final List<List<Sought>> ends = new ArrayList<>();

  private final List<Needles.Hit> hits = new ArrayList<>();

  NeedlesBuilder(RowsBuilder rows) {
    this.rows = rows;
  }

  void add(Clause clause) {
    for (Needle needle : clause.wanted()) {
      wanting.addAll(clause.changes(Verdict.FAILS));
      add(new Sought(needle, true), clause.changes(Verdict.HOLDS));
    }
    for (Needle needle : clause.unwanted()) {
      add(new Sought(needle, false), clause.changes(Verdict.FAILS));
    }
  }

  private void add(Sought sought, List<Change> some) {
    changes.computeIfAbsent(sought, ignored -> new ArrayList<>()).addAll(some);
  }

  Needles build() {
    Alphabet alphabet =
        new Alphabet(changes.keySet().stream().map(sought -> sought.needle().text()).toList());
    addState(alphabet);
    changes.keySet().forEach(sought -> addPath(sought, alphabet));
    int[] first = complete();
    int shift = Integer.SIZE - Integer.numberOfLeadingZeros(alphabet.size() - 1);
    int[] table = new int[states.size() << shift];
    for (int state = 0; state < states.size(); state++) {
      int[] next = states.get(state);
      for (int letter = 0; letter < next.length; letter++) {
        table[(state << shift) + letter] = first[next[letter]] < 0 ? next[letter] : ~next[letter];
      }
    }
    return new Needles(alphabet, table, shift, first, hits, rows.like(rows.open(), wanting));
  }

  private int addState(Alphabet alphabet) {
    states.add(new int[alphabet.size()]);
    ends.add(new ArrayList<>());
    return states.size() - 1;
  }

  private void addPath(Sought sought, Alphabet alphabet) {
    String text = sought.needle().text();
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      int[] next = states.get(state);
      int letter = alphabet.find(text.charAt(i));
      if (next[letter] == 0) {
        next[letter] = addState(alphabet);
      }
      state = next[letter];
    }
    ends.get(state).add(sought);
  }

  /**
   * Leads every state onwards for every letter, in breadth: where no path goes on, as the longest
   * suffix that is on a path would.
   *
   * @return the first hit of each state, or -1
   */
  private int[] complete() {
    int[] first = new int[states.size()];
    int[] suffix = new int[states.size()];
    Queue<Integer> queue = new ArrayDeque<>(List.of(0));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      int[] next = states.get(state);
      int[] fallback = states.get(suffix[state]);
      first[state] = addHits(ends.get(state), state == 0 ? -1 : first[suffix[state]]);
      for (int letter = 0; letter < next.length; letter++) {
        if (next[letter] == 0) {
          next[letter] = fallback[letter];
        } else {
          suffix[next[letter]] = state == 0 ? 0 : fallback[letter];
          queue.add(next[letter]);
        }
      }
    }
    return first;
  }

  private int addHits(List<Sought> found, int shorter) {
    int next = shorter;
    for (Sought sought : found) {
      Needle needle = sought.needle();
      int base = sought.isWanted() ? rows.closed() : rows.open();
      int row = rows.like(base, changes.getOrDefault(sought, List.of()));
      hits.add(
          new Needles.Hit(needle.place(), needle.text().length(), sought.isWanted(), row, next));
      next = hits.size() - 1;
    }
    return next;
  }
}
