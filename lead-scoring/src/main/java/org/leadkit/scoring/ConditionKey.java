package org.leadkit.scoring;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.profile.Condition;
import org.leadkit.value.ValueTest;

/** Texts that are equal only for conditions that mean the same, however they are written. */
final class ConditionKey {

  private ConditionKey() {}

  static String of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return joined("all", all.of());
    }
    if (condition instanceof Condition.Any any) {
      return joined("any", any.of());
    }
    if (condition instanceof Condition.None none) {
      return opposite(none);
    }
    if (condition instanceof Condition.FieldIs is) {
      return "field " + quoted(is.field()) + " " + of(is.test());
    }
    return condition.form().toString();
  }

  /** Not not is nothing: Kleene's unknown stays unknown. */
  private static String opposite(Condition.None none) {
    boolean isTwice = none.of().size() == 1 && none.of().get(0) instanceof Condition.None;
    return isTwice
        ? joined("any", ((Condition.None) none.of().get(0)).of())
        : "none " + joined("any", none.of());
  }

  private static String joined(String how, List<Condition> parts) {
    Set<String> keys = new TreeSet<>();
    collect(how, parts, keys);
    return keys.size() == 1
        ? keys.iterator().next()
        : how + keys.stream().collect(Collectors.joining(",", "(", ")"));
  }

  private static void collect(String how, List<Condition> parts, Set<String> keys) {
    for (Condition part : parts) {
      if (how.equals("all") && part instanceof Condition.All all) {
        collect(how, all.of(), keys);
      } else if (how.equals("any") && part instanceof Condition.Any any) {
        collect(how, any.of(), keys);
      } else {
        keys.add(of(part));
      }
    }
  }

  static String of(ActivityFilter filter) {
    Set<String> tests = new TreeSet<>();
    filter.where().forEach(one -> tests.add(quoted(one.property()) + " " + of(one.test())));
    return quoted(filter.type()) + tests;
  }

  private static String of(ValueTest test) {
    if (test instanceof ValueTest.Is || test instanceof ValueTest.IsOneOf) {
      Set<String> values = new TreeSet<>();
      ValueCells.operands(test).forEach(one -> values.add(one.type() + quoted(one.text())));
      return "is " + values;
    }
    if (test instanceof ValueTest.Mentions mentions) {
      Set<String> words = new TreeSet<>();
      mentions.words().forEach(word -> words.add(quoted(word)));
      return "mentions " + words;
    }
    return test.into(CanonicalForm.object()).toString();
  }

  private static String quoted(String text) {
    return CanonicalForm.object().with("", text).toString();
  }
}
