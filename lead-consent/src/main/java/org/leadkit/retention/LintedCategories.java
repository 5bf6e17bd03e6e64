package org.leadkit.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadkit.consent.Recipient;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.RetentionRule.Kind;

/** Finds kinds of data of which some is kept for good because no maximum is about it. */
final class LintedCategories {

  private static final List<Recipient.Role> ROLES =
      List.of(Recipient.Role.CONSUMER, Recipient.Role.SOLE_TRADER, Recipient.Role.CORPORATE);

  private final RetentionSchedule schedule;
  private final LocalDate today;
  private final Instant now;
  private final List<RetentionLint.Finding> findings;

  LintedCategories(
      RetentionSchedule schedule, LocalDate today, List<RetentionLint.Finding> findings) {
    this.schedule = schedule;
    this.today = today;
    this.now = new Limits(schedule.zone()).start(today);
    this.findings = findings;
  }

  void look() {
    Set<DataCategory> categories = new TreeSet<>(DataCategory.KNOWN);
    schedule.rules().forEach(rule -> categories.addAll(rule.applies().categories()));
    Map<Trigger, Instant> since = since();
    for (DataCategory category : categories) {
      uncovered(category, since).ifPresent(item -> add(category, item));
    }
  }

  /** Collected today, and every event that turns a rule off has happened. */
  private Map<Trigger, Instant> since() {
    Map<Trigger, Instant> since = new TreeMap<>();
    since.put(Trigger.of(Trigger.Kind.COLLECTED), now);
    schedule.rules().stream()
        .flatMap(rule -> rule.applies().unless().stream())
        .forEach(event -> since.put(Trigger.event(event), now));
    return since;
  }

  private Optional<RetainedItem> uncovered(DataCategory category, Map<Trigger, Instant> since) {
    for (Purpose purpose : Purpose.values()) {
      for (Recipient.Role role : ROLES) {
        RetainedItem item = LintedItems.of(category, purpose, role, since);
        if (schedule.rules().stream().noneMatch(rule -> settles(rule, item))) {
          return Optional.of(item);
        }
      }
    }
    return Optional.empty();
  }

  /** A maximum, or a minimum that says on purpose that only an event ends it. */
  private boolean settles(RetentionRule rule, RetainedItem item) {
    boolean isEnd =
        rule.kind() == Kind.MAXIMUM || (rule.kind() == Kind.MINIMUM && rule.term().isUntilEvent());
    return isEnd
        && rule.inForce().holds(today)
        && Fit.of(rule.applies(), item).holds()
        && !Fit.isOff(rule.applies(), item, now);
  }

  private void add(DataCategory category, RetainedItem item) {
    findings.add(
        new RetentionLint.Finding(
            "no-maximum",
            "/rules",
            List.of(),
            "No maximum covers all data of the kind (%s), so some of it is kept for good."
                .formatted(category),
            "Maybe add a rule for what no other rule is about.",
            item));
  }
}
