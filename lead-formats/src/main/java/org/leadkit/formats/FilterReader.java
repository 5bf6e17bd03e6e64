package org.leadkit.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.activity.ActivityFilter;

/** Reads which activities a rule or a count is about: the members {@code on} and {@code where}. */
final class FilterReader {

  private final Findings findings;
  private final Literals literals;
  private final QuestionReader questions;

  FilterReader(Findings findings) {
    this.findings = findings;
    this.literals = new Literals(findings);
    this.questions = new QuestionReader(findings);
  }

  Optional<ActivityFilter> read(Members members) {
    Optional<String> type = members.required("on").flatMap(literals::text);
    List<Node> nodes = members.optional("where").map(FilterReader::list).orElse(List.of());
    List<ActivityFilter.PropertyTest> tests = new ArrayList<>();
    nodes.forEach(node -> test(node).ifPresent(tests::add));
    return tests.size() == nodes.size()
        ? type.map(on -> new ActivityFilter(on, tests))
        : Optional.empty();
  }

  /** One question stands for itself, without a list around it. */
  private static List<Node> list(Node node) {
    return node instanceof Node.Items items ? items.items() : List.of(node);
  }

  private Optional<ActivityFilter.PropertyTest> test(Node node) {
    return Members.of(node, findings).flatMap(this::test);
  }

  private Optional<ActivityFilter.PropertyTest> test(Members members) {
    Optional<String> property = members.required("property").flatMap(literals::text);
    if (property.isEmpty()) {
      questions.check(members);
      return Optional.empty();
    }
    String name = property.get();
    return questions
        .read(members, Subject.property(name))
        .map(test -> new ActivityFilter.PropertyTest(name, test));
  }
}
