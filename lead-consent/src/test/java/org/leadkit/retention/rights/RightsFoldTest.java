package org.leadkit.retention.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.rights.RightsStep.ClarificationAsked;
import org.leadkit.retention.rights.RightsStep.ClarificationReceived;
import org.leadkit.retention.rights.RightsStep.Closed;
import org.leadkit.retention.rights.RightsStep.Extended;
import org.leadkit.retention.rights.RightsStep.IdentityAsked;
import org.leadkit.retention.rights.RightsStep.IdentityFailed;
import org.leadkit.retention.rights.RightsStep.IdentityVerified;
import org.leadkit.retention.rights.RightsStep.ReceiptConfirmed;
import org.leadkit.retention.rights.RightsStep.Received;

class RightsFoldTest {

  private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theOrderInWhichStepsAreGivenPlaysNoPart(
      @ForAll("steps") List<RightsStep> steps, @ForAll Random random) {
    List<RightsStep> shuffled = new ArrayList<>(steps);
    Collections.shuffle(shuffled, random);
    shuffled.addAll(steps.subList(0, steps.size() / 2));
    assertThat(shown(shuffled)).isEqualTo(shown(steps));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyStepCountsOrIsTold(@ForAll("steps") List<RightsStep> steps) {
    RightsRequest.of(steps, Laws.TERMS)
        .ifPresent(
            request -> {
              long refused = request.issues().stream().filter(issue -> issue.isError()).count();
              assertThat(request.steps().size() + refused).isEqualTo(Set.copyOf(steps).size());
            });
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aRequestThatIsClosedOwesNothingAndOneThatIsOpenHasADate(
      @ForAll("steps") List<RightsStep> steps) {
    RightsRequest.of(steps, Laws.TERMS)
        .ifPresent(
            request -> {
              RightsRequest.Progress progress = request.progress(START.plus(60, ChronoUnit.DAYS));
              assertThat(progress.owed().isEmpty()).isEqualTo(request.closed().isPresent());
              assertThat(progress.phase() == RightsRequest.Phase.CLOSED)
                  .isEqualTo(request.closed().isPresent());
            });
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void safeIsNeverAfterNominalHoweverOftenTheClockStood(@ForAll("steps") List<RightsStep> steps) {
    RightsRequest.of(steps, Laws.TERMS)
        .ifPresent(
            request ->
                assertThat(request.deadlines(START.plus(30, ChronoUnit.DAYS)))
                    .filteredOn(deadline -> deadline.kind().isSafeEarlier())
                    .allMatch(deadline -> !deadline.safe().isAfter(deadline.nominal())));
  }

  /** Said again in plain words: the last day before which a whole month of other days lies. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void questionsStopTheUnionOfTheirDays(
      @ForAll("gaps") List<Integer> from, @ForAll("gaps") List<Integer> length) {
    List<RightsStep> steps = new ArrayList<>();
    steps.add(new Received(START, "r-1", Right.ACCESS, Set.of("uk", "eu"), Set.of()));
    Set<LocalDate> stopped = new TreeSet<>();
    for (int i = 0; i < Math.min(from.size(), length.size()); i++) {
      Instant asked = START.plus(from.get(i), ChronoUnit.DAYS);
      Instant answered = asked.plus(length.get(i), ChronoUnit.DAYS);
      steps.add(new ClarificationAsked(asked, "q" + i));
      steps.add(new ClarificationReceived(answered, "q" + i));
      LocalDate first = LocalDate.parse("2026-03-02").plusDays(from.get(i));
      first.datesUntil(first.plusDays(length.get(i) + 1)).forEach(stopped::add);
    }
    RightsRequest request = RightsRequest.of(steps, Laws.TERMS).orElseThrow();
    LocalDate end = LocalDate.parse("2026-03-01");
    for (int counted = 0; counted < 31; ) {
      end = end.plusDays(1);
      counted += stopped.contains(end) ? 0 : 1;
    }
    LocalDate rolled = end;
    while (rolled.getDayOfWeek().getValue() > 5) {
      rolled = rolled.minusDays(1);
    }
    assertThat(request.deadlines(START.plus(400, ChronoUnit.DAYS)))
        .filteredOn(deadline -> deadline.duty().equals("answer"))
        .extracting(deadline -> deadline.safe().toString())
        .containsExactlyInAnyOrder("2026-04-02", rolled.toString());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aStepThatIsWrittenAndReadAgainIsEqual(@ForAll("steps") List<RightsStep> steps) {
    for (RightsStep step : steps) {
      assertThat(RightsSteps.read(RightsSteps.facts(step))).isEqualTo(step);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aStepThatLacksAFactIsRefusedOrIsAnotherStep(
      @ForAll("steps") List<RightsStep> steps, @ForAll Random random) {
    for (RightsStep step : steps) {
      Map<String, String> facts = new HashMap<>(RightsSteps.facts(step));
      String name = List.copyOf(new TreeSet<>(facts.keySet())).get(random.nextInt(facts.size()));
      facts.remove(name);
      if (Set.of("step", "at", "request", "right", "question", "outcome").contains(name)) {
        assertThatThrownBy(() -> RightsSteps.read(facts))
            .isInstanceOf(InvalidConfiguration.class)
            .hasMessageContaining(name);
      }
      facts.put(name, "no such thing!");
      if (Set.of("step", "at", "right", "question", "outcome").contains(name)) {
        assertThatThrownBy(() -> RightsSteps.read(facts)).isInstanceOf(InvalidConfiguration.class);
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void noWordOfThePersonFitsIntoAStep(@ForAll("words") String words) {
    assertThatThrownBy(() -> new Extended(START, words)).isInstanceOf(InvalidConfiguration.class);
    assertThatThrownBy(() -> new ClarificationAsked(START, words))
        .isInstanceOf(InvalidConfiguration.class);
    assertThatThrownBy(() -> Closed.refused(START, words + "."))
        .isInstanceOf(InvalidConfiguration.class);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("I am Ada", "ada@engines.example", "Sie", "2026_1", "", "--", "a--b");
  }

  @Provide
  Arbitrary<List<Integer>> gaps() {
    return Arbitraries.integers().between(0, 45).list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<RightsStep>> steps() {
    Arbitrary<Instant> at =
        Arbitraries.integers().between(-2, 120).map(day -> START.plus(day, ChronoUnit.DAYS));
    Arbitrary<String> code = Arbitraries.of("complex", "which-year", "a", "b");
    Arbitrary<RightsStep> received =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.of(Right.class),
                Arbitraries.of(List.of(Set.of("eu"), Set.of("uk", "us-ca"), Set.of("br", "uk"))))
            .as(
                (day, right, laws) ->
                    new Received(
                        START.plus(day, ChronoUnit.DAYS),
                        "r-1",
                        right,
                        laws(right, laws),
                        Set.of("l1", "l2")));
    Arbitrary<RightsStep> any =
        Combinators.combine(at, code, Arbitraries.integers().between(0, 8))
            .as(RightsFoldTest::step);
    return Combinators.combine(
            received, Arbitraries.oneOf(any, any, any, received).list().ofMaxSize(9))
        .as(
            (first, more) -> {
              List<RightsStep> all = new ArrayList<>(List.of(first));
              all.addAll(more);
              return all;
            });
  }

  /** Only California has times for an opt-out of sale. */
  private static Set<String> laws(Right right, Set<String> laws) {
    return right == Right.OPT_OUT_OF_SALE ? Set.of("us-ca") : laws;
  }

  private static RightsStep step(Instant at, String code, int kind) {
    return switch (kind) {
      case 0 -> new ReceiptConfirmed(at);
      case 1 -> new IdentityAsked(at);
      case 2 -> new IdentityVerified(at);
      case 3 -> new IdentityFailed(at, code);
      case 4 -> new ClarificationAsked(at, code);
      case 5 -> new ClarificationReceived(at, code);
      case 6 -> new Extended(at, code);
      case 7 -> Closed.refused(at, code);
      default ->
          Closed.answered(
              at,
              List.of(
                  new Withheld(DataCategory.NOTE, code),
                  new Withheld(DataCategory.SCORE, "inferred")));
    };
  }

  private static String shown(List<RightsStep> steps) {
    return RightsRequest.of(steps, Laws.TERMS)
        .map(
            request ->
                request.steps()
                    + " "
                    + request.issues()
                    + " "
                    + request.deadlines(START.plus(50, ChronoUnit.DAYS))
                    + " "
                    + request.progress(START.plus(50, ChronoUnit.DAYS)))
        .orElse("none");
  }
}
