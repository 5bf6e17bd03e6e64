package org.leadkit.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.leadkit.consent.Jurisdiction;

/**
 * Reads the values that only consent packs and retention schedules have; what can't be read becomes
 * a finding.
 */
final class ConsentValues {

  private static final Pattern PERIOD =
      Pattern.compile("P(?=\\d)(\\d{1,9}Y)?(\\d{1,9}M)?(\\d{1,9}D)?");

  private final Findings findings;
  private final Literals literals;

  ConsentValues(Findings findings) {
    this.findings = findings;
    this.literals = new Literals(findings);
  }

  Optional<LocalDate> date(Node node) {
    return literals
        .text(node)
        .flatMap(
            text -> {
              Optional<LocalDate> date = CalendarDates.parse(text);
              if (date.isEmpty()) {
                findings.add(CalendarDates.bad(node.place(), text));
              }
              return date;
            });
  }

  Optional<Period> period(Node node) {
    return literals
        .text(node)
        .flatMap(
            text -> {
              try {
                if (PERIOD.matcher(text).matches()) {
                  return Optional.of(Period.parse(text));
                }
              } catch (DateTimeException e) {
                // Told below.
              }
              return literals.refuse(
                  node,
                  "bad-period",
                  "The time (%s) is not in ISO 8601 with years, months or days."
                      .formatted(Shown.of(text)),
                  "Maybe write P18M for eighteen months or P31D for 31 days.");
            });
  }

  Optional<Jurisdiction> place(Node node) {
    return literals
        .text(node)
        .flatMap(
            code -> {
              try {
                return Optional.of(Jurisdiction.of(code));
              } catch (IllegalArgumentException e) {
                return literals.refuse(
                    node,
                    "bad-place",
                    "The place (%s) is no ISO 3166 code.".formatted(Shown.of(code)),
                    "Maybe write it as DE or US-FL.");
              }
            });
  }

  /** A list of at least one part, each read; empty unless every one of them could be. */
  <T> Optional<List<T>> some(Node node, String name, Function<Node, Optional<T>> each) {
    return node instanceof Node.Items items && items.items().isEmpty()
        ? literals.refuse(
            node,
            "empty-list",
            "The list (%s) names nothing.".formatted(name),
            "Maybe leave it out, which means all.")
        : literals.all(node, each);
  }

  /** The constants that a member lists; none if it is not there. */
  <E extends Enum<E>> Set<E> constants(Members members, String name, Class<E> type, String what) {
    return set(members, name, node -> literals.constant(node, type, what));
  }

  /** The names that a member lists; none if it is not there. */
  Set<String> names(Members members, String name) {
    return set(members, name, literals::text);
  }

  /** What a member lists, each read; none if it is not there. */
  <T> Set<T> set(Members members, String name, Function<Node, Optional<T>> each) {
    return new HashSet<>(
        members
            .optional(name)
            .flatMap(node -> some(node, name, each))
            .map(list -> (Collection<T>) list)
            .orElse(Set.of()));
  }

  String text(Members members, String name) {
    return members.optional(name).flatMap(literals::text).orElse("");
  }

  boolean flag(Members members, String name, boolean absent) {
    return members.optional(name).flatMap(literals::flag).orElse(absent);
  }

  /** A member that can only be true. */
  void isTrue(Members members, String name) {
    members
        .required(name)
        .ifPresent(
            node ->
                literals
                    .flag(node)
                    .filter(flag -> !flag)
                    .ifPresent(
                        flag ->
                            literals.refuse(
                                node,
                                "not-true",
                                "The member (%s) must be true.".formatted(name),
                                "Maybe leave the rule out.")));
  }
}
