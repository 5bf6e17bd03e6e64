package org.leadkit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.lead.ResponseClock.Target.ACCEPT;
import static org.leadkit.lead.ResponseClock.Target.FIRST_TOUCH;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Target;

/** What holds for every service level and every clock. */
class OwedLawsTest {

  private static final Instant END = Levels.MONDAY.plus(Duration.ofDays(60));

  @Provide
  Arbitrary<ServiceLevel> levels() {
    return Levels.levels();
  }

  @Provide
  Arbitrary<ResponseClock> clocks() {
    return Levels.clocks();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Levels.instants();
  }

  @Provide
  Arbitrary<List<Instant>> moments() {
    return Levels.instants().list().ofMaxSize(12);
  }

  @Property
  void everythingIsOwedOnceHoweverOftenAndWheneverItIsAsked(
      @ForAll("levels") ServiceLevel level,
      @ForAll("clocks") ResponseClock clock,
      @ForAll("moments") List<Instant> moments) {
    TreeSet<Instant> asked = new TreeSet<>(moments);
    asked.add(END);
    List<Owed> told = new ArrayList<>();
    ResponseClock now = clock;
    for (Instant at : asked) {
      for (Owed owed : level.owed(now, at)) {
        told.add(owed);
        now = now.doing(owed.id());
      }
      assertThat(level.owed(now, at)).isEmpty();
    }
    assertThat(told).isEqualTo(level.owed(clock, END));
    assertThat(told).extracting(Owed::id).doesNotHaveDuplicates();
  }

  @Property
  void nothingIsOwedBeforeItsInstantAndTheNextInstantIsTheFirst(
      @ForAll("levels") ServiceLevel level,
      @ForAll("clocks") ResponseClock clock,
      @ForAll("instants") Instant at) {
    assertThat(level.owed(clock, at)).allMatch(owed -> !owed.due().isAfter(at)).isSorted();
    Optional<Instant> next = level.next(clock);
    assertThat(next.isPresent()).isEqualTo(!level.owed(clock, Instant.MAX).isEmpty());
    next.ifPresent(
        first -> {
          assertThat(level.owed(clock, first)).isNotEmpty();
          assertThat(level.owed(clock, first.minusNanos(1))).isEmpty();
        });
  }

  @Property
  void aPauseMovesTheDeadlineByItsBusinessTime(
      @ForAll("levels") ServiceLevel level,
      @ForAll("instants") Instant start,
      @ForAll("instants") Instant one,
      @ForAll("instants") Instant other) {
    Instant from = one.isBefore(other) ? one : other;
    Instant until = one.isBefore(other) ? other : one;
    ResponseClock clock = level.start(start);
    Instant before = level.deadline(clock, FIRST_TOUCH).orElseThrow();
    Assume.that(!from.isBefore(start) && from.isBefore(before));
    Duration time = level.within(FIRST_TOUCH).orElseThrow();
    Duration stood = level.calendar().between(from, until);
    Instant moved = level.calendar().add(start, time.plus(stood)).orElseThrow();
    Instant kept =
        level
            .calendar()
            .add(until, time.minus(level.calendar().between(start, from)))
            .orElseThrow();

    ResponseClock again = clock.paused("waiting", from).resumed("waiting", until);

    assertThat(level.deadline(again, FIRST_TOUCH)).contains(moved).contains(kept);
    assertThat(level.gone(again, FIRST_TOUCH, moved)).isEqualTo(time);
  }

  @Property
  void noPauseMovesWhatWasDueBeforeIt(
      @ForAll("levels") ServiceLevel level,
      @ForAll("clocks") ResponseClock clock,
      @ForAll("instants") Instant at) {
    Assume.that(!clock.isPaused());
    Assume.that(clock.pauses().stream().allMatch(pause -> !pause.until().isAfter(at)));

    ResponseClock paused = clock.paused("waiting", at);
    ResponseClock again = paused.resumed("waiting", at.plus(Duration.ofDays(3)));

    assertThat(level.owed(paused, END)).isEqualTo(level.owed(clock, at));
    assertThat(level.owed(again, at)).isEqualTo(level.owed(clock, at));
  }

  @Property
  void toHandALeadOnBuysNoTimeForTheFirstTouch(
      @ForAll("levels") ServiceLevel level,
      @ForAll("clocks") ResponseClock clock,
      @ForAll("instants") Instant at) {
    ResponseClock handed = clock.reassigned(at);

    assertThat(level.deadline(handed, FIRST_TOUCH)).isEqualTo(level.deadline(clock, FIRST_TOUCH));
    assertThat(level.deadline(handed, Target.FOLLOW_UP))
        .isEqualTo(level.deadline(clock, Target.FOLLOW_UP));
    assertThat(handed.met(ACCEPT)).isEmpty();
    assertThat(handed.met(FIRST_TOUCH)).isEqualTo(clock.met(FIRST_TOUCH));
  }

  /** The worst case: everyone fails, and each move is made the moment it is owed. */
  @Property
  void everyLadderEnds(@ForAll("levels") ServiceLevel level, @ForAll("instants") Instant start) {
    ResponseClock clock = level.start(start);
    List<Owed> told = new ArrayList<>();
    Optional<Instant> next = level.next(clock);
    while (next.isPresent()) {
      Owed owed = level.owed(clock, next.get()).get(0);
      told.add(owed);
      clock = clock.doing(owed.id());
      clock = owed.isMove() ? clock.reassigned(owed.due()) : clock;
      next = level.next(clock);
      assertThat(told).hasSizeLessThan(1_000);
    }
    assertThat(told).extracting(Owed::id).doesNotHaveDuplicates();
    assertThat(told).extracting(Owed::due).isSorted();
    long hops = told.stream().filter(owed -> owed.kind() == Owed.Kind.REASSIGN).count();
    assertThat(hops)
        .isLessThanOrEqualTo(
            level.ladder().stream()
                .filter(step -> step.action() == Escalation.Action.REASSIGN)
                .mapToInt(Escalation::times)
                .sum());
  }
}
