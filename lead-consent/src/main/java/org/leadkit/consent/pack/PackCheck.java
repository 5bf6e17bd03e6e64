package org.leadkit.consent.pack;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issues;

/** Finds everything that is wrong with a pack. */
final class PackCheck {

  private static final int LAST_YEAR = 9999;

  private final Issues issues;

  PackCheck(Issues issues) {
    this.issues = issues;
  }

  void check(
      String name,
      Reach reach,
      @Nullable LocalDate reviewed,
      List<PackRule> rules,
      List<Uncertainty> uncertainties) {
    issues.requireKebab("name of the pack", "/consent", name);
    reach(reach);
    if (reviewed != null) {
      date("/reviewed", reviewed);
    }
    Set<String> known =
        uncertainties.stream().map(Uncertainty::id).collect(Collectors.toUnmodifiableSet());
    for (int i = 0; i < rules.size(); i++) {
      head("/rules/" + i, rules.get(i).head(), known);
      new RuleCheck(issues, "/rules/" + i).check(rules.get(i));
    }
    unique("id of the rule", "/rules/", rules, rule -> rule.head().id());
    for (int i = 0; i < uncertainties.size(); i++) {
      named("/uncertain/" + i + "/id", uncertainties.get(i).id());
    }
    unique("id of the uncertainty", "/uncertain/", uncertainties, Uncertainty::id);
  }

  private <T> void unique(String what, String pointer, List<T> parts, Function<T, String> id) {
    issues.requireUnique(
        what,
        IntStream.range(0, parts.size()).mapToObj(i -> pointer + i + "/id").toList(),
        parts.stream().map(id).toList());
  }

  private void reach(Reach reach) {
    boolean isNamed = reach.kind() == Reach.Kind.PLACES;
    if (isNamed == reach.places().isEmpty()) {
      issues.error(
          "bad-reach",
          "/applies",
          "The pack applies (%s) and names (%d) places."
              .formatted(CanonicalForm.kebab(reach.kind()), reach.places().size()),
          "Maybe name the places: Reach.of.");
    }
  }

  private void head(String pointer, RuleHead head, Set<String> known) {
    issues.requireKebab("id of the rule", pointer + "/id", head.id());
    dates(pointer, head.inForce());
    if (head.trust() != Trust.HOUSE && head.citation().isBlank()) {
      issues.error(
          "missing-citation",
          pointer + "/citation",
          "The rule (%s) says where its text comes from and cites none.".formatted(head.id()),
          "Maybe give the provision, or leave out the trust of a house rule.");
    }
    kebabs("brand", pointer + "/brands", head.applies().scope().brands());
    kebabs("topic", pointer + "/topics", head.applies().scope().topics());
    for (String id : head.uncertain()) {
      if (!known.contains(id)) {
        issues.error(
            "unknown-uncertainty",
            pointer + "/uncertain",
            "The uncertainty (%s) is not in the register of the pack.".formatted(id),
            "Maybe add it to the register.");
      }
    }
  }

  private void dates(String pointer, InForce dates) {
    if (!dates.from().equals(LocalDate.MIN)) {
      date(pointer + "/from", dates.from());
    }
    if (!dates.until().equals(LocalDate.MAX)) {
      date(pointer + "/until", dates.until());
    }
    if (!dates.from().isBefore(dates.until())) {
      issues.error(
          "bad-dates",
          pointer + "/until",
          "The rule is in force from (%s) until (%s), so on no day."
              .formatted(dates.from(), dates.until()),
          "Maybe until is the first day on which it is no more.");
    }
  }

  private void date(String pointer, LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
      issues.error(
          "bad-date",
          pointer,
          "The date (%s) must have a year of four digits.".formatted(date),
          "Maybe leave it out.");
    }
  }

  private void named(String pointer, String id) {
    if (id.isBlank()) {
      issues.error("bad-id", pointer, "The id (%s) is blank.".formatted(id), "Maybe U1.");
    }
  }

  private void kebabs(String what, String pointer, Collection<String> names) {
    names.forEach(name -> issues.requireKebab(what, pointer, name));
  }
}
