package org.leadkit.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.PolicyRef;

/**
 * What one model needs to know of a lead's activities, in bounded size: a few numbers for each rule
 * that picked any, and 12 bytes for each day of a cap by day. Activities are added one at a time,
 * in any order, and states over different activities are merged, in any order and shape; the score
 * that is read from the result is the recomputed one: exactly where nothing fades, within 0.001
 * points a rule where something does. So a score is kept up to date without reading old activities,
 * and computed in parts on many machines.
 *
 * <p><b>Repetition.</b> A state does not know which activities are in it. An activity that is added
 * twice counts twice, and so does one that is in both of two merged states. What catches repetition
 * is the id, which is unique in the lead's log of activities: add an activity only once the log has
 * taken it as new. After a merge of two leads whose histories may share an activity, don't merge
 * their states: fold the union of their logs anew, {@code
 * model.noEngagement().plus(union.activities())}, where {@link
 * org.leadkit.profile.Profile#with(List)} has dropped the repeated ids.
 *
 * <p><b>Calendar.</b> The days of a cap by day are those of the time-zone rules of the machine that
 * added the activity.
 *
 * <p>Begin with {@link ScoringModel#noEngagement()}. A state is bound to its model's hash; for a
 * changed model fold the log anew. Immutable and thread-safe; it holds no personal value.
 */
public final class EngagementState implements Canonical {

  private final FoldPlan plan;
  private final long activities;
  private final @Nullable RuleCount[] counts;
  private final @Nullable MachineCount[] machines;

  /**
   * @param counts what is kept for each slot of the plan; from now on the state's own
   * @param machines what is kept for each slot of automated activities; likewise
   */
  EngagementState(
      FoldPlan plan,
      long activities,
      @Nullable RuleCount[] counts,
      @Nullable MachineCount[] machines) {
    this.plan = plan;
    this.activities = activities;
    this.counts = counts;
    this.machines = machines;
  }

  static EngagementState empty(FoldPlan plan) {
    return new EngagementState(
        plan, 0, new RuleCount[plan.slots()], new MachineCount[plan.machineSlots()]);
  }

  /** The state with one more activity; for many, {@link #plus(Collection)} costs less. */
  public EngagementState plus(Activity activity) {
    return toBuilder().add(activity).build();
  }

  /** The state with more activities, each of which is not in it yet. */
  public EngagementState plus(Collection<Activity> more) {
    EngagementStateBuilder builder = toBuilder();
    more.forEach(builder::add);
    return builder.build();
  }

  /**
   * The state of all activities of both; none is in both. Merging is commutative and associative:
   * exactly for what is counted, within the rounding of doubles for what fades. The empty state
   * changes nothing.
   *
   * @throws IllegalArgumentException if the other state is of another model
   */
  public EngagementState merge(EngagementState other) {
    other.requireModel(plan.ref());
    if (activities == 0 || other.activities == 0) {
      return activities == 0 ? other : this;
    }
    return toBuilder().add(other).build();
  }

  /** A builder that goes on from here. */
  public EngagementStateBuilder toBuilder() {
    return new EngagementStateBuilder(this);
  }

  /** Which model it is for. */
  public PolicyRef model() {
    return plan.ref();
  }

  /** How many activities were added. */
  public long activities() {
    return activities;
  }

  /**
   * When the latest activity happened that matters to the model; empty if none does. A score as of
   * an earlier instant needs the log.
   */
  public Optional<Instant> latest() {
    Instant latest = null;
    for (RuleCount count : counts) {
      latest = count == null ? latest : later(latest, count.latest());
    }
    for (MachineCount count : machines) {
      latest = count == null ? latest : later(latest, count.latest());
    }
    return Optional.ofNullable(latest);
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }

  /** The state in plain parts, to be stored. */
  public EngagementSnapshot snapshot() {
    List<EngagementSnapshot.Counted> counted = new ArrayList<>();
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] != null) {
        counted.add(counts[slot].named(plan.id(slot)));
      }
    }
    List<EngagementSnapshot.Automated> automated = new ArrayList<>();
    for (int slot = 0; slot < machines.length; slot++) {
      if (machines[slot] != null) {
        automated.add(machines[slot].named(plan.machineId(slot)));
      }
    }
    return new EngagementSnapshot(plan.ref().hash(), activities, counted, automated);
  }

  FoldPlan plan() {
    return plan;
  }

  @Nullable RuleCount count(int slot) {
    return counts[slot];
  }

  @Nullable RuleCount[] copyOfCounts() {
    return counts.clone();
  }

  @Nullable MachineCount machine(int slot) {
    return machines[slot];
  }

  @Nullable MachineCount[] copyOfMachines() {
    return machines.clone();
  }

  void requireModel(PolicyRef model) {
    if (!plan.ref().hash().equals(model.hash())) {
      throw new IllegalArgumentException(
          "The state is of the model (%s), not of (%s).\nMaybe the model was changed: fold the activities anew from the log."
              .formatted(plan.ref(), model));
    }
  }

  @Override
  public CanonicalForm form() {
    return snapshot().form();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EngagementState that
        && plan.ref().hash().equals(that.plan.ref().hash())
        && activities == that.activities
        && Arrays.equals(counts, that.counts)
        && Arrays.equals(machines, that.machines);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts) * 31 + Long.hashCode(activities);
  }

  /** The model and the number of activities. */
  @Override
  public String toString() {
    return "EngagementState[model=" + plan.ref() + ", activities=" + activities + "]";
  }
}
