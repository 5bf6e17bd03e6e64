package org.leadkit.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.PolicyRef;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;

/**
 * A scorecard as plain data: dimensions of rules, limits, levels and grades. Built in Java or read
 * from JSON, it is the same model with the same hash. It is compiled when built, so that the cost
 * of a score grows with the rules that fire and not with the rules that exist. Immutable and
 * thread-safe; to change a model at run time, swap the reference to it.
 */
public final class ScoringModel implements Canonical {

  private final ModelSpec spec;
  private final PolicyRef ref;
  private final CompiledModel compiled;
  private final FoldPlan folding;

  private ScoringModel(ModelSpec spec, Map<String, Scorer> scorers) {
    this.spec = spec;
    this.ref = PolicyRef.of(spec.name(), spec.version(), spec.form());
    this.compiled = CompiledModel.of(spec, scorers, ref);
    this.folding = FoldPlan.of(compiled);
  }

  /** Begins a model; {@code named("b2b-fit")} in kebab case. */
  public static ScoringModelBuilder named(String name) {
    return new ScoringModelBuilder(name);
  }

  static ScoringModel of(ModelSpec spec, Map<String, Scorer> scorers) {
    ModelCheck.check(spec, scorers.keySet());
    return new ScoringModel(spec, scorers);
  }

  /**
   * Scores a lead that was on no level before.
   *
   * @param profile values and activities; activities after {@code now} are not seen
   * @param now the instant of the decision; an earlier one gives the score as of then
   * @return the score; its reasons are in the model's order: what awarded points, what was limited,
   *     the levels that were entered or left, and what is still open
   */
  public Decision<Score> score(Profile profile, Instant now) {
    return evaluate(profile, QualificationState.NONE, now).decision();
  }

  /**
   * Scores a lead.
   *
   * @param profile values and activities; activities after {@code now} are not seen
   * @param previous where the lead stands on the model's levels: the state of the last decision
   * @param now the instant of the decision
   * @return the score; its state is the next decision's {@code previous}
   */
  public Decision<Score> score(Profile profile, QualificationState previous, Instant now) {
    return evaluate(profile, previous, now).decision();
  }

  /**
   * The score as it would have been decided at an instant: without what happened later, and without
   * what was recorded later.
   */
  public Decision<Score> scoreAsKnownAt(Profile profile, Instant at) {
    return score(profile.asKnownAt(at), at);
  }

  /** The points alone; the cheapest question. */
  public Points total(Profile profile, Instant now) {
    if (!compiled.isOfValuesOnly(profile)) {
      return new Points(new Evaluation(compiled, profile, now).total());
    }
    long[] holding = new long[compiled.index().words()];
    compiled.index().holding(profile, now, holding);
    return new Points(compiled.total(holding, CompiledModel.NO_AWARDS));
  }

  /**
   * How far a lead is from its next level, and the smallest changes that would take it there. Costs
   * up to some thousand scores; for a screen, not for a batch.
   *
   * @param profile values and activities; activities after {@code now} are not seen
   * @param previous where the lead stands on the model's levels: the state of the last decision
   * @param now the instant of the question
   */
  public Reach reach(Profile profile, QualificationState previous, Instant now) {
    return Reaching.of(this, profile, previous, now);
  }

  /**
   * The rule of that id.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest id
   */
  public ScoringRule rule(String id) {
    return rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The rule (%s) is not in the model (%s).\n%s"
                        .formatted(
                            id,
                            spec.name(),
                            NearestName.hint(id, rules().stream().map(ScoringRule::id).toList()))));
  }

  /** The score, explained only if it is asked for its reasons. */
  public ScoringResult evaluate(Profile profile, QualificationState previous, Instant now) {
    return new ScoringResult(new Evaluation(compiled, profile, now), previous);
  }

  /**
   * Scores a lead from the state of its activities instead of from the activities themselves. The
   * decision is that of {@link #score(Profile, QualificationState, Instant)} on all of them, but
   * for points that fade: those are within 0.001 a rule.
   *
   * @param values what is known of the lead, without activities
   * @param state its activities up to {@code now}
   * @param log all of its activities; asked, once, only if the state can't say: a part of {@link
   *     #folding()} is not folded, or {@code now} is before {@link EngagementState#latest()}, or
   *     the rounding of a part that fades could turn a level, a grade or a limit. All is recomputed
   *     from it then
   * @param previous where the lead stands on the model's levels: the state of the last decision
   * @param now the instant of the decision
   * @throws IllegalArgumentException if the profile has activities, or the state is of another
   *     model
   */
  public Decision<Score> score(
      Profile values,
      EngagementState state,
      Supplier<List<Activity>> log,
      QualificationState previous,
      Instant now) {
    return evaluate(values, state, log, previous, now).decision();
  }

  /** The same as {@code score}, explained only if it is asked for its reasons. */
  public ScoringResult evaluate(
      Profile values,
      EngagementState state,
      Supplier<List<Activity>> log,
      QualificationState previous,
      Instant now) {
    state.requireModel(ref);
    if (!values.activities().isEmpty()) {
      throw new IllegalArgumentException(
          "The profile has activities (%d) beside the state.\nMaybe add them to the state, once."
              .formatted(values.activities().size()));
    }
    return EngagementReading.of(compiled, values, state, previous, now)
        .map(evaluation -> new ScoringResult(evaluation, previous))
        .orElseGet(() -> evaluate(values.with(log.get()), previous, now));
  }

  /** The state of no activities. */
  public EngagementState noEngagement() {
    return EngagementState.empty(folding);
  }

  /**
   * A state that was stored.
   *
   * @throws IllegalArgumentException if it is of another model, or no state can have been like it
   */
  public EngagementState engagement(EngagementSnapshot snapshot) {
    return new SnapshotReading(folding).read(snapshot);
  }

  /** Each part of the model that depends on activities, and why it can't be folded if so. */
  public List<Folding> folding() {
    return folding.parts();
  }

  /** True if all parts that depend on activities are folded. */
  public boolean isFoldable() {
    return folding.isFoldable();
  }

  /** Something that scores many leads in one thread without making garbage for each. */
  public ScoringRun newRun() {
    return new ScoringRun(compiled);
  }

  /** What decides, by name and hash. */
  public PolicyRef ref() {
    return ref;
  }

  /** Where the numbers come from, in words; empty if it does not say. */
  public String source() {
    return spec.source();
  }

  /** The dimensions in order. */
  public List<Dimension> dimensions() {
    return spec.dimensions();
  }

  /** All rules, in the order of the model. */
  public List<ScoringRule> rules() {
    return spec.rules();
  }

  /** The least and the most that the score may come to. */
  public Limits limits() {
    return spec.limits();
  }

  /** The levels from the lowest to the highest; empty if the model doesn't judge. */
  public List<Threshold> thresholds() {
    return spec.thresholds();
  }

  /** How points become a grade; empty if there are no grades. */
  public Optional<Grading> grading() {
    return Optional.ofNullable(spec.grading());
  }

  /** Which activities are a machine's. */
  public List<AutomationRule> automation() {
    return spec.automation();
  }

  /** While what holds nothing is scored; empty for never. */
  public Optional<Condition> suspendWhen() {
    return Optional.ofNullable(spec.suspendWhen());
  }

  ModelSpec spec() {
    return spec;
  }

  CompiledModel compiled() {
    return compiled;
  }

  @Override
  public CanonicalForm form() {
    return spec.form();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoringModel that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return form().hashCode();
  }

  @Override
  public String toString() {
    return ref.toString();
  }
}
