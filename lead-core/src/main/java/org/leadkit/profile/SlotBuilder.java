package org.leadkit.profile;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.leadkit.value.Value;
import org.leadkit.value.Verdict;

/** Collects what the conditions of a block ask of one field. */
final class SlotBuilder {

  /** The most entries of the automaton that looks for needles: 16 MiB. */
  private static final long MOST_ENTRIES = 1L << 22;

  private final Map<Integer, Clause> clauses = new TreeMap<>();
  private final BitSet letters = new BitSet();
  private final String field;
  private long characters = 1;

  SlotBuilder(String field) {
    this.field = field;
  }

  /**
   * Adds a part of a condition that asks this field only.
   *
   * @return false if its verdicts have no place in the tables, and it was not added
   */
  boolean add(int condition, Condition part) {
    return hasRoom(part)
        && clauses.computeIfAbsent(condition, ignored -> new Clause(condition)).add(part);
  }

  private boolean hasRoom(Condition part) {
    List<String> sought =
        Leaves.questions(part)
            .flatMap(question -> Constants.sought(question).stream().map(CaseFold::fold))
            .toList();
    BitSet more = (BitSet) letters.clone();
    sought.forEach(text -> text.chars().forEach(more::set));
    long longer = characters + sought.stream().mapToLong(String::length).sum();
    boolean hasRoom = 2 * longer * (more.cardinality() + 1) <= MOST_ENTRIES;
    if (hasRoom) {
      letters.or(more);
      characters = longer;
    }
    return hasRoom || sought.isEmpty();
  }

  Slot build(RowsBuilder rows) {
    Collection<Clause> all = clauses.values();
    NeedlesBuilder needles = new NeedlesBuilder(rows.words());
    Map<Integer, Condition> others = new TreeMap<>();
    for (Clause clause : all) {
      needles.add(clause);
      others.put(clause.condition(), clause.whole());
    }
    return new Slot(
        rows.add(Rows.open(rows.words())),
        row(rows, Specimen::verdict),
        row(rows, condition -> Specimen.verdict(condition, field, Value.of(true))),
        row(rows, condition -> Specimen.verdict(condition, field, Value.of(false))),
        TextTable.of(all, field, rows),
        needles.build(),
        NumberTable.of(all, field, rows),
        new Interpreted(others, rows.words()));
  }

  private int row(RowsBuilder rows, Function<Condition, Verdict> verdict) {
    long[] row = Rows.open(rows.words());
    for (Clause clause : clauses.values()) {
      Rows.put(row, clause.condition(), verdict.apply(clause.whole()));
    }
    return rows.add(row);
  }
}
