package org.leadkit.examples.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** Empty databases in memory, each with a name of its own. */
final class TestDatabase {

  private static final AtomicLong COUNT = new AtomicLong();
  private static final int CONNECTIONS = 40;

  private TestDatabase() {}

  static DataSource withTables() {
    return withTables("");
  }

  /** A database with more settings, as in {@code ;LOCK_TIMEOUT=50}. */
  static DataSource withTables(String settings) {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL(url() + settings);
    LeadSchema.create(dataSource);
    return dataSource;
  }

  /** Another database with what one holds now, as a backup that was restored has it. */
  static DataSource copyOf(DataSource dataSource) throws SQLException {
    JdbcDataSource copy = new JdbcDataSource();
    copy.setURL(url());
    try (Connection from = dataSource.getConnection();
        Connection to = copy.getConnection();
        Statement script = from.createStatement();
        ResultSet lines = script.executeQuery("script");
        Statement run = to.createStatement()) {
      while (lines.next()) {
        if (!lines.getString(1).startsWith("CREATE USER")) {
          run.execute(lines.getString(1));
        }
      }
    }
    return copy;
  }

  /** A database for the privacy log alone. */
  static DataSource withPrivacyLog() {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL(url());
    LeadSchema.createPrivacyLog(dataSource);
    return dataSource;
  }

  /** A pool of connections to a database, for the test to dispose of. */
  static JdbcConnectionPool pooled() {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url(), "", "");
    pool.setMaxConnections(CONNECTIONS);
    LeadSchema.create(pool);
    return pool;
  }

  private static String url() {
    return "jdbc:h2:mem:leads-" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
  }
}
