package org.leadkit.routing.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Team;
import org.leadkit.lead.ResponseClock;
import org.leadkit.routing.EffectiveRule;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.RoutingTable;
import org.leadkit.routing.Target;
import org.leadkit.routing.lint.RoutingLint.Unserved.Why;
import org.leadkit.sla.ServiceLevel;

/** Finds pools that a team can't serve, those that stand in for them included. */
final class PoolCheck {

  /** So many starts of an answer are tried, an hour apart: a week. */
  private static final int STARTS = 7 * 24;

  private final RoutingPolicy policy;
  private final Team team;
  private final Instant now;
  private final Map<String, Set<ServiceLevel>> levels = new TreeMap<>();

  PoolCheck(RoutingPolicy policy, Team team, Instant now) {
    this.policy = policy;
    this.team = team;
    this.now = now;
    targets().forEach(this::note);
  }

  private Stream<Target.ToPool> targets() {
    return Stream.concat(
        policy.effectiveRules().stream()
            .map(EffectiveRule::rule)
            .flatMap(rule -> rule.pool().stream()),
        Stream.concat(
            policy.tables().stream().map(RoutingTable::otherwise).flatMap(Optional::stream),
            Stream.of(policy.otherwise())));
  }

  private void note(Target.ToPool target) {
    ServiceLevel level =
        policy
            .serviceLevel(target.serviceLevel())
            .orElseGet(() -> ServiceLevel.firstTouch(target.within()));
    levels.computeIfAbsent(target.pool(), any -> new LinkedHashSet<>()).add(level);
  }

  List<RoutingLint.Finding> find() {
    List<RoutingLint.Finding> findings = new ArrayList<>();
    for (int i = 0; i < policy.pools().size(); i++) {
      Pool pool = policy.pools().get(i);
      String pointer = "/pools/" + i;
      why(pool)
          .ifPresent(why -> findings.add(new RoutingLint.Unserved(pool.name(), pointer, why, "")));
      if (why(pool).isEmpty()) {
        levels.getOrDefault(pool.name(), Set.of()).stream()
            .filter(level -> isNeverInTime(pool, level))
            .forEach(
                level ->
                    findings.add(
                        new RoutingLint.Unserved(
                            pool.name(), pointer, Why.NEVER_IN_TIME, level.name())));
      }
    }
    return findings;
  }

  private Optional<Why> why(Pool pool) {
    List<Member> there = there(pool);
    if (pools(pool).anyMatch(Pool::routesAnyway)) {
      return Optional.empty();
    }
    if (there.isEmpty()) {
      return Optional.of(Why.NOBODY_THERE);
    }
    if (there.stream().allMatch(member -> member.capacity().orElse(1) == 0)) {
      return Optional.of(Why.NO_CAPACITY);
    }
    boolean isWeighted = pools(pool).allMatch(one -> one.strategyName().equals("weighted"));
    boolean hasShare =
        pools(pool).anyMatch(one -> there(one).stream().anyMatch(member -> isWeighed(one, member)));
    return isWeighted && !hasShare ? Optional.of(Why.NO_SHARE) : Optional.empty();
  }

  private boolean isWeighed(Pool pool, Member member) {
    return team.member(member.name()).isPresent() && pool.weightOf(member).signum() > 0;
  }

  /** The pool and those that stand in for it. */
  private Stream<Pool> pools(Pool first) {
    Set<Pool> chain = new LinkedHashSet<>();
    Optional<Pool> next = Optional.of(first);
    while (next.isPresent() && chain.add(next.get())) {
      next = next.get().next().flatMap(policy::pool);
    }
    return chain.stream();
  }

  private List<Member> there(Pool pool) {
    return pools(pool)
        .flatMap(one -> one.members().stream())
        .distinct()
        .filter(team::isAvailable)
        .flatMap(name -> team.member(name).stream())
        .toList();
  }

  /** Whether the answer is overdue before anybody comes, whenever a lead comes within a week. */
  private boolean isNeverInTime(Pool pool, ServiceLevel level) {
    List<Member> there = there(pool);
    for (int hour = 0; hour < STARTS; hour++) {
      Instant start = now.plus(Duration.ofHours(hour));
      Optional<Instant> due = level.deadline(level.start(start), ResponseClock.Target.FIRST_TOUCH);
      if (due.isEmpty() || isServed(there, start, due.get())) {
        return false;
      }
    }
    return !pools(pool).anyMatch(Pool::routesAnyway);
  }

  private static boolean isServed(List<Member> there, Instant start, Instant due) {
    return there.stream()
        .flatMap(member -> member.nextThere(start).stream())
        .anyMatch(next -> !next.isAfter(due));
  }
}
