package org.leadkit.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.leadkit.decision.StorageFailure;

/**
 * Runs work in the host's transaction if there is one, else in one of its own. Work that answers
 * nothing, or throws, leaves nothing behind; if another transaction was in its way it is run again.
 */
final class Transactions {

  private static final int ATTEMPTS = 5;
  private static final String SERIALISATION_FAILURE = "40001";

  private final DataSource dataSource;
  private final Supplier<Optional<Connection>> current;

  Transactions(DataSource dataSource, Supplier<Optional<Connection>> current) {
    this.dataSource = dataSource;
    this.current = current;
  }

  /** Some work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Sql sql) throws SQLException;
  }

  /** Reads. */
  <T> T read(String operation, Work<T> work) {
    try {
      Optional<Connection> joined = joined();
      if (joined.isPresent()) {
        return work.on(new Sql(joined.get()));
      }
      Connection own = dataSource.getConnection();
      try {
        return work.on(new Sql(own));
      } finally {
        close(own);
      }
    } catch (SQLException e) {
      throw SqlTrouble.failure(operation, e);
    }
  }

  /** Writes: runs the work until it answers something. */
  <T> T write(String operation, Work<Optional<T>> work) {
    String sqlState = SERIALISATION_FAILURE;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      boolean own = true;
      try {
        Optional<Connection> joined = joined();
        own = joined.isEmpty();
        Optional<T> answer = own ? alone(work) : within(joined.get(), work);
        if (answer.isPresent()) {
          return answer.get();
        }
      } catch (SQLException e) {
        StorageFailure failure = SqlTrouble.failure(operation, e);
        if (!mayTryAgain(e, own)) {
          throw failure;
        }
        sqlState = failure.sqlState();
      }
    }
    throw new StorageFailure(operation, sqlState);
  }

  /** A deadlock may have ended the host's transaction; only the host can begin that one again. */
  private static boolean mayTryAgain(SQLException e, boolean own) {
    return own ? SqlTrouble.isConflict(e) : SqlTrouble.isNotUnique(e);
  }

  /** A connection that commits by itself has no transaction to join. */
  private Optional<Connection> joined() throws SQLException {
    Optional<Connection> connection = current.get();
    boolean isOpen = connection.isPresent() && !connection.get().getAutoCommit();
    return isOpen ? connection : Optional.empty();
  }

  private static <T> Optional<T> within(Connection host, Work<Optional<T>> work)
      throws SQLException {
    Savepoint before = host.setSavepoint();
    try {
      Optional<T> answer = work.on(new Sql(host));
      if (answer.isEmpty()) {
        host.rollback(before);
      }
      host.releaseSavepoint(before);
      return answer;
    } catch (SQLException e) {
      undo(host, before, e);
      throw e;
    } catch (RuntimeException e) {
      host.rollback(before);
      throw e;
    }
  }

  /** The first exception tells more, unless the work would go on although it can't be undone. */
  private static void undo(Connection host, Savepoint before, SQLException e) throws SQLException {
    try {
      host.rollback(before);
    } catch (SQLException lost) {
      throw SqlTrouble.isNotUnique(e) ? lost : e;
    }
  }

  private <T> Optional<T> alone(Work<Optional<T>> work) throws SQLException {
    Connection own = dataSource.getConnection();
    try {
      boolean autoCommit = own.getAutoCommit();
      own.setAutoCommit(false);
      try {
        Optional<T> answer = work.on(new Sql(own));
        if (answer.isPresent()) {
          own.commit();
        }
        return answer;
      } finally {
        // Does nothing after a commit. Without it the next line would commit what is half done.
        own.rollback();
        own.setAutoCommit(autoCommit);
      }
    } finally {
      close(own);
    }
  }

  /** What was committed stays so; a connection that can't be closed is the pool's affair. */
  private static void close(Connection own) {
    try {
      own.close();
    } catch (SQLException e) {
      // Nothing can be done here, and its message may hold a personal value.
    }
  }
}
