package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.leadkit.event.LeadEvent;
import org.leadkit.formats.RecordJson;

/** The table of events: those that were delivered stay, marked, until the host deletes them. */
final class EventRows {

  private final Sql sql;
  private final String tenant;

  EventRows(Sql sql, String tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  void add(LeadEvent event) throws SQLException {
    sql.change(
        "insert into lead_event (tenant, event_id, delivered, record) values (?, ?, false, ?)",
        tenant,
        event.id(),
        RecordJson.write(event));
  }

  List<String> pending(long limit) throws SQLException {
    return sql.texts(
        """
        select record from lead_event where tenant = ? and delivered = false
        order by tenant, delivered, seq fetch first ? rows only""",
        tenant,
        limit);
  }

  void deliver(Collection<String> ids) throws SQLException {
    for (String id : ids) {
      sql.change(
          "update lead_event set delivered = true where tenant = ? and event_id = ?", tenant, id);
    }
  }
}
