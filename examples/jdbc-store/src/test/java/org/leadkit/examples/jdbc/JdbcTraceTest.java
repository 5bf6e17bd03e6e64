package org.leadkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.flow.LeadFlow;
import org.leadkit.lead.Lead;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.profile.Profile;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.Redaction;
import org.leadkit.spi.Rejection;
import org.leadkit.testkit.PersonalTrace;
import org.leadkit.testkit.PersonalTrace.Finding;
import org.leadkit.testkit.Scannable;
import org.leadkit.testsupport.Promise;

/** Looks for a planted person in every table. */
class JdbcTraceTest {

  private static final TenantId TENANT = TenantId.DEFAULT;

  private final DataSource dataSource = TestDatabase.withTables();
  private final JdbcLeadStore store = JdbcLeadStore.on(dataSource);
  private final LeadFlow flow =
      LeadFlow.on(store, JdbcTurns.on(dataSource), new EphemeralKeys()).build();
  private final List<Scannable> tables =
      List.of(Scannable.tables("database", dataSource::getConnection));

  @Test
  void everyMarkerIsInTheTables() {
    PersonalTrace trace = PersonalTrace.plantedIn(flow, 1);
    assertThat(trace.missingIn(tables)).isEmpty();
    assertThat(trace.findIn(tables))
        .extracting(finding -> finding.where().substring(0, finding.where().indexOf(',')))
        .contains(
            "LEADS.RECORD",
            "LEAD_TOUCH.RECORD",
            "LEAD_ACTIVITY.RECORD",
            "LEAD_CONSENT.RECORD",
            "LEAD_REJECTION.RECORD")
        .doesNotContain("LEAD_JOURNAL.RECORD", "LEAD_EVENT.RECORD", "LEAD_ANSWER.RECORD");
  }

  @Test
  @Promise("P-02: what a commit redacts leaves no trace in any table")
  void aRedactedLeadLeavesNoTraceInAnyTable() {
    PersonalTrace trace = PersonalTrace.plantedIn(flow, 2);
    PersonalTrace other = PersonalTrace.plantedIn(flow, 3);
    List<Finding> before = other.findIn(tables);
    assertThat(trace.missingIn(tables)).isEmpty();
    assertThat(store.commit(everything(trace))).isEqualTo(new CommitResult.Committed());
    assertThat(trace.findIn(tables)).isEmpty();
    assertThat(other.findIn(tables)).hasSameSizeAs(before);
    assertThat(other.missingIn(tables)).isEmpty();
  }

  @Test
  void aTableThatIsAddedLaterIsLookedThroughToo() throws SQLException {
    PersonalTrace trace =
        PersonalTrace.ofNothing().with("name", "Zora Zq471100").with("x", "Zq99zz");
    assertThat(trace.findIn(tables)).isEmpty();
    execute("create schema crm");
    execute(
        "create table crm.\"Odd name\" (id int, \"Note\" clob, scan blob, photo varbinary(99))");
    execute(
        "insert into crm.\"Odd name\" values (1, null, null, null), (2, 'dear ZORA zq471100',"
            + " stringtoutf8('Zora Zq471100'), stringtoutf8('Zq99zz'))");
    execute("create view twice as select * from crm.\"Odd name\"");
    assertThat(trace.findIn(tables))
        .containsExactly(
            new Finding("database", "Odd name.Note, row 2", "name", "plain"),
            new Finding("database", "Odd name.SCAN, row 2", "name", "plain"),
            new Finding("database", "Odd name.PHOTO, row 2", "x", "plain"));
  }

  @Test
  void aDatabaseThatCanNotBeReadDoesNotPassForAnEmptyOne() {
    PersonalTrace trace = PersonalTrace.ofNothing().with("name", "Zora Zq471100");
    List<Scannable> broken =
        List.of(
            Scannable.tables(
                "database",
                () -> {
                  throw new SQLException("gone");
                }));
    assertThatThrownBy(() -> trace.findIn(broken)).isInstanceOf(IllegalStateException.class);
  }

  /** The commit that takes away all that is known of the person. */
  private Commit everything(PersonalTrace trace) {
    LeadHistory history = store.find(TENANT, trace.lead()).orElseThrow();
    Lead lead = history.lead();
    Commit.Builder commit =
        Commit.of(TENANT)
            .put(lead.but().version(lead.version() + 1).profile(Profile.empty()).build())
            .redact(
                lead.id(),
                new Redaction(
                    ids(history.touches().stream().map(Touch::id)),
                    ids(history.activities().stream().map(Activity::id)),
                    ids(history.consents().stream().map(ConsentEvent::id)),
                    List.of(),
                    List.of(),
                    true,
                    true));
    for (Rejection rejection : store.rejections(TENANT, Page.START, 100).items()) {
      if (!trace.findIn(List.of(Scannable.object("rejection", rejection))).isEmpty()) {
        commit.eraseRejection(rejection.id());
      }
    }
    return commit.build();
  }

  private static Set<String> ids(Stream<String> ids) {
    return Set.copyOf(ids.toList());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
