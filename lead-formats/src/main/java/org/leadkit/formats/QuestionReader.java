package org.leadkit.formats;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;

/** Reads the one operator of an object, with its operand. */
final class QuestionReader {

  private final Findings findings;
  private final Literals literals;

  QuestionReader(Findings findings) {
    this.findings = findings;
    this.literals = new Literals(findings);
  }

  /** The question about a subject; takes all other members of the object. */
  Optional<ValueTest> read(Members members, Subject subject) {
    Optional<Operator> operator = operator(members, subject.types());
    refuseMore(members);
    members.close();
    return operator.flatMap(
        found ->
            members
                .optional(found.json())
                .flatMap(node -> question(members, found, node, subject)));
  }

  private void refuseMore(Members members) {
    for (String name : members.others()) {
      if (Operator.of(name).isPresent()) {
        members.optional(name);
        findings.add(
            members
                .key(name)
                .error(
                    "second-operator",
                    "The operator (%s) is one too many.".formatted(name),
                    "Maybe make it a question of its own and join both."));
      }
    }
  }

  /** The operator when the subject is not known, so that its name at least is checked. */
  void check(Members members) {
    operator(members, EnumSet.allOf(ValueType.class));
    refuseMore(members);
    members.close();
  }

  private Optional<Operator> operator(Members members, Set<ValueType> types) {
    Set<String> names = members.others();
    Optional<Operator> known =
        names.stream().map(Operator::of).flatMap(Optional::stream).findFirst();
    if (known.isPresent()) {
      members.optional(known.get().json());
    } else if (names.isEmpty()) {
      findings.add(
          members
              .place()
              .error(
                  "missing-operator",
                  "The object (without an operator) asks nothing.",
                  "Maybe one of %s.".formatted(String.join(", ", Operator.fitting(types)))));
    } else {
      String name = names.iterator().next();
      members.optional(name);
      findings.add(
          members
              .key(name)
              .error(
                  "unknown-operator",
                  "The operator (%s) is not known.".formatted(Shown.of(name)),
                  Spelling.hint(name, Operator.fitting(types))));
    }
    return known;
  }

  private Optional<ValueTest> question(
      Members members, Operator operator, Node node, Subject subject) {
    Set<ValueType> types = EnumSet.copyOf(subject.types());
    types.retainAll(operator.types());
    if (types.isEmpty()) {
      findings.add(
          members
              .key(operator.json())
              .error(
                  "operator-does-not-fit",
                  "The operator (%s) can't be asked of the %s (%s), which holds %s."
                      .formatted(
                          operator.json(),
                          subject.kind(),
                          subject.name(),
                          Subject.words(subject.types())),
                  "Maybe one of %s."
                      .formatted(String.join(", ", Operator.fitting(subject.types())))));
      return Optional.empty();
    }
    return operands(operator, node)
        .flatMap(nodes -> values(nodes, types))
        .flatMap(values -> test(operator, values, node));
  }

  private Optional<List<Node>> operands(Operator operator, Node node) {
    if (!operator.takesList()) {
      return Optional.of(List.of(node));
    }
    return literals
        .items(node)
        .flatMap(
            items ->
                operator.takes(items.size())
                    ? Optional.of(items)
                    : literals.refuse(
                        node,
                        "wrong-size",
                        "The list (of %d) of %s must have 2 values."
                            .formatted(items.size(), operator.json()),
                        "Maybe use isOneOf."));
  }

  private Optional<List<Value>> values(List<Node> nodes, Set<ValueType> types) {
    List<Value> values = new ArrayList<>();
    nodes.forEach(node -> value(node, types).ifPresent(values::add));
    return values.size() == nodes.size() ? Optional.of(values) : Optional.empty();
  }

  private Optional<Value> value(Node node, Set<ValueType> types) {
    if (node instanceof Node.Numeral && types.contains(ValueType.DECIMAL)) {
      return literals.decimal(node).map(Value::of);
    }
    if (node instanceof Node.Flag flag && types.contains(ValueType.FLAG)) {
      return Optional.of(Value.of(flag.flag()));
    }
    if (node instanceof Node.Text text) {
      Optional<Value> value =
          Stream.of(ValueType.TEXT, ValueType.MOMENT, ValueType.DAY)
              .filter(types::contains)
              .flatMap(type -> type.parse(text.text()).stream())
              .findFirst();
      if (value.isPresent()) {
        return value;
      }
    }
    return literals.wrongType(node, Subject.words(types), quotesHint(node, types));
  }

  private static String quotesHint(Node node, Set<ValueType> types) {
    if (node instanceof Node.Text) {
      return types.contains(ValueType.DECIMAL) || types.contains(ValueType.FLAG)
          ? "Maybe leave out the quotes."
          : "Maybe another order of year, month and day was meant.";
    }
    return node instanceof Node.Items ? "Maybe isOneOf was meant." : "Maybe put it in quotes.";
  }

  private Optional<ValueTest> test(Operator operator, List<Value> values, Node node) {
    try {
      return Optional.of(operator.test(values));
    } catch (InvalidConfiguration e) {
      e.issues().stream().map(node.place()::at).forEach(findings::add);
      return Optional.empty();
    }
  }
}
