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

/** The tables. A host with migrations copies the files into its own. */
public final class LeadSchema {

  private static final String LEADS = "/leadkit-h2.sql";
  private static final String PRIVACY = "/leadkit-privacy-h2.sql";

  private LeadSchema() {}

  /** Creates the tables of leads and turns in a database that does not have them. */
  public static void create(DataSource dataSource) {
    create(dataSource, LEADS);
  }

  /**
   * Creates the table of the privacy log in a database that does not have it; best another one than
   * that of the leads.
   */
  public static void createPrivacyLog(DataSource dataSource) {
    create(dataSource, PRIVACY);
  }

  private static void create(DataSource dataSource, String file) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text(file));
    } catch (SQLException e) {
      throw SqlTrouble.failure("create schema", e);
    }
  }

  private static String text(String file) {
    try (InputStream in = LeadSchema.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
