package org.leadkit.distribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.Reason;

/** The most free capacity, else the fewest open leads. */
record LeastLoaded() implements KnownStrategy {

  @Override
  public String name() {
    return "least-loaded";
  }

  @Override
  public KnownStrategy amongThoseWhoComeLater() {
    return new LongestWaiting();
  }

  @Override
  public Choice choose(Candidates candidates) {
    boolean known = candidates.members().stream().allMatch(member -> member.capacity().isPresent());
    List<String> best = new ArrayList<>();
    long most = Long.MIN_VALUE;
    Map<String, List<Reason.Fact>> facts = new HashMap<>();
    for (Member member : candidates.members()) {
      long open = candidates.state(member.name()).open();
      long room = known ? member.capacity().getAsLong() - open : -open;
      if (room > most) {
        most = room;
        best.clear();
      }
      if (room == most) {
        best.add(member.name());
      }
      facts.put(
          member.name(),
          List.of(
              known
                  ? new Reason.Fact("free", Long.toString(room), true)
                  : new Reason.Fact("open", Long.toString(open), true)));
    }
    return Choice.of(candidates.longestWaiting(best)).because(facts);
  }
}
