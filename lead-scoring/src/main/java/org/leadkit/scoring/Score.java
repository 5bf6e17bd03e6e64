package org.leadkit.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;

/**
 * A score: exactly the sum of the points of its decision's reasons. Made by a {@link ScoringModel}.
 * Immutable.
 */
public final class Score implements Canonical {

  private final Points total;
  private final Map<String, Points> dimensions;
  private final String grade;
  private final Qualification qualification;
  private final QualificationState state;
  private final Points needed;
  private final Points possible;
  private final Points atRisk;
  private final boolean suspended;

  Score(Ledger ledger, String grade, Qualification qualification, QualificationState state) {
    this.total = ledger.total();
    this.dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(ledger.dimensions()));
    this.grade = grade;
    this.qualification = qualification;
    this.state = state;
    this.needed = ledger.needed();
    this.possible = ledger.possible();
    this.atRisk = ledger.atRisk();
    this.suspended = ledger.suspended();
  }

  /** The figures of a score. */
  record Ledger(
      Points total,
      Map<String, Points> dimensions,
      Points needed,
      Points possible,
      Points atRisk,
      boolean suspended) {}

  /** The sum of all dimensions, within the model's limits. */
  public Points total() {
    return total;
  }

  /** The points of each dimension, within its limits, in the model's order. */
  public Map<String, Points> dimensions() {
    return dimensions;
  }

  /** The grade; empty if the model gives none, or it is hidden as long as nothing is known. */
  public Optional<String> grade() {
    return grade.isEmpty() ? Optional.empty() : Optional.of(grade);
  }

  /** Whether it is good enough. */
  public Qualification qualification() {
    return qualification;
  }

  /** True if the lead is on a level of the model. */
  public boolean isQualified() {
    return qualification == Qualification.QUALIFIED;
  }

  /** Where the lead stands on the levels now: the {@code previous} of the next decision. */
  public QualificationState state() {
    return state;
  }

  /**
   * The points at which the next level is entered: of the lowest on which the lead is not, else of
   * the highest; zero if there is none.
   */
  public Points needed() {
    return needed;
  }

  /**
   * The most that the score could still rise once all unknown fields are known. Whether a field is
   * known is a question that has its answer: rules that ask it, or for activities, don't count.
   */
  public Points possible() {
    return possible;
  }

  /** The most that it could still fall by then, as a negative number. */
  public Points atRisk() {
    return atRisk;
  }

  /** True if scoring is suspended: the total is zero then and the state is the one before. */
  public boolean isSuspended() {
    return suspended;
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm parts = CanonicalForm.object();
    for (Map.Entry<String, Points> part : dimensions.entrySet()) {
      parts = parts.with(part.getKey(), part.getValue());
    }
    CanonicalForm form = CanonicalForm.object().with("total", total).with("dimensions", parts);
    form = grade.isEmpty() ? form : form.with("grade", grade);
    form =
        form.with("qualification", qualification)
            .withAny("levels", state.inside())
            .with("needed", needed)
            .with("possible", possible)
            .with("atRisk", atRisk);
    return suspended ? form.with("suspended", true) : form;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Score that && form().equals(that.form()) && state.equals(that.state);
  }

  @Override
  public int hashCode() {
    return form().hashCode();
  }

  @Override
  public String toString() {
    return form().toString();
  }
}
