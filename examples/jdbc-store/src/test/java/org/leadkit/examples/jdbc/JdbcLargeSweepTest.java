package org.leadkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadkit.activity.Activity;
import org.leadkit.flow.LeadFlow;
import org.leadkit.flow.SweepOrder;
import org.leadkit.flow.SweepReport;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.retention.RetentionRule;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.retention.Trigger;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.testkit.SettableTime;
import org.leadkit.value.Value;

/**
 * A sweep over many records on H2. {@code -Dleadkit.sweep.leads=50000} makes it a sweep over about
 * a million; it prints a line a portion of 50,000.
 */
class JdbcLargeSweepTest {

  private static final int LEADS = Integer.getInteger("leadkit.sweep.leads", 300);
  private static final int ACTIVITIES = 12;
  private static final int TOLD = 50_000;
  private static final Instant LONG_AGO = Instant.parse("2022-01-01T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final int PAGE = 1_000;
  private static final RetentionSchedule IDLE =
      RetentionSchedule.named("idle")
          .rules(
              RetentionRule.erase(
                  "idle", Trigger.of(Trigger.Kind.LAST_INBOUND_CONTACT), Period.ofYears(3)))
          .build();

  @TempDir private Path folder;

  private JdbcConnectionPool pool;
  private JdbcLeadStore store;

  /** On a file, so that what is stored takes no memory of the sweep. */
  @BeforeEach
  void open() {
    pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("leads"), "", "");
    LeadSchema.create(pool);
    store = JdbcLeadStore.on(pool);
  }

  @AfterEach
  void close() {
    pool.dispose();
  }

  @Test
  void everyRecordIsLookedAtAndTheIdleHalfIsGone() {
    for (int i = 0; i < LEADS; i++) {
      capture(i, i % 2 == 0 ? LONG_AGO : NOW.minus(Duration.ofDays(10)));
    }
    LeadFlow flow =
        LeadFlow.on(store, JdbcTurns.on(pool), new EphemeralKeys())
            .privacyLog(JdbcPrivacyLog.on(TestDatabase.withPrivacyLog()))
            .retention(IDLE)
            .time(SettableTime.at(NOW))
            .build();
    AtomicLong told = new AtomicLong();

    SweepReport report =
        flow.privacy()
            .sweep(
                SweepOrder.of("s1", Long.MAX_VALUE)
                    .page(PAGE)
                    .telling(progress -> tell(progress, told)));

    assertThat(report.status()).isEqualTo(SweepReport.Status.DONE);
    assertThat(report.seen()).isGreaterThan(15L * LEADS);
    assertThat(report.failed()).isZero();
    assertThat(told).hasPositiveValue();
    assertThat(flow.privacy().dryRun(SweepOrder.of("s2", 0)).touched()).isZero();
    System.out.printf("sweep: %,d records, %,d due%n", report.seen(), report.touched());
  }

  /** Past the flow, as another system's leads are taken over. */
  private void capture(int number, Instant at) {
    LeadId id = new LeadId("lead-%07d".formatted(number));
    Profile profile =
        Profile.empty()
            .with(
                List.of(
                    new Profile.Entry(Fields.EMAIL, Value.of("p" + number + "@engines.example")),
                    new Profile.Entry(Fields.FULL_NAME, Value.of("Person " + number)),
                    new Profile.Entry(Fields.TITLE, Value.of("VP"))));
    Commit.Builder commit =
        Commit.of(TenantId.DEFAULT)
            .put(Lead.arrived(TenantId.DEFAULT, id, at).version(1).profile(profile).build())
            .touch(id, new Touch("t1", "website", at, at, List.copyOf(profile.entries())))
            .activity(id, Activity.occurred("t1", Activity.SUBMITTED, at));
    for (int i = 0; i < ACTIVITIES; i++) {
      commit.activity(id, Activity.occurred("a" + i, "mail.opened", at));
    }
    assertThat(store.commit(commit.build())).isInstanceOf(CommitResult.Committed.class);
  }

  private static void tell(SweepReport.Progress progress, AtomicLong told) {
    if (told.incrementAndGet() == 1 || progress.seen() / TOLD > (progress.seen() - PAGE) / TOLD) {
      System.out.printf(
          "... %s: %,d records, %,d due%n", progress.store(), progress.seen(), progress.due());
    }
  }
}
