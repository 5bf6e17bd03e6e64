package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.StorageFailure;
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
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;

/** A store whose commits fail, or lose to another writer, when a test says so. */
final class FaultyStore implements LeadStore {

  private final LeadStore store;
  boolean failing;
  String sqlState = "08006";
  int losing;
  int commits;

  /** What happens in between: each commit first runs the next of these. */
  final Deque<Runnable> meanwhile = new ArrayDeque<>();

  FaultyStore(LeadStore store) {
    this.store = store;
  }

  @Override
  public CommitResult commit(Commit commit) {
    commits++;
    Runnable first = meanwhile.poll();
    if (first != null) {
      first.run();
    }
    if (failing) {
      throw new StorageFailure("commit", sqlState);
    }
    if (losing > 0) {
      losing--;
      return new CommitResult.Stale(new LeadId("other"));
    }
    return store.commit(commit);
  }

  @Override
  public Optional<LeadHistory> find(TenantId tenant, LeadId lead) {
    return store.find(tenant, lead);
  }

  @Override
  public Map<MatchKey, List<LeadId>> owners(TenantId tenant, Collection<MatchKey> keys) {
    return store.owners(tenant, keys);
  }

  @Override
  public List<Suppression> suppressions(TenantId tenant, Collection<String> points) {
    return store.suppressions(tenant, points);
  }

  @Override
  public Optional<Answer> answer(TenantId tenant, String requestKey) {
    return store.answer(tenant, requestKey);
  }

  @Override
  public Page<Lead> leads(TenantId tenant, String cursor, int limit) {
    return store.leads(tenant, cursor, limit);
  }

  @Override
  public Page<LeadHistory> histories(TenantId tenant, String cursor, int limit) {
    return store.histories(tenant, cursor, limit);
  }

  @Override
  public Page<Lead> due(TenantId tenant, Instant by, String cursor, int limit) {
    return store.due(tenant, by, cursor, limit);
  }

  @Override
  public Page<JournalEntry> journal(TenantId tenant, String cursor, int limit) {
    return store.journal(tenant, cursor, limit);
  }

  @Override
  public Page<Rejection> rejections(TenantId tenant, String cursor, int limit) {
    return store.rejections(tenant, cursor, limit);
  }
}
