package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.retention.Hold;
import org.leadkit.retention.erasure.Custody;
import org.leadkit.retention.erasure.Custody.Direction;
import org.leadkit.retention.erasure.ErasureCertificate;
import org.leadkit.spi.DataKeys;
import org.leadkit.spi.Downstream;
import org.leadkit.spi.Notice;
import org.leadkit.spi.Page;

/** Refusals and erasures travel along the hands through which a lead went. */
class CustodyTest {

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final SettableClock clock = new SettableClock(NOW);
  private final List<Notice> told = new ArrayList<>();
  private final Shredder backups = new Shredder();
  private Downstream.Receipt receipt = Downstream.Receipt.ACKNOWLEDGED;
  private final LeadFlow flow =
      Flows.on(store)
          .time(clock)
          .privacyLog(new InMemoryPrivacyLog())
          .dataKeys(backups)
          .downstream(
              (tenant, notice) -> {
                told.add(notice);
                return receipt;
              })
          .build();
  private final LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();
  private final Privacy privacy = flow.privacy();

  private static final class Shredder implements DataKeys {
    private final Set<LeadId> destroyed = new HashSet<>();

    @Override
    public String copies() {
      return "backups";
    }

    @Override
    public boolean destroy(TenantId tenant, Set<LeadId> leads) {
      return destroyed.addAll(leads);
    }
  }

  private static Custody custody(String party, Direction direction, String reference) {
    return new Custody(party, direction, reference, NOW, Set.of(Purpose.SALES_FOLLOW_UP));
  }

  private void sold() {
    privacy.transfer(lead, custody("buyer-1", Direction.SOLD_TO, "B-77"));
    privacy.transfer(lead, custody("seller-9", Direction.BOUGHT_FROM, "S-12"));
    privacy.transfer(lead, custody("buyer-1", Direction.SOLD_TO, "B-77"));
  }

  @Test
  void anOptOutTravelsToEachBuyerAndSellerUnderTheirOwnReference() {
    sold();
    assertThat(privacy.custody(lead)).hasSize(2);

    flow.withdraw(Withdrawal.by(lead));
    NoticeReport report = privacy.deliver(Page.START);

    assertThat(report.acknowledged()).isEqualTo(2);
    assertThat(told)
        .extracting(Notice::kind)
        .containsExactly(Notice.Kind.OPT_OUT, Notice.Kind.OPT_OUT);
    assertThat(told).extracting(Notice::theirReference).containsExactly("B-77", "S-12");
    assertThat(told).extracting(Notice::dueAt).containsOnly(NOW.plus(Duration.ofHours(24)));
    assertThat(privacy.deliver(report.from()).acknowledged()).isZero();
    assertThat(told).hasSize(2);
  }

  @Test
  void anOptOutThatIsRecordedTwiceTellsOnce() {
    sold();
    ConsentEvent no =
        ConsentEvent.of("no", ConsentEvent.Kind.OPTED_OUT, Scope.EVERYTHING, "call", NOW);
    flow.recordConsent(lead, no);
    flow.recordConsent(lead, no);
    privacy.deliver(Page.START);
    assertThat(told).hasSize(2);
  }

  @Test
  void anErasureIsPartialUntilTheLastPartyHasAcknowledged() {
    sold();
    receipt = Downstream.Receipt.ACCEPTED;

    ErasureReport report = privacy.erase(ErasureOrder.of("e1").lead(lead));
    assertThat(report.status()).isEqualTo(ErasureReport.Status.PARTIAL);
    assertThat(store.find(TenantId.DEFAULT, lead).orElseThrow().lead().stage())
        .isEqualTo(Stage.ERASED);
    assertThat(privacy.deliver(Page.START).accepted()).isEqualTo(2);
    assertThat(privacy.acknowledged(told.get(0).id())).isTrue();
    assertThat(privacy.resume("e1").orElseThrow().status()).isEqualTo(ErasureReport.Status.PARTIAL);
    assertThat(privacy.acknowledged(told.get(1).id())).isTrue();

    ErasureReport done = privacy.resume("e1").orElseThrow();
    assertThat(done.status()).isEqualTo(ErasureReport.Status.DONE);
    assertThat(done.certificate().orElseThrow().told())
        .extracting(ErasureCertificate.Told::reference)
        .containsExactlyInAnyOrder("B-77", "S-12");
    assertThat(privacy.acknowledged("nothing")).isFalse();
  }

  @Test
  void aNoticeThatFailsIsTriedAgainWithGrowingGapsAndEscalatedOnceAtItsDeadline() {
    sold();
    receipt = Downstream.Receipt.FAILED;
    privacy.erase(ErasureOrder.of("e1").lead(lead));
    String from = privacy.deliver(Page.START).from();
    assertThat(told).hasSize(2);
    privacy.deliver(from);
    assertThat(told).as("no second attempt at once").hasSize(2);
    clock.set(NOW.plus(Duration.ofMinutes(1)));
    privacy.deliver(from);
    assertThat(told).hasSize(4);
    clock.set(NOW.plus(Duration.ofMinutes(2)));
    privacy.deliver(from);
    assertThat(told).as("the gap has grown").hasSize(4);

    clock.set(NOW.plus(Duration.ofHours(24)));
    NoticeReport late = privacy.deliver(from);
    assertThat(late.escalated()).hasSize(2);
    assertThat(late.failed()).isEqualTo(2);
    assertThat(privacy.deliver(from).escalated()).isEmpty();
    assertThat(told).extracting(Notice::id).containsOnly(told.get(0).id(), told.get(1).id());
  }

  @Test
  void copiesThatCanNotBeReachedAreShreddedAndTheCertificateSaysWhich() {
    ErasureReport report = privacy.erase(ErasureOrder.of("e1").lead(lead));

    assertThat(backups.destroyed).containsExactly(lead);
    assertThat(report.certificate().orElseThrow().shredded())
        .extracting(ErasureCertificate.Shredded::copies)
        .containsExactly("backups");
  }

  @Test
  void noKeyIsDestroyedWhileAHoldStands() {
    privacy.place(new Hold("h1", "case", "legal", Hold.Scope.of(lead.value()), "s", NOW));
    privacy.erase(ErasureOrder.of("e1").lead(lead));
    assertThat(backups.destroyed).isEmpty();
    privacy.release("h1", "s");
    assertThat(backups.destroyed).containsExactly(lead);
  }
}
