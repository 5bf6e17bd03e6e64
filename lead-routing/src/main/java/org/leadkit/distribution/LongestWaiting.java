package org.leadkit.distribution;

import java.time.Instant;
import org.leadkit.decision.Reason;

/** Who was assigned a lead the longest ago, anywhere in the team. */
record LongestWaiting() implements KnownStrategy {

  @Override
  public String name() {
    return "longest-waiting";
  }

  @Override
  public Choice choose(Candidates candidates) {
    String next = candidates.longestWaiting(candidates.names());
    return Choice.turn(next).because(next, since(candidates, next));
  }

  /** Since when a member waits, as evidence. */
  static Reason.Fact since(Candidates candidates, String member) {
    String since = candidates.state(member).lastAssigned().map(Instant::toString).orElse("ever");
    return new Reason.Fact("waitingSince", since, true);
  }
}
