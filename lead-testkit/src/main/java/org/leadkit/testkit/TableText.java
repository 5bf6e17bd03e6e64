package org.leadkit.testkit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Every text in the tables of a database. */
final class TableText {

  /** Where databases keep what they say about themselves. */
  private static final Set<String> OWN_SCHEMAS =
      Set.of("information_schema", "pg_catalog", "sys", "mysql", "performance_schema");

  private static final Set<Integer> BINARY =
      Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

  private TableText() {}

  /** A table, by its name in SQL. */
  private record Table(String name, String sql) {}

  static void show(Callable<Connection> connections, BiConsumer<String, String> sink) {
    try (Connection connection = connections.call()) {
      for (Table table : tables(connection)) {
        rows(connection, table, sink);
      }
    } catch (Exception e) {
      throw new IllegalStateException("The tables can't be read.\nMaybe the database is gone.", e);
    }
  }

  private static List<Table> tables(Connection connection) throws SQLException {
    DatabaseMetaData database = connection.getMetaData();
    String quote = database.getIdentifierQuoteString().trim();
    List<Table> tables = new ArrayList<>();
    try (ResultSet rows = database.getTables(connection.getCatalog(), null, "%", null)) {
      while (rows.next()) {
        @Nullable String schema = rows.getString("TABLE_SCHEM");
        String name = rows.getString("TABLE_NAME");
        if (isOfHost(schema, rows.getString("TABLE_TYPE"))) {
          String quoted = quote + name + quote;
          tables.add(
              new Table(name, schema == null ? quoted : quote + schema + quote + "." + quoted));
        }
      }
    }
    return tables;
  }

  private static boolean isOfHost(@Nullable String schema, String type) {
    boolean isOwn = schema != null && OWN_SCHEMAS.contains(schema.toLowerCase(Locale.ROOT));
    return !isOwn && type.contains("TABLE") && !type.startsWith("SYSTEM");
  }

  private static void rows(Connection connection, Table table, BiConsumer<String, String> sink)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + table.sql())) {
      ResultSetMetaData columns = rows.getMetaData();
      for (int row = 1; rows.next(); row++) {
        for (int column = 1; column <= columns.getColumnCount(); column++) {
          @Nullable String text = text(rows, column, columns.getColumnType(column));
          if (text != null) {
            String where = table.name() + "." + columns.getColumnLabel(column) + ", row " + row;
            sink.accept(where, text);
          }
        }
      }
    }
  }

  private static @Nullable String text(ResultSet rows, int column, int type) throws SQLException {
    if (!BINARY.contains(type)) {
      return rows.getString(column);
    }
    byte @Nullable [] bytes = rows.getBytes(column);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
