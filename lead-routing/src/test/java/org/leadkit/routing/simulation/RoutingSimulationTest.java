package org.leadkit.routing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Strategy;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.Sticky;

class RoutingSimulationTest {

  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static final RoutingPolicy TOGETHER =
      RoutingPolicy.named("together").otherwise(HOUR, "anna", "bernd");

  private static final RoutingPolicy BY_COUNTRY =
      RoutingPolicy.named("by-country")
          .rule("german", Fields.COUNTRY.is("DE"), Duration.ofHours(4), "bernd")
          .otherwise(HOUR, "anna");

  private static PastLead lead(int number, String country) {
    return PastLead.arrived(
        "lead-" + number,
        Profile.empty().with(Fields.COUNTRY, country),
        START.plus(Duration.ofMinutes(10L * number)));
  }

  private static Stream<PastLead> germans(int number) {
    return IntStream.range(0, number).mapToObj(i -> lead(i, "DE"));
  }

  @Test
  void whoWouldHaveAnotherOwnerIsCountedAndTold() {
    List<Move> moves = new ArrayList<>();
    Comparison comparison =
        RoutingSimulation.of(TOGETHER, BY_COUNTRY).replay(germans(10), moves::add);

    assertThat(comparison.leads()).isEqualTo(10);
    assertThat(comparison.moved()).isEqualTo(5);
    assertThat(comparison.moves()).isEqualTo(Map.of("anna", Map.of("bernd", 5L)));
    assertThat(moves)
        .extracting(move -> move.lead().id())
        .containsExactly("lead-0", "lead-2", "lead-4", "lead-6", "lead-8");
    assertThat(moves.get(0).after().reasons("rule-matched").get(0).rule()).isEqualTo("german");
  }

  @Test
  void workIsCountedByMemberAndALeadIsOpenUntilItIsClosed() {
    Comparison comparison =
        RoutingSimulation.of(TOGETHER, BY_COUNTRY)
            .replay(
                germans(10)
                    .map(lead -> lead.closed(lead.arrivedAt().plus(Duration.ofMinutes(30)))));

    assertThat(comparison.before().workloads().get("anna").leads()).isEqualTo(5);
    assertThat(comparison.before().workloads().get("anna").mostOpen()).isEqualTo(2);
    assertThat(comparison.after().workloads()).containsOnlyKeys("bernd");
    assertThat(comparison.after().workloads().get("bernd").mostOpen()).isEqualTo(3);
  }

  @Test
  void fairnessIsOneForEqualSharesAndOneOfTheirNumberForOneWhoHasAll() {
    RoutingPolicy unfair =
        RoutingPolicy.named("unfair").otherwise(HOUR, "anna", "bernd", "carla", "dirk");
    Team annaOnly = Team.everyone().without("bernd").without("carla").without("dirk");
    Comparison comparison =
        RoutingSimulation.of(TOGETHER, unfair).team(at -> annaOnly).replay(germans(8));

    assertThat(comparison.after().fairness().get("otherwise")).isCloseTo(0.25, within(1e-9));
    assertThat(
            RoutingSimulation.of(TOGETHER, unfair)
                .replay(germans(8))
                .after()
                .fairness()
                .get("otherwise"))
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void aLeadIsLateIfItWasContactedAfterTheDeadlineOfThePolicy() {
    PastLead slow = lead(0, "DE").touched(START.plus(Duration.ofHours(2)));
    PastLead never = lead(1, "DE");
    RoutingSimulation simulation = RoutingSimulation.of(TOGETHER, BY_COUNTRY);

    Comparison open =
        simulation.asOf(START.plus(Duration.ofHours(3))).replay(Stream.of(slow, never));
    assertThat(open.before().late()).isEqualTo(2);
    assertThat(open.after().late()).isZero();
    assertThat(open.before().workloads().get("anna").late()).isEqualTo(1);
    assertThat(simulation.replay(Stream.of(slow, never)).after().late()).isEqualTo(1);
  }

  @Test
  void aDeadlineThatIsMetToTheInstantIsNotMissed() {
    PastLead atOnce = lead(0, "DE").touched(START.plus(HOUR));
    assertThat(RoutingSimulation.of(TOGETHER, TOGETHER).replay(Stream.of(atOnce)).before().late())
        .isZero();
  }

  @Test
  void whomNobodyCanTakeIsUnownedUnderThatPolicy() {
    Comparison comparison =
        RoutingSimulation.of(TOGETHER, BY_COUNTRY)
            .team(at -> Team.everyone().without("bernd"))
            .replay(germans(4));

    assertThat(comparison.before().unowned()).isZero();
    assertThat(comparison.after().unowned()).isEqualTo(4);
    assertThat(comparison.moves()).isEqualTo(Map.of("anna", Map.of("", 4L)));
  }

  @Test
  void turnsGoOnFromTheStateThatIsGiven() {
    TeamState annaWasLast = next(TeamState.EMPTY);
    Comparison comparison =
        RoutingSimulation.of(TOGETHER, TOGETHER).beginning("team", annaWasLast).replay(germans(1));

    assertThat(comparison.before().workloads()).containsOnlyKeys("bernd");
    assertThat(comparison.moved()).isZero();
  }

  private static TeamState next(TeamState state) {
    return ((Turn.Given) TOGETHER.decide(Profile.empty(), Team.everyone(), START).assign(state))
        .next();
  }

  @Test
  void aReplayIsRepeatable() {
    RoutingSimulation simulation = RoutingSimulation.of(TOGETHER, BY_COUNTRY);
    assertThat(simulation.replay(germans(50))).isEqualTo(simulation.replay(germans(50)));
  }

  @Test
  void leadsThatAreOutOfOrderAreRefused() {
    assertThatThrownBy(
            () ->
                RoutingSimulation.of(TOGETHER, TOGETHER)
                    .replay(Stream.of(lead(3, "DE"), lead(2, "DE"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(lead-2)")
        .hasMessageContaining("Maybe");
  }

  @Test
  void aLeadCanNotBeContactedBeforeItArrives() {
    assertThatThrownBy(() -> lead(1, "DE").touched(START))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void whatSticksOrIsHeldTakesNoTurn() {
    RoutingPolicy sticky =
        RoutingPolicy.named("sticky")
            .sticky(Sticky.to(Sticky.To.ACCOUNT_OWNER))
            .holdUnlessContactPermitted()
            .otherwise(HOUR, "anna", "bernd");
    Profile permitted = Profile.empty().with(Fields.CONTACT_PERMITTED, true);
    Profile owned = permitted.with(Fields.ACCOUNT_OWNER, "bernd");
    Comparison comparison =
        RoutingSimulation.of(TOGETHER, sticky)
            .replay(
                Stream.of(
                    PastLead.arrived("owned", owned, START),
                    PastLead.arrived("owned-too", owned, START),
                    PastLead.arrived("forbidden", Profile.empty(), START),
                    PastLead.arrived("free", permitted, START)));
    assertThat(comparison.after().workloads().get("bernd").mostOpen()).isEqualTo(2);
    assertThat(comparison.after().workloads().get("anna").leads()).isEqualTo(1);
    assertThat(comparison.after().unowned()).isEqualTo(1);
    assertThat(comparison.moves())
        .isEqualTo(Map.of("anna", Map.of("bernd", 1L, "", 1L), "bernd", Map.of("anna", 1L)));
  }

  @Test
  void aQueueThatSharedNothingOutHasNoFairness() {
    RoutingPolicy queue =
        RoutingPolicy.named("queue")
            .otherwise(HOUR, Pool.of("tank", "anna", "bernd").strategy(Strategy.queue()));
    Comparison comparison = RoutingSimulation.of(TOGETHER, queue).replay(germans(4));
    assertThat(comparison.after().fairness()).isEmpty();
    assertThat(comparison.after().workloads()).containsOnlyKeys("tank");
  }
}
