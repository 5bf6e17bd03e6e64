package org.leadkit.routing.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.Verdict;

/**
 * Looks for a text of some cells that answers open questions as demanded. It is exact for words and
 * ends; a text for a pattern is guessed, and without one the answer stays open.
 */
final class TextSearch {

  /** How many cells are looked into. */
  static final int MOST_CELLS = 2_000;

  /** How many ways to choose words are tried for one beginning. */
  static final int MOST_WAYS = 256;

  private final FieldCells field;
  private final TextCells texts;
  private final int offset;
  private final Map<ValueTest, Boolean> demands;

  /** Those that a text's letters alone don't settle. */
  private final Map<ValueTest, Boolean> unsettled = new LinkedHashMap<>();

  private final Map<ValueTest, Boolean> settled = new LinkedHashMap<>();

  TextSearch(FieldCells field, int offset, Map<ValueTest, Boolean> demands) {
    this.field = field;
    this.texts = field.texts();
    this.offset = offset;
    this.demands = demands;
    demands.forEach((test, wanted) -> (isSettled(test) ? settled : unsettled).put(test, wanted));
  }

  private static boolean isSettled(ValueTest test) {
    return (test instanceof ValueTest.EndsWith || test instanceof ValueTest.Mentions)
        && Operands.texts(test).allMatch(Fold::isPlain);
  }

  /** A text of one of some cells, all of which are of texts. */
  Answer<String> in(Ranges cells) {
    boolean open = false;
    int tried = 0;
    for (int stretch = 0; stretch < cells.stretches(); stretch++) {
      for (int cell = cells.from(stretch); cell < cells.to(stretch); cell++) {
        if (++tried > MOST_CELLS) {
          return new Answer.Open<>();
        }
        Answer<String> answer = in(cell - offset);
        if (answer instanceof Answer.Found) {
          return answer;
        }
        open |= !answer.isNone();
      }
    }
    return open ? new Answer.Open<>() : new Answer.None<>();
  }

  private Answer<String> in(int cell) {
    String named = texts.named(cell);
    boolean isPlain = Fold.isPlain(named);
    List<String> candidates =
        texts.isWhole(cell)
            ? List.of(named, named.toUpperCase(Locale.ROOT), named.toLowerCase(Locale.ROOT))
            : beginningWith(named, cell);
    for (String candidate : candidates) {
      if (field.cell(candidate) == cell + offset && meets(candidate, demands)) {
        return new Answer.Found<>(candidate);
      }
    }
    return isPlain && candidates.stream().noneMatch(text -> meets(text, settled)) && isWithin(cell)
        ? new Answer.None<>()
        : new Answer.Open<>();
  }

  /** True if all ways to choose words were tried. */
  private boolean isWithin(int cell) {
    return texts.isWhole(cell) || ways() <= MOST_WAYS;
  }

  private static boolean meets(String text, Map<ValueTest, Boolean> demands) {
    Value value = Value.of(text);
    return demands.entrySet().stream()
        .allMatch(one -> (one.getKey().of(value) == Verdict.HOLDS) == one.getValue());
  }

  private long ways() {
    long ways = 1;
    for (List<String> choice : choices()) {
      ways = Math.min(ways * choice.size(), MOST_WAYS + 1L);
    }
    return ways;
  }

  /** The words of each question that must hold; one of each list must be in the text. */
  private List<List<String>> choices() {
    List<List<String>> choices = new ArrayList<>();
    settled.forEach(
        (test, wanted) -> {
          if (wanted && test instanceof ValueTest.Mentions mentions) {
            choices.add(mentions.words());
          }
        });
    return choices;
  }

  /** The longest end that is demanded; all others must be ends of it. */
  private String end() {
    String longest = "";
    for (Map.Entry<ValueTest, Boolean> one : settled.entrySet()) {
      if (one.getValue()
          && one.getKey() instanceof ValueTest.EndsWith ends
          && ends.end().length() > longest.length()) {
        longest = ends.end();
      }
    }
    return longest;
  }

  /**
   * Texts of a beginning, the pleasant ones first. If any text meets the settled demands then the
   * longest one made of the same words does: nothing else is a word of it, begins or ends it.
   */
  private List<String> beginningWith(String start, int cell) {
    List<String> candidates = new ArrayList<>();
    String end = end();
    for (String guess : guesses()) {
      candidates.add(guess);
      candidates.add(start + guess);
    }
    for (List<String> words : combinations()) {
      String gap = String.valueOf(texts.fillers().gap());
      String letter = String.valueOf(texts.fillers().letter());
      String inside = String.join(gap, words);
      candidates.add(start.isEmpty() ? inside + end : start + gap + inside + end);
      candidates.add(start + letter + gap + inside + gap + letter + end);
    }
    if (settled.values().stream().noneMatch(wanted -> wanted)) {
      candidates.add(0, texts.specimen(cell));
    }
    return candidates;
  }

  private List<List<String>> combinations() {
    List<List<String>> combinations = List.of(List.of());
    for (List<String> choice : choices()) {
      List<List<String>> more = new ArrayList<>();
      for (List<String> words : combinations) {
        for (String word : choice) {
          if (more.size() < MOST_WAYS) {
            List<String> longer = new ArrayList<>(words);
            longer.add(word);
            more.add(longer);
          }
        }
      }
      combinations = more;
    }
    return combinations;
  }

  /** Texts that may match patterns. */
  private List<String> guesses() {
    List<String> guesses = new ArrayList<>();
    for (ValueTest test : unsettled.keySet()) {
      guesses.addAll(Operands.texts(test).toList());
      if (test instanceof ValueTest.Matches matches) {
        guesses.add(matches.pattern().replaceAll("\\(\\?[a-z]+\\)|\\.[*+]|[\\^$]", ""));
      }
    }
    return guesses;
  }
}
