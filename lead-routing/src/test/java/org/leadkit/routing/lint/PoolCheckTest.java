package org.leadkit.routing.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.Issue;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.lint.RoutingLint.Unserved;
import org.leadkit.routing.lint.RoutingLint.Unserved.Why;
import org.leadkit.sla.ServiceLevel;
import org.leadkit.testsupport.Promise;

class PoolCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final WorkCalendar WEEKDAYS =
      WorkCalendar.named("office", ZoneOffset.UTC)
          .open(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00-17:00")
          .build();
  private static final WorkCalendar WEEKENDS =
      WorkCalendar.named("weekend", ZoneOffset.UTC)
          .open(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "09:00-17:00")
          .build();

  private static List<Unserved> unserved(RoutingPolicy policy, Team team) {
    return RoutingLint.of(policy, team, NOW).findings().stream()
        .filter(Unserved.class::isInstance)
        .map(Unserved.class::cast)
        .toList();
  }

  private static RoutingPolicy policy(Pool... pools) {
    return RoutingPolicy.named("p").pools(pools).otherwise(HOUR, pools[0]);
  }

  @Test
  @Promise("R-06: pools that nobody can serve are found, with what is in the way")
  void aTeamThatIsThereServes() {
    assertThat(unserved(policy(Pool.of("a", "anna")), Team.of(Member.named("anna")))).isEmpty();
    assertThat(unserved(policy(Pool.of("a", "anna")), Team.everyone())).isEmpty();
  }

  @Test
  void aPoolOfPeopleWhoAreNotThereIsToldAsSuch() {
    RoutingPolicy policy = policy(Pool.of("a", "anna", "bernd", "carla"));
    Team team = Team.of(Member.named("anna").outOfOffice(), Member.named("bernd")).without("bernd");

    assertThat(unserved(policy, team))
        .containsExactly(new Unserved("a", "/pools/0", Why.NOBODY_THERE, ""));
    assertThat(RoutingLint.of(policy, team, NOW).issues())
        .extracting(Issue::code, Issue::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "unserved-pool",
                "Nobody can serve the pool (a): no member is in the team and there."));
  }

  @Test
  void capacitiesAndWeightsOfZeroServeNobody() {
    Team full = Team.of(Member.named("anna").capacity(0), Member.named("bernd").capacity(0));
    Team one = Team.of(Member.named("anna").capacity(0), Member.named("bernd").capacity(1));
    Pool weightless =
        Pool.of("a", "anna", "bernd")
            .strategy(Strategy.weighted())
            .weight("anna", 0)
            .weight("bernd", 0);

    assertThat(unserved(policy(Pool.of("a", "anna", "bernd")), full))
        .extracting(Unserved::why)
        .containsExactly(Why.NO_CAPACITY);
    assertThat(unserved(policy(Pool.of("a", "anna", "bernd")), one)).isEmpty();
    assertThat(unserved(policy(weightless), one))
        .extracting(Unserved::why)
        .containsExactly(Why.NO_SHARE);
    assertThat(unserved(policy(weightless.weight("bernd", 1)), one)).isEmpty();
  }

  @Test
  void aPoolThatStandsInServes() {
    Team team = Team.of(Member.named("bernd"));
    assertThat(unserved(policy(Pool.of("a", "anna").orElse("b"), Pool.of("b", "bernd")), team))
        .isEmpty();
    assertThat(unserved(policy(Pool.of("a", "anna").orElse("b"), Pool.of("b", "carla")), team))
        .extracting(Unserved::rule)
        .containsExactly("a", "b");
    assertThat(unserved(policy(Pool.of("a", "anna").routeAnyway()), team)).isEmpty();
  }

  @Test
  void anAnswerThatIsOverdueBeforeAnybodyComesIsTold() {
    ServiceLevel inOffice =
        ServiceLevel.named("office-hours").firstTouch(HOUR).in(WEEKDAYS).build();
    Pool pool = Pool.of("a", "anna");
    RoutingPolicy policy = RoutingPolicy.named("p").otherwise(inOffice, pool);

    assertThat(unserved(policy, Team.of(Member.named("anna").working(WEEKDAYS)))).isEmpty();
    assertThat(unserved(policy, Team.of(Member.named("anna").working(WEEKENDS)))).isEmpty();
    RoutingPolicy atNight =
        RoutingPolicy.named("p")
            .otherwise(ServiceLevel.named("quick").firstTouch(Duration.ofMinutes(5)).build(), pool);
    assertThat(
            unserved(
                atNight,
                Team.of(
                    Member.named("anna")
                        .working(WEEKENDS)
                        .leave(
                            java.time.LocalDate.parse("2026-11-23"),
                            java.time.LocalDate.parse("2026-12-07")))))
        .containsExactly(new Unserved("a", "/pools/0", Why.NEVER_IN_TIME, "quick"));
  }
}
