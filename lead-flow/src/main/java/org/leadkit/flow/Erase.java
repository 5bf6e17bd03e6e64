package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.retention.Hold;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Treatment;
import org.leadkit.retention.erasure.ErasurePlan;
import org.leadkit.retention.erasure.ErasurePlan.Fate;
import org.leadkit.retention.erasure.ErasurePlan.Step;
import org.leadkit.spi.DataKeys;
import org.leadkit.spi.Notice;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.PrivacyRecord;
import org.leadkit.spi.Subject;

/**
 * Erases a person: what was asked and what is planned is logged, the points are suppressed, then
 * each store does its part, the leads last. It looks again until nothing is left to do, so what
 * arrives meanwhile goes too. Each part can be repeated, and nothing is done twice.
 */
final class Erase {

  private static final int ROUNDS = 5;

  private final FlowSettings settings;
  private final PrivacyPorts ports;
  private final PrivacyLedger ledger;
  private final PersonScope scope;
  private final Notices notices;

  Erase(FlowSettings settings, PrivacyPorts ports) {
    this.settings = settings;
    this.ports = ports;
    this.ledger = new PrivacyLedger(settings, ports);
    this.scope = new PersonScope(settings, ports);
    this.notices = new Notices(settings, ports);
  }

  /** What an erasure would do now; nothing is stored. */
  ErasurePlan plan(ErasureOrder order) {
    List<Hold> holds = DestructionLedger.of(ledger.stream(DestructionLedger.STREAM)).holds();
    return plan(scope.find(scope.subject(order)).all(), holds, order);
  }

  private ErasurePlan plan(List<RetainedItem> items, List<Hold> holds, ErasureOrder order) {
    return Wholes.spared(
        ErasurePlan.of(
            items, holds, ports.retention(), order.exemptions(), settings.time().instant()));
  }

  ErasureReport run(ErasureOrder order) {
    ErasureActs acts = acts(order.id());
    return acts.isBegun()
        ? goOn(order.id(), order.points(), Set.of())
        : begin(order, scope.subject(order));
  }

  Optional<ErasureReport> resume(String id) {
    return acts(id).isBegun() ? Optional.of(goOn(id, Set.of(), Set.of())) : Optional.empty();
  }

  /** Does all of it again after a restore, for leads that were captured since, too. */
  void replay(String id) {
    ErasureActs acts = acts(id);
    ledger.note(ErasureActs.stream(id), ErasureActs.REPLAYED, new Facts());
    acts.beginning().ifPresent(begun -> suppress(acts, begun));
    goOn(id, Set.of(), scope.byHash(acts.points()));
  }

  /** Only what keeps the person from being contacted. */
  void replaySuppression(String id) {
    ErasureActs acts = acts(id);
    acts.beginning().ifPresent(begun -> suppress(acts, begun));
  }

  private ErasureActs acts(String id) {
    return ErasureActs.of(ledger.stream(ErasureActs.stream(id)));
  }

  private ErasureReport begin(ErasureOrder order, Subject subject) {
    Map<String, ContactPoint.Kind> hashes = new LinkedHashMap<>();
    subject.points().stream()
        .flatMap(Refusals::withMailbox)
        .forEach(point -> hashes.put(settings.hashes().current(point), point.kind()));
    Instant requestedAt = ActedAt.of(order.requestedAt(), settings.time().instant());
    Optional<PrivacyRecord> begun =
        ledger.appendAt(
            ErasureActs.stream(order.id()),
            0,
            ErasureActs.BEGUN,
            ErasureActs.begun(order, subject.leads(), hashes, requestedAt));
    begun.ifPresent(entry -> suppress(acts(order.id()), entry));
    return goOn(order.id(), order.points(), Set.of());
  }

  private void suppress(ErasureActs acts, PrivacyRecord begun) {
    if (Facts.text(begun, "suppressing").equals("true")) {
      Instant at = Facts.instant(begun, "requestedAt").orElse(begun.at());
      new Suppress(settings).erased(acts.points(), at);
      Set<LeadId> others =
          scope.owners(acts.points().keySet().stream().map(KeyedHashes::key).toList());
      Facts.all(begun, "lead").forEach(lead -> others.remove(new LeadId(lead)));
      others.forEach(new Reconsider(settings)::lead);
    }
    ledger.applied(begun);
  }

  /**
   * Goes on where the log says that it stopped.
   *
   * @param points contact points that the caller knows in clear
   * @param more leads that are the person too
   */
  private ErasureReport goOn(String id, Set<ContactPoint> points, Set<LeadId> more) {
    ErasureActs acts = acts(id);
    acts.beginning()
        .filter(begun -> !ledger.isApplied(begun))
        .ifPresent(begun -> suppress(acts, begun));
    Sign sign = new Sign(ledger, notices, id);
    if (acts.closing().isPresent()) {
      return sign.report(acts, List.of());
    }
    ErasureOrder order = acts.order(id);
    for (LeadId lead : more) {
      order = order.lead(lead);
    }
    Subject subject = withPoints(order, points);
    tell(acts, id, subject.leads());
    Rounds rounds = new Rounds(order, subject);
    rounds.run();
    ErasureActs now = acts(id);
    List<String> open = new ArrayList<>(rounds.open);
    if (open.isEmpty() && !now.plan().isHeld()) {
      open.addAll(rounds.shred(now));
    }
    rounds.end();
    return sign.close(acts(id), settings, scope.stores(), open);
  }

  private Subject withPoints(ErasureOrder order, Set<ContactPoint> points) {
    Set<ContactPoint> known = new HashSet<>(points);
    Subject named = new Subject(order.leads(), known);
    for (LeadId lead : order.leads()) {
      settings
          .history(lead)
          .ifPresent(one -> known.addAll(ContactPoints.of(one.lead(), one.touches())));
    }
    return new Subject(named.leads(), known);
  }

  private void tell(ErasureActs acts, String id, Set<LeadId> leads) {
    for (LeadId lead : leads) {
      for (String notice : notices.tell(Notice.Kind.ERASURE, lead, ErasureActs.stream(id))) {
        if (!acts.notices().contains(notice)) {
          ledger.note(
              ErasureActs.stream(id), ErasureActs.NOTIFIED, new Facts().with("notice", notice));
        }
      }
    }
  }

  /** Looks, plans and treats until there is nothing left to do. */
  private final class Rounds {
    private final ErasureOrder order;
    private final Subject subject;
    private final String stream;
    private final Destruction destruction;
    private final Set<Step> tried = new HashSet<>();
    private final Set<String> open = new TreeSet<>();
    private final AtomicBoolean isBegun = new AtomicBoolean();

    Rounds(ErasureOrder order, Subject subject) {
      this.order = order;
      this.subject = subject;
      this.stream = ErasureActs.stream(order.id());
      this.destruction = new Destruction(settings, ledger, stream);
    }

    void run() {
      for (int round = 0; round < ROUNDS; round++) {
        PersonScope.Found found = acts(order.id()).plus(scope.find(subject), subject);
        open.clear();
        found.unreached().forEach(store -> open.add(store + "/not-found"));
        ErasurePlan seen = plan(found.all(), destruction.holds(), order);
        if (todo(seen, found).isEmpty()) {
          deferred(found, destruction.holds());
          return;
        }
        isBegun.set(true);
        Destruction.Intent<ErasurePlan> intent =
            destruction.intend(holds -> plan(found.all(), holds, order));
        List<Step> todo = todo(intent.plan(), found);
        deferred(found, intent.holds());
        if (!tried.addAll(todo)) {
          todo.forEach(step -> open.add(step.store() + "/still-there"));
          return;
        }
        ErasureActs acts = acts(order.id());
        ledger.noteAll(
            stream,
            todo.stream().filter(step -> !acts.isPlanned(step)).map(ErasureActs::planned).toList());
        scope.stores().forEach(store -> treat(intent, store, todo, found));
      }
    }

    /** What the stores have not acknowledged; what is to be erased and still there is one of it. */
    private List<Step> todo(ErasurePlan plan, PersonScope.Found found) {
      ErasureActs acts = acts(order.id());
      boolean leadsMustWait = !found.unreached().isEmpty();
      return plan.steps().stream()
          .filter(step -> canComeBack(step) || !acts.isAcknowledged(step))
          .filter(step -> !(leadsMustWait && step.store().equals(LeadRecords.NAME)))
          .toList();
    }

    /**
     * Each lead that is kept has a score and answers, so that they are still there says nothing.
     */
    private static boolean canComeBack(Step step) {
      return step.fate() == Fate.ERASE && !LeadRecords.isOfEachLead(step);
    }

    private void deferred(PersonScope.Found found, List<Hold> holds) {
      Set<String> held =
          plan(found.all(), holds, order).steps().stream()
              .filter(Step::isHeld)
              .map(step -> step.store() + "\n" + step.item())
              .collect(Collectors.toSet());
      destruction.deferredBy(
          holds.stream()
              .filter(
                  hold ->
                      found.all().stream()
                          .filter(item -> held.contains(item.store() + "\n" + item.id()))
                          .anyMatch(hold::covers))
              .map(Hold::id)
              .collect(Collectors.toSet()));
    }

    private void treat(
        Destruction.Intent<?> intent,
        PersonalStore store,
        List<Step> todo,
        PersonScope.Found found) {
      Map<String, RetainedItem> items =
          found.items().getOrDefault(store.name(), List.of()).stream()
              .collect(Collectors.toMap(RetainedItem::id, Function.identity(), (a, b) -> a));
      Map<RetainedItem, Treatment> treatments = new LinkedHashMap<>();
      boolean isAsked = false;
      for (Step step : todo) {
        RetainedItem item = items.get(step.item());
        if (step.store().equals(store.name()) && item != null) {
          isAsked = true;
          if (step.fate() != Fate.KEEP) {
            treatments.put(item, step.fate() == Fate.ERASE ? Treatment.ERASE : Treatment.RESTRICT);
          }
        }
      }
      if (isAsked) {
        treat(intent, store, treatments);
      }
    }

    private void treat(
        Destruction.Intent<?> intent,
        PersonalStore store,
        Map<RetainedItem, Treatment> treatments) {
      boolean isLeads = store.name().equals(LeadRecords.NAME);
      Optional<PrivacyRecord> executing =
          isLeads
              ? Optional.of(ledger.append(stream, ErasureActs.EXECUTING, new Facts()))
              : Optional.empty();
      Map<String, String> failed = destruction.treat(intent, store, treatments);
      executing.ifPresent(ledger::applied);
      failed.values().forEach(code -> open.add(store.name() + "/" + code));
      ledger.note(
          stream,
          ErasureActs.TREATED,
          new Facts().with("store", store.name()).withAll("failed", failed.keySet()));
    }

    /** Destroys the keys of copies that can't be reached; gives what is still open. */
    List<String> shred(ErasureActs acts) {
      List<String> left = new ArrayList<>();
      for (DataKeys keys : ports.dataKeys()) {
        if (acts.shredded().containsKey(keys.copies())) {
          continue;
        }
        isBegun.set(true);
        Destruction.Intent<Set<LeadId>> intent = destruction.intend(holds -> subject.leads());
        if (destruction.shred(intent, keys, intent.plan())) {
          ledger.note(stream, ErasureActs.SHREDDED, new Facts().with("copies", keys.copies()));
        } else {
          left.add(keys.copies() + "/keys-not-destroyed");
        }
      }
      return left;
    }

    void end() {
      if (isBegun.get() || destruction.isDeferred()) {
        destruction.end();
      }
    }
  }
}
