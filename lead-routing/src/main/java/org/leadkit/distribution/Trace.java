package org.leadkit.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;

/**
 * Says of every member of a pool why it got a lead, or why not.
 *
 * @param pool the pool that was asked
 * @param standings all its members
 */
record Trace(Pool pool, List<Standing> standings) {

  /** Of nobody who got it. */
  List<Reason> ofNobody() {
    return standings.stream().map(Standing::told).toList();
  }

  /** Of a lead that waits for a member to claim it. */
  List<Reason> ofWaiting() {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of("waits-in-queue", pool.name()));
    for (Standing one : standings) {
      reasons.add(
          one.isFree()
              ? Reason.of("member-may-claim", pool.name()).fact("member", one.name())
              : one.told());
    }
    return reasons;
  }

  /**
   * Of a member who got it.
   *
   * @param asked the places of those among whom the strategy chose
   * @param free the places of those who could have been asked, but for their tier
   * @param choice what the strategy said
   * @param more further evidence about the member who was chosen
   * @param anyway whether hindrances were overlooked
   */
  List<Reason> ofChosen(
      Set<Integer> asked,
      Set<Integer> free,
      Choice choice,
      List<Reason.Fact> more,
      boolean anyway) {
    List<Reason> reasons = new ArrayList<>(standings.size() + 1);
    for (Standing one : standings) {
      if (one.name().equals(choice.member())) {
        reasons.add(chosen(one, choice, more));
      } else if (asked.contains(one.place()) && one.isFree()) {
        reasons.add(waits(one, choice));
      } else if (free.contains(one.place()) && !asked.contains(one.place())) {
        reasons.add(laterTier(one));
      } else {
        reasons.add(one.told());
      }
    }
    if (anyway) {
      reasons.add(routedAnyway(choice.member()));
    }
    return reasons;
  }

  private Reason chosen(Standing one, Choice choice, List<Reason.Fact> more) {
    List<Reason.Fact> facts = new ArrayList<>();
    facts.add(open("member", one.name()));
    facts.addAll(choice.facts().getOrDefault(one.name(), List.of()));
    facts.addAll(more);
    if (!one.isFree()) {
      facts.add(open("there", one.until().toString()));
    }
    return new Reason("member-chosen", pool.name(), Points.ZERO, facts);
  }

  private Reason waits(Standing one, Choice choice) {
    Reason plain = pool.waiting(one.place());
    List<Reason.Fact> facts = choice.facts().getOrDefault(one.name(), List.of());
    if (facts.isEmpty()) {
      return plain;
    }
    List<Reason.Fact> all = new ArrayList<>(plain.facts());
    all.addAll(facts);
    return new Reason(plain.code(), pool.name(), Points.ZERO, all);
  }

  private Reason laterTier(Standing one) {
    return Reason.of("member-of-later-tier", pool.name())
        .fact("member", one.name())
        .fact("tier", one.member().tier());
  }

  private Reason routedAnyway(String chosen) {
    Standing one =
        standings.stream().filter(any -> any.name().equals(chosen)).findFirst().orElseThrow();
    return Reason.of("routed-anyway", pool.name())
        .fact("member", chosen)
        .fact("despite", one.told().code());
  }

  static Reason.Fact open(String name, String value) {
    return new Reason.Fact(name, value, true);
  }
}
