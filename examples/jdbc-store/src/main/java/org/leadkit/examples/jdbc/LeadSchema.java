package org.leadkit.examples.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** The tables. A host with migrations copies the file into its own. */
public final class LeadSchema {

  private static final String FILE = "/leadkit-h2.sql";

  private LeadSchema() {}

  /** Creates the tables in a database that does not have them. */
  public static void create(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text());
    } catch (SQLException e) {
      throw SqlTrouble.failure("create schema", e);
    }
  }

  private static String text() {
    try (InputStream in = LeadSchema.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
