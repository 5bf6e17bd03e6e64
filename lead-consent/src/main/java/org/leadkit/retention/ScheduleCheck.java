package org.leadkit.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.Trust;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issues;
import org.leadkit.retention.RetentionRule.Applies;
import org.leadkit.retention.RetentionRule.Kind;

/** Finds everything that is wrong with a schedule. */
final class ScheduleCheck {

  private static final int LAST_YEAR = 9999;
  private static final int MOST_YEARS = 100;
  private static final int MOST_MONTHS = 12 * MOST_YEARS;
  private static final int MOST_DAYS = 36_525;

  private final Issues issues;

  ScheduleCheck(Issues issues) {
    this.issues = issues;
  }

  void check(
      String name, Set<String> inbound, List<RetentionRule> rules, Collection<String> policies) {
    issues.requireKebab("name of the schedule", "/retention", name);
    if (inbound.stream().anyMatch(String::isBlank)) {
      issues.error(
          "blank-type",
          "/inbound",
          "The type () of an activity is blank.",
          "Maybe it was meant as mail.clicked.");
    }
    for (int i = 0; i < rules.size(); i++) {
      rule("/rules/" + i, rules.get(i));
    }
    issues.requireUnique(
        "id of the rule",
        IntStream.range(0, rules.size()).mapToObj(i -> "/rules/" + i + "/id").toList(),
        rules.stream().map(RetentionRule::id).toList());
    policies.forEach(one -> issues.requireKebab("name of the policy", "/policies", one));
  }

  private void rule(String pointer, RetentionRule rule) {
    issues.requireKebab("id of the rule", pointer + "/id", rule.id());
    if (rule.trust() != Trust.HOUSE && rule.citation().isBlank()) {
      issues.error(
          "missing-citation",
          pointer + "/citation",
          "The rule (%s) says where its text comes from and cites none.".formatted(rule.id()),
          "Maybe give the provision, or leave out the trust of a house rule.");
    }
    dates(pointer, rule.inForce());
    applies(pointer, rule.applies());
    if (rule.trigger().kind() == Trigger.Kind.EVENT) {
      issues.requireKebab("event", pointer + "/sinceEvent", rule.trigger().event());
    }
    if (rule.term().isUntilEvent()) {
      issues.requireKebab("event", pointer + "/untilEvent", rule.term().event());
    } else {
      period(pointer + "/period", rule.term().period());
    }
    treatment(pointer + "/treatment", rule);
  }

  private void applies(String pointer, Applies applies) {
    applies.unless().forEach(event -> issues.requireKebab("event", pointer + "/unless", event));
    blank(pointer + "/recordTypes", applies.recordTypes());
    blank(pointer + "/fields", applies.fields());
    if (applies.roles().contains(Recipient.Role.UNKNOWN)) {
      issues.error(
          "bad-role",
          pointer + "/roles",
          "The role (unknown) is none that a rule can be for.",
          "Maybe leave it out: a rule for some role applies to an unknown one as well.");
    }
  }

  private void blank(String pointer, Set<String> names) {
    if (names.stream().anyMatch(String::isBlank)) {
      issues.error(
          "blank-name", pointer, "A name () in the list is blank.", "Maybe leave the list out.");
    }
  }

  private void treatment(String pointer, RetentionRule rule) {
    Treatment treatment = rule.treatment();
    boolean fits =
        switch (rule.kind()) {
          case MINIMUM ->
              treatment == Treatment.RESTRICT || treatment == Treatment.ARCHIVE_RESTRICTED;
          case MAXIMUM -> treatment != Treatment.REVIEW;
          case REVIEW -> treatment == Treatment.REVIEW;
        };
    if (!fits) {
      issues.error(
          "bad-treatment",
          pointer,
          "The treatment (%s) does not fit a rule of the kind %s."
              .formatted(CanonicalForm.kebab(treatment), CanonicalForm.kebab(rule.kind())),
          rule.kind() == Kind.MAXIMUM ? "Maybe a review rule was meant." : "Maybe leave it out.");
    }
  }

  private void period(String pointer, Period period) {
    boolean isBounded =
        period.getYears() <= MOST_YEARS
            && period.getMonths() <= MOST_MONTHS
            && period.getDays() <= MOST_DAYS;
    if (period.isNegative() || period.isZero() || !isBounded) {
      issues.error(
          "bad-length",
          pointer,
          "The time (%s) must be longer than none and at most %d years."
              .formatted(period, MOST_YEARS),
          "Maybe it ends with an event: untilEvent.");
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
}
