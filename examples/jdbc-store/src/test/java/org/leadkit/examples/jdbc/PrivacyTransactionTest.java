package org.leadkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.PrivacyRecord;

/** The privacy log beside the host's own work. */
class PrivacyTransactionTest {

  private static final TenantId TENANT = TenantId.DEFAULT;
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final DataSource dataSource = TestDatabase.withPrivacyLog();
  private final HostTransactions host = new HostTransactions(dataSource);
  private final JdbcPrivacyLog joining = JdbcPrivacyLog.joining(dataSource, host::current);
  private final JdbcPrivacyLog alone = JdbcPrivacyLog.on(dataSource);

  PrivacyTransactionTest() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute("create table orders (id varchar(20) primary key)");
    }
  }

  @Test
  void aRefusedAppendLeavesTheHostsWorkAsItIs() throws Exception {
    alone.append(TENANT, entry("a", 0));
    boolean isAppended =
        host.run(
            () -> {
              host.execute("insert into orders values ('order-1')");
              boolean refused = joining.append(TENANT, entry("a", 0));
              joining.append(TENANT, entry("a", 1));
              return refused;
            });
    assertThat(isAppended).isFalse();
    assertThat(alone.stream(TENANT, "a")).containsExactly(entry("a", 0), entry("a", 1));
    assertThat(orders()).isEqualTo(1);
  }

  @Test
  void whoLosesTheRaceForAPlaceKeepsTheHostsWorkAndIsTold() throws Exception {
    AtomicBoolean isRaced = new AtomicBoolean();
    JdbcPrivacyLog raced =
        JdbcPrivacyLog.joining(
            dataSource, () -> host.current().map(connection -> racing(connection, isRaced)));
    boolean isAppended =
        host.run(
            () -> {
              host.execute("insert into orders values ('order-1')");
              return raced.append(TENANT, new PrivacyRecord("a", 0, NOON, "late", Map.of()));
            });
    assertThat(isRaced).isTrue();
    assertThat(isAppended).isFalse();
    assertThat(alone.stream(TENANT, "a")).containsExactly(entry("a", 0));
    assertThat(orders()).isEqualTo(1);
  }

  /** A connection on which someone else appends between the look and the first insert. */
  private Connection racing(Connection connection, AtomicBoolean isRaced) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, values) -> {
              if (method.getName().equals("prepareStatement")
                  && ((String) values[0]).startsWith("insert into lead_privacy")
                  && isRaced.compareAndSet(false, true)) {
                assertThat(alone.append(TENANT, entry("a", 0))).isTrue();
              }
              try {
                return method.invoke(connection, values);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void whatTheHostRollsBackIsKeptByALogOfItsOwnAndByNoOther() {
    assertThatThrownBy(
            () ->
                host.run(
                    () -> {
                      joining.append(TENANT, entry("joined", 0));
                      alone.append(TENANT, entry("alone", 0));
                      throw new IllegalStateException("The host changes its mind.");
                    }))
        .hasMessage("The host changes its mind.");
    assertThat(alone.stream(TENANT, "joined")).isEmpty();
    assertThat(alone.stream(TENANT, "alone")).hasSize(1);
    assertThat(alone.append(TENANT, entry("joined", 0))).isTrue();
  }

  private long orders() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from orders")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static PrivacyRecord entry(String stream, long index) {
    return new PrivacyRecord(stream, index, NOON, "noted", Map.of());
  }
}
