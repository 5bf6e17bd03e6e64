package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadkit.formats.RecordJson;
import org.leadkit.spi.PrivacyRecord;

/** The table of the privacy log. */
final class PrivacyRows {

  private final Sql sql;
  private final String tenant;

  PrivacyRows(Sql sql, String tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** The place after the last one of a stream. */
  long size(String stream) throws SQLException {
    return sql.number(
            """
            select idx + 1 from lead_privacy where tenant = ? and stream = ?
            order by tenant desc, stream desc, idx desc fetch first 1 rows only""",
            tenant,
            stream)
        .orElse(0L);
  }

  void add(PrivacyRecord entry) throws SQLException {
    sql.change(
        """
        insert into lead_privacy (tenant, stream, idx, recorded_at, kind, record)
        values (?, ?, ?, ?, ?, ?)""",
        tenant,
        entry.stream(),
        entry.index(),
        Sql.column(entry.at()),
        entry.kind(),
        RecordJson.write(entry));
  }

  List<String> stream(String stream) throws SQLException {
    return sql.texts(
        "select record from lead_privacy where tenant = ? and stream = ? order by idx",
        tenant,
        stream);
  }

  List<LedgerRows.Placed> after(long after, long limit) throws SQLException {
    return sql.all(
        row -> new LedgerRows.Placed(row.getLong(1), row.getString(2)),
        """
        select seq, record from lead_privacy where tenant = ? and seq > ?
        order by tenant, seq fetch first ? rows only""",
        tenant,
        after,
        limit);
  }

  /** The newest of those up to an instant that stand before a place. */
  Optional<LedgerRows.Placed> newest(Instant upTo, long before) throws SQLException {
    return sql
        .all(
            row -> new LedgerRows.Placed(row.getLong(1), row.getString(2)),
            """
            select seq, record from lead_privacy where tenant = ? and seq < ? and recorded_at <= ?
            order by tenant desc, seq desc fetch first 1 rows only""",
            tenant,
            before,
            Sql.column(upTo))
        .stream()
        .findFirst();
  }
}
