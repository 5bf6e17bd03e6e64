package org.leadkit.scoring;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.leadkit.activity.Activity;
import org.leadkit.scoring.EngagementSnapshot.Named;

/**
 * What is kept of the activities that one rule told to be a machine's.
 *
 * @param count how many there are, at least one
 * @param latest when the latest happened
 * @param first the first of them, by time and then id, as many as a decision names
 */
record MachineCount(long count, Instant latest, List<Named> first) {

  static MachineCount of(Activity activity) {
    Instant at = activity.occurredAt();
    return new MachineCount(1, at, List.of(new Named(at, activity.id())));
  }

  MachineCount plus(MachineCount other) {
    List<Named> all =
        Stream.concat(first.stream(), other.first.stream())
            .sorted(Named.ORDER)
            .limit(Automation.SHOWN)
            .toList();
    return new MachineCount(
        count + other.count, latest.isAfter(other.latest) ? latest : other.latest, all);
  }

  EngagementSnapshot.Automated named(String rule) {
    return new EngagementSnapshot.Automated(rule, count, latest, first);
  }

  Automation.Told told() {
    return new Automation.Told(count, first.stream().map(Named::id).toList());
  }
}
