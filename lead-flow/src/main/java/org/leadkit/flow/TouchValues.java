package org.leadkit.flow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Profile;

/** Which values of a touch a lead takes on: of each field what the person said last. */
final class TouchValues {

  private TouchValues() {}

  /** A submission that comes late must not replace what the person said of a field since. */
  static List<Profile.Entry> newer(Touch touch, List<Touch> stored) {
    Map<String, Instant> said = new HashMap<>();
    for (Touch earlier : stored) {
      for (Profile.Entry entry : earlier.values()) {
        said.merge(entry.field().name(), earlier.occurredAt(), TouchValues::later);
      }
    }
    return touch.values().stream()
        .filter(
            entry ->
                !touch.occurredAt().isBefore(said.getOrDefault(entry.field().name(), Instant.MIN)))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
