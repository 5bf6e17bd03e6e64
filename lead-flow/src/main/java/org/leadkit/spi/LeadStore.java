package org.leadkit.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.StorageFailure;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;

/**
 * Where leads live. The host implements it; {@code LeadStoreContract} in lead-testkit proves it.
 *
 * <p>Every method sees all commits that returned before it began. An adapter over a transactional
 * database joins the host's active transaction, else opens its own; a refused commit is undone to a
 * savepoint, so that the host's other work survives. Methods may block and must be thread-safe.
 * What is broken ends in {@link StorageFailure}, which never holds a personal value.
 */
public interface LeadStore {

  /** A lead with its history, all of one moment; empty if there is none. */
  Optional<LeadHistory> find(TenantId tenant, LeadId lead);

  /**
   * Which leads have these match keys.
   *
   * @return for each key that some lead has, those leads, sorted; a unique key has one at most
   */
  Map<MatchKey, List<LeadId>> owners(TenantId tenant, Collection<MatchKey> keys);

  /** The suppressions of contact points, given by their keyed hashes, in the order of commit. */
  List<Suppression> suppressions(TenantId tenant, Collection<String> points);

  /** What was answered under a request key, given by its keyed hash. */
  Optional<Answer> answer(TenantId tenant, String requestKey);

  /**
   * Stores all of a commit or nothing. Checked in this order: the request key is new, else {@link
   * CommitResult.Repeated}; every lead's stored version is one below the one put, and the contact
   * points of its {@link Premise} have as many suppressions as it says, else {@link
   * CommitResult.Stale}; every unique match key is free or the same lead's, else {@link
   * CommitResult.Taken}. Concurrent commits behave as if one came after the other; in particular
   * whoever has stored a suppression finds every lead whose premise did not see it. Ids of what is
   * added (touches, activities, consent events) need not be checked: the version guards them.
   *
   * <p>What is stored is stored in this order: the leads, their {@link Redaction}s, the refused
   * input to erase, then all that is added. So what a commit adds is never taken away by the same
   * commit, and a unique key that it gives up is free for other leads after it.
   */
  CommitResult commit(Commit commit);

  /** All leads in the order of their ids; the limit is at least 1. */
  Page<Lead> leads(TenantId tenant, String cursor, int limit);

  /**
   * All leads with their histories, in the order of the leads' ids; a page is of one moment. For
   * what looks at all that is kept, such as a sweep of retention; the limit is at least 1.
   */
  Page<LeadHistory> histories(TenantId tenant, String cursor, int limit);

  /**
   * The leads that must be looked at again by an instant ({@link Lead#wakeAt()} is not after it),
   * in the order of that instant, then of their ids. The limit is at least 1. A lead that is put
   * with a later instant while one pages comes again on a later page if that one is due too.
   */
  Page<Lead> due(TenantId tenant, Instant by, String cursor, int limit);

  /**
   * All journal entries in the order of commit; the limit is at least 1. Where commits overlap, a
   * transactional store may order them either way, and a page can miss an entry whose transaction
   * is still open.
   */
  Page<JournalEntry> journal(TenantId tenant, String cursor, int limit);

  /**
   * All refused input, ordered and limited as the journal is. What is erased while one pages makes
   * no page skip another one.
   */
  Page<Rejection> rejections(TenantId tenant, String cursor, int limit);
}
