package org.leadkit.benchmarks.scorecard;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.mvel2.MVEL;
import org.mvel2.ParserContext;
import org.mvel2.integration.VariableResolverFactory;
import org.mvel2.integration.impl.CachedMapVariableResolverFactory;

/** MVEL: an expression a rule, compiled with the types of its variables, over a ready map. */
final class MvelRules implements Lister {

  private final List<Map<String, Object>> leads;
  private final Serializable[] expressions;
  private final Fired[] fired;

  MvelRules(ScorecardWorkload workload) {
    this.leads = workload.leads();
    ParserContext types = types();
    this.expressions =
        workload.rules().stream()
            .map(rule -> MVEL.compileExpression(written(rule), types))
            .toArray(Serializable[]::new);
    this.fired = workload.rules().stream().map(Rule::fired).toArray(Fired[]::new);
  }

  private static ParserContext types() {
    ParserContext types = ParserContext.create().stronglyTyped();
    for (Attribute attribute : Attribute.values()) {
      types.addInput(
          attribute.key(),
          attribute.isFlag() ? Boolean.class : attribute.isNumber() ? Long.class : String.class);
    }
    types.addImport(TitleWords.class);
    return types;
  }

  @Override
  public int score(int lead) {
    int[] total = {0};
    evaluate(lead, rule -> total[0] += fired[rule].points());
    return total[0];
  }

  @Override
  public List<Fired> explain(int lead) {
    List<Fired> found = new ArrayList<>();
    evaluate(lead, rule -> found.add(fired[rule]));
    return found;
  }

  private void evaluate(int lead, IntConsumer holds) {
    VariableResolverFactory variables = new CachedMapVariableResolverFactory(leads.get(lead));
    for (int rule = 0; rule < expressions.length; rule++) {
      if ((Boolean) MVEL.executeExpression(expressions[rule], variables)) {
        holds.accept(rule);
      }
    }
  }

  private static String written(Rule rule) {
    return rule.questions().stream()
        .map(MvelRules::written)
        .collect(Collectors.joining(") && (", "(", ")"));
  }

  private static String written(Question question) {
    String key = question.of().key();
    if (question instanceof Question.Is is) {
      return equal(key, is.text());
    }
    if (question instanceof Question.IsOneOf isOneOf) {
      return isOneOf.texts().stream()
          .map(text -> equal(key, text))
          .collect(Collectors.joining(" || "));
    }
    if (question instanceof Question.Between between) {
      return "%1$s >= %2$d && %1$s <= %3$d".formatted(key, between.low(), between.high());
    }
    if (question instanceof Question.AtLeast atLeast) {
      return "%s >= %d".formatted(key, atLeast.low());
    }
    if (question instanceof Question.Mentions mentions) {
      return mentions.words().stream()
          .map(word -> "TitleWords.mentions(%s, '%s')".formatted(key, word))
          .collect(Collectors.joining(" || "));
    }
    return "%s == %s".formatted(key, ((Question.Flag) question).expected());
  }

  private static String equal(String key, String text) {
    return "%s == '%s'".formatted(key, text);
  }
}
