package org.leadkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.StorageFailure;
import org.leadkit.flow.LeadFlow;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.spi.Commit;
import org.leadkit.spi.Page;
import org.leadkit.testsupport.Promise;

class JdbcFailureTest {

  private static final String PLANTED = "mallory-4711";
  private static final Submission SUBMISSION =
      Submission.from("website").with(Fields.EMAIL, PLANTED + "@engines.example");

  private final DataSource dataSource = TestDatabase.withTables();

  @Test
  @Promise("P-01: a violated constraint shows no personal value")
  void noPersonalValueLeavesTheStoreInAFailure() throws SQLException {
    execute("alter table leads add constraint odd check (record not like '%" + PLANTED + "%')");
    assertThat(
            driverMessage(
                "insert into leads select '1', '1', 1, '1', 1, null, null, null, now(), now(), '"
                    + PLANTED
                    + "'"))
        .as("the driver's own message")
        .contains(PLANTED);
    showsNothing(submitted(JdbcLeadStore.on(dataSource)), "23513");
  }

  @Test
  @Promise("P-01: a value that is too long for its column is not shown")
  void noValueThatIsTooLongLeavesTheStoreInAFailure() throws SQLException {
    execute("alter table leads alter column record varchar(20)");
    execute("alter table lead_touch alter column record varchar(20)");
    assertThat(
            driverMessage(
                "insert into leads select '1', '1', 1, '1', 1, null, null, null, now(), now(), '"
                    + PLANTED.repeat(3)
                    + "'"))
        .as("the driver's own message")
        .contains(PLANTED);
    showsNothing(submitted(JdbcLeadStore.on(dataSource)), "22001");
  }

  @Test
  void noPersonalValueLeavesTheStoreInAFailureOfTheHostsTransaction() throws Exception {
    execute("alter table leads alter column record varchar(20)");
    HostTransactions host = new HostTransactions(dataSource);
    JdbcLeadStore joining = JdbcLeadStore.joining(dataSource, host::current);
    StorageFailure failure = host.run(() -> submitted(joining));
    showsNothing(failure, "22001");
    assertThat(JdbcLeadStore.on(dataSource).leads(TenantId.DEFAULT, Page.START, 10).items())
        .isEmpty();
  }

  @Test
  void aBrokenRecordIsNotShown() throws SQLException {
    JdbcLeadStore store = JdbcLeadStore.on(dataSource);
    Lead lead =
        Lead.arrived(TenantId.DEFAULT, new LeadId("lead-1"), Instant.EPOCH)
            .version(1)
            .profile(Profile.empty().with(Fields.FIRST_NAME, PLANTED))
            .build();
    store.commit(Commit.of(TenantId.DEFAULT).put(lead).build());
    execute("update leads set record = replace(record, 'personal', '" + PLANTED + "')");
    showsNothing(
        catchThrowableOfType(StorageFailure.class, () -> store.find(TenantId.DEFAULT, lead.id())),
        "");
  }

  @Test
  void aReadThatFailsShowsTheStateOnly() throws SQLException {
    execute("drop table lead_answer");
    JdbcLeadStore store = JdbcLeadStore.on(dataSource);
    showsNothing(
        catchThrowableOfType(StorageFailure.class, () -> store.answer(TenantId.DEFAULT, PLANTED)),
        "42S02");
  }

  @Test
  void aDatabaseThatIsNotThereIsAFailure() {
    JdbcDataSource nowhere = new JdbcDataSource();
    nowhere.setURL("jdbc:h2:mem:" + PLANTED + ";IFEXISTS=TRUE");
    JdbcLeadStore store = JdbcLeadStore.joining(nowhere, Optional::empty);
    showsNothing(
        catchThrowableOfType(
            StorageFailure.class, () -> store.delivered(TenantId.DEFAULT, List.of("lead-1/1/0"))),
        "90146");
    assertThatThrownBy(() -> LeadSchema.create(nowhere)).isInstanceOf(StorageFailure.class);
  }

  private StorageFailure submitted(JdbcLeadStore store) {
    LeadFlow flow = LeadFlow.on(store, JdbcTurns.on(dataSource), new EphemeralKeys()).build();
    return catchThrowableOfType(StorageFailure.class, () -> flow.submit(SUBMISSION));
  }

  private static void showsNothing(StorageFailure failure, String sqlState) {
    assertThat(failure.sqlState()).isEqualTo(sqlState);
    StringWriter out = new StringWriter();
    failure.printStackTrace(new PrintWriter(out, true));
    String printed = out + failure.toString() + failure.getMessage();
    assertThat(printed.contains(PLANTED)).as("the planted value is shown").isFalse();
    assertThat(failure.getCause()).isNull();
    assertThat(failure.getSuppressed()).isEmpty();
  }

  private String driverMessage(String sql) {
    return catchThrowableOfType(SQLException.class, () -> execute(sql)).getMessage();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
