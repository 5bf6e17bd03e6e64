package org.leadkit.formats;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.scoring.Cap;
import org.leadkit.scoring.Counting;
import org.leadkit.scoring.Decay;

/** Arbitrary ways to count activities and to let their points fade. */
final class AnyCounting {

  private AnyCounting() {}

  static Arbitrary<Decay> decay() {
    return Arbitraries.oneOf(
        Arbitraries.just(Decay.none()),
        AnyCondition.duration().map(Decay::halfLife),
        Combinators.combine(percent(1, 99_999), AnyCondition.duration()).as(Decay.Geometric::new),
        Combinators.combine(percent(1, 100_000), AnyCondition.duration()).as(Decay.Linear::new),
        steps());
  }

  private static Arbitrary<Decay> steps() {
    Arbitrary<Duration> age =
        Arbitraries.oneOf(Arbitraries.just(Duration.ZERO), AnyCondition.duration());
    return Combinators.combine(
            age.list().uniqueElements().ofMinSize(1).ofMaxSize(4),
            percent(0, 100_000).list().ofSize(4))
        .as(AnyCounting::steps);
  }

  private static Decay steps(List<Duration> ages, List<BigDecimal> left) {
    List<Duration> rising = ages.stream().sorted().toList();
    return new Decay.Steps(
        IntStream.range(0, rising.size())
            .mapToObj(i -> new Decay.Step(rising.get(i), left.get(i)))
            .toList());
  }

  private static Arbitrary<BigDecimal> percent(long least, long most) {
    return Arbitraries.longs()
        .between(least, most)
        .map(thousandth -> BigDecimal.valueOf(thousandth, 3));
  }

  /** Without a window, so that a decay may stand beside it. */
  static Arbitrary<Counting> counting() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            AnyCondition.duration(),
            cap().list().ofMaxSize(3),
            Arbitraries.oneOf(Arbitraries.just(1), Arbitraries.integers().between(1, Cap.MOST)))
        .as(
            (collapses, burst, caps, atLeast) -> {
              Counting counting = collapses ? Counting.ALL.collapsing(burst) : Counting.ALL;
              for (Cap cap : caps) {
                counting = counting.capped(cap);
              }
              return counting.atLeast(atLeast);
            });
  }

  private static Arbitrary<Cap> cap() {
    Arbitrary<Integer> times = Arbitraries.integers().between(1, Cap.MOST);
    return Arbitraries.oneOf(
        Combinators.combine(times, zone()).as(Cap::perDay),
        Combinators.combine(times, AnyCondition.duration()).as(Cap::perWindow),
        times.map(Cap::inAll),
        Arbitraries.just(Cap.latest()));
  }

  private static Arbitrary<ZoneId> zone() {
    return Arbitraries.of("UTC", "Z", "Europe/Berlin", "+05:45", "UTC+01:00", "America/St_Johns")
        .map(ZoneId::of);
  }
}
