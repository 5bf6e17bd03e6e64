package org.leadkit.formats;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.decision.Points;
import org.leadkit.qualification.Criterion;
import org.leadkit.qualification.QualificationFramework;

/** Arbitrary qualification frameworks. */
final class AnyFramework {

  private AnyFramework() {}

  static Arbitrary<QualificationFramework> any() {
    return Combinators.combine(
            AnyText.kebab(),
            AnyText.any(),
            AnyText.any(),
            criterion().list().ofMinSize(1).ofMaxSize(4))
        .as(
            (name, version, source, criteria) ->
                QualificationFramework.of(
                    name,
                    version,
                    source,
                    IntStream.range(0, criteria.size())
                        .mapToObj(i -> named(criteria.get(i), "criterion-no-" + i))
                        .toList()));
  }

  private static Criterion named(Criterion one, String name) {
    return new Criterion(
        name, one.question(), one.levels(), one.staleAfter(), one.minimumConfidence());
  }

  private static Arbitrary<Criterion> criterion() {
    Arbitrary<Duration> ages =
        Arbitraries.oneOf(AnyCondition.duration(), Arbitraries.just(Criterion.NEVER));
    return Combinators.combine(
            AnyText.notBlank(), levels(), ages, Arbitraries.integers().between(1, 100))
        .as((question, levels, age, least) -> new Criterion("x", question, levels, age, least));
  }

  private static Arbitrary<List<Criterion.Level>> levels() {
    long most = Literals.LARGEST_POINTS.longValueExact() * 1_000;
    return Arbitraries.longs()
        .between(-most, most)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(worth -> worth.stream().sorted().toList())
        .filter(worth -> worth.get(worth.size() - 1) > 0)
        .map(
            worth ->
                IntStream.range(0, worth.size())
                    .mapToObj(i -> new Criterion.Level("level-" + i, new Points(worth.get(i))))
                    .toList());
  }
}
