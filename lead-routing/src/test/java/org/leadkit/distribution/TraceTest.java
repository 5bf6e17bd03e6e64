package org.leadkit.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

/** Any team and pools through some hours, beside a plain account of who may get a lead. */
class TraceTest {

  private static final Set<String> CODES =
      Set.of(
          "member-chosen",
          "member-waits",
          "member-of-later-tier",
          "member-not-in-team",
          "member-failed-before",
          "member-absent",
          "member-out-of-office",
          "member-on-leave",
          "member-at-capacity",
          "member-capped",
          "member-lacks-skill",
          "member-without-share");

  @Provide
  Arbitrary<Team> teams() {
    return AnyTeam.teams();
  }

  @Provide
  Arbitrary<List<Pool>> pools() {
    return AnyTeam.pools("one").flatMap(one -> AnyTeam.pools("two").map(two -> List.of(one, two)));
  }

  /** Minutes from one lead to the next, and what happens besides. */
  @Provide
  Arbitrary<List<Integer>> day() {
    return Arbitraries.integers().between(0, 60).list().ofMinSize(1).ofMaxSize(25);
  }

  @Property(tries = 800)
  @Promise("R-04: nobody absent or full gets a lead unless the policy says so; each is told why")
  void everyMemberOfEveryPoolAskedHasOneReasonAndNobodyBarredIsChosen(
      @ForAll("teams") Team team,
      @ForAll("pools") List<Pool> pools,
      @ForAll("day") List<Integer> day) {
    Account account = new Account();
    TeamState state = TeamState.EMPTY;
    Instant now = Desk.NINE;
    for (int i = 0; i < day.size(); i++) {
      now = now.plus(Duration.ofMinutes(day.get(i)));
      Profile profile =
          day.get(i) % 3 == 0 ? Profile.empty() : Profile.empty().with(AnyTeam.LANGUAGE, "de");
      Set<String> failed = day.get(i) % 7 == 0 ? Set.of("anna") : Set.of();
      List<Pool> asked = day.get(i) % 2 == 0 ? pools : pools.subList(0, 1);
      Draw draw = new Draw(asked, team, profile, "lead-" + i, failed, now);
      Turn turn = draw.from(state);
      assertThat(draw.from(state)).isEqualTo(turn);
      requireOneReasonEach(turn, asked);
      if (turn instanceof Turn.Given given) {
        account.check(given, draw);
        state = given.next();
        if (day.get(i) % 5 == 0) {
          state = givenBack(state, given.grant(), account);
        }
      } else {
        assertThat(turn.reasons()).noneMatch(reason -> reason.code().equals("member-waits"));
        assertThat(((Turn.Nobody) turn).until()).isAfter(now);
      }
      account.agreesWith(state);
    }
  }

  private static TeamState givenBack(TeamState state, Grant grant, Account account) {
    account.giveBack(grant);
    return state.returning(grant);
  }

  private static void requireOneReasonEach(Turn turn, List<Pool> pools) {
    for (Pool pool : pools) {
      List<Reason> here =
          turn.reasons().stream()
              .filter(reason -> reason.rule().equals(pool.name()))
              .filter(reason -> reason.code().startsWith("member-"))
              .toList();
      if (turn.reasons().stream().anyMatch(reason -> reason.rule().equals(pool.name()))) {
        assertThat(here.stream().map(reason -> reason.detail("member").orElseThrow()))
            .containsExactlyElementsOf(pool.members());
      }
      assertThat(here).allMatch(reason -> CODES.contains(reason.code()));
    }
    long chosen =
        turn.reasons().stream().filter(reason -> reason.code().equals("member-chosen")).count();
    assertThat(chosen).isEqualTo(turn.granted().isPresent() ? 1 : 0);
  }

  /** Who got what and when, and what each of the rules says of it. */
  private static final class Account {
    private final List<Grant> kept = new ArrayList<>();

    void check(Turn.Given given, Draw draw) {
      Grant grant = given.grant();
      Pool pool =
          draw.pools().stream()
              .filter(one -> one.name().equals(grant.pool()))
              .findFirst()
              .orElseThrow();
      Optional<Member> member = draw.team().member(grant.member());
      assertThat(member).isPresent();
      assertThat(pool.members()).contains(grant.member());
      assertThat(draw.failed()).doesNotContain(grant.member());
      boolean anyway =
          given.reasons().stream().anyMatch(reason -> reason.code().equals("routed-anyway"));
      assertThat(anyway).isIn(false, pool.routesAnyway());
      if (!anyway) {
        assertThat(draw.team().isAvailable(grant.member())).isTrue();
        requireRoom(member.get(), pool, draw.at());
        if (pool.limits().hours() == 0) {
          assertThat(draw.team().isAvailable(grant.member(), draw.at())).isTrue();
        }
      }
      kept.add(grant);
    }

    private void requireRoom(Member member, Pool pool, Instant now) {
      long open = kept.stream().filter(one -> one.member().equals(member.name())).count();
      member.capacity().ifPresent(most -> assertThat(open).isLessThan(most));
      for (LeadCap cap : member.caps()) {
        assertThat(counted(member, "", cap, now)).isLessThan(cap.most());
      }
      for (PoolLimits.Capped one : pool.limits().caps()) {
        if (member.hasPoolCaps() && one.isFor(member)) {
          assertThat(counted(member, pool.name(), one.cap(), now)).isLessThan(one.cap().most());
        }
      }
    }

    private long counted(Member member, String pool, LeadCap cap, Instant now) {
      return kept.stream()
          .filter(one -> one.member().equals(member.name()))
          .filter(one -> pool.isEmpty() || one.pool().equals(pool))
          .filter(one -> isWithin(cap, member, one.at(), now))
          .count();
    }

    private static boolean isWithin(LeadCap cap, Member member, Instant given, Instant now) {
      for (Span.Period period : Span.Period.values()) {
        if (cap.key().equals(period.key())) {
          return period
              .start(given, member.presence().zone())
              .equals(period.start(now, member.presence().zone()));
        }
      }
      return now.isBefore(given.plus(Duration.parse(cap.key())));
    }

    void giveBack(Grant grant) {
      kept.remove(grant);
    }

    void agreesWith(TeamState state) {
      Map<String, Long> open = new HashMap<>();
      kept.forEach(grant -> open.merge(grant.member(), 1L, Long::sum));
      state
          .members()
          .forEach(
              (name, member) -> assertThat(member.open()).isEqualTo(open.getOrDefault(name, 0L)));
      assertThat(state.members().keySet()).containsAll(open.keySet());
    }
  }
}
