package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadkit.consent.Recipient;
import org.leadkit.decision.StorageFailure;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Treatment;
import org.leadkit.retention.Trigger;
import org.leadkit.spi.Page;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.Subject;

/** A host's store of notes about leads, which fails when a test says so. */
final class MapStore implements PersonalStore {

  private final String name;
  private final TreeMap<String, RetainedItem> items = new TreeMap<>();
  final List<Map<String, Treatment>> treated = new ArrayList<>();
  boolean failing;
  boolean hiding;

  /** What happens while it is asked next. */
  Runnable meanwhile = () -> {};

  MapStore(String name) {
    this.name = name;
  }

  MapStore with(String id, String subject, Instant since) {
    items.put(
        id,
        new RetainedItem(
            name,
            id,
            subject,
            "note",
            "",
            DataCategory.NOTE,
            Set.of(),
            Set.of(),
            Recipient.Role.UNKNOWN,
            Map.of(
                Trigger.of(Trigger.Kind.LAST_INBOUND_CONTACT), since, Trigger.IDENTIFIED, since)));
    return this;
  }

  Set<String> ids() {
    return Set.copyOf(items.keySet());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<RetainedItem> find(TenantId tenant, Subject subject) {
    Runnable first = meanwhile;
    meanwhile = () -> {};
    first.run();
    if (hiding) {
      throw new StorageFailure("find", "08006");
    }
    return items.values().stream()
        .filter(item -> subject.leads().contains(new LeadId(item.subject())))
        .toList();
  }

  @Override
  public Page<RetainedItem> items(TenantId tenant, String cursor, int limit) {
    Page.requireLimit(limit);
    List<RetainedItem> page = items.tailMap(cursor, false).values().stream().limit(limit).toList();
    boolean more = !page.isEmpty() && items.higherKey(page.get(page.size() - 1).id()) != null;
    return new Page<>(page, more ? page.get(page.size() - 1).id() : null);
  }

  @Override
  public Map<String, String> treat(TenantId tenant, Map<String, Treatment> treatments) {
    if (failing) {
      throw new StorageFailure("treat", "08006");
    }
    treated.add(Map.copyOf(treatments));
    treatments.forEach(
        (id, treatment) -> {
          if (treatment.isDestructive()) {
            items.remove(id);
          }
        });
    return Map.of();
  }
}
