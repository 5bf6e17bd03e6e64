package org.leadkit.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Java with an index written by hand for these very rules: each attribute of the map is looked up
 * once and gives a row of bits, the rules that it leaves open; all rows together leave what fired.
 * It has one buffer, knows no missing value, and checks nothing.
 */
final class HandIndexed implements Lister {

  private final List<Map<String, Object>> leads;
  private final TextColumn[] texts;
  private final NumberColumn[] numbers;
  private final FlagColumn[] flags;
  private final TitleColumn title;
  private final int[] points;
  private final Fired[] fired;
  private final long[] open;

  HandIndexed(ScorecardWorkload workload) {
    List<Rule> rules = workload.rules();
    this.leads = workload.leads();
    this.texts = rows(rules, Attribute::isText).map(TextColumn::new).toArray(TextColumn[]::new);
    this.numbers =
        rows(rules, Attribute::isNumber).map(NumberColumn::new).toArray(NumberColumn[]::new);
    this.flags = rows(rules, Attribute::isFlag).map(FlagColumn::new).toArray(FlagColumn[]::new);
    this.title = new TitleColumn(new Rows(Attribute.TITLE, rules));
    this.points = rules.stream().mapToInt(Rule::points).toArray();
    this.fired = rules.stream().map(Rule::fired).toArray(Fired[]::new);
    this.open = new long[Rows.words(rules)];
  }

  private static Stream<Rows> rows(List<Rule> rules, Predicate<Attribute> kind) {
    return Arrays.stream(Attribute.values())
        .filter(kind)
        .map(attribute -> new Rows(attribute, rules))
        .filter(rows -> rows.questions().findAny().isPresent());
  }

  @Override
  public int score(int lead) {
    match(leads.get(lead));
    int total = 0;
    for (int word = 0; word < open.length; word++) {
      for (long left = open[word]; left != 0; left &= left - 1) {
        total += points[(word << 6) + Long.numberOfTrailingZeros(left)];
      }
    }
    return total;
  }

  @Override
  public List<Fired> explain(int lead) {
    match(leads.get(lead));
    int count = 0;
    for (long word : open) {
      count += Long.bitCount(word);
    }
    List<Fired> found = new ArrayList<>(count);
    for (int word = 0; word < open.length; word++) {
      for (long left = open[word]; left != 0; left &= left - 1) {
        found.add(fired[(word << 6) + Long.numberOfTrailingZeros(left)]);
      }
    }
    return found;
  }

  private void match(Map<String, Object> lead) {
    System.arraycopy(title.row(lead), 0, open, 0, open.length);
    for (TextColumn text : texts) {
      keep(text.row(lead));
    }
    for (NumberColumn number : numbers) {
      keep(number.row(lead));
    }
    for (FlagColumn flag : flags) {
      keep(flag.row(lead));
    }
  }

  private void keep(long[] row) {
    for (int word = 0; word < open.length; word++) {
      open[word] &= row[word];
    }
  }
}
