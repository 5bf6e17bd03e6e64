package org.leadkit.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.PolicyRef;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Draw;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;

/**
 * The first half of a routing decision: which pool gets the lead, and why. The second half, {@link
 * #assign}, says whose turn it is. Immutable.
 */
public final class RoutingPlan {

  private static final int FINGERPRINT_DIGITS = 16;

  private final String rule;
  private final Duration within;
  private final List<Reason> reasons;
  private final PolicyRef policy;
  private final Draw draw;

  RoutingPlan(String rule, Duration within, List<Reason> reasons, PolicyRef policy, Draw draw) {
    this.rule = rule;
    this.within = within;
    this.reasons = List.copyOf(reasons);
    this.policy = policy;
    this.draw = draw;
  }

  /** Id of the rule that matched, or {@code otherwise}. */
  public String rule() {
    return rule;
  }

  /** The pool that gets the lead. */
  public Pool pool() {
    return draw.pools().get(0);
  }

  /** How soon the person must be contacted first. */
  public Duration within() {
    return within;
  }

  /** Why this pool. */
  public List<Reason> reasons() {
    return reasons;
  }

  /** What decided. */
  public PolicyRef policy() {
    return policy;
  }

  /** The instant of the decision. */
  public Instant at() {
    return draw.at();
  }

  /** The same plan for a named lead, which is what a strategy without turns goes by. */
  public RoutingPlan forLead(String lead) {
    return with(
        new Draw(draw.pools(), draw.team(), draw.profile(), lead, draw.failed(), draw.at()));
  }

  /** The same plan without members who had the lead before and did not answer in time. */
  public RoutingPlan without(Set<String> failed) {
    return with(
        new Draw(draw.pools(), draw.team(), draw.profile(), draw.lead(), failed, draw.at()));
  }

  private RoutingPlan with(Draw newDraw) {
    return new RoutingPlan(rule, within, reasons, policy, newDraw);
  }

  /**
   * Names the pools and who in them is there: plans of one fingerprint may share a turn, others
   * must not.
   */
  public String fingerprint() {
    CanonicalForm form =
        CanonicalForm.object()
            .with(
                "pools",
                draw.pools().stream()
                    .map(
                        pool ->
                            CanonicalForm.object()
                                .with("pool", pool.name())
                                .with("available", available(pool)))
                    .toList())
            .with("failed", draw.failed().stream().sorted().toList());
    return form.sha256().substring(0, FINGERPRINT_DIGITS);
  }

  private List<String> available(Pool pool) {
    return pool.members().stream().filter(draw.team()::isAvailable).toList();
  }

  /** Gives the next turn of the pool, or of one that stands in for it. */
  public Turn assign(TeamState state) {
    return draw.from(state);
  }

  /** The decision once the turn is known. */
  public Decision<Owner> owner(Turn turn) {
    List<Reason> why = new ArrayList<>(reasons);
    why.addAll(turn.reasons());
    return turn.granted().map(grant -> owner(grant, why)).orElseGet(() -> nobody(why));
  }

  /** The decision when a turn is shared with another request, which knows why it was given. */
  public Decision<Owner> owner(Grant grant) {
    return owner(grant, new ArrayList<>(reasons));
  }

  private Decision<Owner> owner(Grant grant, List<Reason> why) {
    why.add(
        Reason.of("turn", rule)
            .fact("position", pool().members().indexOf(grant.member()) + 1)
            .fact("members", pool().members().size()));
    return new Decision<>(
        new Owner.Member(grant.member(), grant.pool(), within), why, policy, at());
  }

  private Decision<Owner> nobody(List<Reason> why) {
    why.add(Reason.of("nobody-available", rule));
    return new Decision<>(new Owner.Nobody(pool().name(), within), why, policy, at());
  }

  /** The decision when the lead stays with the owner it has. */
  public Decision<Owner> keep(String owner) {
    List<Reason> why = new ArrayList<>(reasons);
    why.add(Reason.of("existing-owner", rule));
    return new Decision<>(new Owner.Member(owner, pool().name(), within), why, policy, at());
  }
}
