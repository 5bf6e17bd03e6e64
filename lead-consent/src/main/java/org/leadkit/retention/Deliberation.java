package org.leadkit.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.Trust;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.retention.Retention.Limit;
import org.leadkit.retention.Retention.Step;
import org.leadkit.retention.RetentionRule.Kind;
import org.leadkit.retention.RetentionRule.Term;

/** One decision about one item; used once. */
final class Deliberation {

  private static final Comparator<RetentionRule> BY_KIND =
      Comparator.comparing(RetentionRule::kind).thenComparing(RetentionRule::id);

  private final RetentionSchedule schedule;
  private final RetainedItem item;
  private final Instant now;
  private final Limits limits;
  private final LocalDate today;
  private final List<Clock> clocks = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();
  private final Set<Instant> changes = new TreeSet<>();

  Deliberation(RetentionSchedule schedule, RetainedItem item, Instant now) {
    this.schedule = schedule;
    this.item = item;
    this.now = now;
    this.limits = new Limits(schedule.zone());
    this.today = limits.date(now);
  }

  Decision<Retention> decide() {
    changes.addAll(item.since().values());
    schedule.rules().stream().sorted(BY_KIND).forEach(this::weigh);
    schedule.policies().forEach(this::weigh);
    Clocks all = new Clocks(clocks, item.purposes());
    explain(all);
    changes.addAll(all.instants());
    List<Step> steps = all.steps();
    Retention outcome =
        new Retention(
            all.keepUntil().orElse(null),
            all.eraseBy().orElse(null),
            steps,
            all.reviewed(),
            due(steps),
            next());
    return new Decision<>(outcome, reasons, schedule.ref(), now);
  }

  private void weigh(RetentionRule rule) {
    Fit fit = Fit.of(rule.applies(), item);
    if (!fit.holds()) {
      return;
    }
    boundary(rule.inForce());
    if (!rule.inForce().holds(today) || Fit.isOff(rule.applies(), item, now)) {
      return;
    }
    Optional<Trigger> trigger = trigger(rule);
    Optional<Limit> limit = trigger.flatMap(found -> limit(rule, since(found)));
    if (limit.isEmpty()) {
      reasons.add(head("rule-waits", rule).fact("for", waitsFor(rule, trigger.isPresent())));
    } else if (isReviewed(rule, limit.get())) {
      reasons.add(head("review-held", rule).fact("safe", limit.get().safe()));
    } else {
      run(rule, fit, trigger.get(), limit.get());
    }
  }

  private void run(RetentionRule rule, Fit fit, Trigger trigger, Limit limit) {
    boolean mayDestroy = fit.isSure() && rule.trust() != Trust.UNVERIFIED;
    boolean destroys = rule.treatment().isDestructive();
    reasons.add(told(rule, fit, trigger, limit));
    if (!trigger.equals(rule.trigger())) {
      reasons.add(Reason.of("never-in-touch", rule.id()).fact("since", trigger));
    }
    if (since(trigger).isAfter(now)) {
      reasons.add(Reason.of("dated-in-future", rule.id()).fact("since", trigger));
    }
    if (destroys && !mayDestroy) {
      reasons.add(Reason.of(fit.isSure() ? "unverified" : "not-sure", rule.id()));
    }
    clocks.add(
        new Clock(
            rule.id(),
            rule.kind(),
            limit,
            rule.treatment(),
            destroys && mayDestroy,
            rule.applies().purposes()));
  }

  private Reason told(RetentionRule rule, Fit fit, Trigger trigger, Limit limit) {
    Reason reason =
        head(code(rule.kind(), !limit.safe().isAfter(now)), rule)
            .fact("since", trigger)
            .fact("safe", Limit.text(limit.safe()));
    if (!limit.safe().equals(limit.nominal())) {
      reason = reason.fact("nominal", limit.nominal());
    }
    return fit.isSure() ? reason : reason.fact("unknown", String.join(", ", fit.unknown()));
  }

  private void weigh(String name, RetentionPolicy policy) {
    RetentionPolicy.Tightening wish = Objects.requireNonNull(policy.tighten(item), name);
    wish.keepUntil().ifPresent(until -> wish(name, Kind.MINIMUM, until, Treatment.RESTRICT));
    wish.treatFrom().ifPresent(from -> wish(name, Kind.MAXIMUM, from, wish.treatment()));
    if (wish.isRestricted()) {
      wish(name, Kind.MAXIMUM, Instant.MIN, Treatment.RESTRICT);
    }
  }

  private void wish(String name, Kind kind, Instant at, Treatment treatment) {
    boolean destroys = kind == Kind.MAXIMUM && treatment.isDestructive();
    clocks.add(new Clock(name, kind, Limit.at(at), treatment, destroys, Set.of()));
    reasons.add(Reason.of(code(kind, !at.isAfter(now)), name).fact("safe", Limit.text(at)));
  }

  private void explain(Clocks all) {
    Optional<Limit> keep = all.keepUntil();
    Optional<Limit> erase = all.eraseBy();
    if (keep.isPresent() && erase.isPresent() && keep.get().safe().isAfter(erase.get().safe())) {
      reasons.add(
          Reason.of("kept-beyond-maximum", "")
              .fact("eraseBy", Limit.text(erase.get().safe()))
              .fact("keepUntil", Limit.text(keep.get().safe())));
    }
    if (!all.hasMaximum()) {
      reasons.add(Reason.of("no-maximum", ""));
    } else if (erase.isEmpty()) {
      reasons.add(Reason.of("nothing-destroys", ""));
    }
  }

  private static String code(Kind kind, boolean isOver) {
    return switch (kind) {
      case MINIMUM -> isOver ? "minimum-over" : "minimum-runs";
      case MAXIMUM -> isOver ? "maximum-over" : "maximum-runs";
      case REVIEW -> isOver ? "review-due" : "review-ahead";
    };
  }

  private static Reason head(String code, RetentionRule rule) {
    Reason reason = Reason.of(code, rule.id()).fact("trust", word(rule.trust()));
    return rule.citation().isEmpty() ? reason : reason.fact("citation", rule.citation());
  }

  private static String word(Trust trust) {
    return CanonicalForm.kebab(trust);
  }

  /** What the rule counts from. Who was never in touch is counted from the collection. */
  private Optional<Trigger> trigger(RetentionRule rule) {
    if (item.since().containsKey(rule.trigger())) {
      return Optional.of(rule.trigger());
    }
    Trigger collected = Trigger.of(Trigger.Kind.COLLECTED);
    boolean isReplaced =
        rule.trigger().kind() == Trigger.Kind.LAST_INBOUND_CONTACT
            && rule.kind() != Kind.MINIMUM
            && item.since().containsKey(collected);
    return isReplaced ? Optional.of(collected) : Optional.empty();
  }

  private Instant since(Trigger trigger) {
    return Objects.requireNonNull(item.since().get(trigger), "a trigger that was found");
  }

  /** Empty if only an event can end a rule that destroys or asks, and it has not happened. */
  private Optional<Limit> limit(RetentionRule rule, Instant since) {
    Term term = rule.term();
    if (!term.isUntilEvent()) {
      return Optional.of(
          rule.kind() == Kind.MINIMUM
              ? limits.minimum(since, term.period())
              : limits.maximum(since, term.period()));
    }
    Instant event = item.since().get(Trigger.event(term.event()));
    if (event != null && !event.isBefore(since)) {
      return Optional.of(Limit.at(event));
    }
    return rule.kind() == Kind.MINIMUM ? Optional.of(Limit.OPEN) : Optional.empty();
  }

  private static String waitsFor(RetentionRule rule, boolean isTriggered) {
    return isTriggered ? Trigger.event(rule.term().event()).toString() : rule.trigger().toString();
  }

  private boolean isReviewed(RetentionRule rule, Limit limit) {
    Instant reviewed = item.since().get(Trigger.REVIEWED);
    return rule.kind() == Kind.REVIEW
        && reviewed != null
        && !reviewed.isBefore(limit.safe())
        && !reviewed.isAfter(now);
  }

  private void boundary(InForce dates) {
    if (!dates.from().equals(LocalDate.MIN)) {
      changes.add(limits.start(dates.from()));
    }
    if (!dates.until().equals(LocalDate.MAX)) {
      changes.add(limits.start(dates.until()));
    }
  }

  private @Nullable Treatment due(List<Step> steps) {
    return steps.stream()
        .filter(step -> !step.at().isAfter(now))
        .reduce((earlier, later) -> later)
        .map(Step::treatment)
        .orElse(null);
  }

  private @Nullable Instant next() {
    return changes.stream()
        .filter(one -> one.isAfter(now) && !one.equals(Instant.MAX))
        .findFirst()
        .orElse(null);
  }
}
