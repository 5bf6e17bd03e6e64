package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Recipient;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Stage;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.retention.Trigger;
import org.leadkit.retention.erasure.ConsentShell;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Rejection;

/**
 * What is kept of a lead, field by field and record by record, in a fixed order. An erased lead has
 * what was withheld, and of that no shells.
 */
final class LeadItems {

  /** The record type of a lead with a contact point. */
  static final String LEAD = "lead";

  /** The record type of a lead that nobody can be reached by. */
  static final String ANONYMOUS = "anonymous-lead";

  private static final Set<String> CONTACT =
      Set.of(
          Fields.EMAIL.name(),
          Fields.PHONE.name(),
          Fields.FIRST_NAME.name(),
          Fields.LAST_NAME.name(),
          Fields.FULL_NAME.name(),
          Fields.STREET.name(),
          Fields.CITY.name(),
          Fields.POSTAL_CODE.name());

  private final LeadHistory history;
  private final Lead lead;
  private final Recipient recipient;
  private final Map<Trigger, Instant> common;
  private final List<RetainedItem> items = new ArrayList<>();

  private LeadItems(LeadHistory history, Recipient recipient, RetentionSchedule schedule) {
    this.history = history;
    this.lead = history.lead();
    this.recipient = recipient;
    this.common = schedule.since(history.touches(), history.activities(), history.consents());
  }

  static List<RetainedItem> of(
      LeadHistory history, Recipient recipient, RetentionSchedule schedule) {
    LeadItems all = new LeadItems(history, recipient, schedule);
    if (history.lead().stage() != Stage.ERASED) {
      all.addLead();
    }
    all.addHistory();
    all.items.sort(Comparator.comparing(item -> ItemId.parse(item.id())));
    return List.copyOf(all.items);
  }

  /** A rejection, of which the lead may not be known. */
  static RetainedItem of(Rejection rejection, String subject) {
    return new RetainedItem(
        LeadRecords.NAME,
        new ItemId(ItemId.Kind.REJECTION, "", rejection.id(), "").toString(),
        subject,
        "rejection",
        "",
        DataCategory.REJECTED_INPUT,
        Set.of(),
        Set.of(),
        Recipient.Role.UNKNOWN,
        Map.of(Trigger.of(Trigger.Kind.COLLECTED), rejection.at()));
  }

  private void addLead() {
    boolean isReachable = !ContactPoints.of(lead, history.touches()).isEmpty();
    String type = isReachable ? LEAD : ANONYMOUS;
    Instant since = lead.createdAt();
    add(ItemId.Kind.LEAD, "", "", type, DataCategory.PROFILE, since);
    for (Profile.Entry entry : lead.profile().entries()) {
      String field = entry.field().name();
      add(ItemId.Kind.FIELD, field, "", type, category(field), since);
    }
    add(ItemId.Kind.SCORE, "", "", type, DataCategory.SCORE, since);
    add(ItemId.Kind.ANSWERS, "", "", "answer", DataCategory.ANSWER, since);
    lead.assignment()
        .ifPresent(
            one -> add(ItemId.Kind.ASSIGNMENT, "", "", type, DataCategory.ASSIGNMENT, one.at()));
  }

  private void addHistory() {
    for (Touch touch : history.touches()) {
      Instant since = touch.recordedAt();
      add(ItemId.Kind.TOUCH, touch.id(), "", "touch", DataCategory.SUBMISSION, since);
      for (Profile.Entry entry : touch.values()) {
        String field = entry.field().name();
        add(ItemId.Kind.VALUE, touch.id(), field, "touch", category(field), since);
      }
    }
    for (Activity activity : history.activities()) {
      add(
          ItemId.Kind.ACTIVITY,
          activity.id(),
          "",
          "activity",
          DataCategory.ACTIVITY,
          activity.recordedAt());
    }
    for (ConsentEvent event : history.consents()) {
      if (!ConsentShell.isShell(event)) {
        add(
            ItemId.Kind.CONSENT,
            event.id(),
            "",
            "consent-event",
            DataCategory.CONSENT_PROOF,
            event.recordedAt());
      }
    }
  }

  private void add(
      ItemId.Kind kind,
      String local,
      String part,
      String type,
      DataCategory category,
      Instant since) {
    Map<Trigger, Instant> triggers = new TreeMap<>(common);
    triggers.put(Trigger.of(Trigger.Kind.COLLECTED), since);
    String field = kind == ItemId.Kind.FIELD ? local : part;
    items.add(
        new RetainedItem(
            LeadRecords.NAME,
            new ItemId(kind, lead.id().value(), local, part).toString(),
            lead.id().value(),
            type,
            field,
            category,
            Set.of(),
            recipient.places(),
            recipient.role(),
            triggers));
  }

  private static DataCategory category(String field) {
    return CONTACT.contains(field) ? DataCategory.CONTACT : DataCategory.PROFILE;
  }
}
