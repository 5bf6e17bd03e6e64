package org.leadkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.StorageFailure;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;

class LocksTest {

  private static final Lead FIRST =
      Lead.arrived(TenantId.DEFAULT, new LeadId("lead-1"), Instant.EPOCH).version(1).build();
  private static final Lead SECOND = FIRST.but().version(2).build();

  private final DataSource dataSource = TestDatabase.withTables(";LOCK_TIMEOUT=20");
  private final JdbcLeadStore store = JdbcLeadStore.on(dataSource);

  @Test
  void aLeadThatTheHostHoldsTooLongIsAFailureAndNotAHang() throws Exception {
    store.commit(Commit.of(TenantId.DEFAULT).put(FIRST).build());
    Commit next = Commit.of(TenantId.DEFAULT).put(SECOND).build();
    try (Connection holder = dataSource.getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("update leads set pool = 'held'");
      StorageFailure failure = catchThrowableOfType(StorageFailure.class, () -> store.commit(next));
      assertThat(failure.sqlState()).isEqualTo("HYT00");
      holder.rollback();
    }
    assertThat(store.commit(next)).isEqualTo(new CommitResult.Committed());
  }

  @Test
  void aLeadThatTheHostDeletedIsStale() throws Exception {
    store.commit(Commit.of(TenantId.DEFAULT).put(FIRST).build());
    try (Connection holder = dataSource.getConnection()) {
      holder.createStatement().execute("delete from leads");
    }
    assertThat(store.commit(Commit.of(TenantId.DEFAULT).put(SECOND).build()))
        .isEqualTo(new CommitResult.Stale(FIRST.id()));
  }

  @Test
  void connectionsGoBackAsTheyCame() throws Exception {
    try (Connection only = dataSource.getConnection()) {
      DataSource one = new OneConnection(only);
      JdbcLeadStore careful = JdbcLeadStore.on(one);
      careful.commit(Commit.of(TenantId.DEFAULT).put(FIRST).build());
      assertThat(only.getAutoCommit()).isTrue();
      careful.commit(Commit.of(TenantId.DEFAULT).put(FIRST).build());
      assertThat(only.getAutoCommit()).isTrue();
      only.createStatement().execute("drop table leads cascade");
      catchThrowableOfType(
          StorageFailure.class,
          () -> careful.commit(Commit.of(TenantId.DEFAULT).put(SECOND).build()));
      assertThat(only.getAutoCommit()).isTrue();
    }
  }
}
