package org.leadkit.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Touch;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Redaction;

/** A lead and its history; guarded by the lock of the store. */
final class LeadRow {

  Lead lead;
  final List<Touch> touches = new ArrayList<>();
  final List<Activity> activities = new ArrayList<>();
  final List<ConsentEvent> consents = new ArrayList<>();

  LeadRow(Lead lead) {
    this.lead = lead;
  }

  LeadHistory history() {
    return new LeadHistory(lead, touches, activities, consents);
  }

  void redact(Redaction redaction) {
    erase(touches, redaction.touches(), Touch::id);
    erase(activities, redaction.activities(), Activity::id);
    erase(consents, redaction.consents(), ConsentEvent::id);
    replace(touches, redaction.newTouches(), Touch::id);
    replace(consents, redaction.newConsents(), ConsentEvent::id);
  }

  private static <T> void erase(List<T> items, Set<String> ids, Function<T, String> id) {
    if (!ids.isEmpty()) {
      items.removeIf(item -> ids.contains(id.apply(item)));
    }
  }

  private static <T> void replace(List<T> items, List<T> replacing, Function<T, String> id) {
    if (!replacing.isEmpty()) {
      Map<String, T> byId = new HashMap<>();
      replacing.forEach(item -> byId.put(id.apply(item), item));
      items.replaceAll(item -> byId.getOrDefault(id.apply(item), item));
    }
  }
}
