package org.leadkit.consent.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Stage;

/**
 * From which stages a question is exempt: in every place some pack must say so, and every pack that
 * has a permit for the question must.
 */
final class Exemptions {

  private Exemptions() {}

  static Set<Stage> of(List<AppliedPack> applied, List<CompiledPack> packs, Moment moment) {
    if (!hasAny(applied)) {
      return Set.of();
    }
    Set<Stage> stages = EnumSet.allOf(Stage.class);
    Set<Jurisdiction> places = moment.request().recipient().places();
    if (places.isEmpty()) {
      stages.retainAll(in(null, applied, packs, moment));
    }
    for (Jurisdiction place : places) {
      stages.retainAll(in(place, applied, packs, moment));
    }
    for (AppliedPack pack : applied) {
      if (pack.question().takesPart(moment)) {
        stages.retainAll(pack.question().exempted(moment));
      }
    }
    return stages;
  }

  private static boolean hasAny(List<AppliedPack> applied) {
    for (AppliedPack pack : applied) {
      if (!pack.question().exempts().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Set<Stage> in(
      @Nullable Jurisdiction place,
      List<AppliedPack> applied,
      List<CompiledPack> packs,
      Moment moment) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    for (AppliedPack pack : applied) {
      if (pack.isCertain() && pack.isIn(place, packs)) {
        stages.addAll(pack.question().exempted(moment));
      }
    }
    return stages;
  }

  /** Names the exemptions that take effect. */
  static void note(
      Set<Stage> exempt, List<AppliedPack> applied, Moment moment, List<Finding> into) {
    if (exempt.isEmpty()) {
      return;
    }
    for (AppliedPack pack : applied) {
      for (CompiledExempt one : pack.question().exempts()) {
        if (one.head().isInForce(moment.at()) && one.head().concerns(moment.request())) {
          into.add(
              Finding.note(
                  one.head().stage(),
                  one.head().reason("exempt", pack.place(), Words.stages(one.stages()))));
          into.addAll(one.head().notes());
        }
      }
    }
  }
}
