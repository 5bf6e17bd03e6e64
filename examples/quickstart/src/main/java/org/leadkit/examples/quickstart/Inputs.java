package org.leadkit.examples.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.flow.LeadFlow;
import org.leadkit.flow.LeadFlowBuilder;
import org.leadkit.intake.IntakePolicy;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;

/** Puts files, policies and flows together. */
final class Inputs {

  /** A host leaves the flow the system's clock; here every run shall give the same deadlines. */
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static final FieldCatalogue WEB = FieldCatalogue.standard();

  private final Path data;
  private final PolicyPack consent;
  private final ScoringModel bankScoring;
  private final RoutingPolicy bankRouting;
  private final ScoringModel scoring;
  private final RoutingPolicy routing;

  Inputs(Path module) throws IOException {
    PolicyFiles policies = new PolicyFiles(module.resolve("policies"));
    this.data = module.resolve("data");
    this.consent = policies.consent("explicit-consent");
    this.bankScoring = policies.scoring("bank-campaign", BankFields.CATALOGUE);
    this.bankRouting = policies.routing("bank-campaign", BankFields.CATALOGUE);
    this.scoring = policies.scoring("b2b-fit", WEB);
    this.routing = policies.routing("inbound", WEB);
  }

  Path bankFile() {
    return data.resolve("bank/contacts.csv");
  }

  Path personsFile() {
    return data.resolve("persons/persons.csv");
  }

  Input bank() {
    return bank("bank contacts", "bank", bankFile());
  }

  Input faults() {
    return bank("faulty rows", "faulty", data.resolve("bad/contacts-with-faults.csv"));
  }

  private Input bank(String name, String ids, Path file) {
    InMemoryLeadStore store = new InMemoryLeadStore();
    LeadFlow flow =
        flow(store, ids)
            .intake(IntakePolicy.reading(BankFields.CATALOGUE))
            .scoring(bankScoring)
            .routing(bankRouting)
            .asking(Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE)
            .build();
    return new Input(name, List.of(file), BankContacts.reader(), flow, store);
  }

  Input persons() {
    InMemoryLeadStore store = new InMemoryLeadStore();
    return new Input(
        "persons",
        List.of(personsFile()),
        Persons.reader(),
        inbound(store, "person").build(),
        store);
  }

  Input webhooks() {
    InMemoryLeadStore store = new InMemoryLeadStore();
    List<Path> files =
        Stream.of("google-ads.jsonl", "meta-lead-ads.jsonl", "hubspot.jsonl")
            .map(data.resolve("webhooks")::resolve)
            .toList();
    return new Input("webhooks", files, new VendorBodies(), inbound(store, "web").build(), store);
  }

  private LeadFlowBuilder inbound(InMemoryLeadStore store, String ids) {
    return flow(store, ids).intake(IntakePolicy.reading(WEB)).scoring(scoring).routing(routing);
  }

  private LeadFlowBuilder flow(InMemoryLeadStore store, String ids) {
    return LeadFlow.on(store, new InMemoryTurns(), new EphemeralKeys())
        .consent(consent)
        .time(InstantSource.fixed(NOW))
        .ids(new NumberedIds(ids));
  }
}
