package org.leadkit.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.leadkit.consent.Suppression;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.event.LeadEvent;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.LeadStore;
import org.leadkit.spi.Outbox;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;
import org.leadkit.spi.Turns;

/** All ports on those in memory; a broken adapter overrides what it breaks. */
class ForwardingPorts implements LeadStore, Outbox, Turns {

  final InMemoryLeadStore memory = new InMemoryLeadStore();
  final InMemoryTurns turns = new InMemoryTurns();

  @Override
  public Optional<LeadHistory> find(TenantId tenant, LeadId lead) {
    return memory.find(tenant, lead);
  }

  @Override
  public Map<MatchKey, List<LeadId>> owners(TenantId tenant, Collection<MatchKey> keys) {
    return memory.owners(tenant, keys);
  }

  @Override
  public List<Suppression> suppressions(TenantId tenant, Collection<String> points) {
    return memory.suppressions(tenant, points);
  }

  @Override
  public Optional<Answer> answer(TenantId tenant, String requestKey) {
    return memory.answer(tenant, requestKey);
  }

  @Override
  public CommitResult commit(Commit commit) {
    return memory.commit(commit);
  }

  @Override
  public Page<Lead> leads(TenantId tenant, String cursor, int limit) {
    return memory.leads(tenant, cursor, limit);
  }

  @Override
  public Page<LeadHistory> histories(TenantId tenant, String cursor, int limit) {
    return memory.histories(tenant, cursor, limit);
  }

  @Override
  public Page<Lead> due(TenantId tenant, Instant by, String cursor, int limit) {
    return memory.due(tenant, by, cursor, limit);
  }

  @Override
  public Page<JournalEntry> journal(TenantId tenant, String cursor, int limit) {
    return memory.journal(tenant, cursor, limit);
  }

  @Override
  public Page<Rejection> rejections(TenantId tenant, String cursor, int limit) {
    return memory.rejections(tenant, cursor, limit);
  }

  @Override
  public List<LeadEvent> pending(TenantId tenant, int limit) {
    return memory.pending(tenant, limit);
  }

  @Override
  public void delivered(TenantId tenant, Collection<String> eventIds) {
    memory.delivered(tenant, eventIds);
  }

  @Override
  public Optional<Grant> take(
      TenantId tenant, String pool, String requestKey, Instant at, Function<TeamState, Turn> step) {
    return turns.take(tenant, pool, requestKey, at, step);
  }

  @Override
  public void release(TenantId tenant, String pool, String requestKey) {
    turns.release(tenant, pool, requestKey);
  }

  @Override
  public void change(
      TenantId tenant,
      String team,
      String requestKey,
      Instant at,
      UnaryOperator<TeamState> change) {
    turns.change(tenant, team, requestKey, at, change);
  }

  @Override
  public TeamState state(TenantId tenant, String team) {
    return turns.state(tenant, team);
  }
}
