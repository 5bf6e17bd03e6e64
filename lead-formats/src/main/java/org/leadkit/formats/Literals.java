package org.leadkit.formats;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;
import org.leadkit.value.Value;
import org.leadkit.value.ValueType;

/** Reads single values; one that can't be read becomes a finding and is empty. */
final class Literals {

  /** Far more than a score needs, and far less than would overflow when summed. */
  static final BigDecimal LARGEST_POINTS = BigDecimal.valueOf(1_000_000_000);

  private static final int DECIMALS = 3;

  private final Findings findings;

  Literals(Findings findings) {
    this.findings = findings;
  }

  Optional<String> text(Node node) {
    return node instanceof Node.Text text
        ? Optional.of(text.text())
        : wrongType(node, "a text", node instanceof Node.Numeral ? "Maybe put it in quotes." : "");
  }

  Optional<List<Node>> items(Node node) {
    return node instanceof Node.Items items
        ? Optional.of(items.items())
        : wrongType(node, "a list", "Maybe square brackets are missing.");
  }

  /** All of a list, each read; empty unless every one of them could be. */
  <T> Optional<List<T>> all(Node list, Function<Node, Optional<T>> each) {
    return items(list)
        .flatMap(
            nodes -> {
              List<T> values = new ArrayList<>();
              nodes.forEach(node -> each.apply(node).ifPresent(values::add));
              return values.size() == nodes.size() ? Optional.of(values) : Optional.empty();
            });
  }

  /** A text, a number or a flag, as it stands. */
  Optional<Value> value(Node node) {
    if (node instanceof Node.Numeral) {
      return decimal(node).map(Value::of);
    }
    if (node instanceof Node.Flag flag) {
      return Optional.of(Value.of(flag.flag()));
    }
    return node instanceof Node.Text text
        ? Optional.of(Value.of(text.text()))
        : wrongType(node, "a text or a number or true or false", "Maybe put it in quotes.");
  }

  Optional<Boolean> flag(Node node) {
    return node instanceof Node.Flag flag
        ? Optional.of(flag.flag())
        : wrongType(node, "true or false", "Maybe leave out the quotes.");
  }

  Optional<BigDecimal> decimal(Node node) {
    if (!(node instanceof Node.Numeral number)) {
      return wrongType(
          node, "a number", node instanceof Node.Text ? "Maybe leave out the quotes." : "");
    }
    Optional<BigDecimal> decimal =
        ValueType.DECIMAL.parse(number.text()).map(value -> ((Value.Decimal) value).number());
    return decimal.isPresent()
        ? decimal
        : refuse(
            node,
            "bad-number",
            "The number (%s) must have at most 40 digits and no exponent."
                .formatted(Shown.of(number.text())),
            "Maybe write it out.");
  }

  /** A whole number from {@code -most} to {@code most}. */
  Optional<Long> whole(Node node, long most) {
    BigDecimal bound = BigDecimal.valueOf(most);
    return decimal(node)
        .flatMap(
            number ->
                number.scale() <= 0 && number.abs().compareTo(bound) <= 0
                    ? Optional.of(number.longValueExact())
                    : refuse(
                        node,
                        "bad-number",
                        "The number (%s) must be whole and at most %d."
                            .formatted(number.toPlainString(), most),
                        "Maybe it was meant for another member."));
  }

  Optional<Points> points(Node node) {
    return decimal(node).flatMap(number -> points(node, number));
  }

  private Optional<Points> points(Node node, BigDecimal number) {
    if (number.scale() > DECIMALS) {
      return refuse(
          node,
          "too-many-decimals",
          "The points (%s) have more than %d decimals.".formatted(number.toPlainString(), DECIMALS),
          "Maybe round them.");
    }
    if (number.abs().compareTo(LARGEST_POINTS) > 0) {
      return refuse(
          node,
          "too-many-points",
          "The points (%s) are beyond %s.".formatted(number.toPlainString(), LARGEST_POINTS),
          "Maybe a decimal point is missing.");
    }
    return Optional.of(Points.of(number));
  }

  Optional<Duration> duration(Node node) {
    return text(node)
        .flatMap(
            text -> {
              try {
                return Optional.of(Duration.parse(text));
              } catch (DateTimeException e) {
                return refuse(
                    node,
                    "bad-duration",
                    "The duration (%s) is not in ISO 8601 with days, hours, minutes or seconds."
                        .formatted(Shown.of(text)),
                    "Maybe write PT1H for an hour or P14D for two weeks.");
              }
            });
  }

  Optional<Instant> instant(Node node) {
    return text(node)
        .flatMap(
            text -> {
              try {
                return Optional.of(Instant.parse(text));
              } catch (DateTimeException e) {
                return refuse(
                    node,
                    "bad-instant",
                    "The instant (%s) is not in ISO 8601 in UTC.".formatted(Shown.of(text)),
                    "Maybe write it like 2026-12-31T23:00:00Z.");
              }
            });
  }

  Optional<ZoneId> zone(Node node) {
    return text(node)
        .flatMap(
            text -> {
              try {
                return Optional.of(ZoneId.of(text));
              } catch (DateTimeException e) {
                return refuse(
                    node,
                    "bad-zone",
                    "The time zone (%s) is not known.".formatted(Shown.of(text)),
                    "Maybe write it like Europe/Berlin or UTC.");
              }
            });
  }

  /** A constant by its name in kebab case. */
  <E extends Enum<E>> Optional<E> constant(Node node, Class<E> type, String what) {
    return text(node)
        .flatMap(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> CanonicalForm.kebab(constant).equals(text))
                    .findFirst()
                    .or(
                        () ->
                            refuse(
                                node,
                                "unknown-" + what,
                                "The %s (%s) is not known.".formatted(what, Shown.of(text)),
                                Spelling.hint(text, names(type)))));
  }

  /** A constant in a member of an object; the finding names the member and not what it holds. */
  <E extends Enum<E>> Optional<E> anonymous(Node object, String name, Class<E> type) {
    Optional<Node> member =
        object instanceof Node.Group group
            ? SubmissionBody.member(group, name)
            : Optional.<Node>empty();
    Optional<E> constant =
        member.flatMap(
            node ->
                Arrays.stream(type.getEnumConstants())
                    .filter(
                        one ->
                            node instanceof Node.Text text
                                && CanonicalForm.kebab(one).equals(text.text()))
                    .findFirst());
    return constant.isPresent()
        ? constant
        : refuse(
            member.orElse(object),
            "unknown-" + name,
            "The %s (its text is not shown) is missing or not known.".formatted(name),
            Spelling.hint("", names(type)));
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(CanonicalForm::kebab).toList();
  }

  <T> Optional<T> wrongType(Node node, String wanted, String hint) {
    return refuse(
        node, "wrong-type", "The value (%s) must be %s.".formatted(node.kind(), wanted), hint);
  }

  <T> Optional<T> refuse(Node node, String code, String message, String hint) {
    findings.add(node.place().error(code, message, hint));
    return Optional.empty();
  }
}
