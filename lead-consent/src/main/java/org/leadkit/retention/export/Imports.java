package org.leadkit.retention.export;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.lead.Touch;
import org.leadkit.value.Value;

/**
 * What a file or another system sent, and not the person.
 *
 * @param sources from which consent was imported
 * @param submissions ids of submissions that were sent so
 * @param mixed sources of such submissions, which can bring others too
 */
record Imports(Set<String> sources, Set<String> submissions, Set<String> mixed) {

  static Imports of(SubjectFile data) {
    Set<String> submissions =
        activities(data)
            .filter(Imports::isSent)
            .map(Activity::id)
            .collect(Collectors.toUnmodifiableSet());
    return new Imports(
        data.leads().stream()
            .flatMap(lead -> lead.consents().stream())
            .filter(event -> event.actor() == ConsentEvent.Actor.IMPORT)
            .map(ConsentEvent::source)
            .collect(Collectors.toUnmodifiableSet()),
        submissions,
        data.leads().stream()
            .flatMap(lead -> lead.touches().stream())
            .filter(touch -> submissions.contains(touch.id()))
            .map(Touch::source)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<Activity> activities(SubjectFile data) {
    return data.leads().stream().flatMap(lead -> lead.activities().stream());
  }

  /** True if a submission came so, as the activity that goes with it says. */
  static boolean isSent(Activity activity) {
    return activity.type().equals(Activity.SUBMITTED)
        && Value.of(true).equals(activity.properties().get(Activity.IMPORTED));
  }
}
