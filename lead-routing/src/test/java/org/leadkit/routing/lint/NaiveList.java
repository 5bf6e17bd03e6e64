package org.leadkit.routing.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;
import org.leadkit.value.Verdict;

/** Lines, and who gets a lead when they are asked one after the other. */
record NaiveList(List<Line> lines) {

  static final Duration HOUR = Duration.ofHours(1);

  /** Lines that count always, each with a pool of its own. */
  static NaiveList of(List<Condition> conditions) {
    List<Line> lines = new ArrayList<>();
    for (Condition condition : conditions) {
      String id = "r" + lines.size();
      lines.add(Line.always(id, "/rules/" + lines.size(), condition, id, HOUR));
    }
    return new NaiveList(lines);
  }

  static NaiveList of(Condition... conditions) {
    return of(List.of(conditions));
  }

  /** The same lines, one of them with a window. */
  NaiveList with(String id, Instant from, Instant until) {
    return new NaiveList(
        lines.stream()
            .map(
                line ->
                    line.id().equals(id)
                        ? new Line(id, line.pointer(), line.when(), from, until, line.pool(), HOUR)
                        : line)
            .toList());
  }

  Line line(String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
  }

  static boolean meets(Line line, Profile lead, Instant at) {
    return !at.isBefore(line.from())
        && (line.until().equals(Instant.MAX) || at.isBefore(line.until()))
        && line.when().test(lead, at) == Verdict.HOLDS;
  }

  /** The id of the line that gets a lead. */
  String taker(Profile lead, Instant at) {
    return lines.stream()
        .filter(line -> meets(line, lead, at))
        .map(Line::id)
        .findFirst()
        .orElse("otherwise");
  }
}
