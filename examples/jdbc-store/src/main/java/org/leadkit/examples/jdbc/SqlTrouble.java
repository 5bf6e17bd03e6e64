package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.util.Set;
import org.leadkit.decision.StorageFailure;

/**
 * What an exception of the driver means. Nothing of it but the SQLState goes on: drivers print the
 * values of a row into their messages.
 */
final class SqlTrouble {

  private static final String NOT_UNIQUE = "23505";

  /** Serialisation failure; deadlock in PostgreSQL; lock time-out and changed row in H2. */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "HYT00", "90131");

  private SqlTrouble() {}

  /** Another transaction has inserted the same key. */
  static boolean isNotUnique(SQLException e) {
    return NOT_UNIQUE.equals(e.getSQLState());
  }

  /** Another transaction was in the way; the whole transaction may be tried again. */
  static boolean isConflict(SQLException e) {
    return isNotUnique(e) || CONFLICTS.contains(e.getSQLState());
  }

  /** What the caller gets to see. */
  static StorageFailure failure(String operation, SQLException e) {
    return new StorageFailure(operation, e.getSQLState() == null ? "" : e.getSQLState());
  }
}
