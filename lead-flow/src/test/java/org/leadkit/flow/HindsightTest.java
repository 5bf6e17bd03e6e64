package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Points;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.scoring.Threshold;
import org.leadkit.spi.Commit;
import org.leadkit.testsupport.Promise;
import org.leadkit.value.Value;

/** What a score was, or would have been, at an earlier instant. */
class HindsightTest {

  private static final ScoringModel MODEL =
      ScoringModel.named("hindsight")
          .rule("senior-title", Fields.TITLE.mentions("VP"), +30)
          .rule("city", Fields.CITY.is("Ulm"), +7)
          .on("demo", Activity.of("demo.requested"), 40, Decay.linear(2, Duration.ofDays(1)))
          .add("fit", ScoringRule.disqualify("rival", Fields.CITY.is("Bonn"), "competitor"))
          .threshold(Threshold.at("mql", 60).exitBelow(45).coolDown(Duration.ofDays(3)))
          .threshold(Threshold.at("sql", 90).exitBelow(80).rearmBelow(Points.of(70)))
          .suspendWhen(Fields.TITLE.is("Customer"))
          .build();

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final SettableClock clock = new SettableClock(NOW);
  private final LeadFlow flow = Flows.on(store).scoring(MODEL).time(clock).build();

  private static Instant day(long days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static Activity demo(String id, Instant at) {
    return Activity.occurred(id, "demo.requested", at);
  }

  private static String total(Optional<Decision<Score>> decision) {
    return decision.orElseThrow().outcome().total().toString();
  }

  @Test
  @Promise("S-04: as known at T, a score is the one that was decided at T")
  void whatWasDecidedThenIsDecidedAgain() {
    Outcome submitted = flow.submit(ada());
    LeadId lead = submitted.answer().lead().orElseThrow();
    clock.set(day(1));
    Outcome demo = flow.recordActivity(lead, demo("d1", day(1)));
    clock.set(day(12));
    Outcome moved = flow.submit(ada().with(Fields.TITLE, "Clerk"));

    assertThat(flow.scoreAsKnownAt(lead, NOW)).isEqualTo(submitted.score());
    assertThat(flow.scoreAsKnownAt(lead, day(1))).isEqualTo(demo.score());
    assertThat(flow.scoreAsKnownAt(lead, day(12))).isEqualTo(moved.score());
    assertThat(demo.score().orElseThrow().reasons("level-entered")).hasSize(1);
    assertThat(moved.score().orElseThrow().reasons("level-left")).hasSize(1);
  }

  @Test
  @Promise("S-04: between two decisions the levels are those that the first left")
  void betweenTwoDecisionsTheLevelsAreThoseOfTheFirst() {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();
    flow.recordActivity(lead, demo("d1", NOW));
    clock.set(day(20));
    flow.recordActivity(lead, demo("d2", day(20)));

    Decision<Score> between = flow.scoreAsKnownAt(lead, day(10)).orElseThrow();

    assertThat(between.outcome().total()).hasToString("62");
    assertThat(between.reasons("level-entered")).isEmpty();
    assertThat(between.outcome().state().isOn("mql")).isTrue();
    assertThat(between.at()).isEqualTo(day(10));
  }

  @Test
  @Promise("S-04: a score as of T sees nothing that happened after T")
  void whatHappenedLaterIsNotSeen() {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();
    clock.set(day(5));
    flow.recordActivity(lead, demo("d1", day(4)));
    flow.submit(ada().with(Fields.CITY, "Ulm"));

    assertThat(total(flow.scoreAt(lead, day(3)))).isEqualTo("30");
    assertThat(total(flow.scoreAt(lead, day(4)))).isEqualTo("70");
    assertThat(total(flow.scoreAt(lead, day(5)))).isEqualTo("76.2");
    assertThat(flow.scoreAt(lead, NOW.minusNanos(1))).isEmpty();
  }

  @Test
  @Promise("S-04: what was recorded late is seen as of then, and not as known then")
  void whatWasRecordedLateIsSeenAsOfThenAndNotAsKnownThen() {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();
    clock.set(day(5));
    flow.recordActivity(lead, demo("d1", day(1)));
    flow.submit(ada().with(Fields.TITLE, "Clerk").with(Fields.CITY, "Ulm").at(day(-3)));

    assertThat(total(flow.scoreAt(lead, day(1)))).isEqualTo("77");
    assertThat(total(flow.scoreAsKnownAt(lead, day(1)))).isEqualTo("30");
    assertThat(total(flow.scoreAt(lead, day(-2)))).isEqualTo("7");
    assertThat(flow.scoreAsKnownAt(lead, day(-2))).isEmpty();
  }

  @Test
  void anInstantToComeShowsHowTheScoreWillFade() {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();
    flow.recordActivity(lead, demo("d1", NOW));

    assertThat(total(flow.scoreAt(lead, day(30)))).isEqualTo("46");
    assertThat(flow.scoreAt(lead, day(30)).orElseThrow().outcome().state().isOn("mql")).isTrue();
    assertThat(flow.scoreAt(lead, day(40)).orElseThrow().outcome().state().isOn("mql")).isFalse();
  }

  @Test
  @Promise("S-04: as of T, what happened at one instant is seen at once, in whatever order it came")
  void betweenTwoThingsOfOneInstantNothingIsDecided() {
    for (List<String> order : List.of(List.of("demo", "move"), List.of("move", "demo"))) {
      assertThat(new HindsightTest().demoAndMoveAtOnce(order).outcome().state().levels())
          .as("%s", order)
          .isEmpty();
    }
  }

  /** A demo would qualify the lead, and the move to Bonn at the same instant disqualifies it. */
  private Decision<Score> demoAndMoveAtOnce(List<String> order) {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();
    Submission moved =
        Submission.from("web")
            .with(Fields.EMAIL, "ada@engines.example")
            .with(Fields.CITY, "Bonn")
            .at(day(1));
    clock.advance(Duration.ofDays(2));
    for (String one : order) {
      if (one.equals("demo")) {
        flow.recordActivity(lead, demo("d", day(1)));
      } else {
        flow.submit(moved);
      }
    }
    return flow.scoreAt(lead, day(1)).orElseThrow();
  }

  @Test
  void askingStoresNothing() {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();
    int events = store.pending(TenantId.DEFAULT, 100).size();
    Optional<Lead> before = flow.find(lead);

    flow.scoreAt(lead, day(1));
    flow.scoreAsKnownAt(lead, day(1));

    assertThat(flow.find(lead)).isEqualTo(before);
    assertThat(store.pending(TenantId.DEFAULT, 100)).hasSize(events);
  }

  @Test
  void whereThereIsNoLeadOrNoModelThereIsNoScore() {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();

    assertThat(flow.scoreAt(new LeadId("nobody"), NOW)).isEmpty();
    assertThat(flow.forTenant(new TenantId("other")).scoreAt(lead, NOW)).isEmpty();
    LeadFlow unscored = LeadFlow.on(store, new InMemoryTurns(), new EphemeralKeys()).build();
    assertThat(unscored.scoreAt(lead, NOW)).isEmpty();
    assertThat(unscored.scoreAsKnownAt(lead, NOW)).isEmpty();
  }

  @Test
  void touchesThatTheHostHadBeforeCountFromTheirTime() {
    Profile values = Profile.empty().with(Fields.TITLE, "VP").with(Fields.CITY, "Ulm");
    LeadId lead = new LeadId("imported");
    Touch touch = new Touch("old-1", "crm", day(-9), day(-8), List.copyOf(values.entries()));
    store.commit(
        Commit.of(TenantId.DEFAULT)
            .put(Lead.arrived(TenantId.DEFAULT, lead, day(-8)).version(1).profile(values).build())
            .touch(lead, touch)
            .build());

    assertThat(flow.scoreAt(lead, day(-10))).isEmpty();
    assertThat(total(flow.scoreAt(lead, day(-9)))).isEqualTo("37");
    assertThat(flow.scoreAsKnownAt(lead, day(-9))).isEmpty();
    assertThat(total(flow.scoreAsKnownAt(lead, day(-8)))).isEqualTo("37");
  }

  /** One command: how much later than the one before, and how old what it brings. */
  private record Step(int hours, int hoursOld, String title, String city, boolean isDemo) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 400),
            Arbitraries.integers().between(-50, 600),
            Arbitraries.of("", "VP", "Clerk", "Customer"),
            Arbitraries.of("", "Ulm", "Bonn"),
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  @Property(tries = 200)
  @Promise("S-04: any history, asked of any of its instants, gives what was decided then")
  void anyHistoryIsDecidedAgainAsItWas(@ForAll("steps") List<Step> steps) {
    new HindsightTest().replay(steps);
  }

  private void replay(List<Step> steps) {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();
    List<Decision<Score>> decided = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      // An hour at least: of several decisions of one instant only the last can be asked for.
      clock.advance(Duration.ofHours(1 + steps.get(i).hours()));
      decided.add(command(lead, steps.get(i), i).score().orElseThrow());
    }
    for (Decision<Score> then : decided) {
      Decision<Score> again = flow.scoreAsKnownAt(lead, then.at()).orElseThrow();
      assertThat(again.form(Disclosure.FULL)).isEqualTo(then.form(Disclosure.FULL));
      assertThat(again).isEqualTo(then);
    }
  }

  @Property(tries = 200)
  @Promise("S-04: whatever happens after T, the score as of T is as if it never had")
  void nothingThatHappenedLaterMovesTheScoreAsOfThen(
      @ForAll("steps") List<Step> steps, @ForAll @LongRange(min = 0, max = 2_000) long hours) {
    Instant then = NOW.plus(Duration.ofHours(hours));
    assertThat(new HindsightTest().asOf(then, steps, Instant.MAX))
        .isEqualTo(new HindsightTest().asOf(then, steps, then));
  }

  /** The score as of an instant where nothing happens that would have happened after the end. */
  private Optional<Decision<Score>> asOf(Instant then, List<Step> steps, Instant end) {
    LeadId lead = flow.submit(ada()).answer().lead().orElseThrow();
    for (int i = 0; i < steps.size(); i++) {
      clock.advance(Duration.ofHours(steps.get(i).hours()));
      if (!occurred(steps.get(i)).isAfter(end)) {
        command(lead, steps.get(i), i);
      }
    }
    return flow.scoreAt(lead, then);
  }

  /** A submission is not believed to come from the future. */
  private Instant occurred(Step step) {
    Instant at = clock.instant().minus(Duration.ofHours(step.hoursOld()));
    return at.isAfter(clock.instant()) && !step.isDemo() ? clock.instant() : at;
  }

  private Outcome command(LeadId lead, Step step, int number) {
    Instant at = clock.instant().minus(Duration.ofHours(step.hoursOld()));
    if (step.isDemo()) {
      return flow.recordActivity(lead, demo("d" + number, at).with("n", Value.of(number)));
    }
    Submission submission = Submission.from("web").with(Fields.EMAIL, "ada@engines.example").at(at);
    submission = step.title().isEmpty() ? submission : submission.with(Fields.TITLE, step.title());
    return flow.submit(
        step.city().isEmpty() ? submission : submission.with(Fields.CITY, step.city()));
  }
}
