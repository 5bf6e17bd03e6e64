package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.Stage;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.decision.Reason.Fact;

/**
 * What one look at a rule or a record brought.
 *
 * @param nature what it is
 * @param answer what it says by itself; yes for all but an objection
 * @param stage the stage that it belongs to; null for a rule of the host's and for what is open,
 *     which are behind all
 * @param specificity how much its scope names
 * @param until the instant before which it stays as it is
 * @param reason what it says in the answer; null if it says nothing
 */
record Finding(
    Nature nature,
    Answer answer,
    @Nullable Stage stage,
    int specificity,
    Instant until,
    @Nullable Reason reason) {

  /** What a finding is. */
  enum Nature {
    /** Speaks against the contact. */
    OBJECTION,
    /** What the contact rests on, or what lifts a rule that else would speak against it. */
    GROUND,
    /** Something that the reader should know. */
    NOTE,
    /** Nothing to say, and it may change at {@code until}. */
    SILENT,
    /** A time that is open now and closes at {@code until}; no other matter. */
    OPEN
  }

  /** The weightiest first: what deals with the earliest stage, then with least, then by name. */
  private static final Comparator<Finding> WEIGHT =
      Comparator.<Finding, Nature>comparing(Finding::nature)
          .thenComparing(finding -> finding.stage, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Comparator.comparingInt(Finding::specificity).reversed())
          .thenComparing(Finding::said, Finding::compare);

  static Finding objection(
      Answer answer, @Nullable Stage stage, int specificity, Instant until, Reason reason) {
    return new Finding(Nature.OBJECTION, answer, stage, specificity, until, reason);
  }

  static Finding note(Stage stage, Reason reason) {
    return new Finding(Nature.NOTE, Answer.YES, stage, 0, Instant.MAX, reason);
  }

  /** What is open about a rule; it belongs to no stage, so that all of a pack stand together. */
  static Finding openPoint(String code, Fact... facts) {
    Reason reason = new Reason(code, "", Points.ZERO, List.of(facts));
    return new Finding(Nature.NOTE, Answer.YES, null, 0, Instant.MAX, reason);
  }

  static Finding silent(Instant until) {
    return new Finding(Nature.SILENT, Answer.YES, null, 0, until, null);
  }

  static Finding open(Instant until) {
    return new Finding(Nature.OPEN, Answer.YES, null, 0, until, null);
  }

  /** The order in which findings are told where the answer is known: what made it comes first. */
  static Comparator<Finding> deciding(Answer answer) {
    return (one, other) -> {
      boolean decides = one.nature == Nature.OBJECTION && one.answer == answer;
      boolean otherDecides = other.nature == Nature.OBJECTION && other.answer == answer;
      return decides == otherDecides ? WEIGHT.compare(one, other) : decides ? -1 : 1;
    };
  }

  private Reason said() {
    if (reason == null) {
      throw new IllegalStateException("A silent finding is not told.");
    }
    return reason;
  }

  /** By rule, code and facts, so that equal ones alone are alike. */
  private static int compare(Reason one, Reason other) {
    int byRule = one.rule().compareTo(other.rule());
    int byCode = byRule == 0 ? one.code().compareTo(other.code()) : byRule;
    return byCode == 0 ? compare(one.facts(), other.facts()) : byCode;
  }

  private static int compare(List<Fact> one, List<Fact> other) {
    int common = Math.min(one.size(), other.size());
    for (int i = 0; i < common; i++) {
      int byName = one.get(i).name().compareTo(other.get(i).name());
      int by = byName == 0 ? one.get(i).value().compareTo(other.get(i).value()) : byName;
      if (by != 0) {
        return by;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
