package org.leadkit.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;
import org.leadkit.decision.PolicyRef;

/** How the activities of a model's leads are folded; made once, when the model is built. */
final class FoldPlan {

  /** The slot of what was known at capture; those of the rules about automation follow. */
  static final int AT_CAPTURE = 0;

  static final int NO_MACHINE = -1;

  private final PolicyRef ref;
  private final ActivityDispatch dispatch;
  private final List<AutomationRule> automation;
  private final List<ScoringRule> counted;
  private final @Nullable FoldedRule[] rules;
  private final List<Folding> parts;
  private final boolean foldable;

  private FoldPlan(CompiledModel model) {
    this.ref = model.ref();
    this.dispatch = model.dispatch();
    this.automation = model.spec().automation();
    FoldingCheck check = new FoldingCheck(model.spec());
    this.parts = check.parts();
    this.foldable = parts.stream().allMatch(Folding::isFolded);
    this.counted = List.copyOf(model.counted());
    this.rules = new FoldedRule[counted.size()];
    for (int slot = 0; slot < rules.length; slot++) {
      rules[slot] = check.folded(counted.get(slot)).filter(FoldedRule::isFolded).orElse(null);
    }
  }

  static FoldPlan of(CompiledModel model) {
    return new FoldPlan(model);
  }

  PolicyRef ref() {
    return ref;
  }

  List<Folding> parts() {
    return parts;
  }

  /** True if no part of the model needs the activities themselves. */
  boolean isFoldable() {
    return foldable;
  }

  /** How many rules the slots are for. */
  int slots() {
    return rules.length;
  }

  /** How many slots there are for automated activities. */
  int machineSlots() {
    return automation.size() + 1;
  }

  /** The rule of a slot; null if it is not folded, so that nothing is kept for it. */
  @Nullable FoldedRule rule(int slot) {
    return rules[slot];
  }

  /** The rules that activities of a type can concern. */
  List<ActivityDispatch.Entry> concerned(String type) {
    return dispatch.entries(type);
  }

  /** The id of the rule of a slot. */
  String id(int slot) {
    return counted.get(slot).id();
  }

  /** The id of the rule that told activities to be a machine's. */
  String machineId(int slot) {
    return slot == AT_CAPTURE ? Automation.AT_CAPTURE : automation.get(slot - 1).id();
  }

  /** The slot of the first rule that tells an activity by itself to be a machine's. */
  int machineSlot(Activity activity) {
    if (activity.isMarkedAutomated()) {
      return AT_CAPTURE;
    }
    for (int i = 0; i < automation.size(); i++) {
      if (automation.get(i) instanceof AutomationRule.Picked picked
          && picked.on().picks(activity)) {
        return i + 1;
      }
    }
    return NO_MACHINE;
  }
}
