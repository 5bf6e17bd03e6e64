package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leadkit.decision.Disclosure;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;

/** Puts a reach into words. */
record ReachWords(Reach reach) {

  private static final int MOST_VALUES = 5;

  String text() {
    if (reach.level().isEmpty()) {
      return "no further level";
    }
    ReasonWords words = new ReasonWords(Disclosure.OPEN);
    List<String> parts = new ArrayList<>();
    parts.add(distance(reach.level().get()));
    reach.obstacles().forEach(obstacle -> parts.add(words.of(obstacle)));
    String options =
        reach.options().stream().map(ReachWords::option).collect(Collectors.joining(", or "));
    if (options.isEmpty() && reach.obstacles().isEmpty()) {
      options = "no act and no field that was tried is enough, nor are two";
    }
    return String.join("; ", parts) + (options.isEmpty() ? "" : ": " + options);
  }

  private String distance(String level) {
    boolean isNamed = !level.equals(Threshold.QUALIFIED);
    return reach.missing().isPositive()
        ? reach.missing() + " short" + (isNamed ? " of " + level : "")
        : "points enough" + (isNamed ? " for " + level : "");
  }

  private static String option(Reach.Option option) {
    if (option.steps().isEmpty()) {
      return "by itself at " + English.time(option.at());
    }
    String steps = English.list(option.steps().stream().map(ReachWords::step).toList(), "and");
    if (option.within().isZero()) {
      return steps;
    }
    return steps + (acts(option) == 1 ? " in " : " within ") + English.time(option.within());
  }

  private static int acts(Reach.Option option) {
    return option.steps().stream()
        .mapToInt(step -> step instanceof Reach.Act act ? act.times() : 0)
        .sum();
  }

  private static String step(Reach.Step step) {
    if (step instanceof Reach.Act act) {
      return act.named()
          ? English.some(act.times(), English.words(act.rule()))
          : English.words(act.on().type()) + times(act.times());
    }
    Reach.Learn learn = (Reach.Learn) step;
    return Field.label(learn.field()) + " known" + holds(learn.holds());
  }

  private static String times(int times) {
    return times == 1 ? "" : times == 2 ? " twice" : " " + English.number(times) + " times";
  }

  private static String holds(Condition condition) {
    if (condition instanceof Condition.FieldIs is) {
      return " to " + holds(is.test());
    }
    return condition instanceof Condition.None none && none.of().get(0) instanceof Condition.FieldIs
        ? " not to " + holds(((Condition.FieldIs) none.of().get(0)).test())
        : "";
  }

  private static String holds(ValueTest test) {
    if (test instanceof ValueTest.Between between) {
      return "be between " + between.low().text() + " and " + between.high().text();
    }
    if (test instanceof ValueTest.AtLeast atLeast) {
      return "be at least " + atLeast.low().text();
    }
    if (test instanceof ValueTest.AtMost atMost) {
      return "be at most " + atMost.high().text();
    }
    if (test instanceof ValueTest.Mentions mentions) {
      return "mention " + some(mentions.words());
    }
    if (test instanceof ValueTest.StartsWith start) {
      return "start with " + start.start();
    }
    if (test instanceof ValueTest.EndsWith end) {
      return "end with " + end.end();
    }
    return test instanceof ValueTest.Matches matches
        ? "match " + matches.pattern()
        : "be " + some(ValueCells.operands(test).stream().map(Value::text).toList());
  }

  private static String some(List<String> values) {
    if (values.size() <= MOST_VALUES) {
      return English.list(values, "or");
    }
    List<String> shown = new ArrayList<>(values.subList(0, MOST_VALUES));
    shown.add("one of " + (values.size() - MOST_VALUES) + " more");
    return English.list(shown, "or");
  }
}
