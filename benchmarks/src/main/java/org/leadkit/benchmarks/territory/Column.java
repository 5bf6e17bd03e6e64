package org.leadkit.benchmarks.territory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The rows of one attribute: of each text that a rule names, or of each segment of the numbers. */
final class Column {

  private final Attribute attribute;
  private final Map<String, long[]> texts = new HashMap<>();
  private final long[] bounds;
  private final long[][] segments;
  private final long[] notAsked;

  private Column(Attribute attribute, long[] bounds, int words) {
    this.attribute = attribute;
    this.bounds = bounds;
    this.segments = new long[bounds.length + 1][words];
    this.notAsked = new long[words];
  }

  static Column of(Attribute attribute, List<Rule> rules) {
    long[] bounds =
        rules.stream()
            .flatMap(rule -> rule.about(attribute).stream())
            .flatMapToLong(Column::bounds)
            .sorted()
            .distinct()
            .toArray();
    Column column = new Column(attribute, bounds, (rules.size() + 63) >> 6);
    for (Rule rule : rules) {
      rule.about(attribute).ifPresent(question -> column.addAsked(rule.number(), question));
    }
    rules.stream()
        .filter(rule -> rule.about(attribute).isEmpty())
        .forEach(rule -> column.addOpen(rule.number()));
    return column;
  }

  private static LongStream bounds(Question question) {
    return question instanceof Question.Between between
        ? LongStream.of(between.low(), between.high() + 1)
        : LongStream.of();
  }

  private void addAsked(int rule, Question question) {
    if (question instanceof Question.IsOneOf isOneOf) {
      isOneOf
          .texts()
          .forEach(text -> set(texts.computeIfAbsent(text, key -> notAsked.clone()), rule));
    } else if (question instanceof Question.Between between) {
      for (int i = 0; i < bounds.length; i++) {
        if (between.low() <= bounds[i] && bounds[i] <= between.high()) {
          set(segments[i + 1], rule);
        }
      }
    }
  }

  private void addOpen(int rule) {
    set(notAsked, rule);
    texts.values().forEach(row -> set(row, rule));
    Arrays.stream(segments).forEach(row -> set(row, rule));
  }

  long[] row(Lead lead) {
    if (attribute.isNumber()) {
      int found = Arrays.binarySearch(bounds, lead.number(attribute));
      return segments[found < 0 ? -found - 1 : found + 1];
    }
    long[] row = texts.get(lead.text(attribute));
    return row == null ? notAsked : row;
  }

  private static void set(long[] row, int rule) {
    row[rule >> 6] |= 1L << rule;
  }
}
