package org.leadkit.distribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.decision.Reason;

/** The members of one pool before one lead: who is free, and who gets it. */
final class Roster {

  private final Pool pool;
  private final Draw draw;
  private final TeamState state;
  private final List<Standing> standings;
  private final Trace trace;

  Roster(Pool pool, Draw draw, TeamState state) {
    this.pool = pool;
    this.draw = draw;
    this.state = state;
    this.standings = new Screening(pool, draw, state).all();
    this.trace = new Trace(pool, standings);
  }

  /**
   * Those among whom a strategy chooses.
   *
   * @param anyway whether hindrances were overlooked to have any
   */
  private record Selection(List<Standing> free, KnownStrategy strategy, boolean anyway) {}

  /** The turn; empty if nobody here can be given one. */
  Optional<Turn.Given> give() {
    if (pool.strategy() instanceof WaitsInQueue) {
      return Optional.of(
          new Turn.Given(new Grant(pool.name(), pool.name(), draw.at()), state, trace.ofWaiting()));
    }
    Selection selection = selection();
    return selection.free().isEmpty() ? Optional.empty() : Optional.of(give(selection));
  }

  /** Why nobody here got the lead, for each member. */
  List<Reason> nobody() {
    return trace.ofNobody();
  }

  /** When somebody here may be free; {@link Instant#MAX} if that is not known. */
  Instant until() {
    Instant until = Instant.MAX;
    for (Standing one : standings) {
      until = one.until().isBefore(until) ? one.until() : until;
    }
    return until;
  }

  private Selection selection() {
    List<Standing> now = standings.stream().filter(Standing::isFree).toList();
    if (!now.isEmpty()) {
      return new Selection(now, pool.strategy(), false);
    }
    List<Standing> later = later();
    return later.isEmpty()
        ? new Selection(anyway(), pool.strategy(), true)
        : new Selection(later, pool.strategy().amongThoseWhoComeLater(), false);
  }

  /** Those who are there soonest, by days; none if the pool wants them to be there now. */
  private List<Standing> later() {
    List<Standing> soonest = new ArrayList<>();
    int hours = pool.limits().hours();
    int first = Integer.MAX_VALUE;
    for (Standing one : hours == 0 ? List.<Standing>of() : standings) {
      int bucket = one.bucket(draw.at(), hours);
      if (bucket > 0 && bucket < first) {
        first = bucket;
        soonest.clear();
      }
      if (bucket == first) {
        soonest.add(one);
      }
    }
    return soonest;
  }

  /** Those who get leads though they are not free; as little is overlooked as can be. */
  private List<Standing> anyway() {
    if (pool.routesAnyway()) {
      for (Hindrance.Kind kind : Hindrance.OVERLOOKED) {
        List<Standing> some = standings.stream().filter(one -> one.isFreeBut(kind)).toList();
        if (!some.isEmpty()) {
          return some;
        }
      }
    }
    return List.of();
  }

  private Turn.Given give(Selection selection) {
    List<Standing> asked = firstTier(selection.free());
    List<Member> members = asked.stream().map(Standing::member).toList();
    Candidates candidates = new Candidates(pool, members, away(), state, draw);
    PoolState memory = candidates.memory().within(pool.memberSet());
    Optional<String> returned =
        memory.returned().stream().filter(candidates.names()::contains).findFirst();
    Choice choice =
        returned
            .map(member -> Choice.turn(member).because(member, Trace.open("turn", "returned")))
            .orElseGet(() -> selection.strategy().choose(candidates));
    Member chosen = chosen(choice, members);
    MemberState load = CountedCap.given(state, pool, chosen, draw.at());
    PoolState remembered =
        returned.isPresent() ? memory.taking(choice.member()) : remembered(memory, choice);
    return new Turn.Given(
        new Grant(pool.name(), choice.member(), draw.at()),
        state.with(pool.name(), remembered).with(choice.member(), load),
        trace.ofChosen(
            places(asked),
            places(selection.free()),
            choice,
            evidence(choice, returned.isPresent() ? 0 : remembered.turns(), load),
            selection.anyway()));
  }

  private List<Standing> firstTier(List<Standing> free) {
    if (!pool.limits().byTier()) {
      return free;
    }
    int first = free.stream().mapToInt(one -> one.member().tier()).min().orElse(0);
    return free.stream().filter(one -> one.member().tier() == first).toList();
  }

  private List<String> away() {
    return pool.catchUp() == 0
        ? List.of()
        : standings.stream().filter(Standing::isAway).map(Standing::name).toList();
  }

  private Member chosen(Choice choice, List<Member> members) {
    for (Member member : members) {
      if (member.name().equals(choice.member())) {
        return member;
      }
    }
    throw new IllegalStateException(
        "The strategy (%s) chose (%s), who is no candidate in the pool (%s).\nMaybe it remembers members who have left."
            .formatted(pool.strategyName(), choice.member(), pool.name()));
  }

  private PoolState remembered(PoolState memory, Choice choice) {
    return choice.isTurn()
        ? memory.giving(choice.member(), pool.memberSet()).remembering(choice.memory())
        : PoolState.EMPTY.remembering(choice.memory());
  }

  private static List<Reason.Fact> evidence(Choice choice, long turn, MemberState load) {
    List<Reason.Fact> facts = new ArrayList<>();
    if (choice.isTurn() && turn > 0) {
      facts.add(Trace.open("turn", Long.toString(turn)));
    }
    facts.add(Trace.open("load", Long.toString(load.open())));
    return facts;
  }

  private static Set<Integer> places(List<Standing> some) {
    Set<Integer> places = new HashSet<>();
    some.forEach(one -> places.add(one.place()));
    return places;
  }
}
