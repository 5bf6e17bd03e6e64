package org.leadkit.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.leadkit.profile.Fields;
import org.leadkit.sla.ServiceLevel;
import org.leadkit.value.Value;

/**
 * The first half of a routing decision: which pool gets the lead, and why. The second half, {@link
 * #assign}, says whose turn it is, unless {@link #settled} says that none is needed. Reasons are
 * put into words when they are asked for. Immutable.
 */
public final class RoutingPlan {

  private static final int FINGERPRINT_DIGITS = 16;

  private final RoutingPolicy policy;
  private final Way way;
  private final String cause;
  private final ServiceLevel level;
  private final Draw draw;

  /**
   * @param cause why the lead was handed to this pool whatever the rules say; empty if they led
   *     here
   */
  RoutingPlan(RoutingPolicy policy, Way way, String cause, ServiceLevel level, Draw draw) {
    this.policy = policy;
    this.way = way;
    this.cause = cause;
    this.level = level;
    this.draw = draw;
  }

  /** Id of the rule that matched, {@code otherwise}, or why the lead was handed to the pool. */
  public String rule() {
    if (isHandedOn()) {
      return cause;
    }
    return way.end().isOtherwise() ? "otherwise" : way.end().rule().id();
  }

  /** Ids of the rules that led to the table of that rule, the outermost first. */
  public List<String> path() {
    return isHandedOn() ? List.of() : way.path().stream().map(leg -> leg.rule().id()).toList();
  }

  private boolean isHandedOn() {
    return !cause.isEmpty();
  }

  /** The pool that gets the lead. */
  public Pool pool() {
    return draw.pools().get(0);
  }

  /** The pool, and those that stand in for it if nobody there is free, in order. */
  public List<Pool> pools() {
    return draw.pools();
  }

  /** How soon the person must be contacted first. */
  public Duration within() {
    return level.within();
  }

  /** How soon it must be answered, how that is counted, and what happens if it is not. */
  public ServiceLevel serviceLevel() {
    return level;
  }

  /**
   * Why this pool: the rules that held, and those before them that lack a value. Of these at most
   * 20 are named; if there are more, {@code rules-unknown} counts them all. {@link #trace} tells of
   * every rule.
   */
  public List<Reason> reasons() {
    List<Reason> all = new ArrayList<>(ruleReasons());
    all.addAll(stickiness().obstacles());
    return List.copyOf(all);
  }

  private List<Reason> ruleReasons() {
    return isHandedOn()
        ? List.of(Reason.of("handed-on", cause).fact("pool", pool().name()))
        : new WayReasons(way, draw.profile(), at()).list();
  }

  /** What decided. */
  public PolicyRef policy() {
    return policy.ref();
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
    return new RoutingPlan(policy, way, cause, level, newDraw);
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
    return pool.members().stream()
        .filter(member -> draw.team().isAvailable(member, draw.at()))
        .toList();
  }

  /**
   * The decision if no turn is needed: the lead sticks to an owner, or is held because its person
   * may not be contacted. Who has the lead already is not held from it. To be asked before {@link
   * #assign}.
   *
   * @return empty if a member of the pool is to get a turn
   */
  public Optional<Decision<Owner>> settled() {
    Stickiness sticky = stickiness();
    if (isHeld() && !sticky.isExistingOwner()) {
      return Optional.of(held());
    }
    return Optional.ofNullable(sticky.owner()).map(owner -> stuck(owner, sticky.kept()));
  }

  private Decision<Owner> stuck(String owner, List<Reason> kept) {
    List<Reason> why = new ArrayList<>(reasons());
    why.addAll(kept);
    return new Decision<>(new Owner.Member(owner, pool().name(), within()), why, policy(), at());
  }

  private Decision<Owner> held() {
    List<Reason> why = new ArrayList<>(ruleReasons());
    why.add(Reason.of("contact-not-permitted", rule()));
    return new Decision<>(new Owner.Nobody(pool().name(), within()), why, policy(), at());
  }

  private Stickiness stickiness() {
    List<Sticky> sticky = isHandedOn() ? List.of() : policy.spec().sticky();
    return Stickiness.of(sticky, draw, policy, rule());
  }

  private boolean isHeld() {
    return !isHandedOn()
        && policy.spec().holdUnlessContactPermitted()
        && !draw.profile()
            .value(Fields.CONTACT_PERMITTED.name())
            .equals(Optional.of(Value.of(true)));
  }

  /** Gives the next turn of the pool, or of one that stands in for it. */
  public Turn assign(TeamState state) {
    return draw.from(state);
  }

  /**
   * Gives the lead to a member who asks for it, and who must be free for it as for a turn. It costs
   * nobody a turn.
   *
   * @return nobody, with the reason why not, if the member may not have it
   */
  public Turn claimedBy(String member, TeamState state) {
    return draw.claimedBy(member, state);
  }

  /** The decision once the turn is known. */
  public Decision<Owner> owner(Turn turn) {
    List<Reason> why = new ArrayList<>(reasons());
    why.addAll(turn.reasons());
    return turn.granted().map(grant -> owner(grant, why)).orElseGet(() -> nobody(why));
  }

  /** The decision when a turn is shared with another request, which knows why it was given. */
  public Decision<Owner> owner(Grant grant) {
    return owner(grant, new ArrayList<>(reasons()));
  }

  private Decision<Owner> owner(Grant grant, List<Reason> why) {
    turn(grant).ifPresent(why::add);
    return new Decision<>(
        new Owner.Member(grant.member(), grant.pool(), within()), why, policy(), at());
  }

  /** The place in the pool that gave the turn; a queue that holds its leads itself has none. */
  private Optional<Reason> turn(Grant grant) {
    return draw.pools().stream()
        .filter(pool -> !grant.claimed())
        .filter(pool -> pool.name().equals(grant.pool()))
        .filter(pool -> pool.members().contains(grant.member()))
        .findFirst()
        .map(
            pool ->
                Reason.of("turn", rule())
                    .fact("position", pool.members().indexOf(grant.member()) + 1)
                    .fact("members", pool.members().size()));
  }

  private Decision<Owner> nobody(List<Reason> why) {
    why.add(Reason.of("nobody-available", rule()));
    return new Decision<>(new Owner.Nobody(pool().name(), within()), why, policy(), at());
  }

  /** The decision when the lead stays with the owner it has, whatever the policy says. */
  public Decision<Owner> keep(String owner) {
    return stuck(owner, List.of(Reason.of("existing-owner", rule())));
  }

  /** What became of every rule. */
  public RoutingTrace trace() {
    return new RoutingTrace(policy, way, level, draw, null);
  }

  /** What became of every rule, and of every member once the turn is known. */
  public RoutingTrace trace(Turn turn) {
    return new RoutingTrace(policy, way, level, draw, turn);
  }
}
