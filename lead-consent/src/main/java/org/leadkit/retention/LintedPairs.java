package org.leadkit.retention;

import java.time.LocalDate;
import java.util.List;
import org.leadkit.consent.pack.Trust;
import org.leadkit.retention.RetentionRule.Kind;

/** Finds rules that another one contradicts or leaves without effect on every item. */
final class LintedPairs {

  private final RetentionSchedule schedule;
  private final LocalDate today;
  private final List<RetentionLint.Finding> findings;

  LintedPairs(RetentionSchedule schedule, LocalDate today, List<RetentionLint.Finding> findings) {
    this.schedule = schedule;
    this.today = today;
    this.findings = findings;
  }

  void look() {
    List<RetentionRule> rules = schedule.rules();
    for (int i = 0; i < rules.size(); i++) {
      RetentionRule rule = rules.get(i);
      if (!today.isBefore(rule.inForce().until())) {
        continue;
      }
      for (int j = 0; j < rules.size(); j++) {
        RetentionRule other = rules.get(j);
        boolean isFirst = j < i;
        if (i != j && other.trigger().equals(rule.trigger()) && covers(other, rule)) {
          look("/rules/" + i, rule, other, isFirst);
        }
      }
    }
  }

  private void look(String pointer, RetentionRule rule, RetentionRule other, boolean isFirst) {
    boolean isMutual = hides(rule, other) && covers(rule, other);
    if (contradicts(other, rule)) {
      add(
          "contradiction",
          pointer,
          rule,
          other,
          "What the rule (%s) destroys the rule (%s) always keeps longer, so it is restricted first.",
          "Maybe one of the periods is wrong, or one is meant for less data.");
    }
    if (hides(other, rule) && (isFirst || !isMutual)) {
      add(
          "hidden-rule",
          pointer,
          rule,
          other,
          "The rule (%s) makes no difference: (%s) says all that it does, and more.",
          "Maybe one of them is meant for less data.");
    }
    if (outruns(other, rule)) {
      add(
          "review-too-late",
          pointer,
          rule,
          other,
          "When the review (%s) is due the maximum (%s) is always over.",
          "Maybe review earlier.");
    }
  }

  private static boolean contradicts(RetentionRule minimum, RetentionRule maximum) {
    return minimum.kind() == Kind.MINIMUM
        && maximum.kind() == Kind.MAXIMUM
        && maximum.treatment().isDestructive()
        && isNeverLonger(maximum, minimum)
        && !isNeverLonger(minimum, maximum);
  }

  private static boolean outruns(RetentionRule maximum, RetentionRule review) {
    return maximum.kind() == Kind.MAXIMUM
        && review.kind() == Kind.REVIEW
        && isNeverLonger(maximum, review);
  }

  /** True if the first leaves the second, which is about less, without effect. */
  private static boolean hides(RetentionRule one, RetentionRule other) {
    if (one.kind() != other.kind()) {
      return false;
    }
    return switch (one.kind()) {
      case MINIMUM -> isNeverLonger(other, one) && one.treatment().isAsStrictAs(other.treatment());
      case MAXIMUM -> isNeverLonger(one, other) && isAsStrict(effective(one), effective(other));
      case REVIEW -> false;
    };
  }

  private static Treatment effective(RetentionRule rule) {
    return rule.trust() == Trust.UNVERIFIED && rule.treatment().isDestructive()
        ? Treatment.RESTRICT
        : rule.treatment();
  }

  /** What destroys only restricts while a minimum runs, which an archive would outdo. */
  private static boolean isAsStrict(Treatment one, Treatment other) {
    return one.isAsStrictAs(other)
        && (!one.isDestructive() || other != Treatment.ARCHIVE_RESTRICTED);
  }

  /** True if the first ends no later than the second, whenever both began. */
  private static boolean isNeverLonger(RetentionRule one, RetentionRule other) {
    if (one.term().isUntilEvent() || other.term().isUntilEvent()) {
      return one.term().equals(other.term());
    }
    return Limits.isNeverLonger(one.term().period(), other.term().period());
  }

  /** True if the first is about every item that the second is about, whenever it is. */
  private boolean covers(RetentionRule one, RetentionRule other) {
    LocalDate from = other.inForce().from().isBefore(today) ? today : other.inForce().from();
    return !one.inForce().from().isAfter(from)
        && !one.inForce().until().isBefore(other.inForce().until())
        && Fit.covers(one.applies(), other.applies());
  }

  private void add(
      String code,
      String pointer,
      RetentionRule rule,
      RetentionRule other,
      String message,
      String hint) {
    findings.add(
        new RetentionLint.Finding(
            code,
            pointer,
            List.of(rule.id(), other.id()),
            message.formatted(rule.id(), other.id()),
            hint,
            LintedItems.of(rule, new Limits(schedule.zone()).start(today))));
  }
}
