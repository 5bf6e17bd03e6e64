package org.leadkit.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.retention.RetainedItem;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a person in all stores. Leads with one e-mail address are one person; a telephone number is
 * shared by colleagues and families, so it names a person only where the order names it.
 */
final class PersonScope {

  private static final Logger LOG = LoggerFactory.getLogger(LeadFlow.class);

  private final FlowSettings settings;
  private final List<PersonalStore> stores;

  /**
   * What was found.
   *
   * @param items by the name of the store; the leads come last
   * @param unreached the stores that did not answer
   */
  record Found(Map<String, List<RetainedItem>> items, Set<String> unreached) {

    List<RetainedItem> all() {
      return items.values().stream().flatMap(List::stream).toList();
    }
  }

  PersonScope(FlowSettings settings, PrivacyPorts ports) {
    this(settings, ports, item -> true);
  }

  /**
   * @param isDue whether an item of the leads is still to be treated
   */
  PersonScope(FlowSettings settings, PrivacyPorts ports, Predicate<RetainedItem> isDue) {
    this.settings = settings;
    // The leads know the contact points, so they go last.
    List<PersonalStore> all = new ArrayList<>(ports.stores());
    all.add(new LeadRecords(settings, isDue));
    this.stores = List.copyOf(all);
  }

  List<PersonalStore> stores() {
    return stores;
  }

  /** Whom an order is about. */
  Subject subject(ErasureOrder order) {
    Set<LeadId> leads = new TreeSet<>(order.leads());
    order.points().forEach(point -> leads.addAll(owners(settings.hashes().keys(point))));
    Set<ContactPoint> points = new LinkedHashSet<>(order.points());
    for (LeadId lead : List.copyOf(leads)) {
      for (ContactPoint point : pointsOf(lead)) {
        if (point.kind() == ContactPoint.Kind.EMAIL) {
          leads.addAll(owners(settings.hashes().keys(point)));
        }
      }
    }
    leads.forEach(lead -> points.addAll(pointsOf(lead)));
    return new Subject(leads, points);
  }

  /** Leads that came back from a copy, or were captured since, found by hashed addresses. */
  Set<LeadId> byHash(Map<String, ContactPoint.Kind> hashes) {
    Set<MatchKey> keys = new LinkedHashSet<>();
    hashes.forEach(
        (hash, kind) -> {
          if (kind == ContactPoint.Kind.EMAIL) {
            keys.add(KeyedHashes.key(hash));
          }
        });
    return owners(keys);
  }

  Set<LeadId> owners(Collection<MatchKey> keys) {
    Set<LeadId> leads = new TreeSet<>();
    settings.store().owners(settings.tenant(), keys).values().forEach(leads::addAll);
    return leads;
  }

  private Set<ContactPoint> pointsOf(LeadId lead) {
    return settings
        .store()
        .find(settings.tenant(), lead)
        .map(history -> ContactPoints.of(history.lead(), history.touches()))
        .orElse(Set.of());
  }

  Found find(Subject subject) {
    Map<String, List<RetainedItem>> items = new LinkedHashMap<>();
    Set<String> unreached = new TreeSet<>();
    for (PersonalStore store : stores) {
      try {
        items.put(store.name(), store.find(settings.tenant(), subject));
      } catch (RuntimeException e) {
        LOG.warn("The store {} failed with {}", store.name(), e.getClass().getName());
        unreached.add(store.name());
      }
    }
    return new Found(items, unreached);
  }
}
