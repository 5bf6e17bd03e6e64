package org.leadkit.scoring;

import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Issues;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;
import org.leadkit.value.Verdict;

/** Finds rules over fields that nobody fills, and questions that no value of a field answers. */
final class FieldLint {

  private final FieldCatalogue catalogue;
  private final Issues issues;

  FieldLint(FieldCatalogue catalogue, Issues issues) {
    this.catalogue = catalogue;
    this.issues = issues;
  }

  void check(ModelSpec spec) {
    if (spec.suspendWhen() != null) {
      check("the suspension", "/suspendWhen", spec.suspendWhen());
    }
    for (PlacedRule placed : PlacedRule.all(spec)) {
      if (placed.when() != null) {
        check("the rule (" + placed.id() + ")", placed.pointer() + "/when", placed.when());
      }
    }
  }

  private void check(String what, String pointer, Condition when) {
    for (String name : when.fields()) {
      Optional<Field> field = catalogue.find(name);
      if (field.isEmpty()) {
        List<String> names = catalogue.all().stream().map(Field::name).toList();
        issues.add(
            Issue.warning(
                "unknown-field",
                pointer,
                "The field (%s) of %s is not in the catalogue, so it stays unknown."
                    .formatted(name, what),
                NearestName.hint(name, names)));
      } else {
        Leaves.byTopic(List.of(when)).values().stream()
            .flatMap(List::stream)
            .filter(leaf -> leaf.fields().contains(name))
            .forEach(leaf -> fits(what, pointer, field.get(), leaf));
      }
    }
  }

  private void fits(String what, String pointer, Field field, Condition leaf) {
    if (leaf instanceof Condition.FieldIs is && !canAnswer(field.type(), is.test())) {
      issues.add(
          Issue.warning(
              "bad-operator",
              pointer,
              "The question (%s) of %s does not fit the field (%s) of type %s: it is never known."
                  .formatted(leaf.form(), what, field.name(), field.type()),
              "Maybe a number was meant as a text, or the other way round."));
    }
  }

  /** Whether a question has an answer hangs on the type of a value, not on the value. */
  private static boolean canAnswer(ValueType type, ValueTest test) {
    return test.of(SampleValues.of(type)) != Verdict.UNKNOWN;
  }
}
