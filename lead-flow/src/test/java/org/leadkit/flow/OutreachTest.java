package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Proof;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Span;
import org.leadkit.consent.gate.ContactGate;
import org.leadkit.consent.gate.Permission;
import org.leadkit.consent.gate.PermissionTicket;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Window;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.profile.Fields;
import org.leadkit.spi.Answer.Status;
import org.leadkit.spi.Page;
import org.leadkit.testsupport.Promise;

class OutreachTest {

  private static final ContactPoint ADA = ContactPoint.email("ada@engines.example");
  private static final PackRule CONSENT =
      new PackRule.Permit(
          RuleHead.of("consent", Applies.ALWAYS), Ground.Consent.of(ConsentLevel.EXPRESS));

  private final List<PermissionTicket> sent = Collections.synchronizedList(new ArrayList<>());
  private final SettableClock clock = new SettableClock(NOW);
  private final LeadFlow flow = flow(PolicyPack.explicitConsent());
  private final LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();

  private LeadFlow flow(PolicyPack pack) {
    return Flows.on(new InMemoryLeadStore())
        .consent(ContactGate.following(pack))
        .messages(sent::add)
        .time(clock)
        .build();
  }

  private static Outreach followUp(LeadId to) {
    return Outreach.to(to, Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
  }

  private PermissionTicket ticket() {
    return flow.contact(followUp(lead)).ticket().orElseThrow();
  }

  private static List<String> codes(Outcome outcome) {
    return outcome.issues().stream().map(Issue::code).toList();
  }

  private static ConsentEvent event(String id, ConsentEvent.Kind kind, Instant at) {
    return ConsentEvent.of(id, kind, Scope.of(Purpose.SALES_FOLLOW_UP, Channel.EMAIL), "test", at);
  }

  @Test
  @Promise("C-06: a message port takes a ticket")
  void whoeverIsPermittedGetsATicketThatIsWorthOneMessage() {
    PermissionTicket ticket = ticket();

    assertThat(flow.send(lead, ticket).status()).isEqualTo(Status.UPDATED);
    assertThat(flow.send(lead, ticket).status()).isEqualTo(Status.REPEATED);
    assertThat(sent).containsExactly(ticket);
  }

  @Test
  @Promise("C-06: a ticket dies with a later refusal, wherever it comes from")
  void aRefusalAfterTheTicketWasTakenLetsNothingBeSent() {
    PermissionTicket first = ticket();
    flow.recordConsent(lead, event("no", ConsentEvent.Kind.OPTED_OUT, NOW), ADA);

    assertThat(codes(flow.send(lead, first))).containsExactly("ticket-refused-since");
    assertThat(flow.contact(followUp(lead)).ticket()).isEmpty();
    assertThat(sent).isEmpty();
  }

  @Test
  @Promise("C-06: a ticket dies with a withdrawal at the contact point")
  void aWithdrawalAtTheAddressKillsTheTicketToo() {
    PermissionTicket ticket = ticket();
    flow.withdraw(Withdrawal.at(ADA));

    assertThat(codes(flow.send(lead, ticket))).containsExactly("ticket-refused-since");
    assertThat(sent).isEmpty();
  }

  @Test
  @Promise("C-06: a ticket is good for the person to whom it was given and for nobody else")
  void aTicketOfOnePersonOpensNobodyElsesDoor() {
    PermissionTicket adas = ticket();
    LeadId bob =
        flow.submit(consenting(ada()).with(Fields.EMAIL, "bob@engines.example"))
            .answer()
            .lead()
            .orElseThrow();

    assertThat(codes(flow.send(bob, adas))).containsExactly("ticket-of-another");
    assertThat(sent).isEmpty();
    assertThat(flow.send(lead, adas).status()).isEqualTo(Status.UPDATED);
  }

  @Test
  @Promise("C-06: a ticket that no decision on record gave is worth nothing")
  void aTicketThatNobodyGaveIsWorthNothing() {
    LeadFlow elsewhere = flow(PolicyPack.explicitConsent());
    LeadId there = elsewhere.submit(consenting(ada())).answer().lead().orElseThrow();
    PermissionTicket foreign = elsewhere.contact(followUp(there)).ticket().orElseThrow();

    assertThat(codes(flow.send(lead, foreign))).containsExactly("ticket-of-another");
    assertThat(sent).isEmpty();
  }

  @Test
  void aTicketThatIsTooOldIsWorthNothing() {
    PermissionTicket ticket = ticket();
    clock.set(NOW.plus(Duration.ofMinutes(15)));

    assertThat(codes(flow.send(lead, ticket))).containsExactly("ticket-expired");
    assertThat(sent).isEmpty();
  }

  @Test
  @Promise("C-01: an opt-out at a contact point is kept with the point and not with the lead")
  void anOptOutIsSeenByTheNextLeadAtTheSamePoint() {
    flow.recordConsent(lead, event("no", ConsentEvent.Kind.OPTED_OUT, NOW), ADA);

    Outcome other = flow.submit(consenting(ada()).with(Fields.SOURCE_REFERENCE, "17"));
    assertThat(other.permission().orElseThrow().outcome().answer()).isEqualTo(Permission.Answer.NO);
  }

  @Test
  void theSameEventAgainChangesNothing() {
    ConsentEvent no = event("no", ConsentEvent.Kind.OPTED_OUT, NOW);

    assertThat(flow.recordConsent(lead, no, ADA).status()).isEqualTo(Status.UPDATED);
    assertThat(flow.recordConsent(lead, no, ADA).status()).isEqualTo(Status.REPEATED);
  }

  @Test
  @Promise("C-01: only a newer, proven act of the person lifts a refusal")
  void aRefusalIsLiftedByAProvenActAndByNothingLess() {
    flow.recordConsent(lead, event("no", ConsentEvent.Kind.OPTED_OUT, NOW), ADA);
    Instant later = NOW.plus(Duration.ofHours(1));
    clock.set(later);

    flow.recordConsent(lead, event("form", ConsentEvent.Kind.GIVEN, later), ADA);
    assertThat(flow.contact(followUp(lead)).ticket()).isEmpty();

    flow.recordConsent(
        lead,
        event("reply", ConsentEvent.Kind.GIVEN, later)
            .proven(Proof.by(Proof.Means.INBOUND_MESSAGE)),
        ADA);
    assertThat(flow.contact(followUp(lead)).ticket()).isPresent();
  }

  private static PackRule hours(int from, int to, Set<DayOfWeek> days) {
    return new PackRule.Hours(
        RuleHead.of("office-hours", Applies.ALWAYS),
        List.of(
            new Window(EnumSet.copyOf(days), LocalTime.of(from, 0), LocalTime.of(to, 0), false)),
        "",
        List.of());
  }

  private static PolicyPack officeHours(int from, int to, Set<DayOfWeek> days) {
    return PolicyPack.of("house", "1", List.of(CONSENT, hours(from, to, days)));
  }

  @Test
  void aBounceEndsWhenTheAddressIsFoundToWork() {
    flow.recordConsent(lead, event("bounce", ConsentEvent.Kind.BOUNCED, NOW), ADA);
    assertThat(flow.contact(followUp(lead)).ticket()).isEmpty();

    Instant later = NOW.plus(Duration.ofHours(1));
    clock.set(later);
    flow.recordConsent(lead, event("works", ConsentEvent.Kind.VALIDATED, later), ADA);
    assertThat(flow.contact(followUp(lead)).ticket()).isPresent();
  }

  @Test
  void notNowNamesTheInstantFromWhichItIsPermitted() {
    LeadFlow berlin = flow(officeHours(8, 20, EnumSet.allOf(DayOfWeek.class)));
    clock.set(Instant.parse("2026-11-23T20:30:00Z"));
    LeadId late =
        berlin
            .submit(consenting(ada()).with(Fields.TIME_ZONE, "Europe/Berlin"))
            .answer()
            .lead()
            .orElseThrow();

    Permission permission = berlin.contact(followUp(late)).permission().orElseThrow().outcome();

    assertThat(permission.answer()).isEqualTo(Permission.Answer.NOT_NOW);
    assertThat(permission.firstPermitted()).contains(Instant.parse("2026-11-24T07:00:00Z"));
  }

  @Test
  void whatMayNotBeAnsweredNowIsOwedFromTheFirstPermittedInstantOn() {
    LeadFlow berlin = flow(officeHours(8, 20, EnumSet.allOf(DayOfWeek.class)));
    clock.set(Instant.parse("2026-11-23T20:30:00Z"));
    Instant opening = Instant.parse("2026-11-24T07:00:00Z");
    LeadId late =
        berlin
            .submit(consenting(ada()).with(Fields.TIME_ZONE, "Europe/Berlin"))
            .answer()
            .lead()
            .orElseThrow();
    Lead waiting = berlin.find(late).orElseThrow();
    assertThat(waiting.assignment().flatMap(Assignment::due)).isEmpty();
    assertThat(waiting.wakeAt()).contains(opening);

    clock.set(opening);
    assertThat(berlin.due(Page.START, 10).items()).containsExactly(waiting);
    berlin.settle(late);

    Lead woken = berlin.find(late).orElseThrow();
    assertThat(woken.assignment().flatMap(Assignment::due))
        .contains(opening.plus(Duration.ofHours(1)));
    assertThat(berlin.due(Page.START, 10).items()).isEmpty();
  }

  @Test
  void aCommandThatAsksNothingOfTheGateLeavesTheOpeningAsItWas() {
    LeadFlow berlin = flow(officeHours(8, 20, EnumSet.allOf(DayOfWeek.class)));
    clock.set(Instant.parse("2026-11-23T20:30:00Z"));
    LeadId late =
        berlin
            .submit(consenting(ada()).with(Fields.TIME_ZONE, "Europe/Berlin"))
            .answer()
            .lead()
            .orElseThrow();

    berlin.perform(SalesAction.pause(late, "holiday"));
    assertThat(berlin.find(late).orElseThrow().wakeAt())
        .contains(Instant.parse("2026-11-24T07:00:00Z"));
  }

  @Test
  void a29OneSendAtNineOnTheWeekdayAfterTheWeekendInTokyo() {
    LeadFlow tokyo = flow(officeHours(9, 18, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
    Instant saturday = Instant.parse("2026-11-21T09:13:00Z");
    Instant mondayNine = Instant.parse("2026-11-23T00:00:00Z");

    assertThat(sends(tokyo, "Asia/Tokyo", saturday)).containsExactly(mondayNine);
  }

  @Test
  void a29OneSendInTheNightInWhichNewYorkFallsBack() {
    LeadFlow newYork = flow(officeHours(9, 18, EnumSet.allOf(DayOfWeek.class)));
    Instant beforeMidnight = Instant.parse("2026-11-01T03:30:00Z");

    assertThat(sends(newYork, "America/New_York", beforeMidnight))
        .containsExactly(Instant.parse("2026-11-01T14:00:00Z"));
  }

  /** When a host that asks, waits for the first permitted instant and asks again has sent. */
  private List<Instant> sends(LeadFlow host, String zone, Instant from) {
    clock.set(from);
    LeadId one =
        host.submit(consenting(ada()).with(Fields.TIME_ZONE, zone)).answer().lead().orElseThrow();
    List<Instant> asked = new ArrayList<>();
    Outcome outcome = host.contact(followUp(one));
    while (outcome.ticket().isEmpty()) {
      Instant next = outcome.permission().orElseThrow().outcome().firstPermitted().orElseThrow();
      assertThat(asked).doesNotContain(next);
      asked.add(next);
      clock.set(next);
      outcome = host.contact(followUp(one));
    }
    PermissionTicket ticket = outcome.ticket().orElseThrow();
    assertThat(host.send(one, ticket).status()).isEqualTo(Status.UPDATED);
    assertThat(host.send(one, ticket).status()).isEqualTo(Status.REPEATED);
    assertThat(sent).containsExactly(ticket);
    return asked;
  }

  @Test
  void aRegisterIsAskedOnceACommandHoweverManyAttemptsItTakes() {
    AtomicInteger asked = new AtomicInteger();
    FaultyStore store = new FaultyStore(new InMemoryLeadStore());
    LeadFlow registered =
        Flows.on(store)
            .register(
                point -> {
                  asked.incrementAndGet();
                  return new RegisterAnswer(
                      "us-dnc", RegisterAnswer.Listed.NO_DATA, null, NOW, "1");
                })
            .build();

    store.losing = 3;
    registered.submit(consenting(ada()));

    assertThat(asked).hasValue(1);
  }

  @Test
  void ofTwoWhoWantTheLastPlaceUnderACapOneGetsIt() throws Exception {
    PackRule cap =
        new PackRule.Limit(
            RuleHead.of("once-a-day", Applies.ALWAYS),
            1,
            Span.rolling(Duration.ofDays(1)),
            false,
            false,
            List.of());
    LeadFlow capped = flow(PolicyPack.of("house", "1", List.of(CONSENT, cap)));
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 100; i++) {
        LeadId one =
            capped
                .submit(consenting(ada()).with(Fields.EMAIL, "p" + i + "@engines.example"))
                .answer()
                .lead()
                .orElseThrow();
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Outcome> ask =
            () -> {
              start.await();
              return capped.contact(followUp(one));
            };
        Future<Outcome> left = two.submit(ask);
        Future<Outcome> right = two.submit(ask);
        assertThat(List.of(left.get().ticket().isPresent(), right.get().ticket().isPresent()))
            .containsExactlyInAnyOrder(true, false);
      }
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void aFlowWithoutAPortForMessagesSaysSo() {
    LeadFlow silent = Flows.inMemory();
    LeadId there = silent.submit(consenting(ada())).answer().lead().orElseThrow();
    PermissionTicket ticket = silent.contact(followUp(there)).ticket().orElseThrow();

    assertThatThrownBy(() -> silent.send(there, ticket))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("Maybe give one with messages(port).");
  }

  @Test
  void nobodyIsContactedWhoIsNotThere() {
    LeadId nobody = new LeadId("lead-none");

    assertThat(flow.contact(followUp(nobody)).status()).isEqualTo(Status.NOT_FOUND);
    assertThat(flow.send(nobody, ticket()).status()).isEqualTo(Status.NOT_FOUND);
    assertThat(flow.recordConsent(nobody, event("e", ConsentEvent.Kind.GIVEN, NOW)).status())
        .isEqualTo(Status.NOT_FOUND);
    assertThat(Set.copyOf(sent)).isEmpty();
  }
}
