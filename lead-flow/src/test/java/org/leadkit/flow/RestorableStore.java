package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.consent.Suppression;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.LeadStore;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;

/** A store that can be brought back to how it was: it remembers every commit and makes it again. */
final class RestorableStore implements LeadStore {

  private final List<Commit> commits = new ArrayList<>();
  private InMemoryLeadStore store = new InMemoryLeadStore();

  /** How much is stored by now; {@link #restore} goes back to it. */
  int copy() {
    return commits.size();
  }

  void restore(int copy) {
    List<Commit> kept = List.copyOf(commits.subList(0, copy));
    store = new InMemoryLeadStore();
    commits.clear();
    kept.forEach(this::commit);
  }

  @Override
  public CommitResult commit(Commit commit) {
    CommitResult result = store.commit(commit);
    if (result instanceof CommitResult.Committed) {
      commits.add(commit);
    }
    return result;
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
