package org.leadkit.consent.gate;

import static org.leadkit.consent.gate.Rules.about;
import static org.leadkit.consent.gate.Rules.daily;
import static org.leadkit.consent.gate.Rules.event;
import static org.leadkit.consent.gate.Rules.head;
import static org.leadkit.consent.gate.Rules.hours;
import static org.leadkit.consent.gate.Rules.in;
import static org.leadkit.consent.gate.Rules.pack;
import static org.leadkit.consent.gate.Rules.to;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Span;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** Measures decisions a second of processor time; run by hand. */
final class GateSpeed {

  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

  private GateSpeed() {}

  /** Prints decisions a second for few and for twenty events, a permit and a "not now". */
  public static void main(String[] arguments) {
    ContactGate gate = gate();
    ContactRequest request =
        to(Rules.ask(Purpose.DIRECT_MARKETING, Channel.SMS), "US-FL", "America/New_York");
    for (int round = 0; round < 3; round++) {
      report("permit, 2 events", gate, request, facts(2), NOW);
      report("permit, 20 events", gate, request, facts(20), NOW);
      report("not now, 20 events", gate, request, facts(20), NOW.minus(Duration.ofHours(10)));
    }
  }

  private static ContactGate gate() {
    Scope texts = new Scope(Set.of(Purpose.DIRECT_MARKETING), Set.of(Channel.SMS));
    PolicyPack federal =
        in(
            "US",
            "America/New_York",
            new PackRule.Permit(about("pewc", texts), Ground.Consent.of(ConsentLevel.EXPRESS)),
            hours("us-hours", daily("08:00", "21:00")),
            new PackRule.Oblige(head("us-identify"), Set.of("identify", "show-opt-out")));
    PolicyPack florida =
        in(
            "US-FL",
            "America/New_York",
            new PackRule.Permit(about("fl-pewc", texts), Ground.Consent.of(ConsentLevel.EXPRESS)),
            hours("fl-hours", daily("08:00", "20:00")),
            new PackRule.Limit(
                about("fl-three", texts),
                3,
                Span.rolling(Duration.ofHours(24)),
                true,
                true,
                List.of()));
    PolicyPack house =
        pack(
            "house",
            new PackRule.Permit(
                head("two-years"),
                new Ground.Consent(ConsentLevel.EXPRESS, false, Period.ofYears(2), Set.of())));
    return ContactGate.following(federal, florida, house);
  }

  private static ContactFacts facts(int count) {
    List<ConsentEvent> events = new ArrayList<>();
    events.add(event("given", Kind.GIVEN, Scope.of(Channel.SMS), "2026-01-05T12:00:00Z"));
    Kind[] kinds = {Kind.NOTICE_SHOWN, Kind.USED, Kind.OPTED_OUT, Kind.RELATED, Kind.GIVEN};
    for (int i = 1; i < count; i++) {
      events.add(
          event(
              "e" + i,
              kinds[i % kinds.length],
              Scope.of(Purpose.RESEARCH, Channel.EMAIL),
              "2026-02-%02dT12:00:00Z".formatted(i % 27 + 1)));
    }
    return new ContactFacts(events, List.of());
  }

  private static void report(
      String what, ContactGate gate, ContactRequest request, ContactFacts facts, Instant now) {
    int count = 300_000;
    long permitted = 0;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      permitted += gate.decide(request, facts, now.plusMillis(i)).outcome().isPermitted() ? 1 : 0;
    }
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf("%-20s %,10.0f a second (%d permitted)%n", what, count / seconds, permitted);
  }
}
