package org.leadkit.flow;

import java.util.List;
import java.util.stream.Collectors;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.scoring.Score;

/** Puts the score of a challenger beside that of the champion, and what moved between them. */
final class ChallengerWords {

  private ChallengerWords() {}

  static String of(Decision<Score> challenger, Decision<Score> champion) {
    Score score = challenger.outcome();
    List<Decision.Difference> moved = Decision.diff(champion, challenger);
    String parts =
        moved.stream()
            .filter(one -> one.points().thousandths() != 0)
            .map(one -> one.points().signed() + " " + name(one.reason()))
            .collect(Collectors.joining(", "));
    return "challenger "
        + total(score)
        + " (champion "
        + total(champion.outcome())
        + ")"
        + (score.qualification() == champion.outcome().qualification() ? "" : verdict(score))
        + (parts.isEmpty() ? "" : ": " + parts);
  }

  private static String total(Score score) {
    return score.isSuspended() ? "suspended" : score.total().toString();
  }

  private static String verdict(Score score) {
    return ", would be " + CanonicalForm.kebab(score.qualification()).replace('-', ' ');
  }

  /** A limit of the whole score has no rule. */
  private static String name(Reason reason) {
    return reason.rule().isEmpty() ? reason.code().replace('-', ' ') : reason.rule();
  }
}
