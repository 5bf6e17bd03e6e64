package org.leadkit.benchmarks.scorecard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The slow and plain reading of a scorecard, against which every engine is checked. */
final class Reference {

  private static final Pattern EDGE = Pattern.compile("[^\\p{L}\\p{N}]");

  private Reference() {}

  static List<Fired> fired(List<Rule> rules, Map<String, Object> lead) {
    return rules.stream().filter(rule -> holds(rule, lead)).map(Rule::fired).toList();
  }

  private static boolean holds(Rule rule, Map<String, Object> lead) {
    return rule.questions().stream()
        .allMatch(question -> holds(question, lead.get(question.of().key())));
  }

  /** The answer to a question about a value. */
  static boolean holds(Question question, Object value) {
    if (question instanceof Question.Is is) {
      return is.text().equals(value);
    }
    if (question instanceof Question.IsOneOf isOneOf) {
      return isOneOf.texts().stream().anyMatch(text -> text.equals(value));
    }
    if (question instanceof Question.Between between) {
      return (Long) value >= between.low() && (Long) value <= between.high();
    }
    if (question instanceof Question.AtLeast atLeast) {
      return (Long) value >= atLeast.low();
    }
    if (question instanceof Question.Mentions mentions) {
      return mentions.words().stream()
          .anyMatch(word -> spaced((String) value).contains(spaced(word)));
    }
    return value.equals(((Question.Flag) question).expected());
  }

  /** Lower case, with a blank for all that is neither letter nor digit, and around. */
  private static String spaced(String text) {
    return " " + EDGE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
  }
}
