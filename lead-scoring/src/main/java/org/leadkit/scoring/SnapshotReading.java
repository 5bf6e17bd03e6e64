package org.leadkit.scoring;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a state of a stored snapshot, and refuses one that no state can have had. */
final class SnapshotReading {

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
    @Nullable RuleCount[] counts = new RuleCount[plan.slots()];
    for (EngagementSnapshot.Counted counted : snapshot.counted()) {
      int slot = slot(counted);
      FoldedRule rule = Objects.requireNonNull(plan.rule(slot));
      requireFree(counts[slot], counted.rule());
      counts[slot] = read(rule, counted);
    }
    @Nullable MachineCount[] machines = new MachineCount[plan.machineSlots()];
    for (EngagementSnapshot.Automated automated : snapshot.automated()) {
      int slot = slot(automated);
      requireFree(machines[slot], automated.rule());
      machines[slot] = read(automated);
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
    require(fits, "count of the rule", counted.rule(), "a number was lost or changed");
    return new RuleCount(
        counted.picked(),
        counted.left(),
        counted.latest(),
        perDay == null ? null : DayCounts.of(counted.days(), perDay.times()));
  }

  private static MachineCount read(EngagementSnapshot.Automated automated) {
    int named = automated.first().size();
    require(
        named == Math.min(automated.count(), Automation.SHOWN) && named > 0,
        "count of the rule",
        automated.rule(),
        "a number was lost or changed");
    return new MachineCount(automated.count(), automated.latest(), automated.first());
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
