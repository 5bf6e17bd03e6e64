package org.leadkit.formats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;

/** Reads conditions; one that can't be read wholly is empty. */
final class ConditionReader {

  private static final List<String> SHAPES = List.of("field", "all", "any", "none", "count");

  private final FieldCatalogue catalogue;
  private final Findings findings;
  private final Literals literals;
  private final QuestionReader questions;
  private final FilterReader filters;

  ConditionReader(FieldCatalogue catalogue, Findings findings) {
    this.catalogue = catalogue;
    this.findings = findings;
    this.literals = new Literals(findings);
    this.questions = new QuestionReader(findings);
    this.filters = new FilterReader(findings);
  }

  Optional<Condition> read(Node node) {
    return Members.of(node, findings).flatMap(this::read);
  }

  private Optional<Condition> read(Members members) {
    Optional<String> shape = SHAPES.stream().filter(members::has).findFirst();
    return switch (shape.orElse("")) {
      case "field" -> field(members);
      case "all" -> list(members, "all", Condition.All::new);
      case "any" -> list(members, "any", Condition.Any::new);
      case "none" -> list(members, "none", Condition.None::new);
      case "count" -> count(members);
      default -> shapeless(members);
    };
  }

  private Optional<Condition> shapeless(Members members) {
    String name = members.others().stream().findFirst().orElse("");
    findings.add(
        members
            .key(name)
            .error(
                "bad-condition",
                "The condition (with the member %s) asks nothing.".formatted(Shown.of(name)),
                Spelling.hint(name, SHAPES)));
    return Optional.empty();
  }

  private Optional<Condition> list(
      Members members, String name, Function<List<Condition>, Condition> shape) {
    Optional<List<Node>> nodes = members.optional(name).flatMap(literals::items);
    members.close();
    List<Condition> conditions = new ArrayList<>();
    nodes.ifPresent(all -> all.forEach(node -> read(node).ifPresent(conditions::add)));
    return nodes.filter(all -> all.size() == conditions.size()).map(all -> shape.apply(conditions));
  }

  /** A field by its name; empty, with a finding, if the catalogue does not know it. */
  Optional<Field> knownField(Node node) {
    return literals.text(node).flatMap(name -> inCatalogue(node, name));
  }

  private Optional<Field> inCatalogue(Node node, String name) {
    Optional<Field> field = catalogue.find(name);
    if (field.isEmpty()) {
      findings.add(
          node.place()
              .error(
                  "unknown-field",
                  "The field (%s) is not in the catalogue.".formatted(Shown.of(name)),
                  Spelling.nearest(name, fieldNames())
                      .map("Maybe %s was meant."::formatted)
                      .orElse("Maybe add it to the catalogue that reads this text.")));
    }
    return field;
  }

  private Optional<Condition> field(Members members) {
    Optional<Node> node = members.optional("field");
    Optional<String> name = node.flatMap(literals::text);
    Optional<Field> field = name.flatMap(text -> inCatalogue(node.get(), text));
    Optional<Node> known = members.optional("known");
    if (known.isPresent()) {
      members.close();
      return known.flatMap(literals::flag).flatMap(yes -> field.map(one -> known(one, yes)));
    }
    if (field.isEmpty()) {
      questions.check(members);
      return Optional.empty();
    }
    return questions
        .read(members, Subject.of(field.get()))
        .map(test -> new Condition.FieldIs(field.get().name(), test));
  }

  private List<String> fieldNames() {
    return catalogue.all().stream().map(Field::name).toList();
  }

  private static Condition known(Field field, boolean known) {
    return known ? field.known() : field.unknown();
  }

  private Optional<Condition> count(Members members) {
    Optional<Members> counted =
        members.optional("count").flatMap(node -> Members.of(node, findings));
    Optional<Long> atLeast =
        members.required("atLeast").flatMap(count -> literals.whole(count, Long.MAX_VALUE));
    members.close();
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    Optional<ActivityFilter> filter = filters.read(counted.get());
    Optional<Node> window = counted.get().optional("within");
    Optional<Duration> within =
        window.isEmpty() ? Optional.of(Condition.Count.EVER) : window.flatMap(literals::duration);
    counted.get().close();
    if (filter.isEmpty() || within.isEmpty() || atLeast.isEmpty()) {
      return Optional.empty();
    }
    Place blamed = atLeast.get() < 1 || window.isEmpty() ? place(members) : window.get().place();
    return count(filter.get(), within.get(), atLeast.get(), blamed);
  }

  private static Place place(Members members) {
    return members.optional("atLeast").map(Node::place).orElse(members.place());
  }

  private Optional<Condition> count(
      ActivityFilter filter, Duration within, long atLeast, Place blamed) {
    try {
      return Optional.of(new Condition.Count(filter, within, atLeast));
    } catch (InvalidConfiguration e) {
      e.issues().stream().map(blamed::at).forEach(findings::add);
      return Optional.empty();
    }
  }
}
