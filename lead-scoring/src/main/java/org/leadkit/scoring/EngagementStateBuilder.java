package org.leadkit.scoring;

import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;

/**
 * Folds activities into an {@link EngagementState}: the fast way to add many. An activity costs as
 * much as the rules of its type, however many were added before. Activities may come in any order;
 * that none comes twice is the caller's part, see {@link EngagementState}. For one thread at a
 * time.
 */
public final class EngagementStateBuilder {

  private final EngagementState from;
  private final FoldPlan plan;
  private final RuleCount.@Nullable Builder[] counts;
  private final @Nullable MachineCount[] machines;
  private long activities;

  EngagementStateBuilder(EngagementState from) {
    this.from = from;
    this.plan = from.plan();
    this.counts = new RuleCount.Builder[plan.slots()];
    this.machines = from.copyOfMachines();
    this.activities = from.activities();
  }

  /** Adds an activity that was not added before. */
  public EngagementStateBuilder add(Activity activity) {
    activities++;
    int machine = plan.machineSlot(activity);
    if (machine != FoldPlan.NO_MACHINE) {
      add(machine, MachineCount.of(activity));
      return this;
    }
    for (ActivityDispatch.Entry entry : plan.concerned(activity.type())) {
      FoldedRule rule = plan.rule(entry.rule());
      if (rule != null && entry.picks(activity)) {
        count(entry.rule(), rule).add(activity.occurredAt());
      }
    }
    return this;
  }

  /**
   * Adds all activities of a state; it has none that was added before.
   *
   * @throws IllegalArgumentException if it is of another model
   */
  public EngagementStateBuilder add(EngagementState other) {
    other.requireModel(plan.ref());
    activities += other.activities();
    for (int slot = 0; slot < counts.length; slot++) {
      RuleCount count = other.count(slot);
      FoldedRule rule = plan.rule(slot);
      if (count != null && rule != null) {
        count(slot, rule).add(count);
      }
    }
    for (int slot = 0; slot < machines.length; slot++) {
      MachineCount count = other.machine(slot);
      if (count != null) {
        add(slot, count);
      }
    }
    return this;
  }

  private void add(int slot, MachineCount count) {
    MachineCount old = machines[slot];
    machines[slot] = old == null ? count : old.plus(count);
  }

  private RuleCount.Builder count(int slot, FoldedRule rule) {
    RuleCount.Builder count = counts[slot];
    if (count == null) {
      count = new RuleCount.Builder(rule);
      counts[slot] = count;
      RuleCount old = from.count(slot);
      if (old != null) {
        count.add(old);
      }
    }
    return count;
  }

  /** What was added so far; the builder can go on. */
  public EngagementState build() {
    @Nullable RuleCount[] counted = from.copyOfCounts();
    for (int slot = 0; slot < counted.length; slot++) {
      RuleCount.Builder count = counts[slot];
      if (count != null) {
        counted[slot] = count.build();
      }
    }
    return new EngagementState(plan, activities, counted, machines.clone());
  }
}
