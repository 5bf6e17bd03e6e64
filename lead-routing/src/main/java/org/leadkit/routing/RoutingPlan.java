package org.leadkit.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leadkit.decision.Decision;
import org.leadkit.decision.PolicyRef;
import org.leadkit.decision.Reason;

/**
 * The first half of a routing decision: which pool gets the lead, who in it can take it, and why.
 * The second half, {@link #assign} or {@link #owner}, says whose turn it is. Immutable.
 *
 * @param rule id of the rule that matched, or {@code otherwise}
 * @param pool the pool that gets the lead
 * @param candidates its members who are available, in the pool's order; may be empty
 * @param within how soon the person must be contacted first
 * @param reasons why this pool, and why not its absent members
 * @param policy what decided
 * @param at the instant of the decision
 */
public record RoutingPlan(
    String rule,
    Pool pool,
    List<String> candidates,
    Duration within,
    List<Reason> reasons,
    PolicyRef policy,
    Instant at) {

  /** Copies what it is given. */
  public RoutingPlan {
    candidates = List.copyOf(candidates);
    reasons = List.copyOf(reasons);
  }

  /** True if someone can take it. */
  public boolean isStaffed() {
    return !candidates.isEmpty();
  }

  /**
   * Gives the next turn of the pool.
   *
   * @throws IllegalArgumentException if nobody can take it: see {@link #isStaffed()}
   */
  public Turn assign(PoolState state) {
    return state.next(candidates);
  }

  /** The decision once the turn is known. */
  public Decision<Owner> owner(String member) {
    List<Reason> why = new ArrayList<>(reasons);
    why.add(
        Reason.of("turn", rule)
            .fact("position", pool.members().indexOf(member) + 1)
            .fact("members", pool.members().size()));
    return new Decision<>(new Owner.Member(member, pool.name(), within), why, policy, at);
  }

  /** The decision when nobody can take it. */
  public Decision<Owner> nobody() {
    List<Reason> why = new ArrayList<>(reasons);
    why.add(Reason.of("nobody-available", rule));
    return new Decision<>(new Owner.Nobody(pool.name(), within), why, policy, at);
  }

  /** The decision when the lead stays with the owner it has. */
  public Decision<Owner> keep(String owner) {
    List<Reason> why = new ArrayList<>(reasons);
    why.add(Reason.of("existing-owner", rule));
    return new Decision<>(new Owner.Member(owner, pool.name(), within), why, policy, at);
  }
}
