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
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Proof;
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
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.profile.Fields;
import org.leadkit.spi.Answer.Status;
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

  @Test
  void notNowNamesTheInstantFromWhichItIsPermitted() {
    PackRule hours =
        new PackRule.Hours(
            RuleHead.of("office-hours", Applies.ALWAYS),
            List.of(
                new Window(
                    EnumSet.allOf(DayOfWeek.class),
                    LocalTime.of(8, 0),
                    LocalTime.of(20, 0),
                    false)),
            "",
            List.of());
    LeadFlow berlin = flow(PolicyPack.of("house", "1", List.of(CONSENT, hours)));
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
