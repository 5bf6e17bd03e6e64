package org.leadkit.routing.lint;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;

/**
 * All that a field can hold, of whatever type, and that it holds nothing: cell 0. The types follow
 * in the order in which they are likely, so that the first cells make the most natural leads.
 * Immutable.
 */
final class FieldCells implements Dim {

  static final Ranges ABSENT = Ranges.single(0);

  private final String field;
  private final TextCells texts;
  private final LineCells<BigDecimal> numbers;
  private final LineCells<Instant> moments;
  private final LineCells<LocalDate> days;
  private final Map<ValueType, Ranges> types = new EnumMap<>(ValueType.class);
  private final int size;

  /**
   * Cells for questions about a field.
   *
   * @param canBeKnown false if no profile can hold a field of that name
   */
  FieldCells(String field, Set<ValueTest> tests, boolean canBeKnown) {
    this.field = field;
    this.texts = TextCells.of(tests);
    this.numbers =
        new LineCells<>(Comparator.naturalOrder(), Cuts.numbers(tests), Neighbours::numbers);
    this.moments =
        new LineCells<>(Comparator.naturalOrder(), Cuts.moments(tests), Neighbours::moments);
    this.days =
        new LineCells<>(
            Comparator.<ChronoLocalDate>naturalOrder(), Cuts.days(tests), Neighbours::days);
    int at = 1;
    for (ValueType type : Cuts.likely(tests)) {
      int end = canBeKnown ? at + size(type) : at;
      types.put(type, Ranges.of(at, end));
      at = end;
    }
    this.size = at;
  }

  private int size(ValueType type) {
    return switch (type) {
      case TEXT -> texts.size();
      case DECIMAL -> numbers.size();
      case FLAG -> 2;
      case MOMENT -> moments.size();
      case DAY -> days.size();
    };
  }

  String field() {
    return field;
  }

  @Override
  public int size() {
    return size;
  }

  /** The cells in which the field holds something. */
  Ranges known() {
    return Ranges.of(1, size);
  }

  /** The cells of a type. */
  Ranges of(ValueType type) {
    return Objects.requireNonNull(types.get(type));
  }

  /** Texts, and what is compared by its text. */
  private Ranges spelt() {
    return of(ValueType.TEXT).or(of(ValueType.MOMENT)).or(of(ValueType.DAY));
  }

  /** The cells for which a question that is not open holds. */
  Ranges holding(ValueTest test) {
    if (test instanceof ValueTest.StartsWith starts) {
      return at(ValueType.TEXT, texts.startingWith(starts.start()));
    }
    if (test instanceof ValueTest.AtLeast atLeast) {
      return from(atLeast.low());
    }
    if (test instanceof ValueTest.AtMost atMost) {
      return to(atMost.high());
    }
    if (test instanceof ValueTest.Between between) {
      return from(between.low()).and(to(between.high()));
    }
    Ranges equal = Ranges.NONE;
    for (Value value : Operands.equal(test)) {
      equal = equal.or(equalTo(value));
    }
    return equal;
  }

  /** The cells for which a question that is not open fails; for all others it is unknown. */
  Ranges failing(ValueTest test) {
    List<Value> compared = Operands.compared(test);
    ValueType type = compared.isEmpty() ? ValueType.TEXT : compared.get(0).type();
    boolean isSpelt = !Operands.equal(test).isEmpty() && Operands.isSpelt(type);
    return (isSpelt ? spelt() : of(type)).minus(holding(test));
  }

  private Ranges equalTo(Value value) {
    if (value instanceof Value.Decimal decimal) {
      return at(ValueType.DECIMAL, numbers.at(decimal.number()));
    }
    if (value instanceof Value.Flag flag) {
      return at(ValueType.FLAG, Ranges.single(flag.flag() ? 1 : 0));
    }
    Ranges equal = at(ValueType.TEXT, texts.equalTo(value.text()));
    Ranges moment =
        Cuts.moment(value).map(one -> at(ValueType.MOMENT, moments.at(one))).orElse(Ranges.NONE);
    Ranges day = Cuts.day(value).map(one -> at(ValueType.DAY, days.at(one))).orElse(Ranges.NONE);
    return equal.or(moment).or(day);
  }

  private Ranges from(Value low) {
    return switch (low.type()) {
      case DECIMAL -> at(ValueType.DECIMAL, numbers.from(((Value.Decimal) low).number()));
      case MOMENT -> at(ValueType.MOMENT, moments.from(((Value.Moment) low).instant()));
      case DAY -> at(ValueType.DAY, days.from(((Value.Day) low).day()));
      case TEXT, FLAG -> Ranges.NONE;
    };
  }

  private Ranges to(Value high) {
    return switch (high.type()) {
      case DECIMAL -> at(ValueType.DECIMAL, numbers.to(((Value.Decimal) high).number()));
      case MOMENT -> at(ValueType.MOMENT, moments.to(((Value.Moment) high).instant()));
      case DAY -> at(ValueType.DAY, days.to(((Value.Day) high).day()));
      case TEXT, FLAG -> Ranges.NONE;
    };
  }

  private Ranges at(ValueType type, Ranges cells) {
    Ranges place = of(type);
    return place.isEmpty() ? place : cells.shifted(place.first());
  }

  TextCells texts() {
    return texts;
  }

  /** The cell of a text. */
  int cell(String text) {
    return of(ValueType.TEXT).first() + texts.cell(text);
  }

  /** A value of a cell other than 0. */
  Value specimen(int cell) {
    for (Map.Entry<ValueType, Ranges> type : types.entrySet()) {
      if (type.getValue().contains(cell)) {
        return specimen(type.getKey(), cell - type.getValue().first());
      }
    }
    throw new IllegalArgumentException(
        "The cell (%d) holds no value.\nMaybe it is 0, which stands for none.".formatted(cell));
  }

  private Value specimen(ValueType type, int place) {
    return switch (type) {
      case TEXT -> Value.of(texts.specimen(place));
      case DECIMAL -> Value.of(numbers.specimen(place));
      case FLAG -> Value.of(place == 1);
      case MOMENT -> Value.of(moments.specimen(place));
      case DAY -> Value.of(days.specimen(place));
    };
  }
}
