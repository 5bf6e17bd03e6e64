package org.leadkit.distribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Assignment;

/**
 * Members who share leads, and how: a strategy, weights, caps, and what happens when nobody is
 * free. A queue is a pool with one member, or one whose strategy is {@link Strategy#queue}. Pools
 * of one name share their turns, whichever rule leads to them. Immutable and thread-safe; pools of
 * equal data are equal. No argument may be null and nothing returns null.
 */
public final class Pool implements Canonical {

  /** The team of all pools that name no other. */
  public static final String TEAM = Assignment.USUAL_TEAM;

  private static final KnownStrategy USUAL = new RoundRobin();

  private final String name;
  private final List<String> members;
  private final Set<String> memberSet;
  private final String team;
  private final KnownStrategy strategy;
  private final Shares shares;
  private final PoolLimits limits;
  private final List<Reason> waiting;

  private Pool(
      String name,
      List<String> members,
      String team,
      KnownStrategy strategy,
      Shares shares,
      PoolLimits limits) {
    this.name = name;
    this.members = List.copyOf(members);
    this.memberSet = Set.copyOf(new LinkedHashSet<>(members));
    this.team = team;
    this.strategy = strategy;
    this.shares = shares;
    this.limits = limits;
    this.waiting =
        this.members.stream()
            .map(member -> Reason.of("member-waits", name).fact("member", member))
            .toList();
  }

  /**
   * A pool whose members take turns.
   *
   * @param name kebab-case name, unique in its policy
   * @param members who takes turns, in order; at least one, none twice
   */
  public static Pool of(String name, String... members) {
    return of(name, List.of(members));
  }

  /** The same, of a list. */
  public static Pool of(String name, List<String> members) {
    return new Pool(name, members, TEAM, USUAL, Shares.EQUAL, PoolLimits.NONE);
  }

  /**
   * The same pool of another team. The pools of a team share what is known of their members: loads,
   * caps, and who has waited longest. Those of different teams don't wait for each other, so a
   * member of two teams has two loads.
   */
  public Pool team(String newTeam) {
    return new Pool(name, members, newTeam, strategy, shares, limits);
  }

  /**
   * The same pool with another strategy.
   *
   * @param newStrategy one that {@link Strategy} makes; a host's own needs a name
   */
  public Pool strategy(Strategy newStrategy) {
    if (newStrategy instanceof KnownStrategy known) {
      return new Pool(name, members, team, known, shares, limits);
    }
    throw InvalidConfiguration.of(
        "strategy-without-name",
        "The strategy of the pool (%s) has no name.".formatted(name),
        "Maybe give it one: strategy(name, strategy).");
  }

  /**
   * The same pool with a strategy of the host's.
   *
   * @param strategyName kebab-case name, by which data refers to it; not that of one of ours
   */
  public Pool strategy(String strategyName, Strategy newStrategy) {
    return strategy(Strategy.named(strategyName, newStrategy));
  }

  /**
   * The same pool with a weight for a member, which comes before those of tags and of the member.
   *
   * @param weight 0 to 1,000 with at most three decimals; 0 for no share
   * @throws InvalidConfiguration if it is none of these, or the name is no member of the pool
   */
  public Pool weight(String member, BigDecimal weight) {
    if (!memberSet.contains(member)) {
      throw InvalidConfiguration.of(
          "unknown-member",
          "The weight is for (%s), who is no member of the pool (%s).".formatted(member, name),
          "Maybe the name is misspelt.");
    }
    return with(shares.weight(member, Thousandths.of("weight", weight)));
  }

  /** The same, of a whole weight. */
  public Pool weight(String member, long weight) {
    return weight(member, BigDecimal.valueOf(weight));
  }

  /**
   * The weight of a member in this pool: the pool's own for it, else the highest of its tags, else
   * that of the member.
   */
  public BigDecimal weightOf(Member member) {
    return Thousandths.decimal(shares.of(member));
  }

  /**
   * The same pool with a weight for all members with a tag, which comes before that of the member
   * itself. To members with several such tags the highest weight applies.
   *
   * @param weight 0 to 1,000 with at most three decimals
   */
  public Pool weightOfTag(String tag, BigDecimal weight) {
    return with(shares.weightOfTag(tag, Thousandths.of("weight", weight)));
  }

  /** The same, of a whole weight. */
  public Pool weightOfTag(String tag, long weight) {
    return weightOfTag(tag, BigDecimal.valueOf(weight));
  }

  /**
   * The same weighted pool with another answer to what becomes of members who were away: absent,
   * out of office, or on leave. Usually their share of that time is forgiven and they go on where
   * they stopped. If they are caught up, they are owed what they missed, up to so many leads, and
   * get it soon after they are back; the others stay within their bounds meanwhile.
   *
   * @param leads at most 100; 0 to forgive
   */
  public Pool catchUp(long leads) {
    return with(shares.catchUp(leads));
  }

  /**
   * The same pool with one more cap: the most leads that each member may get from this pool in some
   * time. At most three hold at once.
   */
  public Pool cap(LeadCap cap) {
    return with(limits.cap("", cap));
  }

  /** The same pool with one more cap, for members with a tag only; three hold for each tag. */
  public Pool capOfTag(String tag, LeadCap cap) {
    return with(limits.cap(tag, cap));
  }

  /** The same pool, which asks the tiers in order: a later one only if nobody before it is free. */
  public Pool byTier() {
    return with(limits.tiered());
  }

  /**
   * The same pool, which also gives leads to members who are not there now but will be within some
   * hours: those who are there first, then those who come within 24 hours, within 48 and so on, up
   * to five days (Microsoft Learn, Dynamics 365, "availability"). Among those who come later {@link
   * Strategy#longestWaiting} replaces {@link Strategy#leastLoaded}.
   *
   * @param hours 1 to 120
   */
  public Pool availableWithin(int hours) {
    return with(limits.within(hours));
  }

  /**
   * The same pool, which gives a lead to somebody even if nobody is free, and says so: to those who
   * are not there now, else to those who are full, else to those who are absent. Who failed before,
   * is not in the team, takes none (a capacity of 0), lacks a skill or has no share gets none.
   */
  public Pool routeAnyway() {
    return with(limits.anyway());
  }

  /** The same pool, which hands leads on to another pool if nobody here is free. */
  public Pool orElse(String pool) {
    return with(limits.next(pool));
  }

  private Pool with(Shares newShares) {
    return new Pool(name, members, team, strategy, newShares, limits);
  }

  private Pool with(PoolLimits newLimits) {
    return new Pool(name, members, team, strategy, shares, newLimits);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The names of its members, in order. */
  public List<String> members() {
    return members;
  }

  /** The team, under whose name the state is kept. */
  public String team() {
    return team;
  }

  /** The name of its strategy. */
  public String strategyName() {
    return strategy.name();
  }

  /** The pool that is asked if nobody here is free; empty if leads are held or routed anyway. */
  public Optional<String> next() {
    return limits.nextPool();
  }

  /** Whether a lead that stands under this name waits here for someone to claim it. */
  public boolean isQueue(String owner) {
    return strategy instanceof WaitsInQueue
        ? name.equals(owner)
        : members.size() == 1 && memberSet.contains(owner);
  }

  /** Whether it is a queue by having one member, and not one for its members alone. */
  boolean isOpenQueue() {
    return members.size() == 1 && !(strategy instanceof WaitsInQueue);
  }

  /** Whether somebody gets the lead even if nobody is free. */
  public boolean routesAnyway() {
    return limits.routesAnyway();
  }

  KnownStrategy strategy() {
    return strategy;
  }

  Set<String> memberSet() {
    return memberSet;
  }

  PoolLimits limits() {
    return limits;
  }

  long catchUp() {
    return shares.catchUp();
  }

  /** The weight of a member here, in thousandths. */
  long weight(Member member) {
    return shares.of(member);
  }

  /** Why a member who is free did not get a lead, without further evidence. */
  Reason waiting(int place) {
    return waiting.get(place);
  }

  @Override
  public CanonicalForm form() {
    List<Object> all = new ArrayList<>();
    members.forEach(member -> all.add(shares.describe(member)));
    CanonicalForm form = CanonicalForm.object().with("name", name).with("members", all);
    form = team.equals(TEAM) ? form : form.with("team", team);
    if (!strategy.equals(USUAL)) {
      CanonicalForm options = strategy.options();
      form =
          options.equals(CanonicalForm.object())
              ? form.with("strategy", strategy.name())
              : form.with(
                  "strategy", CanonicalForm.object().with("name", strategy.name()).and(options));
    }
    return limits.describe(shares.describe(form));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pool that && (isPlainlyEqual(that) || form().equals(that.form()));
  }

  /** Saves the forms where many rules bring the same pool. */
  private boolean isPlainlyEqual(Pool that) {
    return name.equals(that.name)
        && members.equals(that.members)
        && team.equals(that.team)
        && strategy.equals(that.strategy)
        && shares.equals(that.shares)
        && limits.equals(that.limits)
        && waiting.equals(that.waiting);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Its name. */
  @Override
  public String toString() {
    return "Pool[" + name + "]";
  }
}
