package org.leadkit.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** A host's own transactions, one a thread, as its framework would have them. */
final class HostTransactions {

  private final DataSource dataSource;
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  HostTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What the store joins. */
  Optional<Connection> current() {
    return Optional.ofNullable(current.get());
  }

  /** Runs work in a transaction and commits, or rolls back if the work throws. */
  <T> T run(Callable<T> work) throws Exception {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      try {
        T result = work.call();
        connection.commit();
        return result;
      } finally {
        current.remove();
        connection.rollback();
      }
    }
  }

  /** Executes one statement of the host's own in its transaction. */
  boolean execute(String sql) throws SQLException {
    try (var statement = current().orElseThrow().createStatement()) {
      return statement.execute(sql);
    }
  }
}
