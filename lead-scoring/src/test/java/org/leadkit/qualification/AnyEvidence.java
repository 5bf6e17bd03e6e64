package org.leadkit.qualification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.decision.Points;
import org.leadkit.lead.Evidence;

/**
 * Arbitrary frameworks over four criteria and arbitrary evidence about them from few sources, so
 * that statements often agree, contradict, replace each other, and are stale or unsure.
 */
final class AnyEvidence {

  private static final List<String> CRITERIA = List.of("budget", "authority", "need", "timeline");
  private static final int DAYS = 60;

  private AnyEvidence() {}

  static Arbitrary<QualificationFramework> frameworks() {
    return criterion()
        .list()
        .ofMinSize(1)
        .ofMaxSize(CRITERIA.size())
        .map(
            criteria -> {
              QualificationFrameworkBuilder builder = QualificationFramework.named("any");
              IntStream.range(0, criteria.size())
                  .forEach(i -> builder.criterion(named(criteria.get(i), CRITERIA.get(i))));
              return builder.build();
            })
        .withoutEdgeCases();
  }

  private static Criterion named(Criterion one, String name) {
    return new Criterion(
        name, one.question(), one.levels(), one.staleAfter(), one.minimumConfidence());
  }

  private static Arbitrary<Criterion> criterion() {
    Arbitrary<List<Long>> points =
        Combinators.combine(
                Arbitraries.longs().between(-30_000, 30_000).list().ofMaxSize(3),
                Arbitraries.longs().between(1, 40_000))
            .as(
                (some, best) -> {
                  List<Long> all = new ArrayList<>(some);
                  all.add(best);
                  all.sort(null);
                  return all;
                });
    Arbitrary<Duration> ages =
        Arbitraries.of(Criterion.NEVER, Duration.ofDays(10), Duration.ofDays(40));
    return Combinators.combine(points, ages, Arbitraries.of(1, 40))
        .as(
            (worth, age, least) -> {
              Criterion criterion = Criterion.named("x", "What is known?");
              for (int i = 0; i < worth.size(); i++) {
                criterion = criterion.level("level-" + i, new Points(worth.get(i)));
              }
              return criterion.staleAfter(age).minimumConfidence(least);
            });
  }

  /** Statements up to a day after now, each with an id of its own. */
  static Arbitrary<List<Evidence>> statements() {
    Arbitrary<Instant> instants =
        Arbitraries.integers()
            .between(-DAYS * 24, 24)
            .map(hours -> CoreArbitraries.NOW.plus(Duration.ofHours(hours)));
    return Combinators.combine(
            Arbitraries.of(CRITERIA),
            Arbitraries.of("level-0", "level-1", "level-2", "level-3"),
            Arbitraries.integers().between(1, 100),
            Arbitraries.of("form", "anna", "crm"),
            instants)
        .as(
            (criterion, level, confidence, source, at) ->
                Evidence.observed("x", criterion, level, source, at).withConfidence(confidence))
        .list()
        .ofMaxSize(12)
        .map(AnyEvidence::numbered)
        .withoutEdgeCases();
  }

  private static List<Evidence> numbered(List<Evidence> all) {
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> {
              Evidence one = all.get(i);
              return new Evidence(
                  "e-" + i,
                  one.criterion(),
                  one.level(),
                  one.confidence(),
                  one.source(),
                  one.observedAt(),
                  one.recordedAt());
            })
        .toList();
  }
}
