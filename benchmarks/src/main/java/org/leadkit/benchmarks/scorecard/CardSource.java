package org.leadkit.benchmarks.scorecard;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a scorecard as straight-line Java, in methods small enough for the JIT compiler. */
final class CardSource {

  /** HotSpot compiles no method above 8,000 bytecodes; a rule has 20 to 100. */
  private static final int RULES_A_METHOD = 50;

  private static final String NAME = CardSource.class.getPackageName() + ".WrittenCard";

  private CardSource() {}

  static StraightLine.Card compiled(List<Rule> rules) {
    try {
      return (StraightLine.Card)
          SourceCompiler.compile(NAME, write(rules)).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String write(List<Rule> rules) {
    StringBuilder scores = new StringBuilder();
    StringBuilder explanations = new StringBuilder();
    StringBuilder methods = new StringBuilder();
    for (int from = 0; from < rules.size(); from += RULES_A_METHOD) {
      List<Rule> part = rules.subList(from, Math.min(from + RULES_A_METHOD, rules.size()));
      scores.append(" + score%d(lead, words)".formatted(from));
      explanations.append("explain%d(lead, words, found);\n".formatted(from));
      methods.append(
          """
          private static int score%1$d(TypedLead lead, int words) {
            int total = 0;
            %2$s
            return total;
          }
          private void explain%1$d(TypedLead lead, int words, java.util.List<Fired> found) {
            %3$s
          }
          """
              .formatted(
                  from, lines(part, "total += %2$d;"), lines(part, "found.add(fired[%1$d]);")));
    }
    return """
        package org.leadkit.benchmarks.scorecard;
        public final class WrittenCard extends StraightLine.Card {
          public int score(TypedLead lead, int words) {
            return 0 %s;
          }
          public void explain(TypedLead lead, int words, java.util.List<Fired> found) {
            %s
          }
          %s
        }
        """
        .formatted(scores, explanations, methods);
  }

  private static String lines(List<Rule> rules, String then) {
    return rules.stream()
        .map(
            rule ->
                "if (%s) { %s }"
                    .formatted(when(rule), then.formatted(rule.number(), rule.points())))
        .collect(Collectors.joining("\n"));
  }

  private static String when(Rule rule) {
    return rule.questions().stream().map(CardSource::when).collect(Collectors.joining(" && "));
  }

  private static String when(Question question) {
    String property = "lead." + getter(question.of());
    if (question instanceof Question.Is is) {
      return "%s.equals(\"%s\")".formatted(property, is.text());
    }
    if (question instanceof Question.IsOneOf isOneOf) {
      return isOneOf.texts().stream()
          .map(text -> "%s.equals(\"%s\")".formatted(property, text))
          .collect(Collectors.joining(" || ", "(", ")"));
    }
    if (question instanceof Question.Between between) {
      return "%1$s >= %2$dL && %1$s <= %3$dL".formatted(property, between.low(), between.high());
    }
    if (question instanceof Question.AtLeast atLeast) {
      return "%s >= %dL".formatted(property, atLeast.low());
    }
    if (question instanceof Question.Mentions mentions) {
      int mask = mentions.words().stream().mapToInt(w -> 1 << Titles.WORDS.indexOf(w)).sum();
      return "(words & %d) != 0".formatted(mask);
    }
    return (((Question.Flag) question).expected() ? "" : "!") + property;
  }

  private static String getter(Attribute attribute) {
    String key = attribute.key();
    return (attribute.isFlag() ? "is" : "get")
        + Character.toUpperCase(key.charAt(0))
        + key.substring(1)
        + "()";
  }
}
