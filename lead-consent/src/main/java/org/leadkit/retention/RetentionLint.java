package org.leadkit.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Issue;

/**
 * Looks for what a schedule can hold and still not mean: data that no maximum covers, minimums that
 * a maximum always contradicts, rules that others leave without effect, that are over, or that can
 * never run. What is said is proven; what is not said is not proven to be well. Immutable and
 * thread-safe.
 */
public final class RetentionLint {

  private final List<Finding> findings;

  private RetentionLint(List<Finding> findings) {
    this.findings = List.copyOf(findings);
  }

  /**
   * Looks at a schedule.
   *
   * @param today the date from which on it is looked at; what is past no longer matters
   */
  public static RetentionLint of(RetentionSchedule schedule, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    new LintedRules(schedule, today, findings).look();
    new LintedPairs(schedule, today, findings).look();
    new LintedCategories(schedule, today, findings).look();
    return new RetentionLint(findings);
  }

  /** What was found. */
  public List<Finding> findings() {
    return findings;
  }

  /** What was found, as warnings. */
  public List<Issue> issues() {
    return findings.stream()
        .map(one -> Issue.warning(one.code(), one.pointer(), one.message(), one.hint()))
        .toList();
  }

  /** How many findings there are. */
  @Override
  public String toString() {
    return "RetentionLint[findings=" + findings.size() + "]";
  }

  /**
   * Something that was found.
   *
   * @param code what it is, in kebab case
   * @param pointer JSON pointer of the rule, or of what else it is about
   * @param rules ids of the rules that it is about, the one at the pointer first; may be empty
   * @param message what is the matter, in one sentence
   * @param hint what to do about it
   * @param example an item that shows it; null if none can
   */
  public record Finding(
      String code,
      String pointer,
      List<String> rules,
      String message,
      String hint,
      @Nullable RetainedItem example) {

    /** Copies the ids. */
    public Finding {
      rules = List.copyOf(rules);
    }

    /** An item that shows it on the date of the lint; empty if none can. */
    public Optional<RetainedItem> witness() {
      return Optional.ofNullable(example);
    }
  }
}
