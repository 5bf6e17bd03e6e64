package org.leadkit.profile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

/** Makes the rows of the texts that the clauses of a field compare with. */
final class TextTable {

  /** What a condition says of texts that fold alike, unlike of others. */
  private record Change(int condition, Verdict verdict) {}

  /** A constant, and the numbers of the questions that want a value equal to it. */
  private record Constant(String text, BitSet questions) {}

  private final String field;
  private final long[] other;
  private final Map<String, List<Change>> changes = new HashMap<>();
  private final Map<String, String> folds = new LinkedHashMap<>();

  private TextTable(String field, int words) {
    this.field = field;
    this.other = Rows.open(words);
  }

  static Spellings of(Iterable<Clause> clauses, String field, RowsBuilder rows) {
    TextTable table = new TextTable(field, rows.words());
    clauses.forEach(table::add);
    return table.build(rows);
  }

  private void add(Clause clause) {
    Condition condition = clause.comparing();
    Map<String, Constant> constants = constants(condition);
    int longest = constants.keySet().stream().mapToInt(String::length).max().orElse(0);
    Verdict usual = verdict(condition, "-".repeat(longest + 1));
    Rows.put(other, clause.condition(), usual);
    // Constants of the same questions get the same verdict, so a long list is asked for once.
    Map<BitSet, Verdict> verdicts = new HashMap<>();
    constants.forEach(
        (fold, constant) -> {
          Verdict verdict =
              verdicts.computeIfAbsent(
                  constant.questions(), ignored -> verdict(condition, constant.text()));
          if (verdict != usual) {
            changes
                .computeIfAbsent(fold, ignored -> new ArrayList<>())
                .add(new Change(clause.condition(), verdict));
          }
        });
  }

  /** The constants of a condition by their folded texts. */
  private Map<String, Constant> constants(Condition condition) {
    List<ValueTest> questions = Leaves.questions(condition).toList();
    Map<String, Constant> constants = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      for (Value value : Constants.equal(questions.get(i))) {
        if (Constants.isSpelt(value)) {
          String text = value.text();
          constants
              .computeIfAbsent(
                  folds.computeIfAbsent(text, CaseFold::fold),
                  ignored -> new Constant(text, new BitSet()))
              .questions()
              .set(i);
        }
      }
    }
    return constants;
  }

  private Verdict verdict(Condition condition, String text) {
    return Specimen.verdict(condition, field, Value.of(text));
  }

  private Spellings build(RowsBuilder rows) {
    Map<String, Integer> offsets = new HashMap<>();
    changes.forEach(
        (fold, some) -> {
          long[] row = other.clone();
          some.forEach(change -> Rows.put(row, change.condition(), change.verdict()));
          offsets.put(fold, rows.add(row));
        });
    Map<String, Integer> spelt = new HashMap<>();
    folds.forEach(
        (text, fold) -> {
          Integer offset = offsets.get(fold);
          if (offset != null) {
            spelt.put(text, offset);
          }
        });
    return new Spellings(spelt, rows.add(other));
  }
}
