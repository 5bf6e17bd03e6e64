package org.leadkit.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.leadkit.lead.LeadId;
import org.leadkit.retention.Hold;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Treatment;
import org.leadkit.spi.DataKeys;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.PrivacyRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to destroy personal data: nobody else calls {@link PersonalStore#treat} or {@link
 * DataKeys#destroy}. An intent is logged first, at the very place up to which the holds were read,
 * so no hold can slip in between. What a hold covers is restricted instead.
 */
final class Destruction {

  private static final Logger LOG = LoggerFactory.getLogger(LeadFlow.class);

  private final FlowSettings settings;
  private final PrivacyLedger ledger;
  private final String run;
  private final AtomicReference<DestructionLedger> known;
  private final Set<String> standing = new TreeSet<>();

  /**
   * Destruction under one name.
   *
   * @param run the erasure or the sweep
   */
  Destruction(FlowSettings settings, PrivacyLedger ledger, String run) {
    this.settings = settings;
    this.ledger = ledger;
    this.run = run;
    this.known =
        new AtomicReference<>(DestructionLedger.of(ledger.stream(DestructionLedger.STREAM)));
  }

  /**
   * What may be destroyed, as of a logged place.
   *
   * @param holds the holds that stood at that place
   * @param plan what was decided under them
   */
  record Intent<T>(List<Hold> holds, T plan) {}

  private DestructionLedger known() {
    return Objects.requireNonNull(known.get(), "known");
  }

  /** The holds as they were read last. */
  List<Hold> holds() {
    return known().holds();
  }

  /**
   * Logs the intent to destroy, and decides under the holds that stand then.
   *
   * @param decide pure function of the holds; called again if a hold came in between
   */
  <T> Intent<T> intend(Function<List<Hold>, T> decide) {
    while (true) {
      List<Hold> holds = known().holds();
      T plan = decide.apply(holds);
      Optional<PrivacyRecord> entry =
          ledger.appendAt(
              DestructionLedger.STREAM,
              known().next(),
              DestructionLedger.INTENDED,
              new Facts().with("run", run));
      if (entry.isPresent()) {
        known().add(entry.get());
        ledger.applied(entry.get());
        return new Intent<>(holds, plan);
      }
      known.set(DestructionLedger.of(ledger.stream(DestructionLedger.STREAM)));
    }
  }

  /**
   * Treats items of a store.
   *
   * @return by the item's id, why it could not be treated
   */
  Map<String, String> treat(
      Intent<?> intent, PersonalStore store, Map<RetainedItem, Treatment> treatments) {
    Map<String, Treatment> allowed = new LinkedHashMap<>();
    treatments.forEach(
        (item, treatment) -> allowed.put(item.id(), allowed(intent.holds(), item, treatment)));
    if (allowed.isEmpty()) {
      return Map.of();
    }
    try {
      return store.treat(settings.tenant(), allowed);
    } catch (RuntimeException e) {
      LOG.warn("The store {} failed with {}", store.name(), e.getClass().getName());
      Map<String, String> failed = new LinkedHashMap<>();
      allowed.keySet().forEach(item -> failed.put(item, "store-failed"));
      return failed;
    }
  }

  private Treatment allowed(List<Hold> holds, RetainedItem item, Treatment treatment) {
    if (!treatment.isDestructive()) {
      return treatment;
    }
    List<Hold> covering = holds.stream().filter(hold -> hold.covers(item)).toList();
    covering.forEach(hold -> standing.add(hold.id()));
    return covering.isEmpty() ? treatment : Treatment.RESTRICT;
  }

  /** Destroys the keys of copies that can't be reached; false if some may still be there. */
  boolean shred(Intent<?> intent, DataKeys keys, Set<LeadId> leads) {
    boolean isHeld =
        intent.holds().stream()
            .map(hold -> hold.scope().subjects())
            .anyMatch(
                held ->
                    held.isEmpty() || leads.stream().anyMatch(lead -> held.contains(lead.value())));
    if (isHeld) {
      return false;
    }
    try {
      return keys.destroy(settings.tenant(), leads);
    } catch (RuntimeException e) {
      LOG.warn("The keys of {} failed with {}", keys.copies(), e.getClass().getName());
      return false;
    }
  }

  /** Notes that some holds stand in the way of what was wanted. */
  void deferredBy(Set<String> holds) {
    standing.addAll(holds);
  }

  boolean isDeferred() {
    return !standing.isEmpty();
  }

  /** Ends the run. What holds stood in the way of is noted, so that their release finds it. */
  void end() {
    boolean isDeferred = isDeferred();
    if (isDeferred) {
      ledger.note(
          DestructionLedger.STREAM,
          DestructionLedger.DEFERRED,
          new Facts().with("run", run).withAll("hold", standing));
    }
    ledger.note(
        DestructionLedger.STREAM,
        DestructionLedger.DONE,
        new Facts().with("run", run).with("deferred", Boolean.toString(isDeferred)));
  }
}
