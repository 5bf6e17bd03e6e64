package org.leadkit.routing.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.leadkit.decision.Decision;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.lead.ResponseClock;
import org.leadkit.routing.Owner;
import org.leadkit.routing.RoutingPlan;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.sla.ServiceLevel;

/** Replays leads through one policy; used once, by one thread. */
final class Replay {

  /** A lead that someone has, until it is closed. */
  private record Open(Instant closedAt, String team, String member) {}

  private final RoutingPolicy policy;
  private final Instant until;
  private final Map<String, TeamState> teams;
  private final PriorityQueue<Open> open =
      new PriorityQueue<>(Comparator.comparing(Open::closedAt));
  private final Map<String, Workload> workloads = new TreeMap<>();
  private final Map<String, Map<String, Long>> pools = new TreeMap<>();

  /** The members of each pool and their weights, as the pool was first used. */
  private final Map<String, Map<String, Double>> weights = new HashMap<>();

  /** Leads that nobody got, by whether their answer was late. */
  private final Map<Boolean, Long> unowned = new HashMap<>();

  Replay(RoutingPolicy policy, Map<String, TeamState> teams, Instant until) {
    this.policy = policy;
    this.teams = new HashMap<>(teams);
    this.until = until;
  }

  Decision<Owner> route(PastLead lead, Team team) {
    close(lead.arrivedAt());
    RoutingPlan plan = policy.decide(lead.profile(), team, lead.arrivedAt()).forLead(lead.id());
    boolean isLate = isLate(lead, plan);
    Optional<Decision<Owner>> settled = plan.settled();
    if (settled.isPresent()) {
      settle(lead, plan, settled.get().outcome(), isLate);
      return settled.get();
    }
    Turn turn = plan.assign(state(plan.pool().team()));
    if (turn instanceof Turn.Given given) {
      Grant grant = given.grant();
      give(lead, plan, grant.member(), given.next(), isLate);
      count(grant, team);
    } else {
      unowned.merge(isLate, 1L, Long::sum);
    }
    return plan.owner(turn);
  }

  /** No turn is needed: someone gets it past all turns, or it is held. */
  private void settle(PastLead lead, RoutingPlan plan, Owner owner, boolean isLate) {
    if (owner instanceof Owner.Member member) {
      TeamState next = state(plan.pool().team()).assigned(member.name(), lead.arrivedAt());
      give(lead, plan, member.name(), next, isLate);
    } else {
      unowned.merge(isLate, 1L, Long::sum);
    }
  }

  private TeamState state(String team) {
    return teams.getOrDefault(team, TeamState.EMPTY);
  }

  private void give(
      PastLead lead, RoutingPlan plan, String member, TeamState next, boolean isLate) {
    String team = plan.pool().team();
    teams.put(team, next);
    open.add(new Open(lead.closedAt(), team, member));
    workloads.merge(member, Workload.NONE.plus(next.member(member).open(), isLate), Replay::sum);
  }

  /** What waits in a queue was shared out to nobody yet. */
  private void count(Grant grant, Team team) {
    if (!grant.member().equals(grant.pool())) {
      weights.computeIfAbsent(grant.pool(), pool -> weights(pool, team));
      pools
          .computeIfAbsent(grant.pool(), ignored -> new HashMap<>())
          .merge(grant.member(), 1L, Long::sum);
    }
  }

  private static Workload sum(Workload one, Workload other) {
    return new Workload(
        one.leads() + other.leads(),
        Math.max(one.mostOpen(), other.mostOpen()),
        one.late() + other.late());
  }

  private boolean isLate(PastLead lead, RoutingPlan plan) {
    ServiceLevel level = plan.serviceLevel();
    Optional<Instant> deadline =
        level.deadline(level.start(lead.arrivedAt()), ResponseClock.Target.FIRST_TOUCH);
    Instant seen = lead.touch().orElse(until);
    return deadline.filter(seen::isAfter).isPresent();
  }

  private void close(Instant now) {
    while (!open.isEmpty() && !open.element().closedAt().isAfter(now)) {
      Open closed = open.remove();
      teams.put(closed.team(), state(closed.team()).closed(closed.member()));
    }
  }

  Distributed result() {
    Map<String, Double> fairness = new TreeMap<>();
    weights.forEach(
        (pool, shares) -> {
          double index = fairness(shares, pools.getOrDefault(pool, Map.of()));
          if (!Double.isNaN(index)) {
            fairness.put(pool, index);
          }
        });
    long late = workloads.values().stream().mapToLong(Workload::late).sum();
    long lateUnowned = unowned.getOrDefault(true, 0L);
    return new Distributed(
        policy.ref(),
        workloads,
        unowned.getOrDefault(false, 0L) + lateUnowned,
        late + lateUnowned,
        fairness);
  }

  private Map<String, Double> weights(String pool, Team team) {
    Map<String, Double> shares = new TreeMap<>();
    policy.pool(pool).stream()
        .flatMap(one -> one.members().stream().map(name -> Map.entry(one, name)))
        .forEach(seat -> shares.put(seat.getValue(), weight(seat.getKey(), seat.getValue(), team)));
    return shares;
  }

  private static double weight(Pool pool, String member, Team team) {
    return pool.weightOf(team.member(member).orElseGet(() -> Member.named(member))).doubleValue();
  }

  /** Of leads per share, so that who is to have twice as many may have them. */
  private static double fairness(Map<String, Double> weights, Map<String, Long> leads) {
    double sum = 0;
    double squares = 0;
    int members = 0;
    for (Map.Entry<String, Double> member : weights.entrySet()) {
      if (member.getValue() > 0) {
        double each = leads.getOrDefault(member.getKey(), 0L) / member.getValue();
        sum += each;
        squares += each * each;
        members++;
      }
    }
    return sum * sum / (members * squares);
  }
}
