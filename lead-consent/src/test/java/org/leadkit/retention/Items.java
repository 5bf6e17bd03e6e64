package org.leadkit.retention;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.lead.Purpose;

/** Items and triggers in few words. */
final class Items {

  static final Trigger COLLECTED = Trigger.of(Trigger.Kind.COLLECTED);
  static final Trigger CONTACT = Trigger.of(Trigger.Kind.LAST_INBOUND_CONTACT);
  static final Trigger USED = Trigger.of(Trigger.Kind.CONSENT_LAST_USED);

  private Items() {}

  /** A profile field of a consumer in Germany, kept for marketing. */
  static RetainedItem item(Map<Trigger, Instant> since) {
    return new RetainedItem(
        "leads",
        "1",
        "lead-1",
        "lead",
        "company",
        DataCategory.PROFILE,
        Set.of(Purpose.DIRECT_MARKETING),
        Set.of(Jurisdiction.of("DE")),
        Recipient.Role.CONSUMER,
        since);
  }

  static RetainedItem collected(String at) {
    return item(Map.of(COLLECTED, Instant.parse(at)));
  }

  static RetainedItem and(RetainedItem item, Trigger trigger, String at) {
    Map<Trigger, Instant> since = new TreeMap<>(item.since());
    since.put(trigger, Instant.parse(at));
    return since(item, since);
  }

  static RetainedItem since(RetainedItem item, Map<Trigger, Instant> since) {
    return new RetainedItem(
        item.store(),
        item.id(),
        item.subject(),
        item.recordType(),
        item.field(),
        item.category(),
        item.purposes(),
        item.places(),
        item.role(),
        since);
  }

  static RetainedItem with(
      RetainedItem item, Set<Purpose> purposes, Set<Jurisdiction> places, Recipient.Role role) {
    return new RetainedItem(
        item.store(),
        item.id(),
        item.subject(),
        item.recordType(),
        item.field(),
        item.category(),
        purposes,
        places,
        role,
        item.since());
  }
}
