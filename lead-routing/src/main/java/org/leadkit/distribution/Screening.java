package org.leadkit.distribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Reason;

/** Finds out what keeps the members of one pool from taking one lead. */
final class Screening {

  static final String OFF_HOURS = "member-off-hours";

  private final Pool pool;
  private final Draw draw;
  private final TeamState state;

  Screening(Pool pool, Draw draw, TeamState state) {
    this.pool = pool;
    this.draw = draw;
    this.state = state;
  }

  /** All members in the order of the pool. */
  List<Standing> all() {
    List<Standing> all = new ArrayList<>(pool.members().size());
    for (int i = 0; i < pool.members().size(); i++) {
      all.add(standing(i, pool.members().get(i)));
    }
    return all;
  }

  Standing standing(int place, String name) {
    Optional<Member> known = draw.team().member(name);
    if (known.isEmpty()) {
      Hindrance unknown =
          new Hindrance(Hindrance.Kind.UNSUITED, Instant.MAX, reason("member-not-in-team", name));
      return new Standing(place, Member.named(name), List.of(unknown));
    }
    List<Hindrance> found = new ArrayList<>(0);
    Member member = known.get();
    failed(member, found);
    away(member, found);
    full(member, found);
    pool.strategy()
        .bar(pool, member, draw.profile())
        .ifPresent(
            reason -> found.add(new Hindrance(Hindrance.Kind.UNSUITED, Instant.MAX, reason)));
    return new Standing(place, member, found);
  }

  private void failed(Member member, List<Hindrance> found) {
    if (draw.failed().contains(member.name())) {
      found.add(
          new Hindrance(
              Hindrance.Kind.UNSUITED, Instant.MAX, reason("member-failed-before", member.name())));
    }
  }

  private void away(Member member, List<Hindrance> found) {
    Presence presence = member.presence();
    if (draw.team().isAbsent(member.name())) {
      found.add(
          new Hindrance(
              Hindrance.Kind.ABSENT,
              draw.team().back(member.name()),
              reason("member-absent", member.name())));
    } else if (presence.outOfOffice()) {
      found.add(
          new Hindrance(
              Hindrance.Kind.AWAY, Instant.MAX, reason("member-out-of-office", member.name())));
    } else if (!presence.isAlways()) {
      Optional<Instant> next = presence.next(draw.at());
      if (!next.equals(Optional.of(draw.at()))) {
        String code = presence.isOnLeave(draw.at()) ? "member-on-leave" : OFF_HOURS;
        Reason reason = reason(code, member.name());
        found.add(
            new Hindrance(
                Hindrance.Kind.AWAY,
                next.orElse(Instant.MAX),
                next.map(there -> reason.fact("until", there)).orElse(reason)));
      }
    }
  }

  private void full(Member member, List<Hindrance> found) {
    MemberState load = state.member(member.name());
    if (member.capacity().isPresent() && load.open() >= member.capacity().getAsLong()) {
      // Who takes none is not full: there is nothing to overlook.
      boolean takesNone = member.capacity().getAsLong() == 0;
      found.add(
          new Hindrance(
              takesNone ? Hindrance.Kind.UNSUITED : Hindrance.Kind.FULL,
              Instant.MAX,
              reason("member-at-capacity", member.name())
                  .fact("open", load.open())
                  .fact("capacity", member.capacity().getAsLong())));
    }
    for (CountedCap cap : CountedCap.all(pool, member)) {
      cap.cap()
          .reached(load.count(cap.key()), draw.at())
          .ifPresent(
              until ->
                  found.add(
                      new Hindrance(
                          Hindrance.Kind.FULL,
                          until,
                          reason("member-capped", member.name())
                              .fact("cap", cap.cap())
                              .fact("until", until))));
    }
  }

  private Reason reason(String code, String member) {
    return Reason.of(code, pool.name()).fact("member", member);
  }
}
