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

  private final Map<Sought, long[]> rows = new LinkedHashMap<>();
  private final int words;
  private final long[] content;

  /** For each state the next one by letter, 0 if there is none. */
  private final List<int[]> states = new ArrayList<>();

  /** For each state what ends there. */
  private final List<List<Sought>> ends = new ArrayList<>();

  private final List<Needles.Hit> hits = new ArrayList<>();
  private final List<long[]> hitRows = new ArrayList<>();

  /**
   * @param words the words of half a row
   */
  NeedlesBuilder(int words) {
    this.words = words;
    this.content = Rows.open(words);
  }

  void add(Clause clause) {
    for (Needle needle : clause.wanted()) {
      Rows.put(content, clause.condition(), Verdict.FAILS);
      Rows.put(row(new Sought(needle, true)), clause.condition(), Verdict.HOLDS);
    }
    for (Needle needle : clause.unwanted()) {
      Rows.put(row(new Sought(needle, false)), clause.condition(), Verdict.FAILS);
    }
  }

  private long[] row(Sought sought) {
    return rows.computeIfAbsent(
        sought, ignored -> sought.isWanted() ? Rows.closed(words) : Rows.open(words));
  }

  Needles build() {
    Alphabet alphabet =
        new Alphabet(rows.keySet().stream().map(sought -> sought.needle().text()).toList());
    addState(alphabet);
    rows.keySet().forEach(sought -> addPath(sought, alphabet));
    int[] first = complete();
    int shift = Integer.SIZE - Integer.numberOfLeadingZeros(alphabet.size() - 1);
    int[] table = new int[states.size() << shift];
    for (int state = 0; state < states.size(); state++) {
      int[] next = states.get(state);
      for (int letter = 0; letter < next.length; letter++) {
        table[(state << shift) + letter] = first[next[letter]] < 0 ? next[letter] : ~next[letter];
      }
    }
    return new Needles(alphabet, table, shift, first, hits, hitRows, content);
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
      hits.add(new Needles.Hit(needle.place(), needle.text().length(), sought.isWanted(), next));
      hitRows.add(row(sought));
      next = hits.size() - 1;
    }
    return next;
  }
}
