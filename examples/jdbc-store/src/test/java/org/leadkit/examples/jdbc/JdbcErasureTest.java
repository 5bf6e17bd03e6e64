package org.leadkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.leadkit.flow.ErasureOrder;
import org.leadkit.flow.ErasureReport;
import org.leadkit.flow.LeadFlow;
import org.leadkit.flow.Outreach;
import org.leadkit.flow.SweepOrder;
import org.leadkit.flow.SweepReport;
import org.leadkit.flow.Withdrawal;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.profile.Fields;
import org.leadkit.retention.Hold;
import org.leadkit.retention.RetentionRule;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.retention.Trigger;
import org.leadkit.spi.Answer.Status;
import org.leadkit.testkit.PersonalTrace;
import org.leadkit.testkit.Scannable;
import org.leadkit.testkit.SettableTime;
import org.leadkit.testsupport.Promise;

/** Retention and erasure on H2, the privacy log in a database of its own. */
class JdbcErasureTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Trigger CONTACT = Trigger.of(Trigger.Kind.LAST_INBOUND_CONTACT);

  /** A42: whoever is known goes after 1,095 idle days, whoever is not after 365. */
  private static final RetentionSchedule IDLE =
      RetentionSchedule.named("idle")
          .rules(
              RetentionRule.erase("anonymous", CONTACT, Period.ofDays(365))
                  .about(RetentionRule.Applies.ALWAYS.unless(Set.of(Trigger.IDENTIFIED.event()))),
              RetentionRule.erase("identified", CONTACT, Period.ofDays(1_095)))
          .build();

  private final DataSource leads = TestDatabase.withTables();
  private final DataSource privacy = TestDatabase.withPrivacyLog();
  private final JdbcLeadStore store = JdbcLeadStore.on(leads);
  private final JdbcPrivacyLog log = JdbcPrivacyLog.on(privacy);
  private final SettableTime time = SettableTime.at(NOW);
  private final EphemeralKeys keys = new EphemeralKeys();
  private final LeadFlow flow = on(leads);
  private final List<Scannable> tables =
      List.of(
          Scannable.tables("leads", leads::getConnection),
          Scannable.tables("privacy", privacy::getConnection));

  private LeadFlow on(DataSource tablesOfLeads) {
    return LeadFlow.on(JdbcLeadStore.on(tablesOfLeads), JdbcTurns.on(tablesOfLeads), keys)
        .privacyLog(log)
        .retention(IDLE)
        .time(time)
        .build();
  }

  private Stage stage(LeadId lead) {
    return store.find(TenantId.DEFAULT, lead).orElseThrow().lead().stage();
  }

  private LeadId submitted(int daysAgo, Submission submission) {
    time.set(NOW.minus(Duration.ofDays(daysAgo)));
    LeadId lead = flow.submit(submission).answer().lead().orElseThrow();
    time.set(NOW);
    return lead;
  }

  private static Submission named(String name) {
    return Submission.from("website")
        .with(Fields.EMAIL, name + "@engines.example")
        .consentTo(Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
  }

  @Test
  @Promise("P-02: erasure reaches every table that keeps something of the person")
  void noTableHoldsAnythingOfThePersonAfterwards() {
    PersonalTrace erased = PersonalTrace.plantedIn(flow, 1);
    PersonalTrace other = PersonalTrace.plantedIn(flow, 2);
    assertThat(erased.missingIn(tables)).isEmpty();

    ErasureReport report =
        flow.privacy().erase(ErasureOrder.of("e1").lead(erased.lead()).withholdingNothing());

    assertThat(report.status()).isEqualTo(ErasureReport.Status.DONE);
    assertThat(erased.findIn(tables)).isEmpty();
    assertThat(other.missingIn(tables)).isEmpty();
  }

  @Test
  @Promise("C-04: suppression survives erasure and import")
  void whoeverWasErasedIsNotBroughtBackByAFileAndNotContacted() {
    LeadId lead = submitted(0, named("ada"));
    flow.privacy().erase(ErasureOrder.of("e1").lead(lead));

    Submission row = Submission.imported("partner").with(Fields.EMAIL, " ADA@Engines.Example ");
    assertThat(flow.submit(row).status()).isEqualTo(Status.REJECTED);
    LeadId again = flow.submit(named("ada")).answer().lead().orElseThrow();
    Outreach outreach = Outreach.to(again, Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
    assertThat(flow.contact(outreach).ticket()).isEmpty();
  }

  @Test
  void scenarioA42OnTablesADryRunCountsTheSameAndDeletesNone() {
    LeadId visitor = submitted(366, Submission.from("website").with(Fields.COMPANY, "Engines"));
    LeadId kept = submitted(1_094, named("kept"));
    LeadId gone = submitted(1_096, named("gone"));

    SweepReport dry = flow.privacy().dryRun(SweepOrder.of("s1", 1_000).page(3));
    assertThat(List.of(stage(visitor), stage(kept), stage(gone))).doesNotContain(Stage.ERASED);
    SweepReport run = flow.privacy().sweep(SweepOrder.of("s1", 1_000).page(3));

    assertThat(run.due()).isEqualTo(dry.due());
    assertThat(stage(visitor)).isEqualTo(Stage.ERASED);
    assertThat(stage(gone)).isEqualTo(Stage.ERASED);
    assertThat(stage(kept)).isNotEqualTo(Stage.ERASED);
  }

  @Test
  void aHoldKeepsWhatIsDueAndItsReleaseGivesItBackToTheSweep() {
    LeadId gone = submitted(1_096, named("gone"));
    flow.privacy()
        .place(new Hold("h1", "2026-17", "legal", Hold.Scope.of(gone.value()), "dora", NOW));

    SweepReport held = flow.privacy().sweep(SweepOrder.of("s1", 1_000));
    assertThat(held.held()).isPositive();
    assertThat(stage(gone)).isNotEqualTo(Stage.ERASED);

    flow.privacy().release("h1", "dora");
    flow.privacy().sweep(SweepOrder.of("s2", 1_000));
    assertThat(stage(gone)).isEqualTo(Stage.ERASED);
  }

  @Test
  @Promise("C-04: suppression survives a restore of the tables")
  void whatWasRefusedSinceTheCopyIsRefusedAgainBeforeAnybodyIsContacted() throws SQLException {
    LeadId lead = submitted(1, named("ada"));
    DataSource copy = TestDatabase.copyOf(leads);
    flow.withdraw(Withdrawal.at(ContactPoint.email("ada@engines.example")));
    time.advance(Duration.ofMinutes(5));

    LeadFlow restored = on(copy);
    Outreach outreach = Outreach.to(lead, Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
    assertThat(restored.privacy().isReplayPending()).isTrue();
    assertThat(restored.contact(outreach).ticket()).isEmpty();

    restored.privacy().replay();
    assertThat(restored.privacy().isReplayPending()).isFalse();
    assertThat(restored.contact(outreach).permission().orElseThrow().reasons())
        .extracting(reason -> reason.code())
        .contains("withdrawn");
  }
}
