package org.leadkit.arbitraries;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadkit.scoring.Cap;
import org.leadkit.scoring.Counting;
import org.leadkit.scoring.Decay;

/** Arbitrary ways to count activities, with lengths of time that lie on the grid of the leads. */
final class CountingArbitraries {

  private static final List<Duration> STRETCHES =
      List.of(
          Duration.ofMinutes(30),
          Duration.ofSeconds(10),
          Duration.ofHours(1),
          Duration.ofDays(1),
          Duration.ofDays(7));

  private CountingArbitraries() {}

  /** Any way to count, with a window only where it is allowed. */
  static Arbitrary<Counting> countings(boolean mayHaveWindow) {
    Arbitrary<Optional<Duration>> bursts = Arbitraries.of(STRETCHES).optional(0.3);
    Arbitrary<Optional<Duration>> windows =
        mayHaveWindow
            ? Arbitraries.of(STRETCHES).optional(0.4)
            : Arbitraries.just(Optional.empty());
    Arbitrary<Integer> least = Arbitraries.of(1, 1, 1, 1, 2, 3);
    return Combinators.combine(bursts, windows, caps().list().ofMaxSize(2), least)
        .as(CountingArbitraries::counting);
  }

  private static Counting counting(
      Optional<Duration> burst, Optional<Duration> within, List<Cap> caps, int atLeast) {
    Counting counting = Counting.ALL.atLeast(atLeast);
    counting = burst.isPresent() ? counting.collapsing(burst.get()) : counting;
    counting = within.isPresent() ? counting.within(within.get()) : counting;
    for (Cap cap : caps) {
      counting = counting.capped(cap);
    }
    return counting;
  }

  /** Any cap. */
  static Arbitrary<Cap> caps() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(
                "Europe/Berlin", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe", "UTC")
            .map(ZoneId::of);
    Arbitrary<Integer> times = Arbitraries.of(1, 2, 3);
    Arbitrary<Cap> perDay = Combinators.combine(times, zones).as(Cap::perDay);
    Arbitrary<Cap> perWindow =
        Combinators.combine(times, Arbitraries.of(STRETCHES)).as(Cap::perWindow);
    return Arbitraries.frequencyOf(
        Tuple.of(4, perDay),
        Tuple.of(3, perWindow),
        Tuple.of(2, Arbitraries.of(1, 2, 5).map(Cap::inAll)),
        Tuple.of(1, Arbitraries.just(Cap.latest())));
  }

  /** Any decay that does fade. */
  static Arbitrary<Decay> decays() {
    return Arbitraries.of(
        Decay.halfLife(Duration.ofDays(7)),
        Decay.halfLife(Duration.ofHours(5)),
        Decay.geometric(25, Duration.ofDays(30)),
        Decay.linear(25, Duration.ofDays(7)),
        Decay.linear(100, Duration.ofDays(3)),
        Decay.steps(
            Decay.Step.from(Duration.ofHours(1), 75),
            Decay.Step.from(Duration.ofDays(1), 50),
            Decay.Step.from(Duration.ofDays(30), 0)));
  }
}
