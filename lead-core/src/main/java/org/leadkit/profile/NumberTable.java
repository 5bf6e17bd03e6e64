package org.leadkit.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

/** Makes the rows of the numbers between and at the constants of a field's clauses. */
final class NumberTable {

  private static final int DIGITS = Value.Decimal.MOST_DIGITS;

  /** Above all numbers. */
  private static final BigDecimal BEYOND = BigDecimal.TEN.pow(DIGITS);

  private static final BigDecimal LOWEST = BEYOND.negate().add(BigDecimal.ONE);
  private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(3 * DIGITS);
  private static final MathContext UP = new MathContext(DIGITS, RoundingMode.CEILING);

  private final String field;
  private final List<BigDecimal> cuts;

  private final Specimen lowest;

  /** What is otherwise from a segment on. */
  private final Map<Integer, List<Change>> changes = new HashMap<>();

  private NumberTable(String field, List<BigDecimal> cuts) {
    this.field = field;
    this.cuts = cuts;
    this.lowest = Specimen.of(field, Value.of(LOWEST));
  }

  static NumberLine of(Iterable<Clause> clauses, String field, RowsBuilder rows) {
    SortedSet<BigDecimal> cuts = new TreeSet<>();
    clauses.forEach(clause -> cuts.addAll(cuts(clause.whole())));
    NumberTable table = new NumberTable(field, List.copyOf(cuts));
    clauses.forEach(table::add);
    return table.build(rows);
  }

  private static SortedSet<BigDecimal> cuts(Condition condition) {
    SortedSet<BigDecimal> cuts = new TreeSet<>();
    for (ValueTest question : Leaves.questions(condition)) {
      for (Value value : Constants.compared(question)) {
        if (value instanceof Value.Decimal decimal) {
          cuts.add(decimal.number());
        }
      }
    }
    return cuts;
  }

  /** A condition's verdict changes at its own cuts only. */
  private void add(Clause clause) {
    int segment = 0;
    BigDecimal inGap = LOWEST;
    for (BigDecimal cut : cuts(clause.whole())) {
      addGap(clause, segment, inGap, cut);
      segment = 2 * Collections.binarySearch(cuts, cut) + 1;
      add(clause, segment, cut);
      segment++;
      inGap = next(cut);
    }
    addGap(clause, segment, inGap, BEYOND);
  }

  /** Adds nothing if no number is short enough to lie in the gap. */
  private void addGap(Clause clause, int segment, BigDecimal inGap, BigDecimal end) {
    if (inGap.compareTo(end) < 0) {
      add(clause, segment, inGap);
    }
  }

  private void add(Clause clause, int segment, BigDecimal number) {
    // All clauses are asked for the lowest number, and that one is made once.
    Specimen specimen =
        number.compareTo(LOWEST) == 0 ? lowest : Specimen.of(field, Value.of(number));
    changes
        .computeIfAbsent(segment, ignored -> new ArrayList<>())
        .addAll(clause.changes(specimen.verdict(clause.whole())));
  }

  /** The least number above a number, among those that are short enough to be values. */
  private static BigDecimal next(BigDecimal number) {
    BigDecimal above = number.add(TINY, UP);
    return above.scale() > DIGITS ? above.setScale(DIGITS, RoundingMode.CEILING) : above;
  }

  private NumberLine build(RowsBuilder rows) {
    int[] numbers = new int[2 * cuts.size() + 1];
    int row = rows.open();
    for (int i = 0; i < numbers.length; i++) {
      row = rows.like(row, changes.getOrDefault(i, List.of()));
      numbers[i] = row;
    }
    return new NumberLine(cuts, numbers);
  }
}
