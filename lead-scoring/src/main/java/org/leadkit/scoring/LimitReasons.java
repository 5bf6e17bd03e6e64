package org.leadkit.scoring;

import java.util.List;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;

/** The reason that a limit moved points. */
final class LimitReasons {

  private LimitReasons() {}

  static Reason of(String code, String what, Points moved, Limits limits) {
    Reason reason = new Reason(code, what, moved, List.of());
    return moved.isPositive()
        ? reason.fact("floor", limits.floor().orElseThrow())
        : reason.fact("ceiling", limits.ceiling().orElseThrow());
  }
}
