package org.leadkit.examples.jdbc;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
import org.leadkit.formats.RecordJson;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.LeadStore;
import org.leadkit.spi.Outbox;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;

/**
 * Leads and their outbox in the tables of {@code leadkit-h2.sql}. Thread-safe; it keeps nothing but
 * the data source.
 *
 * <p>The isolation to run it in is READ COMMITTED. Journal entries and refused input have their
 * place in the list from the moment they are written, so an entry of a transaction that is still
 * open when a reader has passed its place is not on a later page of that reader.
 */
public final class JdbcLeadStore implements LeadStore, Outbox {

  private final Transactions transactions;

  private JdbcLeadStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** A store that does everything in transactions of its own. */
  public static JdbcLeadStore on(DataSource dataSource) {
    return joining(dataSource, Optional::empty);
  }

  /**
   * A store that joins the host's transaction: it reads and writes on the host's connection, undoes
   * a refused commit to a savepoint, and never commits, rolls back or closes that connection. Where
   * there is none it opens transactions of its own.
   *
   * @param current the connection of the transaction that the calling thread is in; empty if it is
   *     in none. A connection in auto-commit mode counts as none.
   */
  public static JdbcLeadStore joining(
      DataSource dataSource, Supplier<Optional<Connection>> current) {
    return new JdbcLeadStore(new Transactions(dataSource, current));
  }

  @Override
  public Optional<LeadHistory> find(TenantId tenant, LeadId lead) {
    List<HistoryRows.Piece> pieces =
        transactions.read("find", sql -> new HistoryRows(sql, tenant.value()).find(lead));
    return pieces.isEmpty() ? Optional.empty() : Optional.of(HistoryRows.history(pieces));
  }

  @Override
  public Map<MatchKey, List<LeadId>> owners(TenantId tenant, Collection<MatchKey> keys) {
    return transactions.read(
        "owners",
        sql -> {
          KeyRows rows = new KeyRows(sql, tenant.value());
          Map<MatchKey, List<LeadId>> owners = new LinkedHashMap<>();
          for (MatchKey key : keys) {
            owners.put(key, rows.owners(key));
          }
          owners.values().removeIf(List::isEmpty);
          return owners;
        });
  }

  @Override
  public List<Suppression> suppressions(TenantId tenant, Collection<String> points) {
    return transactions
        .read("suppressions", sql -> new SuppressionRows(sql, tenant.value()).find(points))
        .stream()
        .map(RecordJson::readSuppression)
        .toList();
  }

  @Override
  public Optional<Answer> answer(TenantId tenant, String requestKey) {
    return transactions
        .read("answer", sql -> new LedgerRows(sql, tenant.value()).answer(requestKey))
        .map(RecordJson::readAnswer);
  }

  @Override
  public CommitResult commit(Commit commit) {
    return transactions.write("commit", new CommitWork(commit));
  }

  @Override
  public Page<Lead> leads(TenantId tenant, String cursor, int limit) {
    Page.requireLimit(limit);
    List<String> records =
        transactions.read(
            "leads", sql -> new LeadRows(sql, tenant.value()).after(cursor, limit + 1L));
    return Pages.of(
        records.stream().map(RecordJson::readLead).toList(), limit, lead -> lead.id().value());
  }

  @Override
  public Page<LeadHistory> histories(TenantId tenant, String cursor, int limit) {
    Page.requireLimit(limit);
    List<HistoryRows.Owned> pieces =
        transactions.read(
            "histories", sql -> new HistoryRows(sql, tenant.value()).after(cursor, limit + 1L));
    return Pages.of(HistoryRows.histories(pieces), limit, history -> history.lead().id().value());
  }

  @Override
  public Page<Lead> due(TenantId tenant, Instant by, String cursor, int limit) {
    Page.requireLimit(limit);
    WakeRows.Place after = WakeRows.Place.of(cursor);
    List<String> records =
        transactions.read(
            "due", sql -> new WakeRows(sql, tenant.value()).due(by, after, limit + 1L));
    return Pages.of(
        records.stream().map(RecordJson::readLead).toList(), limit, WakeRows.Place::cursor);
  }

  @Override
  public Page<JournalEntry> journal(TenantId tenant, String cursor, int limit) {
    Page.requireLimit(limit);
    long after = Pages.place(cursor);
    return Pages.placed(
        transactions.read(
            "journal", sql -> new LedgerRows(sql, tenant.value()).journal(after, limit + 1L)),
        limit,
        RecordJson::readJournalEntry);
  }

  @Override
  public Page<Rejection> rejections(TenantId tenant, String cursor, int limit) {
    Page.requireLimit(limit);
    long after = Pages.place(cursor);
    return Pages.placed(
        transactions.read(
            "rejections", sql -> new LedgerRows(sql, tenant.value()).rejections(after, limit + 1L)),
        limit,
        RecordJson::readRejection);
  }

  @Override
  public List<LeadEvent> pending(TenantId tenant, int limit) {
    Page.requireLimit(limit);
    return transactions
        .read("pending", sql -> new EventRows(sql, tenant.value()).pending(limit))
        .stream()
        .map(RecordJson::readLeadEvent)
        .toList();
  }

  @Override
  public void delivered(TenantId tenant, Collection<String> eventIds) {
    transactions.write(
        "delivered",
        sql -> {
          new EventRows(sql, tenant.value()).deliver(eventIds);
          return Optional.of(true);
        });
  }
}
