package org.leadkit.retention;

import java.time.LocalDate;
import java.util.List;
import org.leadkit.consent.pack.Trust;
import org.leadkit.retention.RetentionRule.Kind;

/** Finds rules that are over, that can never run or that destroy nothing, one by one. */
final class LintedRules {

  private final RetentionSchedule schedule;
  private final LocalDate today;
  private final List<RetentionLint.Finding> findings;

  LintedRules(RetentionSchedule schedule, LocalDate today, List<RetentionLint.Finding> findings) {
    this.schedule = schedule;
    this.today = today;
    this.findings = findings;
  }

  void look() {
    for (int i = 0; i < schedule.rules().size(); i++) {
      look("/rules/" + i, schedule.rules().get(i));
    }
    schedule.inbound().stream().filter(type -> type.endsWith(".opened")).forEach(this::opened);
  }

  private void look(String pointer, RetentionRule rule) {
    if (!today.isBefore(rule.inForce().until())) {
      add(
          "rule-over",
          pointer + "/until",
          rule,
          "The rule (%s) ended on %s and applies no more."
              .formatted(rule.id(), rule.inForce().until()),
          "Maybe keep it for questions about the past.");
    }
    if (neverRuns(rule)) {
      add(
          "never-runs",
          pointer + "/unless",
          rule,
          "The rule (%s) is off as soon as the event has happened that it needs."
              .formatted(rule.id()),
          "Maybe the event should not be among those of unless.");
    }
    if (rule.trust() == Trust.UNVERIFIED && rule.treatment().isDestructive()) {
      add(
          "unverified-maximum",
          pointer + "/trust",
          rule,
          "The rule (%s) is unverified, so it restricts and destroys nothing.".formatted(rule.id()),
          "Maybe have its text checked.");
    }
  }

  private static boolean neverRuns(RetentionRule rule) {
    return rule.applies().unless().contains(rule.trigger().event())
        || (rule.kind() != Kind.MINIMUM && rule.applies().unless().contains(rule.term().event()));
  }

  private void opened(String type) {
    List<String> counting =
        schedule.rules().stream()
            .filter(rule -> rule.trigger().kind() == Trigger.Kind.LAST_INBOUND_CONTACT)
            .map(RetentionRule::id)
            .toList();
    if (!counting.isEmpty()) {
      findings.add(
          new RetentionLint.Finding(
              "open-is-contact",
              "/inbound",
              counting,
              "A mere opening (%s) counts as contact from the person, and machines open as well."
                  .formatted(type),
              "Maybe count clicks only.",
              null));
    }
  }

  private void add(String code, String pointer, RetentionRule rule, String message, String hint) {
    findings.add(new RetentionLint.Finding(code, pointer, List.of(rule.id()), message, hint, null));
  }
}
