package org.leadkit.spi;

import java.util.List;
import java.util.Set;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.lead.Touch;

/**
 * What a commit takes away from the history of a lead that it puts. What is not there changes
 * nothing.
 *
 * @param touches ids of touches to erase
 * @param activities ids of activities to erase
 * @param consents ids of consent events to erase
 * @param newTouches touches that replace those of the same id, at their place
 * @param newConsents consent events that replace those of the same id, at their place
 * @param freesKeys true to give up every match key of the lead, but for those that the commit
 *     claims
 * @param baresAnswers true to leave of each answer about the lead its status, the lead and its time
 */
public record Redaction(
    Set<String> touches,
    Set<String> activities,
    Set<String> consents,
    List<Touch> newTouches,
    List<ConsentEvent> newConsents,
    boolean freesKeys,
    boolean baresAnswers) {

  /** Copies what it is given. */
  public Redaction {
    touches = Set.copyOf(touches);
    activities = Set.copyOf(activities);
    consents = Set.copyOf(consents);
    newTouches = List.copyOf(newTouches);
    newConsents = List.copyOf(newConsents);
  }
}
