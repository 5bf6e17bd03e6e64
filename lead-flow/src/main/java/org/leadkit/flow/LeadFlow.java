package org.leadkit.flow;

import java.util.Optional;
import org.leadkit.activity.Activity;
import org.leadkit.decision.StorageFailure;
import org.leadkit.decision.TooManyConflicts;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.spi.Keys;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.LeadStore;
import org.leadkit.spi.Turns;

/**
 * The way of a lead: from a submission to a stored lead with a score, a permission, an owner and a
 * deadline, and on from there. Each command decides from what is stored, stores all of its result
 * in one commit or nothing, and decides again if another writer was faster. Immutable and
 * thread-safe; commands run in the caller's thread.
 *
 * <p>Commands throw {@link StorageFailure} if the store is broken and {@link TooManyConflicts} if
 * every attempt lost to other writers; nothing that a person sends makes them throw.
 */
public final class LeadFlow {

  private final FlowSettings settings;

  LeadFlow(FlowSettings settings) {
    this.settings = settings;
  }

  /** Begins a flow whose ports are all in memory, for tests and for a first try. */
  public static LeadFlowBuilder inMemory() {
    return on(new InMemoryLeadStore(), new InMemoryTurns(), new EphemeralKeys());
  }

  /** Begins a flow on the host's ports. */
  public static LeadFlowBuilder on(LeadStore store, Turns turns, Keys keys) {
    return new LeadFlowBuilder(store, turns, keys);
  }

  /** The same flow for the leads of a tenant. */
  public LeadFlow forTenant(TenantId tenant) {
    return new LeadFlow(settings.forTenant(tenant));
  }

  /**
   * Takes a submission in. A new person becomes a lead; a known one's lead is touched; where it is
   * not certain it becomes a lead to review. What can't be used is kept and said.
   */
  public Outcome submit(Submission submission) {
    return new Submit(settings, submission).run();
  }

  /**
   * Records what a person did. The activity's id is its request key: the same activity again
   * changes nothing and gives the same answer.
   */
  public Outcome recordActivity(LeadId lead, Activity activity) {
    return new RecordActivity(settings, lead, activity).run();
  }

  /**
   * Takes consent back. The contact points are suppressed first, whether or not a lead has them;
   * then the person's leads, and every lead that shares such a point, are decided anew. The outcome
   * is that of the person's first lead by id; the journal has them all. If this throws, the
   * suppressions may be stored and some leads not yet decided: send it again.
   */
  public Outcome withdraw(Withdrawal withdrawal) {
    return new Withdraw(settings, withdrawal).run();
  }

  /** A lead as it stands; empty if there is none. */
  public Optional<Lead> find(LeadId lead) {
    return settings.store().find(settings.tenant(), lead).map(LeadHistory::lead);
  }
}
