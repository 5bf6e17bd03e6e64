package org.leadkit.distribution;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.profile.Field;

/** Arbitrary members, teams and pools of a few names. */
final class AnyTeam {

  static final Field.Text LANGUAGE = Field.text("language");

  private static final List<String> NAMES = List.of("anna", "bernd", "carla", "dora", "emil");

  private AnyTeam() {}

  static Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  static Arbitrary<LeadCap> caps() {
    Arbitrary<Long> most = Arbitraries.longs().between(1, 4);
    return Arbitraries.oneOf(
        most.map(LeadCap::perHour),
        most.map(LeadCap::perDay),
        most.map(LeadCap::perWeek),
        most.map(number -> LeadCap.within(number, Duration.ofMinutes(40))));
  }

  static Arbitrary<BigDecimal> weights() {
    return Arbitraries.of("0", "0.5", "1", "2.125", "7").map(BigDecimal::new);
  }

  private static Arbitrary<Member> members(String name) {
    Arbitrary<Member> limited =
        Combinators.combine(
                Arbitraries.longs().between(0, 6).optional(),
                caps().optional(),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of("senior", "junior").set(),
                weights())
            .as(
                (capacity, cap, poolCaps, tier, tags, weight) -> {
                  Member member =
                      Member.named(name)
                          .tier(tier)
                          .tags(tags.toArray(String[]::new))
                          .weight(weight);
                  member = capacity.isPresent() ? member.capacity(capacity.get()) : member;
                  member = cap.isPresent() ? member.cap(cap.get()) : member;
                  return poolCaps ? member : member.withoutPoolCaps();
                });
    return Combinators.combine(
            limited,
            Arbitraries.integers().between(0, 9),
            Arbitraries.of("de", "en").set(),
            Arbitraries.of("UTC", "Asia/Kolkata"),
            weights().optional())
        .as(
            (member, out, languages, zone, performance) -> {
              Member one =
                  member.zone(ZoneId.of(zone)).skill("language", languages.toArray(String[]::new));
              one = performance.isPresent() ? one.performance(performance.get()) : one;
              one = out == 0 ? one.outOfOffice() : one;
              return out == 1
                  ? one.leave(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-25"))
                  : one;
            });
  }

  static Arbitrary<Team> teams() {
    Arbitrary<List<Member>> all =
        Combinators.combine(NAMES.stream().map(AnyTeam::members).toList()).as(List::copyOf);
    return Combinators.combine(all, names().set().ofMinSize(2), names().optional(0.3))
        .as(
            (members, some, absent) -> {
              Team team =
                  Team.of(members.stream().filter(one -> some.contains(one.name())).toList());
              return absent.map(team::without).orElse(team);
            });
  }

  static Arbitrary<Strategy> strategies() {
    return Arbitraries.of(
        Strategy.roundRobin(),
        Strategy.longestWaiting(),
        Strategy.weighted(),
        Strategy.performanceWeighted(),
        Strategy.leastLoaded(),
        Strategy.bestFit(SkillMatch.required(LANGUAGE, "language")),
        Strategy.bestFit(SkillMatch.worth(5, LANGUAGE, "language")),
        Strategy.hash());
  }

  static Arbitrary<Pool> pools(String name) {
    Arbitrary<Pool> shared =
        Combinators.combine(
                names().list().uniqueElements().ofMinSize(1),
                strategies(),
                weights().optional(0.3),
                weights().optional(0.3),
                Arbitraries.longs().between(0, 5))
            .as(
                (members, strategy, weight, tagged, catchUp) -> {
                  Pool pool = Pool.of(name, members).strategy(strategy).catchUp(catchUp);
                  pool = weight.isPresent() ? pool.weight(members.get(0), weight.get()) : pool;
                  return tagged.isPresent() ? pool.weightOfTag("senior", tagged.get()) : pool;
                });
    return Combinators.combine(
            shared,
            caps().optional(0.4),
            caps().optional(0.3),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(0, 4))
        .as(
            (pool, cap, tagged, tiers, hours, anyway) -> {
              Pool limited = cap.isPresent() ? pool.cap(cap.get()) : pool;
              limited = tagged.isPresent() ? limited.capOfTag("junior", tagged.get()) : limited;
              limited = tiers ? limited.byTier() : limited;
              limited = hours > 40 ? limited.availableWithin(hours) : limited;
              return anyway == 0 ? limited.routeAnyway() : limited;
            });
  }
}
