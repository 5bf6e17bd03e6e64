package org.leadkit.flow;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Notice;
import org.leadkit.spi.PrivacyRecord;

/** Logs each no before it is stored, tells the other parties, and repeats it after a restore. */
final class OptOuts {

  private final FlowSettings settings;

  OptOuts(FlowSettings settings) {
    this.settings = settings;
  }

  /** Logs a no, does it, and marks it as done; without a privacy log, or a no, only does it. */
  Outcome logging(Optional<OptOut> optOut, Supplier<Outcome> command) {
    return optOut.map(one -> logging(one, command)).orElseGet(command);
  }

  /** The same for what is a no. */
  Outcome logging(OptOut optOut, Supplier<Outcome> command) {
    if (settings.privacy().isEmpty()) {
      return command.get();
    }
    PrivacyPorts ports = settings.privacy().get();
    PrivacyLedger ledger = new PrivacyLedger(settings, ports);
    PrivacyRecord entry = ledger.append(optOut.stream(), OptOut.KIND, optOut.facts());
    Outcome outcome = command.get();
    ledger.applied(entry);
    Set<LeadId> leads = new TreeSet<>(optOut.leads());
    outcome.answer().lead().ifPresent(leads::add);
    tell(ports, entry, leads);
    return outcome;
  }

  private void tell(PrivacyPorts ports, PrivacyRecord entry, Set<LeadId> leads) {
    Notices notices = new Notices(settings, ports);
    String cause = entry.stream() + "/" + entry.index();
    leads.forEach(lead -> notices.tell(Notice.Kind.OPT_OUT, lead, cause));
  }

  /** The same for one event of a lead, if it is a no that was not recorded before. */
  Outcome logging(LeadId lead, ConsentEvent event, Set<String> points, Supplier<Outcome> command) {
    boolean isNews =
        event.restricts()
            && settings
                .answered(settings.hashes().request("record-consent", lead + "\u0000" + event.id()))
                .isEmpty();
    if (!isNews) {
      return command.get();
    }
    String reason = CanonicalForm.kebab(event.kind());
    return logging(
        new OptOut(
            Set.of(lead),
            event,
            points.stream()
                .sorted()
                .map(
                    point ->
                        new Suppression(
                            point, event.scope(), reason, event.source(), event.occurredAt()))
                .toList()),
        command);
  }

  /** Says a no again. Whatever is there already is not stored twice. */
  void replay(PrivacyRecord entry) {
    OptOut optOut = OptOut.of(entry);
    new Suppress(settings).all(optOut.suppressions());
    settings.privacy().ifPresent(ports -> tell(ports, entry, optOut.leads()));
    for (LeadId lead : optOut.leads()) {
      ConsentEvent event = named(optOut.event(), entry, lead);
      Set<String> points = new TreeSet<>();
      if (!event.point().isEmpty()) {
        optOut.suppressions().forEach(one -> points.add(one.point()));
      }
      new RecordConsent(settings, lead, event, points).run();
      Replay.note(settings, lead, entry);
    }
    Set<MatchKey> keys = new LinkedHashSet<>();
    optOut.suppressions().forEach(one -> keys.add(KeyedHashes.key(one.point())));
    settings
        .store()
        .owners(settings.tenant(), keys)
        .values()
        .forEach(leads -> leads.forEach(new Reconsider(settings)::lead));
  }

  /** The same name at every replay, so that it is recorded once. */
  private static ConsentEvent named(ConsentEvent event, PrivacyRecord entry, LeadId lead) {
    return event.id().isEmpty()
        ? new ConsentEvent(
            Replay.id("no", entry, lead),
            event.kind(),
            event.scope(),
            event.point(),
            event.actor(),
            event.source(),
            event.occurredAt(),
            event.recordedAt(),
            event.details())
        : event;
  }
}
