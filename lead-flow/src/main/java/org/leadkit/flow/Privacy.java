package org.leadkit.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.lead.LeadId;
import org.leadkit.retention.Hold;
import org.leadkit.retention.erasure.Custody;
import org.leadkit.retention.erasure.ErasurePlan;
import org.leadkit.retention.export.Controller;
import org.leadkit.retention.export.SubjectFile;
import org.leadkit.retention.rights.RightsRequest;
import org.leadkit.retention.rights.RightsStep;
import org.leadkit.retention.rights.RightsSteps;
import org.leadkit.retention.rights.RightsTerms;
import org.leadkit.spi.Notice;
import org.leadkit.spi.Page;
import org.leadkit.spi.PrivacyRecord;
import org.leadkit.spi.Subject;

/**
 * Requests, holds, erasure, the sweep, and what other parties must be told. Every act is logged in
 * the privacy log before anything changes. Immutable and thread-safe; all runs in the caller's
 * thread. Policy evaluation, not legal advice.
 */
public final class Privacy {

  private static final String STEP = "rights-step";

  private final FlowSettings settings;
  private final PrivacyPorts ports;
  private final PrivacyLedger ledger;

  Privacy(FlowSettings settings, PrivacyPorts ports) {
    this.settings = settings;
    this.ports = ports;
    this.ledger = new PrivacyLedger(settings, ports);
  }

  /**
   * That a hold stands.
   *
   * @param hold the hold
   * @param underWay the erasures and sweeps that were begun before it and may go on: what they were
   *     about to destroy it does not save
   */
  public record Placed(Hold hold, List<String> underWay) {
    /** Copies the list. */
    public Placed {
      underWay = List.copyOf(underWay);
    }
  }

  /**
   * Places a legal hold. From then on nothing in its scope is destroyed; leads that it names are
   * restricted, so that they are not contacted and have no owner. A hold with that id that was
   * placed before, and may be released, is not placed again.
   */
  public Placed place(Hold hold) {
    while (true) {
      DestructionLedger known = destructions();
      if (known.knows(hold.id())) {
        if (known.holds().stream().anyMatch(one -> one.id().equals(hold.id()))) {
          finish(DestructionLedger.PLACED, hold.id(), new HeldLeads(settings)::hold);
        }
        return new Placed(hold, known.underWay());
      }
      Optional<PrivacyRecord> placed =
          ledger.appendAt(
              DestructionLedger.STREAM,
              known.next(),
              DestructionLedger.PLACED,
              DestructionLedger.facts(hold));
      if (placed.isPresent()) {
        new HeldLeads(settings).hold(placed.get());
        ledger.applied(placed.get());
        return new Placed(hold, known.underWay());
      }
    }
  }

  /**
   * Releases a hold and goes on with the erasures that it deferred.
   *
   * @param by who released it; not personal
   * @return what it deferred: erasures, which went on, and sweeps, whose items are due again at the
   *     next sweep
   */
  public List<String> release(String holdId, String by) {
    while (true) {
      DestructionLedger known = destructions();
      Optional<Hold> hold =
          known.holds().stream().filter(one -> one.id().equals(holdId)).findFirst();
      if (hold.isEmpty()) {
        finish(DestructionLedger.RELEASED, holdId, new HeldLeads(settings)::release);
        return goOn(known.deferredBy(holdId));
      }
      Facts facts =
          new Facts()
              .with("hold", holdId)
              .with("by", by)
              .withAll("subject", hold.get().scope().subjects());
      Optional<PrivacyRecord> released =
          ledger.appendAt(
              DestructionLedger.STREAM, known.next(), DestructionLedger.RELEASED, facts);
      if (released.isPresent()) {
        new HeldLeads(settings).release(released.get());
        ledger.applied(released.get());
        return goOn(known.deferredBy(holdId));
      }
    }
  }

  /** Does what was logged and cut off before it was done. */
  private void finish(String kind, String holdId, Consumer<PrivacyRecord> act) {
    ledger.stream(DestructionLedger.STREAM).stream()
        .filter(entry -> entry.kind().equals(kind))
        .filter(entry -> Facts.text(entry, "hold").equals(holdId))
        .filter(entry -> !ledger.isApplied(entry))
        .forEach(
            entry -> {
              act.accept(entry);
              ledger.applied(entry);
            });
  }

  private List<String> goOn(List<String> deferred) {
    deferred.forEach(this::goOn);
    return deferred;
  }

  /** The holds that stand, in the order in which they were placed. */
  public List<Hold> holds() {
    return destructions().holds();
  }

  private DestructionLedger destructions() {
    return DestructionLedger.of(ledger.stream(DestructionLedger.STREAM));
  }

  /** What an erasure would do now. Nothing is stored. */
  public ErasurePlan plan(ErasureOrder order) {
    return new Erase(settings, ports).plan(order);
  }

  /**
   * Erases a person as planned. The same order again goes on where it stopped; once it is done it
   * changes nothing. Whoever is restricted by a hold is erased when that is released.
   */
  public ErasureReport erase(ErasureOrder order) {
    return new Erase(settings, ports).run(order);
  }

  /** Goes on with an erasure; empty if there is none of that id. */
  public Optional<ErasureReport> resume(String erasureId) {
    return new Erase(settings, ports).resume(erasureId);
  }

  /** Counts what a sweep would touch now. Nothing is stored. */
  public SweepReport dryRun(SweepOrder order) {
    return new Sweep(settings, ports, order).dryRun();
  }

  /**
   * Treats all that the rules of retention say is due, after it has counted it. Of several sweeps
   * at once each treats what it finds, and nothing is treated twice.
   */
  public SweepReport sweep(SweepOrder order) {
    return new Sweep(settings, ports, order).run();
  }

  /**
   * Records a step of a person's request; the first is its receipt. A step that makes no sense is
   * recorded too, and the request says so among its issues.
   *
   * @param requestId id of the request, unique within the tenant and not personal
   */
  public void record(String requestId, RightsStep step) {
    ledger.note(RightsSteps.stream(requestId), STEP, new Facts(RightsSteps.facts(step)));
  }

  /**
   * How a person's request stands.
   *
   * @param terms of all laws that its receipt names
   * @return empty if its receipt is not recorded
   */
  public Optional<RightsRequest> request(String requestId, RightsTerms terms) {
    return RightsRequest.of(
        ledger.stream(RightsSteps.stream(requestId)).stream()
            .map(entry -> RightsSteps.read(entry.facts()))
            .toList(),
        terms);
  }

  /**
   * All that the flow keeps of the person of a lead, for an export: leads with that e-mail address
   * are the same person. What the host keeps elsewhere it adds.
   */
  public SubjectFile collect(LeadId lead, Controller controller) {
    Subject subject =
        new PersonScope(settings, ports).subject(ErasureOrder.of("access").lead(lead));
    return new Collect(settings, ports).of(subject, controller);
  }

  /** Records that a lead was bought, sold or shared; the same again changes nothing. */
  public void transfer(LeadId lead, Custody custody) {
    new Notices(settings, ports).transfer(lead, custody);
  }

  /** Through whose hands a lead went. */
  public List<Custody> custody(LeadId lead) {
    return new Notices(settings, ports).custody(lead);
  }

  /**
   * Makes a notice for each party that has a lead: for what the flow does not see, such as a
   * correction. Refusals and erasures make theirs by themselves.
   *
   * @param cause id of what happened, not personal; the same cause tells nobody twice
   * @return the ids of the notices
   */
  public List<String> tell(Notice.Kind kind, LeadId lead, String cause) {
    return new Notices(settings, ports).tell(kind, lead, cause);
  }

  /**
   * Sends the notices that are due, and goes on with erasures for which the last party
   * acknowledged. The host calls it every few minutes.
   *
   * @param from {@link Page#START}, or what the report before said
   * @throws InvalidConfiguration if the flow has no port to tell other parties
   */
  public NoticeReport deliver(String from) {
    Set<String> causes = new LinkedHashSet<>();
    NoticeReport report = new Notices(settings, ports).deliver(from, causes);
    causes.forEach(this::goOn);
    return report;
  }

  /** A party has done what a notice says; false if there is no such notice. */
  public boolean acknowledged(String noticeId) {
    Optional<String> cause = new Notices(settings, ports).acknowledge(noticeId);
    cause.ifPresent(this::goOn);
    return cause.isPresent();
  }

  private void goOn(String stream) {
    String erasures = ErasureActs.stream("");
    if (stream.startsWith(erasures)) {
      resume(stream.substring(erasures.length()));
    }
  }

  /** True if the lead store lacks acts of the privacy log: nobody is contacted until a replay. */
  public boolean isReplayPending() {
    return ledger.isPending(settings.time().instant());
  }

  /**
   * Does again what the privacy log knows and the lead store does not: refusals, holds and
   * erasures, in order. The host calls it whenever the lead store was restored, and may call it at
   * any start.
   *
   * @return how many acts were repeated
   */
  public int replay() {
    return new Replay(settings, ports).run();
  }
}
