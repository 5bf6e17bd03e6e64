package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.leadkit.lead.Lead;
import org.leadkit.spi.Page;

/** The leads that must be looked at again, by the index on that instant. */
final class WakeRows {

  private final Sql sql;
  private final String tenant;

  WakeRows(Sql sql, String tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** The place after which a page begins: the instant and the id of a lead. */
  record Place(Instant at, String lead) {

    static Place of(String cursor) {
      if (cursor.equals(Page.START)) {
        return new Place(Instant.MIN, "");
      }
      int space = cursor.indexOf(' ');
      try {
        return new Place(
            Instant.parse(cursor.substring(0, Math.max(0, space))), cursor.substring(space + 1));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "The cursor (%s) is none of this list.\nMaybe it belongs to another list."
                .formatted(cursor),
            e);
      }
    }

    static String cursor(Lead lead) {
      return lead.wakeAt().orElseThrow() + " " + lead.id().value();
    }
  }

  /** Some records of leads up to an instant, in the order of instant and id. */
  List<String> due(Instant by, Place after, long limit) throws SQLException {
    return sql.texts(
        """
        select record from leads where tenant = ? and wake_at <= ? and wake_at >= ?
          and (wake_at > ? or lead_id > ?)
        order by tenant, wake_at, lead_id fetch first ? rows only""",
        tenant,
        Sql.column(by),
        Sql.column(after.at()),
        Sql.column(after.at()),
        after.lead(),
        limit);
  }
}
