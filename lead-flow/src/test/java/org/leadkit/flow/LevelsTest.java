package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.event.LeadEvent;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.profile.Fields;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.Qualification;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.scoring.Threshold;
import org.leadkit.testsupport.Promise;

/** The levels of a model through the flow: each command goes on from where the last one ended. */
class LevelsTest {

  private static final ScoringModel MODEL =
      ScoringModel.named("levels")
          .on("demo", Activity.of("demo.requested"), 100, Decay.linear(2, Duration.ofDays(1)))
          .add("fit", ScoringRule.disqualify("rival", Fields.INDUSTRY.is("rival"), "competitor"))
          .add("fit", ScoringRule.fastTrack("asked", Fields.PRODUCT.is("demo"), "sql"))
          .threshold(Threshold.at("mql", 80).exitBelow(65))
          .threshold(Threshold.at("sql", 95).exitBelow(90))
          .build();

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final SettableClock clock = new SettableClock(NOW);
  private final LeadFlow flow = Flows.on(store).scoring(MODEL).time(clock).build();

  private LeadId submitted() {
    return flow.submit(ada()).answer().lead().orElseThrow();
  }

  /** A demo that is so many days old is worth two points a day less than 100. */
  private Outcome demo(LeadId lead, String id, int daysOld) {
    return flow.recordActivity(
        lead,
        Activity.occurred(id, "demo.requested", clock.instant().minus(Duration.ofDays(daysOld))));
  }

  /** Worth nothing, but the lead is scored anew. */
  private Outcome visit(LeadId lead, String id) {
    return flow.recordActivity(lead, Activity.occurred(id, "page.viewed", clock.instant()));
  }

  private List<Change> told(LeadId lead, Class<? extends Change> kind) {
    return store.pending(TenantId.DEFAULT, 100_000).stream()
        .filter(event -> event.lead().equals(lead))
        .map(LeadEvent::change)
        .filter(kind::isInstance)
        .toList();
  }

  @Test
  @Promise("S-06: at 82 a lead enters, at 78 it stays, at 64 it leaves, and each is told once")
  void aLeadEntersAtEightyTwoStaysAtSeventyEightAndLeavesAtSixtyFour() {
    LeadId lead = submitted();

    Outcome entering = demo(lead, "demo", 9);
    assertThat(entering.answer().score()).hasToString("82");
    assertThat(entering.score().orElseThrow().reasons("level-entered")).hasSize(1);
    assertThat(flow.find(lead).orElseThrow().qualification().isOn("mql")).isTrue();
    assertThat(entering.answer().stage()).contains(Stage.QUALIFIED);

    clock.advance(Duration.ofDays(2));
    Outcome staying = visit(lead, "first");
    assertThat(staying.answer().score()).hasToString("78");
    assertThat(staying.score().orElseThrow().reasons("level-kept")).hasSize(1);
    assertThat(staying.answer().stage()).contains(Stage.QUALIFIED);

    clock.advance(Duration.ofDays(7));
    Outcome leaving = visit(lead, "second");
    assertThat(leaving.answer().score()).hasToString("64");
    assertThat(leaving.score().orElseThrow().reasons("level-left")).hasSize(1);
    assertThat(leaving.answer().stage()).contains(Stage.NURTURING);
    assertThat(flow.find(lead).orElseThrow().qualification())
        .isEqualTo(
            QualificationState.NONE.with(
                "mql", new QualificationState.Standing(false, clock.instant(), true)));

    assertThat(told(lead, Change.LevelEntered.class))
        .containsExactly(new Change.LevelEntered("mql", "points"));
    assertThat(told(lead, Change.LevelLeft.class))
        .containsExactly(new Change.LevelLeft("mql", "points"));
  }

  @Test
  @Promise("S-06: a lead at 78 that was on no level stays out")
  void aLeadThatWasNeverOnALevelDoesNotEnterWhereAnotherStays() {
    LeadId lead = submitted();

    assertThat(demo(lead, "demo", 11).answer().score()).hasToString("78");
    assertThat(flow.find(lead).orElseThrow().qualification()).isEqualTo(QualificationState.NONE);
    assertThat(flow.find(lead).orElseThrow().stage()).isEqualTo(Stage.NEW);
  }

  @Test
  @Promise("S-06: a submission goes on from the state that the activity left")
  void aSubmissionGoesOnFromWhereTheActivityLeftTheLead() {
    LeadId lead = submitted();
    demo(lead, "demo", 9);
    clock.advance(Duration.ofDays(2));

    Outcome again = flow.submit(ada());

    assertThat(again.answer().score()).hasToString("78");
    assertThat(again.lead().orElseThrow().qualification().inside()).containsExactly("mql");
    assertThat(told(lead, Change.LevelEntered.class)).hasSize(1);
  }

  @Test
  void twoLevelsAreEnteredFromTheLowestToTheHighest() {
    LeadId lead = submitted();
    demo(lead, "demo", 1);

    assertThat(told(lead, Change.LevelEntered.class))
        .containsExactly(
            new Change.LevelEntered("mql", "points"), new Change.LevelEntered("sql", "points"));
  }

  @Test
  void aFastTrackIsToldAsTheCause() {
    Outcome outcome = flow.submit(ada().with(Fields.PRODUCT, "demo"));

    assertThat(outcome.answer().stage()).contains(Stage.QUALIFIED);
    assertThat(told(outcome.answer().lead().orElseThrow(), Change.LevelEntered.class))
        .containsExactly(
            new Change.LevelEntered("mql", "fast-track"),
            new Change.LevelEntered("sql", "fast-track"));
  }

  @Test
  void aDisqualificationIsToldAsTheCause() {
    LeadId lead = submitted();
    demo(lead, "demo", 9);
    flow.submit(ada().with(Fields.INDUSTRY, "rival"));

    assertThat(told(lead, Change.LevelLeft.class))
        .containsExactly(new Change.LevelLeft("mql", "disqualified"));
    assertThat(told(lead, Change.Scored.class))
        .last()
        .isEqualTo(
            new Change.Scored(
                flow.find(lead).orElseThrow().score(), Qualification.DISQUALIFIED, ""));
  }

  @Test
  @Promise("S-06: whoever wins a race, a level is entered once")
  void aLevelIsEnteredOnceHoweverManyThreadsBringTheLeadThere() throws Exception {
    LeadFlow patient = Flows.on(store).scoring(MODEL).time(clock).attempts(1_000).build();
    LeadId lead = patient.submit(ada()).answer().lead().orElseThrow();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Callable<Outcome>> work = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      Activity demo = Activity.occurred("demo" + i, "demo.requested", NOW);
      work.add(() -> patient.recordActivity(lead, demo));
    }
    try {
      for (Future<Outcome> one : pool.invokeAll(work)) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(told(lead, Change.Scored.class)).hasSize(65);
    assertThat(told(lead, Change.LevelEntered.class)).hasSize(2).doesNotHaveDuplicates();
    assertThat(told(lead, Change.StageMoved.class)).hasSize(1);
  }

  /** Days that pass, and how old the demo is that is recorded then. */
  private record Move(int days, int daysOld) {}

  @Provide
  Arbitrary<List<Move>> moves() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30), Arbitraries.integers().between(0, 60))
        .as(Move::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 100)
  @Promise("S-06: every crossing is told, and none that was not")
  void theEventsFoldToTheStandingThatIsStored(@ForAll("moves") List<Move> moves) {
    new LevelsTest().follow(moves);
  }

  private void follow(List<Move> moves) {
    LeadId lead = submitted();
    for (int i = 0; i < moves.size(); i++) {
      clock.advance(Duration.ofDays(moves.get(i).days()));
      demo(lead, "demo" + i, moves.get(i).daysOld());
      assertThat(folded(lead)).isEqualTo(flow.find(lead).orElseThrow().qualification().inside());
    }
  }

  /** Throws if a level is entered twice in a row, or left without having been entered. */
  private Set<String> folded(LeadId lead) {
    Set<String> inside = new TreeSet<>();
    for (Change change : told(lead, Change.class)) {
      if (change instanceof Change.LevelEntered entered) {
        assertThat(inside.add(entered.level())).as("entered once").isTrue();
      } else if (change instanceof Change.LevelLeft left) {
        assertThat(inside.remove(left.level())).as("left once").isTrue();
      }
    }
    return inside;
  }
}
