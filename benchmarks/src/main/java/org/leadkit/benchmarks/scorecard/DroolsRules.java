package org.leadkit.benchmarks.scorecard;

import java.util.List;
import java.util.stream.Collectors;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.leadkit.benchmarks.DroolsBase;

/**
 * Drools in its fastest way: rules in its own language compiled to the executable model, one
 * session that is reused, a lead inserted and deleted again.
 */
final class DroolsRules implements Lister {

  private final TypedLead[] leads;
  private final KieSession session;
  private final Tally tally;

  DroolsRules(ScorecardWorkload workload) {
    this.leads = workload.typed();
    this.tally = new Tally(workload.rules());
    this.session = DroolsBase.of(written(workload.rules())).newKieSession();
    session.setGlobal("tally", tally);
  }

  @Override
  public int score(int lead) {
    return tally.total(() -> fire(leads[lead]));
  }

  @Override
  public List<Fired> explain(int lead) {
    return tally.list(() -> fire(leads[lead]));
  }

  private void fire(TypedLead lead) {
    FactHandle handle = session.insert(lead);
    session.fireAllRules();
    session.delete(handle);
  }

  private static String written(List<Rule> rules) {
    return """
        package scorecard;
        import %1$s.TypedLead;
        import function %1$s.TitleWords.mentions;
        global %1$s.Tally tally;
        """
            .formatted(DroolsRules.class.getPackageName())
        + rules.stream().map(DroolsRules::written).collect(Collectors.joining());
  }

  private static String written(Rule rule) {
    String when =
        rule.questions().stream().map(DroolsRules::written).collect(Collectors.joining(", "));
    return """
        rule "%s" when TypedLead(%s) then tally.fire(%d); end
        """
        .formatted(rule.id(), when, rule.number());
  }

  private static String written(Question question) {
    String key = question.of().key();
    if (question instanceof Question.Is is) {
      return "%s == \"%s\"".formatted(key, is.text());
    }
    if (question instanceof Question.IsOneOf isOneOf) {
      return "%s in (\"%s\")".formatted(key, String.join("\", \"", isOneOf.texts()));
    }
    if (question instanceof Question.Between between) {
      return "%1$s >= %2$d, %1$s <= %3$d".formatted(key, between.low(), between.high());
    }
    if (question instanceof Question.AtLeast atLeast) {
      return "%s >= %d".formatted(key, atLeast.low());
    }
    if (question instanceof Question.Mentions mentions) {
      return mentions.words().stream()
          .map(word -> "mentions(%s, \"%s\")".formatted(key, word))
          .collect(Collectors.joining(" || "));
    }
    return "%s == %s".formatted(key, ((Question.Flag) question).expected());
  }
}
