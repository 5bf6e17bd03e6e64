package org.leadkit.routing.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leadkit.profile.Condition;

/** Looks for leads of a whole that none of its parts takes: gaps in a set of territories. */
final class Gaps {

  /** How many examples are looked at. */
  static final int MOST_STEPS = 20_000;

  private Gaps() {}

  /**
   * A lead that meets a condition and none of some others.
   *
   * @param parent the whole
   * @param children the parts
   * @param now the instant at which they are asked
   * @return none if it was proven that there is no gap; open if neither was settled
   */
  static Answer<Lead> of(Condition parent, List<Condition> children, Instant now) {
    List<Line> lines = new ArrayList<>();
    for (Condition child : children) {
      lines.add(Line.always("child-" + lines.size(), "", child, "", Duration.ZERO));
    }
    List<Line> all = new ArrayList<>(lines);
    all.add(Line.always("parent", "", parent, "", Duration.ZERO));
    Placing placing = Placing.of(now, all);
    PlacedLine whole = placing.place(0, all.get(lines.size()));
    List<PlacedLine> parts = new ArrayList<>();
    lines.forEach(line -> parts.add(placing.place(parts.size(), line)));
    LineIndex index = new LineIndex(placing.space(), parts);
    Others others = Others.before(parts.size(), index);
    Answer<Lead> answer = Cover.of(whole.boxes(), others, MOST_STEPS, placing).answer();
    return answer instanceof Answer.Found<Lead> found && !found.value().meets(parent)
        ? new Answer.Open<>()
        : answer;
  }
}
