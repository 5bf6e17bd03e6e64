package org.leadkit.flow;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.event.LeadEvent;
import org.leadkit.scoring.Qualification;
import org.leadkit.scoring.Score;

/** The levels that a decision entered and left, as changes: each crossing once. */
final class Crossings {

  private Crossings() {}

  /** From the lowest level to the highest. */
  static List<LeadEvent.Change> of(Decision<Score> decision) {
    List<LeadEvent.Change> changes = new ArrayList<>();
    for (Reason reason : decision.reasons()) {
      if (reason.code().equals("level-entered")) {
        changes.add(new LeadEvent.Change.LevelEntered(reason.rule(), entered(reason)));
      } else if (reason.code().equals("level-left")) {
        changes.add(new LeadEvent.Change.LevelLeft(reason.rule(), left(decision.outcome())));
      }
    }
    return changes;
  }

  private static String entered(Reason reason) {
    boolean tracked = reason.detail("cause").filter("fast track"::equals).isPresent();
    return tracked ? "fast-track" : "points";
  }

  private static String left(Score score) {
    return score.qualification() == Qualification.DISQUALIFIED ? "disqualified" : "points";
  }
}
