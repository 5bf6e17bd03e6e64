package org.leadkit.scoring;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a state of a stored snapshot, and refuses one that no state can have had. */
final class SnapshotReading {

  private static final String COUNT = "count of the rule";
  private static final String CHANGED = "a number was lost or changed";

  private final FoldPlan plan;

  SnapshotReading(FoldPlan plan) {
    this.plan = plan;
  }

  EngagementState read(EngagementSnapshot snapshot) {
    require(
        plan.ref().hash().equals(snapshot.model()),
        "hash of the model",
        snapshot.model(),
        "the model was changed: fold the activities anew from the log");
    String activities = Long.toString(snapshot.activities());
    require(snapshot.activities() >= 0, "number of activities", activities, CHANGED);
    long left = snapshot.activities();
    @Nullable MachineCount[] machines = new MachineCount[plan.machineSlots()];
    for (EngagementSnapshot.Automated automated : snapshot.automated()) {
      int slot = slot(automated);
      requireFree(machines[slot], automated.rule());
      requireAtMost(left, automated.count(), automated.rule());
      left -= automated.count();
      machines[slot] = read(automated);
    }
    @Nullable RuleCount[] counts = new RuleCount[plan.slots()];
    for (EngagementSnapshot.Counted counted : snapshot.counted()) {
      int slot = slot(counted);
      FoldedRule rule = Objects.requireNonNull(plan.rule(slot));
      requireFree(counts[slot], counted.rule());
      requireAtMost(left, counted.picked(), counted.rule());
      counts[slot] = read(rule, counted);
    }
    return new EngagementState(plan, snapshot.activities(), counts, machines);
  }

  private int slot(EngagementSnapshot.Counted counted) {
    for (int slot = 0; slot < plan.slots(); slot++) {
      if (plan.rule(slot) != null && plan.id(slot).equals(counted.rule())) {
        return slot;
      }
    }
    throw refused("folded rule", counted.rule(), "it was stored for another model");
  }

  private int slot(EngagementSnapshot.Automated automated) {
    for (int slot = 0; slot < plan.machineSlots(); slot++) {
      if (plan.machineId(slot).equals(automated.rule())) {
        return slot;
      }
    }
    throw refused("rule about automation", automated.rule(), "it was stored for another model");
  }

  private static RuleCount read(FoldedRule rule, EngagementSnapshot.Counted counted) {
    Cap.PerDay perDay = rule.caps().perDay();
    boolean fits =
        counted.picked() > 0
            && Double.isFinite(counted.left())
            && (rule.fading() == null ? counted.left() == 0 : counted.left() >= 1)
            && (perDay == null) == counted.days().isEmpty()
            && counted.days().values().stream()
                .allMatch(count -> count >= 1 && perDay != null && count <= perDay.times());
    require(fits, COUNT, counted.rule(), CHANGED);
    DayCounts days = perDay == null ? null : DayCounts.of(counted.days(), perDay.times());
    require(days == null || days.total() <= counted.picked(), COUNT, counted.rule(), CHANGED);
    return new RuleCount(counted.picked(), counted.left(), counted.latest(), days);
  }

  private static MachineCount read(EngagementSnapshot.Automated automated) {
    List<EngagementSnapshot.Named> first = automated.first();
    boolean fits =
        first.size() == Math.min(automated.count(), Automation.SHOWN)
            && !first.isEmpty()
            && first.equals(first.stream().sorted(EngagementSnapshot.Named.ORDER).toList())
            && !first.get(first.size() - 1).at().isAfter(automated.latest());
    require(fits, COUNT, automated.rule(), CHANGED);
    return new MachineCount(automated.count(), automated.latest(), automated.first());
  }

  /** Each activity is a machine's by one rule, or a person's and then picked by any number. */
  private static void requireAtMost(long most, long count, String rule) {
    require(count <= most, COUNT, rule, CHANGED);
  }

  private static void requireFree(@Nullable Object taken, String rule) {
    require(taken == null, "second entry of the rule", rule, "two snapshots were mixed");
  }

  private static void require(boolean holds, String what, String value, String maybe) {
    if (!holds) {
      throw refused(what, value, maybe);
    }
  }

  private static IllegalArgumentException refused(String what, String value, String maybe) {
    return new IllegalArgumentException(
        "The %s (%s) of the snapshot does not fit the model.%nMaybe %s."
            .formatted(what, value, maybe));
  }
}
