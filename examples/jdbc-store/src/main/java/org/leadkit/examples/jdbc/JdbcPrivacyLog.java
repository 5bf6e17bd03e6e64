package org.leadkit.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.leadkit.formats.RecordJson;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Page;
import org.leadkit.spi.PrivacyLog;
import org.leadkit.spi.PrivacyRecord;

/**
 * The privacy log in the table of {@code leadkit-privacy-h2.sql}, best in a database of its own.
 * Thread-safe; it keeps nothing but the data source.
 *
 * <p>A record has its place among all from the moment it is written, so one of a transaction that
 * is still open when a reader has passed its place is not on a later page of that reader.
 */
public final class JdbcPrivacyLog implements PrivacyLog {

  private final Transactions transactions;

  private JdbcPrivacyLog(Transactions transactions) {
    this.transactions = transactions;
  }

  /** A log that appends in transactions of its own, and so keeps what the host rolls back. */
  public static JdbcPrivacyLog on(DataSource dataSource) {
    return joining(dataSource, Optional::empty);
  }

  /**
   * A log that joins the host's transaction and loses what the host rolls back; an append that is
   * refused is undone to a savepoint. For a log that is in the database of the leads.
   *
   * @param current as in {@link JdbcLeadStore#joining}
   */
  public static JdbcPrivacyLog joining(
      DataSource dataSource, Supplier<Optional<Connection>> current) {
    return new JdbcPrivacyLog(new Transactions(dataSource, current));
  }

  /** Of those who append at one place at once, all but one look again and find it taken. */
  @Override
  public boolean append(TenantId tenant, PrivacyRecord entry) {
    return transactions.write(
        "append",
        sql -> {
          PrivacyRows rows = new PrivacyRows(sql, tenant.value());
          boolean isNext = rows.size(entry.stream()) == entry.index();
          if (isNext) {
            rows.add(entry);
          }
          return Optional.of(isNext);
        });
  }

  @Override
  public List<PrivacyRecord> stream(TenantId tenant, String stream) {
    return transactions
        .read("stream", sql -> new PrivacyRows(sql, tenant.value()).stream(stream))
        .stream()
        .map(RecordJson::readPrivacyRecord)
        .toList();
  }

  @Override
  public Page<PrivacyRecord> records(TenantId tenant, String cursor, int limit) {
    Page.requireLimit(limit);
    long after = Pages.place(cursor);
    return Pages.placed(
        transactions.read(
            "records", sql -> new PrivacyRows(sql, tenant.value()).after(after, limit + 1L)),
        limit,
        RecordJson::readPrivacyRecord);
  }

  @Override
  public Optional<PrivacyRecord> newest(TenantId tenant, Instant before) {
    return transactions.read("newest", sql -> newest(new PrivacyRows(sql, tenant.value()), before));
  }

  /** The column can be less exact than the record, so the record decides. */
  private static Optional<PrivacyRecord> newest(PrivacyRows rows, Instant before)
      throws SQLException {
    Optional<LedgerRows.Placed> found = rows.newest(before, Long.MAX_VALUE);
    while (found.isPresent()) {
      PrivacyRecord entry = RecordJson.readPrivacyRecord(found.get().record());
      if (entry.at().isBefore(before)) {
        return Optional.of(entry);
      }
      found = rows.newest(before, found.get().seq());
    }
    return Optional.empty();
  }
}
