package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.consent.gate.Permission;
import org.leadkit.consent.gate.PermissionTicket;
import org.leadkit.decision.Issue;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.retention.Hold;
import org.leadkit.spi.LeadHistory;
import org.leadkit.testsupport.Promise;

class ReplayTest {

  private static final ContactPoint ADA = ContactPoint.email("ada@engines.example");

  private final RestorableStore store = new RestorableStore();
  private final SettableClock clock = new SettableClock(NOW);
  private final List<PermissionTicket> sent = new ArrayList<>();
  private final MapStore notes = new MapStore("notes");
  private final LeadFlow flow =
      Flows.on(store)
          .time(clock)
          .privacyLog(new InMemoryPrivacyLog())
          .personalStore(notes)
          .messages(sent::add)
          .build();
  private final LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();

  private void later() {
    clock.set(clock.instant().plus(Duration.ofMinutes(2)));
  }

  private LeadHistory history() {
    return store.find(TenantId.DEFAULT, lead).orElseThrow();
  }

  private Outcome asked() {
    return flow.contact(Outreach.to(lead, Purpose.SALES_FOLLOW_UP, Channel.EMAIL));
  }

  private static String reason(Outcome outcome) {
    return outcome.permission().orElseThrow().reasons().get(0).code();
  }

  @Test
  @Promise("C-04: a refusal survives a restore: nobody is contacted before it was repeated")
  void afterARestoreNobodyIsContactedUntilTheRefusalsWereRepeated() {
    int copy = store.copy();
    PermissionTicket ticket = asked().ticket().orElseThrow();
    int withTicket = store.copy();
    flow.withdraw(Withdrawal.at(ADA));
    later();
    assertThat(flow.privacy().isReplayPending()).isFalse();

    store.restore(withTicket);
    clock.set(NOW.plus(Duration.ofMinutes(2)));
    assertThat(flow.privacy().isReplayPending()).isTrue();
    assertThat(asked().ticket()).isEmpty();
    assertThat(reason(asked())).isEqualTo("restore-pending");
    assertThat(flow.send(lead, ticket).issues())
        .extracting(Issue::code)
        .containsExactly("restore-pending");

    assertThat(flow.privacy().replay()).isEqualTo(1);

    assertThat(flow.privacy().isReplayPending()).isFalse();
    assertThat(asked().permission().orElseThrow().outcome().answer())
        .isEqualTo(Permission.Answer.NO);
    assertThat(reason(asked())).isNotEqualTo("restore-pending");
    assertThat(history().consents())
        .extracting(ConsentEvent::kind)
        .contains(ConsentEvent.Kind.REPLAYED, ConsentEvent.Kind.WITHDRAWN);
    assertThat(history().lead().assignment().orElseThrow().due()).isEmpty();
    assertThat(sent).isEmpty();
    assertThat(flow.privacy().replay()).isZero();
    assertThat(copy).isLessThan(withTicket);
  }

  @Test
  @Promise("C-04: a refusal is missed even if other acts follow its loss at once")
  void anActRightAfterARestoreHidesNothingThatWasLost() {
    int copy = store.copy();
    flow.withdraw(Withdrawal.at(ADA));
    store.restore(copy);
    for (int second = 20; second <= 300; second += 20) {
      clock.set(NOW.plusSeconds(second));
      flow.withdraw(Withdrawal.at(ContactPoint.email("p" + second + "@engines.example")));
    }

    assertThat(flow.privacy().isReplayPending()).isTrue();
    assertThat(asked().ticket()).isEmpty();
    flow.privacy().replay();
    assertThat(flow.privacy().isReplayPending()).isFalse();
    assertThat(reason(asked())).isNotEqualTo("restore-pending");
    assertThat(asked().ticket()).isEmpty();
  }

  @Test
  @Promise("C-04: a refusal of one channel that was recorded by itself survives a restore")
  void anOptOutThatWasRecordedIsRecordedAgainUnderItsOwnId() {
    int copy = store.copy();
    ConsentEvent no =
        ConsentEvent.of("no", ConsentEvent.Kind.OPTED_OUT, Scope.of(Channel.EMAIL), "sms", NOW);
    flow.recordConsent(lead, no, ADA);

    store.restore(copy);
    later();
    flow.privacy().replay();

    assertThat(history().consents()).extracting(ConsentEvent::id).contains("no");
    assertThat(asked().ticket()).isEmpty();
    assertThat(flow.recordConsent(lead, no, ADA).status().name()).isEqualTo("REPEATED");
  }

  @Test
  @Promise("P-02: an erasure is repeated after a restore")
  void anErasedLeadThatCameBackIsErasedAgain() {
    notes.with("n1", lead.value(), NOW);
    int copy = store.copy();
    flow.privacy().erase(ErasureOrder.of("e1").lead(lead));

    store.restore(copy);
    notes.with("n1", lead.value(), NOW);
    later();
    assertThat(history().lead().stage()).isNotEqualTo(Stage.ERASED);
    assertThat(reason(asked())).isEqualTo("restore-pending");

    assertThat(flow.privacy().replay()).isPositive();

    assertThat(history().lead().stage()).isEqualTo(Stage.ERASED);
    assertThat(history().touches()).isEmpty();
    assertThat(notes.ids()).isEmpty();
    assertThat(flow.privacy().isReplayPending()).isFalse();
    assertThat(flow.privacy().resume("e1").orElseThrow().status())
        .isEqualTo(ErasureReport.Status.DONE);
    assertThat(flow.submit(consenting(ada())).permission().orElseThrow().outcome().answer())
        .isEqualTo(Permission.Answer.NO);
  }

  @Test
  void aHoldIsRepeatedAndAReleaseToo() {
    int copy = store.copy();
    flow.privacy().place(new Hold("h1", "case", "legal-1", Hold.Scope.of(lead.value()), "s", NOW));
    store.restore(copy);
    later();
    assertThat(reason(asked())).isEqualTo("restore-pending");
    flow.privacy().replay();
    assertThat(reason(asked())).isEqualTo("restricted");

    later();
    int held = store.copy();
    flow.privacy().release("h1", "s");
    store.restore(held);
    later();
    flow.privacy().replay();
    later();
    assertThat(asked().ticket()).isPresent();
  }

  @Test
  void aNewActDoesNotHideOneThatIsMissing() {
    int copy = store.copy();
    flow.withdraw(Withdrawal.at(ADA));
    store.restore(copy);
    later();
    flow.withdraw(Withdrawal.at(ContactPoint.email("bob@other.example")));
    later();

    assertThat(flow.privacy().isReplayPending()).isTrue();
    assertThat(asked().ticket()).isEmpty();
    flow.privacy().replay();
    assertThat(flow.privacy().isReplayPending()).isFalse();
    assertThat(asked().ticket()).isEmpty();
  }

  @Test
  void anActThatIsOnItsWayStopsNobody() {
    clock.set(NOW.plusSeconds(30));
    assertThat(flow.privacy().isReplayPending()).isFalse();
    assertThat(asked().ticket()).isPresent();
  }
}
