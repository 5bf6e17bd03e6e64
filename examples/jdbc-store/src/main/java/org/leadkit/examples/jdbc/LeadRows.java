package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.formats.RecordJson;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;

/** The table of leads. */
final class LeadRows {

  private final Sql sql;
  private final String tenant;

  LeadRows(Sql sql, String tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** The stored version; 0 if there is none. */
  long version(LeadId lead) throws SQLException {
    return sql.number(
            "select version from leads where tenant = ? and lead_id = ?", tenant, lead.value())
        .orElse(0L);
  }

  /** Puts a lead; false if the version before it is not the one that is stored. */
  boolean put(Lead lead) throws SQLException {
    return lead.version() == 1 ? insert(lead) : update(lead);
  }

  private boolean insert(Lead lead) throws SQLException {
    int rows =
        sql.change(
            """
            insert into leads (version, stage, score_thousandths, owner, pool, deadline, wake_at,
              created_at, changed_at, record, tenant, lead_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            columns(lead));
    return rows == 1;
  }

  private boolean update(Lead lead) throws SQLException {
    @Nullable Object[] columns = columns(lead);
    @Nullable Object[] values = Arrays.copyOf(columns, columns.length + 1);
    values[columns.length] = lead.version() - 1;
    int rows =
        sql.change(
            """
            update leads set version = ?, stage = ?, score_thousandths = ?, owner = ?, pool = ?,
              deadline = ?, wake_at = ?, created_at = ?, changed_at = ?, record = ?
            where tenant = ? and lead_id = ? and version = ?""",
            values);
    return rows == 1;
  }

  private @Nullable Object[] columns(Lead lead) {
    Optional<Assignment> assignment = lead.assignment();
    Optional<Instant> due = assignment.flatMap(Assignment::due);
    return new @Nullable Object[] {
      lead.version(),
      CanonicalForm.kebab(lead.stage()),
      lead.score().thousandths(),
      assignment.map(Assignment::owner).orElse(null),
      assignment.map(Assignment::pool).orElse(null),
      due.map(Sql::column).orElse(null),
      lead.wakeAt().map(Sql::column).orElse(null),
      Sql.column(lead.createdAt()),
      Sql.column(lead.changedAt()),
      RecordJson.write(lead),
      tenant,
      lead.id().value()
    };
  }

  /** Some records after an id, in the order of ids. */
  List<String> after(String id, long limit) throws SQLException {
    return sql.texts(
        """
        select record from leads where tenant = ? and lead_id > ?
        order by tenant, lead_id fetch first ? rows only""",
        tenant,
        id,
        limit);
  }
}
