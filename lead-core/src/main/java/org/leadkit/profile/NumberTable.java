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
import org.leadkit.value.Verdict;

/** Makes the rows of the numbers between and at the constants of a field's clauses. */
final class NumberTable {

  private static final int DIGITS = Value.Decimal.MOST_DIGITS;

  /** Above all numbers. */
  private static final BigDecimal BEYOND = BigDecimal.TEN.pow(DIGITS);

  private static final BigDecimal LOWEST = BEYOND.negate().add(BigDecimal.ONE);
  private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(3 * DIGITS);
  private static final MathContext UP = new MathContext(DIGITS, RoundingMode.CEILING);

  /** From a segment on, a condition has a verdict. */
  private record Change(int condition, Verdict verdict) {}

  private final String field;
  private final List<BigDecimal> cuts;
  private final Map<Integer, List<Change>> changes = new HashMap<>();

  private NumberTable(String field, List<BigDecimal> cuts) {
    this.field = field;
    this.cuts = cuts;
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
    Leaves.questions(condition)
        .flatMap(question -> Constants.compared(question).stream())
        .filter(Value.Decimal.class::isInstance)
        .forEach(value -> cuts.add(((Value.Decimal) value).number()));
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
    Verdict verdict = Specimen.verdict(clause.whole(), field, Value.of(number));
    changes
        .computeIfAbsent(segment, ignored -> new ArrayList<>())
        .add(new Change(clause.condition(), verdict));
  }

  /** The least number above a number, among those that are short enough to be values. */
  private static BigDecimal next(BigDecimal number) {
    BigDecimal above = number.add(TINY, UP);
    return above.scale() > DIGITS ? above.setScale(DIGITS, RoundingMode.CEILING) : above;
  }

  private NumberLine build(RowsBuilder rows) {
    int[] offsets = new int[2 * cuts.size() + 1];
    long[] row = Rows.open(rows.words());
    for (int i = 0; i < offsets.length; i++) {
      List<Change> here = changes.getOrDefault(i, List.of());
      here.forEach(change -> Rows.put(row, change.condition(), change.verdict()));
      offsets[i] = i > 0 && here.isEmpty() ? offsets[i - 1] : rows.add(row);
    }
    return new NumberLine(cuts, offsets);
  }
}
