package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.gate.Finding.Nature;
import org.leadkit.consent.gate.Permission.Answer;

/** How long an answer stays, as long as the same rules are in force: never said too late. */
final class Validity {

  private Validity() {}

  static Instant until(Answer answer, List<Finding> found) {
    return answer == Answer.NO ? lastNo(found) : firstChange(answer, found);
  }

  /** One no is enough, so it is a no until the last of them ends. */
  private static Instant lastNo(List<Finding> found) {
    Instant last = Instant.MIN;
    for (Finding finding : found) {
      if (finding.answer() == Answer.NO) {
        last = Moment.later(last, finding.until());
      }
    }
    return last;
  }

  private static Instant firstChange(Answer answer, List<Finding> found) {
    Instant first = Instant.MAX;
    for (Finding finding : found) {
      if (answer == Answer.YES || !isOfTime(finding)) {
        first = Moment.earlier(first, finding.until());
      }
    }
    return first;
  }

  /** A change between open and "not now" changes no weightier answer. */
  private static boolean isOfTime(Finding finding) {
    return finding.nature() == Nature.OPEN || finding.answer() == Answer.NOT_NOW;
  }

  /** When the last objection ends; null if there is none. */
  static @Nullable Instant last(List<Finding> found) {
    Instant last = null;
    for (Finding finding : found) {
      if (finding.answer() != Answer.YES) {
        last = last == null ? finding.until() : Moment.later(last, finding.until());
      }
    }
    return last;
  }
}
