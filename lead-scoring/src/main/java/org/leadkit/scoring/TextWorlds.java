package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

/**
 * The ways in which some questions about one text can be answered together. Texts that a question
 * names are tried; all others begin with at most one of two unlike beginnings, and end likewise.
 * What a question by words or pattern says to a text that isn't named stays open both ways.
 */
final class TextWorlds {

  /** How many questions may be left open: each doubles the worlds. */
  static final int MOST_OPEN = 6;

  private static final int FIRST_THAT_IS_NOT_ASCII = 128;

  private final List<ValueTest> tests;
  private final List<ValueTest> open;
  private final List<Function<ValueTest, Verdict>> worlds = new ArrayList<>();

  private TextWorlds(Set<ValueTest> tests) {
    this.tests = List.copyOf(tests);
    this.open = tests.stream().filter(TextWorlds::isOpen).toList();
  }

  /** Answers to questions; the list is empty where there are too many ways to list. */
  static List<Function<ValueTest, Verdict>> of(Set<ValueTest> tests) {
    TextWorlds text = new TextWorlds(tests);
    if (text.open.size() > MOST_OPEN) {
      return List.of();
    }
    text.named();
    text.others();
    return text.worlds;
  }

  /** True for a question whose answer a text's letters don't settle here. */
  static boolean isOpen(ValueTest test) {
    return test instanceof ValueTest.Mentions || test instanceof ValueTest.Matches;
  }

  private void named() {
    for (String text : names()) {
      Value value = Value.of(text);
      openEitherWay(value, test -> test.of(value));
    }
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    tests.forEach(test -> ValueCells.operands(test).forEach(value -> names.add(value.text())));
    return names;
  }

  private void others() {
    List<String> starts = affixes(ValueTest.StartsWith.class);
    List<String> ends = affixes(ValueTest.EndsWith.class);
    Value other = Value.of(unlike());
    for (String start : starts) {
      for (String end : ends) {
        openEitherWay(
            null,
            test -> {
              if (test instanceof ValueTest.StartsWith) {
                return Verdict.of(!start.isEmpty() && test.of(Value.of(start)) == Verdict.HOLDS);
              }
              if (test instanceof ValueTest.EndsWith) {
                return Verdict.of(!end.isEmpty() && test.of(Value.of(end)) == Verdict.HOLDS);
              }
              return test.of(other);
            });
      }
    }
  }

  /** The beginnings, or the ends, that are asked for, and none of them. */
  private List<String> affixes(Class<? extends ValueTest> kind) {
    List<String> affixes = new ArrayList<>();
    affixes.add("");
    for (ValueTest test : tests) {
      if (kind.isInstance(test)) {
        affixes.add(
            test instanceof ValueTest.StartsWith start
                ? start.start()
                : ((ValueTest.EndsWith) test).end());
      }
    }
    return affixes;
  }

  /** A text that no question names. */
  private String unlike() {
    StringBuilder text = new StringBuilder("other");
    Set<String> names = names();
    while (names.stream().anyMatch(text.toString()::equalsIgnoreCase)) {
      text.append('-');
    }
    return text.toString();
  }

  private void openEitherWay(@Nullable Value named, Function<ValueTest, Verdict> answers) {
    List<ValueTest> either = named == null || !isPlain(named.text()) ? open : patterns();
    for (int way = 0; way < 1 << either.size(); way++) {
      int bits = way;
      worlds.add(
          test -> {
            int place = either.indexOf(test);
            return place < 0 ? answers.apply(test) : Verdict.of((bits >> place & 1) != 0);
          });
    }
  }

  /** Words in a text of plain letters are found in whatever case it comes; a pattern sees case. */
  private List<ValueTest> patterns() {
    return open.stream().filter(ValueTest.Matches.class::isInstance).toList();
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < FIRST_THAT_IS_NOT_ASCII);
  }
}
