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

  /** A constant, and the numbers of the questions that want a value equal to it. */
  private record Constant(String text, BitSet questions) {}

  private final String field;

  /** What the conditions say of texts that are equal to no constant. */
  private final List<Change> usual = new ArrayList<>();

  /** What some say otherwise of texts that fold to one. */
  private final Map<String, List<Change>> changes = new HashMap<>();

  private final Map<String, String> folds = new LinkedHashMap<>();

  private TextTable(String field) {
    this.field = field;
  }

  static Spellings of(Iterable<Clause> clauses, String field, RowsBuilder rows) {
    TextTable table = new TextTable(field);
    clauses.forEach(table::add);
    return table.build(rows);
  }

  private void add(Clause clause) {
    Condition condition = clause.comparing();
    Map<String, Constant> constants = constants(condition);
    int longest = constants.keySet().stream().mapToInt(String::length).max().orElse(0);
    Verdict otherwise = verdict(condition, "-".repeat(longest + 1));
    usual.addAll(clause.changes(otherwise));
    // Constants of the same questions get the same verdict, so a long list is asked for once.
    Map<BitSet, Verdict> verdicts = new HashMap<>();
    constants.forEach(
        (fold, constant) -> {
          Verdict verdict =
              verdicts.computeIfAbsent(
                  constant.questions(), ignored -> verdict(condition, constant.text()));
          if (verdict != otherwise) {
            changes
                .computeIfAbsent(fold, ignored -> new ArrayList<>())
                .addAll(clause.changes(verdict));
          }
        });
  }

  /** The constants of a condition by their folded texts. */
  private Map<String, Constant> constants(Condition condition) {
    List<ValueTest> questions = Leaves.questions(condition);
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
    return Specimen.of(field, Value.of(text)).verdict(condition);
  }

  private Spellings build(RowsBuilder rows) {
    int other = rows.like(rows.open(), usual);
    // Constants of one list have the same changes, so they share a row.
    Map<List<Change>, Integer> made = new HashMap<>();
    Map<String, Integer> spelt = new HashMap<>();
    folds.forEach(
        (text, fold) -> {
          List<Change> some = changes.get(fold);
          if (some != null) {
            spelt.put(text, made.computeIfAbsent(some, ignored -> rows.like(other, some)));
          }
        });
    return new Spellings(spelt, other);
  }
}
