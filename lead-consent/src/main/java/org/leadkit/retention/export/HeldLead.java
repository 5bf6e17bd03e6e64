package org.leadkit.retention.export;

import java.util.List;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Touch;

/**
 * A lead and its history, as a store gives it. Personal; {@code toString} shows no value.
 *
 * @param lead the lead as it stands
 * @param touches its submissions
 * @param activities what the person did
 * @param consents what the person allowed and refused
 */
public record HeldLead(
    Lead lead, List<Touch> touches, List<Activity> activities, List<ConsentEvent> consents) {

  /** Copies the lists. */
  public HeldLead {
    touches = List.copyOf(touches);
    activities = List.copyOf(activities);
    consents = List.copyOf(consents);
  }
}
