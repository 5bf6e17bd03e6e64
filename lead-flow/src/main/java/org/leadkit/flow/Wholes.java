package org.leadkit.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Treatment;
import org.leadkit.retention.erasure.ErasurePlan;
import org.leadkit.retention.erasure.ErasurePlan.Fate;
import org.leadkit.retention.erasure.ErasurePlan.Step;

/** A lead and a touch consist of parts, and go as a whole only when no part must stay. */
final class Wholes {

  private Wholes() {}

  /** The plan in which what is around a part that must stay, stays for the same reason. */
  static ErasurePlan spared(ErasurePlan plan) {
    Map<ItemId, Step> staying = new HashMap<>();
    for (Step step : plan.steps()) {
      if (step.store().equals(LeadRecords.NAME) && step.fate() != Fate.ERASE) {
        around(ItemId.parse(step.item())).ifPresent(whole -> staying.putIfAbsent(whole, step));
      }
    }
    return staying.isEmpty()
        ? plan
        : new ErasurePlan(plan.steps().stream().map(step -> spared(step, staying)).toList());
  }

  private static Step spared(Step step, Map<ItemId, Step> staying) {
    boolean isToGo = step.store().equals(LeadRecords.NAME) && step.fate() == Fate.ERASE;
    Step part = isToGo ? staying.get(ItemId.parse(step.item())) : null;
    return part == null
        ? step
        : new Step(
            step.store(),
            step.item(),
            step.recordType(),
            step.category(),
            part.fate(),
            part.ground(),
            part.end());
  }

  /** The wholes that have a part which may only be stored. */
  static Set<ItemId> spared(Map<ItemId, Treatment> treatments) {
    return treatments.entrySet().stream()
        .filter(each -> each.getValue() == Treatment.RESTRICT)
        .flatMap(each -> around(each.getKey()).stream())
        .collect(Collectors.toSet());
  }

  /** The ids of what is around items of the leads that must stay. */
  static Set<String> around(Collection<RetainedItem> parts) {
    return parts.stream()
        .flatMap(part -> around(ItemId.parse(part.id())).stream())
        .map(ItemId::toString)
        .collect(Collectors.toSet());
  }

  private static Optional<ItemId> around(ItemId part) {
    return switch (part.kind()) {
      case FIELD, SCORE, ASSIGNMENT, ANSWERS ->
          Optional.of(new ItemId(ItemId.Kind.LEAD, part.lead(), "", ""));
      case VALUE -> Optional.of(new ItemId(ItemId.Kind.TOUCH, part.lead(), part.local(), ""));
      case LEAD, TOUCH, ACTIVITY, CONSENT, REJECTION -> Optional.empty();
    };
  }
}
