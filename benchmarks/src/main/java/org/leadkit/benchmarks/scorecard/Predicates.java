package org.leadkit.benchmarks.scorecard;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Rules as closures over a map, as they are written by hand. */
final class Predicates {

  private Predicates() {}

  static Predicate<Map<String, Object>> of(Rule rule) {
    return rule.questions().stream().map(Predicates::of).reduce(Predicate::and).orElseThrow();
  }

  private static Predicate<Map<String, Object>> of(Question question) {
    String key = question.of().key();
    if (question instanceof Question.Is is) {
      return lead -> is.text().equals(lead.get(key));
    }
    if (question instanceof Question.IsOneOf isOneOf) {
      Set<String> texts = Set.copyOf(isOneOf.texts());
      return lead -> texts.contains((String) lead.get(key));
    }
    if (question instanceof Question.Between between) {
      return lead -> {
        long number = (Long) lead.get(key);
        return number >= between.low() && number <= between.high();
      };
    }
    if (question instanceof Question.AtLeast atLeast) {
      return lead -> (Long) lead.get(key) >= atLeast.low();
    }
    if (question instanceof Question.Mentions mentions) {
      String[] words = mentions.words().toArray(String[]::new);
      return lead -> mentions((String) lead.get(key), words);
    }
    boolean expected = ((Question.Flag) question).expected();
    return lead -> (Boolean) lead.get(key) == expected;
  }

  private static boolean mentions(String title, String[] words) {
    for (String word : words) {
      if (TitleWords.mentions(title, word)) {
        return true;
      }
    }
    return false;
  }
}
