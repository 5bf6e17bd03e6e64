package org.leadkit.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.leadkit.consent.Recipient;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Treatment;
import org.leadkit.spi.Page;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.Subject;

/** What a host's staff wrote about leads: a store of the host's own. */
final class NoteStore implements PersonalStore {

  private final Map<String, String> notes = new ConcurrentSkipListMap<>();
  private final Map<String, LeadId> leads = new ConcurrentSkipListMap<>();

  void add(LeadId lead, String text) {
    String id = "note-" + (notes.size() + 1);
    notes.put(id, text);
    leads.put(id, lead);
  }

  Iterable<String> texts() {
    return notes.values();
  }

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public List<RetainedItem> find(TenantId tenant, Subject subject) {
    return all().filter(item -> subject.leads().contains(new LeadId(item.subject()))).toList();
  }

  @Override
  public Page<RetainedItem> items(TenantId tenant, String cursor, int limit) {
    List<RetainedItem> rest =
        all().filter(item -> item.id().compareTo(cursor) > 0).limit(limit + 1L).toList();
    boolean hasMore = rest.size() > limit;
    List<RetainedItem> items = hasMore ? rest.subList(0, limit) : rest;
    return new Page<>(items, hasMore ? items.get(limit - 1).id() : null);
  }

  private Stream<RetainedItem> all() {
    return leads.entrySet().stream()
        .map(
            each ->
                new RetainedItem(
                    name(),
                    each.getKey(),
                    each.getValue().value(),
                    "note",
                    "",
                    DataCategory.NOTE,
                    Set.of(),
                    Set.of(),
                    Recipient.Role.UNKNOWN,
                    Map.of()));
  }

  @Override
  public Map<String, String> treat(TenantId tenant, Map<String, Treatment> treatments) {
    treatments.forEach(
        (id, treatment) -> {
          if (treatment.isDestructive()) {
            notes.remove(id);
            leads.remove(id);
          }
        });
    return Map.of();
  }
}
