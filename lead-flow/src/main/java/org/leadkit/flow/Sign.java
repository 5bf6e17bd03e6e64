package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadkit.retention.erasure.ErasureCertificate;
import org.leadkit.retention.erasure.ErasureCertificate.Acknowledged;
import org.leadkit.retention.erasure.ErasureCertificate.Shredded;
import org.leadkit.retention.erasure.ErasureCertificate.Told;
import org.leadkit.retention.erasure.ErasureCertificate.Tombstone;
import org.leadkit.retention.erasure.ErasurePlan;
import org.leadkit.retention.erasure.ErasurePlan.Fate;
import org.leadkit.retention.erasure.ErasurePlan.Step;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.PrivacyRecord;

/** Says how far an erasure has come, closes it when all is done, and writes the certificate. */
final class Sign {

  private final PrivacyLedger ledger;
  private final Notices notices;
  private final String id;

  Sign(PrivacyLedger ledger, Notices notices, String id) {
    this.ledger = ledger;
    this.notices = notices;
    this.id = id;
  }

  /** Closes the erasure if nothing is open. */
  ErasureReport close(
      ErasureActs acts, FlowSettings settings, List<PersonalStore> stores, List<String> open) {
    List<String> left = new ArrayList<>(open);
    acts.notices().stream()
        .filter(notice -> notices.state(notice).acknowledgedAt().isEmpty())
        .forEach(notice -> left.add("notice/" + notice));
    if (!left.isEmpty() || acts.plan().isHeld()) {
      return report(acts, left);
    }
    String stream = ErasureActs.stream(id);
    for (PersonalStore store : stores) {
      if (!acts.stores().containsKey(store.name())) {
        ledger.note(stream, ErasureActs.TREATED, new Facts().with("store", store.name()));
      }
    }
    ledger.note(
        stream,
        ErasureActs.CLOSED,
        new Facts()
            .with("planHash", acts.plan().hash())
            .with("executedAt", settings.time().instant()));
    return report(ErasureActs.of(ledger.stream(stream)), List.of());
  }

  ErasureReport report(ErasureActs acts, List<String> open) {
    ErasureReport.Status status =
        !open.isEmpty()
            ? ErasureReport.Status.PARTIAL
            : acts.plan().isHeld() ? ErasureReport.Status.HELD : ErasureReport.Status.DONE;
    return new ErasureReport(id, status, acts.plan(), open, certificate(acts));
  }

  private @Nullable ErasureCertificate certificate(ErasureActs acts) {
    Optional<PrivacyRecord> closed = acts.closing();
    Optional<PrivacyRecord> begun = acts.beginning();
    if (closed.isEmpty() || begun.isEmpty()) {
      return null;
    }
    ErasurePlan plan = acts.plan();
    Tombstone tombstone =
        new Tombstone(
            acts.points().keySet(),
            Facts.instant(begun.get(), "requestedAt").orElse(begun.get().at()),
            Facts.instant(closed.get(), "executedAt").orElse(closed.get().at()),
            ErasureCertificate.withheld(plan),
            Facts.text(closed.get(), "planHash"));
    return new ErasureCertificate(id, tombstone, stores(acts, plan), shredded(acts), told(acts));
  }

  private static List<Acknowledged> stores(ErasureActs acts, ErasurePlan plan) {
    Map<String, Acknowledged> all = new TreeMap<>();
    acts.stores()
        .forEach(
            (store, at) ->
                all.put(
                    store,
                    new Acknowledged(
                        store,
                        count(plan, store, Fate.ERASE),
                        count(plan, store, Fate.RESTRICT),
                        count(plan, store, Fate.KEEP),
                        at)));
    return List.copyOf(all.values());
  }

  private static int count(ErasurePlan plan, String store, Fate fate) {
    return (int) plan.steps(fate).stream().map(Step::store).filter(store::equals).count();
  }

  private static List<Shredded> shredded(ErasureActs acts) {
    return acts.shredded().entrySet().stream()
        .map(each -> new Shredded(each.getKey(), each.getValue()))
        .toList();
  }

  private List<Told> told(ErasureActs acts) {
    return acts.notices().stream()
        .map(notices::state)
        .map(
            state ->
                new Told(
                    state.notice().party(),
                    state.notice().theirReference(),
                    state.acknowledgedAt().orElse(Instant.MAX)))
        .toList();
  }
}
