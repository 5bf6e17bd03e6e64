package org.leadkit.examples.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. */
final class Sql {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** What is read of a row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Changes rows and says how many. */
  int change(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** All rows. */
  <T> List<T> all(Row<T> row, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.read(result));
      }
      return rows;
    }
  }

  /** The first column of all rows. */
  List<String> texts(String sql, @Nullable Object... values) throws SQLException {
    return all(row -> row.getString(1), sql, values);
  }

  /** The first column of the first row. */
  Optional<String> text(String sql, @Nullable Object... values) throws SQLException {
    return texts(sql, values).stream().findFirst();
  }

  /** The first column of the first row. */
  Optional<Long> number(String sql, @Nullable Object... values) throws SQLException {
    return all(row -> row.getLong(1), sql, values).stream().findFirst();
  }

  /**
   * An instant as a column holds it. Calendars of databases end; the record beside the column keeps
   * what lies outside.
   */
  static OffsetDateTime column(Instant at) {
    Instant shown = at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
    return shown.atOffset(ZoneOffset.UTC);
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
