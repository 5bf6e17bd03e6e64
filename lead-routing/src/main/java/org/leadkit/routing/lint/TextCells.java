package org.leadkit.routing.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

/**
 * The texts, cut by the texts and the beginnings that questions name: a cell for each text, and one
 * for each beginning, of all other texts that begin so and have no longer beginning. They are
 * ordered so that all texts of one beginning stand side by side. Immutable.
 */
final class TextCells {

  private final List<String> named = new ArrayList<>();
  private final BitSet whole = new BitSet();
  private final Map<String, Integer> constants = new HashMap<>();
  private final Map<String, Ranges> beginnings = new HashMap<>();
  private final Fillers fillers;

  private TextCells(Fillers fillers) {
    this.fillers = fillers;
  }

  /** Cells for questions, of which open ones make none. */
  static TextCells of(Collection<ValueTest> tests) {
    Map<String, String> texts = new TreeMap<>();
    Map<String, String> starts = new TreeMap<>();
    starts.put("", "");
    for (ValueTest test : tests) {
      if (!Operands.isOpen(test)) {
        Operands.sought(test).forEach(start -> starts.putIfAbsent(Fold.of(start), start));
        for (Value value : Operands.equal(test)) {
          if (Operands.isSpelt(value.type())) {
            texts.putIfAbsent(Fold.of(value.text()), value.text());
          }
        }
      }
    }
    TextCells cells = new TextCells(Fillers.unlike(tests));
    cells.lay(texts, starts);
    return cells;
  }

  private void lay(Map<String, String> texts, Map<String, String> starts) {
    TreeSet<String> folds = new TreeSet<>(texts.keySet());
    folds.addAll(starts.keySet());
    Deque<String> within = new ArrayDeque<>();
    Map<String, Integer> firsts = new HashMap<>();
    for (String fold : folds) {
      while (!within.isEmpty() && !fold.startsWith(within.element())) {
        close(within.pop(), firsts);
      }
      if (starts.containsKey(fold)) {
        within.push(fold);
        firsts.put(fold, named.size());
        named.add(Objects.requireNonNull(starts.get(fold)));
      }
      if (texts.containsKey(fold)) {
        constants.put(fold, named.size());
        whole.set(named.size());
        named.add(Objects.requireNonNull(texts.get(fold)));
      }
    }
    within.forEach(fold -> close(fold, firsts));
  }

  private void close(String fold, Map<String, Integer> firsts) {
    beginnings.put(fold, Ranges.of(Objects.requireNonNull(firsts.get(fold)), named.size()));
  }

  int size() {
    return named.size();
  }

  /** The cell of a text that a question names. */
  Ranges equalTo(String text) {
    return Ranges.single(Objects.requireNonNull(constants.get(Fold.of(text))));
  }

  /** The cells of a beginning that a question names. */
  Ranges startingWith(String start) {
    return Objects.requireNonNull(beginnings.get(Fold.of(start)));
  }

  /** The cell of any text. */
  int cell(String text) {
    String fold = Fold.of(text);
    Integer constant = constants.get(fold);
    if (constant != null) {
      return constant;
    }
    int length = fold.length();
    while (!beginnings.containsKey(fold.substring(0, length))) {
      length--;
    }
    return Objects.requireNonNull(beginnings.get(fold.substring(0, length))).first();
  }

  /** True if all texts of a cell are equal. */
  boolean isWhole(int cell) {
    return whole.get(cell);
  }

  /** The text or the beginning that makes a cell. */
  String named(int cell) {
    return named.get(cell);
  }

  Fillers fillers() {
    return fillers;
  }

  /** A text of a cell, pleasant to read. */
  String specimen(int cell) {
    String text = named.get(cell);
    if (!whole.get(cell)) {
      for (String candidate : List.of(text, text + "other")) {
        if (!candidate.isEmpty() && cell(candidate) == cell) {
          return candidate;
        }
      }
      return text + fillers.letter();
    }
    return text;
  }
}
