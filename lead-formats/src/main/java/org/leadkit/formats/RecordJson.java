package org.leadkit.formats;

import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.StorageFailure;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.TeamState;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Touch;
import org.leadkit.spi.Answer;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.PrivacyRecord;
import org.leadkit.spi.Rejection;

/**
 * The JSON text of what a store keeps, for a host that keeps documents or one text a row. What is
 * written and read again is equal to itself, to the last nanosecond and character; the same thing
 * is always written alike, on one line. Texts may be of any length. A member that stands for
 * nothing is left out, and a text with a member that is not known is refused, so that an older
 * version never drops what a newer one wrote.
 *
 * <p>Every {@code read} throws {@link StorageFailure} if the text is broken, with nothing of the
 * text in it. No argument may be null and nothing returns null.
 */
public final class RecordJson {

  private RecordJson() {}

  /** Writes a lead: its values, and not the activities, which are records of their own. */
  public static String write(Lead lead) {
    return RecordLeads.form(lead).toString();
  }

  /** Reads a lead. */
  public static Lead readLead(String json) {
    return RecordNode.read("lead", json, RecordLeads::lead);
  }

  /** Writes a touch. */
  public static String write(Touch touch) {
    return RecordLeads.form(touch).toString();
  }

  /** Reads a touch. */
  public static Touch readTouch(String json) {
    return RecordNode.read("touch", json, RecordLeads::touch);
  }

  /** Writes an activity. */
  public static String write(Activity activity) {
    return RecordHistory.form(activity).toString();
  }

  /** Reads an activity. */
  public static Activity readActivity(String json) {
    return RecordNode.read("activity", json, RecordHistory::activity);
  }

  /** Writes a consent event. */
  public static String write(ConsentEvent event) {
    return RecordConsent.form(event).toString();
  }

  /** Reads a consent event. */
  public static ConsentEvent readConsentEvent(String json) {
    return RecordNode.read("consent-event", json, RecordConsent::event);
  }

  /** Writes a suppression. */
  public static String write(Suppression suppression) {
    return RecordConsent.form(suppression).toString();
  }

  /** Reads a suppression. */
  public static Suppression readSuppression(String json) {
    return RecordNode.read("suppression", json, RecordConsent::suppression);
  }

  /** Writes an event. */
  public static String write(LeadEvent event) {
    return RecordEvents.form(event).toString();
  }

  /** Reads an event. */
  public static LeadEvent readLeadEvent(String json) {
    return RecordNode.read("lead-event", json, RecordEvents::event);
  }

  /** Writes an answer. */
  public static String write(Answer answer) {
    return RecordLedger.form(answer).toString();
  }

  /** Reads an answer. */
  public static Answer readAnswer(String json) {
    return RecordNode.read("answer", json, RecordLedger::answer);
  }

  /** Writes a journal entry. */
  public static String write(JournalEntry entry) {
    return RecordLedger.form(entry).toString();
  }

  /** Reads a journal entry. */
  public static JournalEntry readJournalEntry(String json) {
    return RecordNode.read("journal-entry", json, RecordLedger::journal);
  }

  /** Writes refused input. */
  public static String write(Rejection rejection) {
    return RecordLedger.form(rejection).toString();
  }

  /** Reads refused input. */
  public static Rejection readRejection(String json) {
    return RecordNode.read("rejection", json, RecordLedger::rejection);
  }

  /** Writes an entry of the privacy log. */
  public static String write(PrivacyRecord entry) {
    return RecordPrivacy.form(entry).toString();
  }

  /** Reads an entry of the privacy log. */
  public static PrivacyRecord readPrivacyRecord(String json) {
    return RecordNode.read("privacy-record", json, RecordPrivacy::entry);
  }

  /** Writes the state of a team. */
  public static String write(TeamState state) {
    return RecordTeam.form(state).toString();
  }

  /** Reads the state of a team. */
  public static TeamState readTeamState(String json) {
    return RecordNode.read("team-state", json, RecordTeam::team);
  }

  /** Writes a turn. */
  public static String write(Grant grant) {
    return RecordTeam.form(grant).toString();
  }

  /** Reads a turn. */
  public static Grant readGrant(String json) {
    return RecordNode.read("grant", json, RecordTeam::grant);
  }
}
