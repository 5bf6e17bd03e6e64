package org.leadkit.routing.lint;

import java.time.Instant;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;
import org.leadkit.value.Verdict;

/** An example of a lead at an instant, and where it lies in time and in the fields. Immutable. */
final class Lead {

  private final Profile profile;
  private final Instant at;
  private final int[] cells;

  Lead(Profile profile, Instant at, int[] cells) {
    this.profile = profile;
    this.at = at;
    this.cells = cells.clone();
  }

  Profile profile() {
    return profile;
  }

  Instant at() {
    return at;
  }

  /** The cell in a dimension of time or of a field. */
  int cell(int dim) {
    return cells[dim];
  }

  boolean meets(Condition condition) {
    return condition.test(profile, at) == Verdict.HOLDS;
  }

  boolean meets(Line line) {
    return line.isEffective(at) && meets(line.when());
  }
}
