package org.leadkit.flow;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Page;
import org.leadkit.spi.PrivacyRecord;

/**
 * Does again what the privacy log knows and the lead store does not, in order: after the lead store
 * was restored from a copy, or a command was cut off between log and store. Marks come in order and
 * those of its own acts last, so that a replay that is cut off is still pending.
 */
final class Replay {

  private static final int PAGE = 200;
  private static final int ID_DIGITS = 24;

  private final FlowSettings settings;
  private final PrivacyPorts ports;
  private final PrivacyLedger ledger;
  private final Erase erase;
  private final Set<String> erasures = new LinkedHashSet<>();
  private final AtomicInteger repeated = new AtomicInteger();

  Replay(FlowSettings settings, PrivacyPorts ports) {
    this.settings = settings;
    this.ports = ports;
    this.ledger = new PrivacyLedger(settings, ports);
    this.erase = new Erase(settings, ports);
  }

  /** How many acts were repeated. */
  int run() {
    long known = count();
    each(0, known, this::repeat);
    erasures.forEach(erase::replay);
    each(0, known, this::mark);
    each(known, Long.MAX_VALUE, this::mark);
    return repeated.get();
  }

  private long count() {
    long[] count = {0};
    each(0, Long.MAX_VALUE, entry -> count[0]++);
    return count[0];
  }

  private void each(long from, long to, Consumer<PrivacyRecord> work) {
    long place = 0;
    Optional<String> cursor = Optional.of(Page.START);
    while (cursor.isPresent() && place < to) {
      Page<PrivacyRecord> page = ports.log().records(settings.tenant(), cursor.get(), PAGE);
      for (PrivacyRecord entry : page.items()) {
        if (place >= from && place < to && PrivacyLedger.isOurs(entry)) {
          work.accept(entry);
        }
        place++;
      }
      cursor = page.following();
    }
  }

  private void mark(PrivacyRecord entry) {
    if (!ledger.isApplied(entry)) {
      ledger.mark(entry);
    }
  }

  private void repeat(PrivacyRecord entry) {
    boolean isAct = true;
    switch (entry.kind()) {
      case OptOut.KIND, DestructionLedger.PLACED, DestructionLedger.RELEASED -> {}
      case ErasureActs.BEGUN, ErasureActs.EXECUTING -> {}
      default -> isAct = false;
    }
    if (isAct && !ledger.isApplied(entry)) {
      repeated.incrementAndGet();
      again(entry);
    }
  }

  private void again(PrivacyRecord entry) {
    switch (entry.kind()) {
      case OptOut.KIND -> new OptOuts(settings).replay(entry);
      case DestructionLedger.PLACED -> new HeldLeads(settings).hold(entry);
      case DestructionLedger.RELEASED -> new HeldLeads(settings).release(entry);
      case ErasureActs.BEGUN -> {
        erase.replaySuppression(erasure(entry));
        erasures.add(erasure(entry));
      }
      case ErasureActs.EXECUTING -> erasures.add(erasure(entry));
      default -> throw new IllegalArgumentException("(%s) is no act.".formatted(entry.kind()));
    }
  }

  private static String erasure(PrivacyRecord entry) {
    return entry.stream().substring(ErasureActs.stream("").length());
  }

  /** Records with a lead that something was repeated, once. */
  static void note(FlowSettings settings, LeadId lead, PrivacyRecord entry) {
    Instant now = settings.time().instant();
    ConsentEvent event =
        new ConsentEvent(
            id("replayed", entry, lead),
            ConsentEvent.Kind.REPLAYED,
            Scope.EVERYTHING,
            "",
            ConsentEvent.Actor.SYSTEM,
            "privacy",
            now,
            now,
            ConsentDetails.NONE.because("restore"));
    new RecordConsent(settings, lead, event, Set.of()).run();
  }

  /** The same at every replay. */
  static String id(String what, PrivacyRecord entry, LeadId lead) {
    return what
        + "-"
        + CanonicalForm.object()
            .with("stream", entry.stream())
            .with("index", entry.index())
            .with("lead", lead.value())
            .sha256()
            .substring(0, ID_DIGITS);
  }
}
