package org.leadkit.flow;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Touch;

/** What a command adds to the history of a lead, and what it tells of it. */
record LeadNews(
    List<Touch> touches,
    List<Activity> activities,
    List<ConsentEvent> consents,
    List<LeadEvent.Change> changes) {

  static final LeadNews NONE = new LeadNews(List.of(), List.of(), List.of(), List.of());

  LeadNews plus(Touch touch) {
    return new LeadNews(and(touches, touch), activities, consents, changes);
  }

  LeadNews plus(Activity activity) {
    return new LeadNews(touches, and(activities, activity), consents, changes);
  }

  LeadNews plus(ConsentEvent event) {
    return new LeadNews(touches, activities, and(consents, event), changes);
  }

  LeadNews plus(LeadEvent.Change change) {
    return new LeadNews(touches, activities, consents, and(changes, change));
  }

  private static <T> List<T> and(List<T> list, T item) {
    List<T> more = new ArrayList<>(list);
    more.add(item);
    return List.copyOf(more);
  }
}
