package org.leadkit.benchmarks.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The index of a text attribute: a hash table from each text that a rule names to its row. */
final class TextColumn {

  private final String key;
  private final Map<String, long[]> rows = new HashMap<>();
  private final long[] rest;

  TextColumn(Rows rows) {
    this.key = rows.key();
    this.rest = rows.of("");
    rows.questions()
        .flatMap(TextColumn::texts)
        .forEach(text -> this.rows.computeIfAbsent(text, rows::of));
  }

  long[] row(Map<String, Object> lead) {
    long[] row = rows.get((String) lead.get(key));
    return row == null ? rest : row;
  }

  private static Stream<String> texts(Question question) {
    List<String> texts =
        question instanceof Question.Is is
            ? List.of(is.text())
            : ((Question.IsOneOf) question).texts();
    return texts.stream();
  }
}
