package org.leadkit.benchmarks.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.ConsentState;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Dialing;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Preferences;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.gate.ContactGate;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.Decision;
import org.leadkit.formats.LeadJson;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Three shipped packs, a record of 20 events, an autodialled text to Florida. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 12, time = 3)
@Measurement(iterations = 5, time = 1)
public class ConsentBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final int EVENTS = 20;
  private static final String POINT = "v1:" + "ab".repeat(32);

  private ContactGate gate;
  private ContactRequest request;
  private ContactFacts facts;
  private List<ConsentEvent> events;

  /** Loads the packs, draws up the record, and checks that the answer is yes. */
  @Setup
  public void setUp() {
    gate =
        ContactGate.following(
            List.of(LeadJson.pack("us"), LeadJson.pack("us-fl"), LeadJson.pack("us-tx")));
    request =
        ContactRequest.of(Purpose.DIRECT_MARKETING, Channel.SMS)
            .at(Set.of(POINT))
            .about("insurance")
            .dialled(Dialing.AUTODIALLED)
            .to(
                new Recipient(
                    Recipient.Role.CONSUMER,
                    Set.of(Jurisdiction.of("US-FL")),
                    Set.of(ZoneId.of("America/New_York"))));
    events = events();
    facts =
        new ContactFacts(
            ConsentState.of(events), List.of(), List.of(), registers(), Preferences.NONE);
    if (!decide().outcome().isPermitted()) {
      throw new IllegalStateException("The answer (%s) should be yes.".formatted(decide()));
    }
  }

  /** The decision with all of its reasons, without text. */
  @Benchmark
  public Decision<Permission> decide() {
    return gate.decide(request, facts, NOW);
  }

  /** The state from nothing, event by event. */
  @Benchmark
  public ConsentState fold() {
    ConsentState state = ConsentState.empty();
    for (ConsentEvent event : events) {
      state = state.with(event);
    }
    return state;
  }

  private static List<ConsentEvent> events() {
    List<ConsentEvent> events = new ArrayList<>();
    Channel[] channels = Channel.values();
    for (int i = 0; i < EVENTS; i++) {
      Instant at = NOW.minus(Duration.ofDays(2L * EVENTS - i));
      ConsentEvent.Kind kind = i % 4 == 3 ? ConsentEvent.Kind.WITHDRAWN : ConsentEvent.Kind.GIVEN;
      Channel channel = kind.restricts() ? channels[i % 2 == 0 ? 0 : 9] : Channel.SMS;
      events.add(
          ConsentEvent.of(
                  "e" + i,
                  kind,
                  org.leadkit.consent.Scope.of(Purpose.DIRECT_MARKETING, channel),
                  "form",
                  at)
              .at(POINT)
              .with(
                  ConsentDetails.NONE
                      .level(ConsentLevel.EXPRESS_WRITTEN)
                      .proof(
                          Proof.by(Proof.Means.SIGNATURE)
                              .disclosing("not-a-condition", "seller"))));
    }
    return events;
  }

  private static List<RegisterAnswer> registers() {
    return List.of(
        new RegisterAnswer(
            "us-national-dnc", RegisterAnswer.Listed.NO, null, NOW.minus(Duration.ofDays(3)), "3"),
        new RegisterAnswer(
            "us-reassigned-numbers",
            RegisterAnswer.Listed.NO,
            null,
            NOW.minus(Duration.ofDays(3)),
            "3"));
  }
}
