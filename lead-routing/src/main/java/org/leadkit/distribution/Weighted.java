package org.leadkit.distribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;

/**
 * Shares by weight or by performance.
 *
 * @param byPerformance whether the figures of members count instead of weights
 */
record Weighted(boolean byPerformance) implements KnownStrategy {

  @Override
  public String name() {
    return byPerformance ? "performance-weighted" : "weighted";
  }

  @Override
  public Optional<Reason> bar(Pool pool, Member member, Profile profile) {
    long share = byPerformance ? member.performance() : pool.weight(member);
    return share == 0
        ? Optional.of(Reason.of("member-without-share", pool.name()).fact("member", member.name()))
        : Optional.empty();
  }

  @Override
  public Choice choose(Candidates candidates) {
    Pool pool = candidates.pool();
    SortedMap<String, Long> weights = weights(candidates);
    Ledger ledger = Ledger.of(candidates.memory(), weights, pool.memberSet(), pool.catchUp());
    String next = ledger.give(candidates.names());
    if (pool.catchUp() > 0) {
      ledger.miss(away(candidates), weights, pool.catchUp());
    }
    Map<String, List<Reason.Fact>> facts = new HashMap<>();
    for (String name : candidates.names()) {
      facts.put(name, List.of(new Reason.Fact("balance", ledger.balance(name), true)));
    }
    return Choice.turn(next).remembering(ledger.tables()).because(facts);
  }

  private SortedMap<String, Long> weights(Candidates candidates) {
    long mean = byPerformance ? mean(candidates.members()) : 0;
    SortedMap<String, Long> weights = new TreeMap<>();
    for (Member member : candidates.members()) {
      weights.put(member.name(), weight(candidates.pool(), member, mean));
    }
    return weights;
  }

  /** The shares of those who are away, for what they miss. */
  private Map<String, Long> away(Candidates candidates) {
    long mean = byPerformance ? mean(candidates.members()) : 0;
    Map<String, Long> weights = new TreeMap<>();
    for (String name : candidates.away()) {
      weights.put(name, weight(candidates.pool(), candidates.member(name), mean));
    }
    return weights;
  }

  private long weight(Pool pool, Member member, long mean) {
    if (!byPerformance) {
      return pool.weight(member);
    }
    return member.performance() == Talents.UNKNOWN ? mean : member.performance();
  }

  /** The mean of the figures that are known, at least a thousandth; 1 if none is. */
  private static long mean(List<Member> members) {
    long[] known =
        members.stream()
            .mapToLong(Member::performance)
            .filter(figure -> figure != Talents.UNKNOWN)
            .toArray();
    long sum = 0;
    for (long figure : known) {
      sum += figure;
    }
    return known.length == 0 ? Thousandths.ONE : Math.max(1, sum / known.length);
  }
}
