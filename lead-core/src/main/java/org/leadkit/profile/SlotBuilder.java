package org.leadkit.profile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

/** Collects what the conditions of an index ask of one field. */
final class SlotBuilder {

  /** The most entries of the automaton that looks for needles: 16 MiB. */
  private static final long MOST_ENTRIES = 1L << 22;

  private final SortedMap<Integer, Clause> clauses = new TreeMap<>();
  private final Set<String> sought = new HashSet<>();
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
    return hasRoom(part) && clauses.computeIfAbsent(condition, Clause::new).add(part);
  }

  private boolean hasRoom(Condition part) {
    if (!Leaves.seeks(part)) {
      return true;
    }
    Set<String> more = new HashSet<>();
    for (ValueTest question : Leaves.questions(part)) {
      Constants.sought(question).forEach(text -> more.add(CaseFold.fold(text)));
    }
    more.removeAll(sought);
    if (more.isEmpty()) {
      return true;
    }
    BitSet withMore = (BitSet) letters.clone();
    more.forEach(text -> text.chars().forEach(withMore::set));
    long longer = characters + more.stream().mapToLong(String::length).sum();
    if (2 * longer * (withMore.cardinality() + 1) > MOST_ENTRIES) {
      return false;
    }
    sought.addAll(more);
    letters.or(withMore);
    characters = longer;
    return true;
  }

  Slot build(RowsBuilder rows) {
    Collection<Clause> different = different();
    NeedlesBuilder needles = new NeedlesBuilder(rows);
    SortedMap<Integer, Condition> others = new TreeMap<>();
    for (Clause clause : different) {
      Condition whole = clause.whole();
      needles.add(clause);
      clause.conditions().forEach(condition -> others.put(condition, whole));
    }
    return new Slot(
        rows.open(),
        row(rows, different, Specimen.BLANK),
        row(rows, different, Specimen.of(field, Value.of(true))),
        row(rows, different, Specimen.of(field, Value.of(false))),
        TextTable.of(different, field, rows),
        needles.build(),
        NumberTable.of(different, field, rows),
        new Interpreted(others));
  }

  /** Conditions that ask alike, in one clause. */
  private Collection<Clause> different() {
    Map<Condition, Clause> different = new LinkedHashMap<>();
    clauses.values().forEach(clause -> different.merge(clause.whole(), clause, Clause::joined));
    return different.values();
  }

  private static int row(RowsBuilder rows, Collection<Clause> clauses, Specimen specimen) {
    List<Change> changes = new ArrayList<>();
    clauses.forEach(clause -> changes.addAll(clause.changes(specimen.verdict(clause.whole()))));
    return rows.like(rows.open(), changes);
  }
}
