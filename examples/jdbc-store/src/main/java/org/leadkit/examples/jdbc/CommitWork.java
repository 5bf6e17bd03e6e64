package org.leadkit.examples.jdbc;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
import org.leadkit.formats.RecordJson;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Touch;
import org.leadkit.spi.Addition;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.Premise;
import org.leadkit.spi.Redaction;
import org.leadkit.spi.Rejection;

/**
 * One commit on one connection. First it looks for a reason to refuse, in the order of the port;
 * then it writes. If a concurrent commit turns up while it writes (a key that is there already, a
 * version that has gone) it answers nothing: all is undone, and the next look finds the reason.
 *
 * <p>The request key is written first, then points, leads and keys in one order for all commits, so
 * that commits wait in a queue and not for each other.
 */
final class CommitWork implements Transactions.Work<Optional<CommitResult>> {

  private static final Comparator<Claim> BY_KEY =
      Comparator.comparing((Claim claim) -> claim.key().kind())
          .thenComparing(claim -> claim.key().hash());

  private final Commit commit;

  CommitWork(Commit commit) {
    this.commit = commit;
  }

  @Override
  public Optional<CommitResult> on(Sql sql) throws SQLException {
    Optional<CommitResult> refusal = refusal(sql);
    return refusal.isPresent() ? refusal : write(sql);
  }

  /**
   * Looks until two looks agree: between two statements of one look a concurrent commit can give an
   * earlier reason, and only the first reason is to be told.
   */
  private Optional<CommitResult> refusal(Sql sql) throws SQLException {
    Optional<CommitResult> before = look(sql);
    if (before.isEmpty()) {
      return before;
    }
    Optional<CommitResult> after = look(sql);
    while (!after.equals(before)) {
      before = after;
      after = look(sql);
    }
    return after;
  }

  private Optional<CommitResult> look(Sql sql) throws SQLException {
    String tenant = commit.tenant().value();
    if (commit.requestKey().isPresent()) {
      Optional<String> earlier = new LedgerRows(sql, tenant).answer(commit.requestKey().get());
      if (earlier.isPresent()) {
        return earlier.map(RecordJson::readAnswer).map(CommitResult.Repeated::new);
      }
    }
    LeadRows leads = new LeadRows(sql, tenant);
    for (Lead lead : commit.leads()) {
      if (leads.version(lead.id()) != lead.version() - 1) {
        return Optional.of(new CommitResult.Stale(lead.id()));
      }
    }
    PointRows points = new PointRows(sql, tenant);
    for (Addition<Premise> added : commit.premises()) {
      if (!points.holds(added)) {
        return Optional.of(new CommitResult.Stale(added.lead()));
      }
    }
    KeyRows keys = new KeyRows(sql, tenant);
    for (Claim claim : commit.claims()) {
      Optional<LeadId> owner = keys.owner(claim.key());
      if (owner.isPresent() && !owner.get().equals(claim.lead())) {
        return Optional.of(new CommitResult.Taken(claim.key()));
      }
    }
    return Optional.empty();
  }

  private Optional<CommitResult> write(Sql sql) throws SQLException {
    String tenant = commit.tenant().value();
    LedgerRows ledger = new LedgerRows(sql, tenant);
    if (commit.requestKey().isPresent()) {
      ledger.addAnswer(commit.requestKey().get(), commit.answer().orElseThrow());
    }
    if (!lockPoints(new PointRows(sql, tenant))
        || !putLeads(new LeadRows(sql, tenant))
        || !claimKeys(new KeyRows(sql, tenant))) {
      return Optional.empty();
    }
    redact(new RedactionRows(sql, tenant), ledger);
    addHistory(new HistoryRows(sql, tenant));
    for (Suppression suppression : commit.suppressions()) {
      new SuppressionRows(sql, tenant).add(suppression);
    }
    for (Rejection rejection : commit.rejections()) {
      ledger.addRejection(rejection);
    }
    for (JournalEntry entry : commit.journal()) {
      ledger.addJournal(entry);
    }
    for (LeadEvent event : commit.events()) {
      new EventRows(sql, tenant).add(event);
    }
    return Optional.of(new CommitResult.Committed());
  }

  private boolean lockPoints(PointRows points) throws SQLException {
    points.lock(commit);
    for (Addition<Premise> added : commit.premises()) {
      if (!points.holds(added)) {
        return false;
      }
    }
    return true;
  }

  private boolean putLeads(LeadRows rows) throws SQLException {
    List<Lead> sorted = commit.leads().stream().sorted(Comparator.comparing(Lead::id)).toList();
    for (Lead lead : sorted) {
      if (!rows.put(lead)) {
        return false;
      }
    }
    return true;
  }

  /** Frees and claims in one order, so that a commit that frees waits in the queue of claimers. */
  private boolean claimKeys(KeyRows rows) throws SQLException {
    Set<Claim> freed = freed(rows);
    List<Claim> sorted =
        Stream.concat(freed.stream(), commit.claims().stream()).sorted(BY_KEY).toList();
    for (Claim claim : sorted) {
      if (freed.contains(claim)) {
        rows.free(claim);
      } else if (!rows.claim(claim)) {
        return false;
      }
    }
    return true;
  }

  /** The keys that leads have and give up. */
  private Set<Claim> freed(KeyRows rows) throws SQLException {
    Set<Claim> freed = new LinkedHashSet<>();
    for (Addition<Redaction> added : commit.redactions()) {
      if (added.item().freesKeys()) {
        rows.keys(added.lead()).forEach(key -> freed.add(new Claim(key, added.lead())));
      }
    }
    commit.claims().forEach(freed::remove);
    return freed;
  }

  private void redact(RedactionRows rows, LedgerRows ledger) throws SQLException {
    for (Addition<Redaction> added : commit.redactions()) {
      rows.redact(added);
      if (added.item().baresAnswers()) {
        ledger.bareAnswers(added.lead(), commit.requestKey().orElse(""));
      }
    }
    for (String id : commit.erasedRejections()) {
      ledger.eraseRejection(id);
    }
  }

  private void addHistory(HistoryRows rows) throws SQLException {
    for (Addition<Touch> added : commit.touches()) {
      rows.addTouch(added);
    }
    for (Addition<Activity> added : commit.activities()) {
      rows.addActivity(added);
    }
    for (Addition<ConsentEvent> added : commit.consents()) {
      rows.addConsent(added);
    }
  }
}
