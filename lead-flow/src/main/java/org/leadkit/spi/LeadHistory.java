package org.leadkit.spi;

import java.util.List;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Touch;

/**
 * A lead and all that was recorded of it, as of one moment. Each list is in the order in which it
 * was committed.
 *
 * @param lead the lead as it stands
 * @param touches its submissions
 * @param activities what the person did
 * @param consents what the person allowed and refused
 */
public record LeadHistory(
    Lead lead, List<Touch> touches, List<Activity> activities, List<ConsentEvent> consents) {

  /** Copies the lists. */
  public LeadHistory {
    touches = List.copyOf(touches);
    activities = List.copyOf(activities);
    consents = List.copyOf(consents);
  }
}
