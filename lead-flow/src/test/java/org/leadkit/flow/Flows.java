package org.leadkit.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.leadkit.activity.Activity;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.spi.LeadStore;

/** Flows and submissions as the tests of this package need them. */
final class Flows {

  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  static final ScoringModel SCORING =
      ScoringModel.named("fit")
          .rule("senior-title", Fields.TITLE.mentions("VP"), +30)
          .on("demo", Activity.of("demo.requested"), +40)
          .qualifyAt(50)
          .build();
  static final RoutingPolicy ROUTING =
      RoutingPolicy.named("emea")
          .rule("dach", Fields.COUNTRY.isOneOf("DE", "AT"), Duration.ofHours(1), "anna", "bernd")
          .otherwise(Duration.ofHours(8), "anna", "bernd", "carla", "dora");

  private Flows() {}

  static LeadFlowBuilder on(LeadStore store) {
    return LeadFlow.on(store, new InMemoryTurns(), new EphemeralKeys())
        .scoring(SCORING)
        .routing(ROUTING)
        .time(InstantSource.fixed(NOW))
        .ids(new CountedIds());
  }

  static LeadFlow inMemory() {
    return on(new InMemoryLeadStore()).build();
  }

  static Submission ada() {
    return Submission.from("website")
        .with(Fields.EMAIL, "ada@engines.example")
        .with(Fields.TITLE, "VP Engineering")
        .with(Fields.COUNTRY, "DE");
  }

  static Submission consenting(Submission submission) {
    return submission.consentTo(Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
  }
}
