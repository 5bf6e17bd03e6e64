package org.leadkit.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
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
 * Leads and their outbox in memory, for tests and a first try; thread-safe. There is no transaction
 * to join: each commit stands by itself.
 */
public final class InMemoryLeadStore implements LeadStore, Outbox {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<TenantId, TenantTables> tenants = new HashMap<>();

  /** An empty store. */
  public InMemoryLeadStore() {}

  @Override
  public Optional<LeadHistory> find(TenantId tenant, LeadId lead) {
    return in(tenant, tables -> tables.find(lead));
  }

  @Override
  public Map<MatchKey, List<LeadId>> owners(TenantId tenant, Collection<MatchKey> keys) {
    return in(tenant, tables -> tables.owners(keys));
  }

  @Override
  public List<Suppression> suppressions(TenantId tenant, Collection<String> points) {
    return in(tenant, tables -> tables.suppressions(points));
  }

  @Override
  public Optional<Answer> answer(TenantId tenant, String requestKey) {
    return in(tenant, tables -> tables.answer(requestKey));
  }

  @Override
  public CommitResult commit(Commit commit) {
    return in(commit.tenant(), tables -> tables.commit(commit));
  }

  @Override
  public Page<Lead> leads(TenantId tenant, String cursor, int limit) {
    return in(tenant, tables -> tables.leads(cursor, limit));
  }

  @Override
  public Page<LeadHistory> histories(TenantId tenant, String cursor, int limit) {
    return in(tenant, tables -> tables.histories(cursor, limit));
  }

  @Override
  public Page<Lead> due(TenantId tenant, Instant by, String cursor, int limit) {
    return in(tenant, tables -> tables.due(by, cursor, limit));
  }

  @Override
  public Page<JournalEntry> journal(TenantId tenant, String cursor, int limit) {
    return in(tenant, tables -> tables.journal(cursor, limit));
  }

  @Override
  public Page<Rejection> rejections(TenantId tenant, String cursor, int limit) {
    return in(tenant, tables -> tables.rejections(cursor, limit));
  }

  @Override
  public List<LeadEvent> pending(TenantId tenant, int limit) {
    return in(tenant, tables -> tables.pending(limit));
  }

  @Override
  public void delivered(TenantId tenant, Collection<String> eventIds) {
    in(tenant, tables -> tables.delivered(eventIds));
  }

  private <T> T in(TenantId tenant, Function<TenantTables, T> work) {
    lock.lock();
    try {
      return work.apply(tenants.computeIfAbsent(tenant, id -> new TenantTables()));
    } finally {
      lock.unlock();
    }
  }
}
