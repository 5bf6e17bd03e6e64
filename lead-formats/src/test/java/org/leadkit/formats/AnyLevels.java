package org.leadkit.formats;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.decision.Points;
import org.leadkit.scoring.Band;
import org.leadkit.scoring.Bands;
import org.leadkit.scoring.Grading;
import org.leadkit.scoring.Threshold;

/** Arbitrary levels and grades. */
final class AnyLevels {

  private static final int MOST = 3;

  private AnyLevels() {}

  /** Up to three levels, lowest first; a single one may have the usual name. */
  static Arbitrary<List<Threshold>> thresholds() {
    return Combinators.combine(
            AnyPoints.any().list().uniqueElements().ofMaxSize(MOST),
            AnyPoints.any().list().ofSize(2 * MOST),
            AnyCondition.duration(),
            Arbitraries.of(true, false))
        .as(
            (enters, lower, coolDown, isUsual) -> {
              List<Threshold> thresholds = new ArrayList<>();
              for (Points enter : enters.stream().sorted().toList()) {
                int i = thresholds.size();
                String level = isUsual && enters.size() == 1 ? Threshold.QUALIFIED : "level-" + i;
                Points exit = least(enter, lower.get(i));
                Threshold threshold = Threshold.at(level, enter).exitBelow(exit);
                thresholds.add(
                    i == 1
                        ? threshold
                        : threshold
                            .coolDown(coolDown)
                            .rearmBelow(least(exit, lower.get(MOST + i))));
              }
              return List.copyOf(thresholds);
            });
  }

  private static Points least(Points one, Points other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** A grade of the whole score or of some dimensions. */
  static Arbitrary<Grading> grading(String... dimensions) {
    Arbitrary<Grading.Axis> axis =
        Combinators.combine(Arbitraries.of(dimensions), bands(), Arbitraries.of(true, false))
            .as(Grading.Axis::new);
    return axis.list().ofMinSize(1).ofMaxSize(2).map(Grading::new);
  }

  private static Arbitrary<Bands> bands() {
    return Combinators.combine(
            Arbitraries.longs()
                .between(-Long.MAX_VALUE + 1, Long.MAX_VALUE)
                .list()
                .uniqueElements()
                .ofMaxSize(3),
            AnyText.notBlank().list().uniqueElements().ofSize(4))
        .as((cuts, names) -> bands(cuts.stream().sorted().toList(), names));
  }

  private static Bands bands(List<Long> cuts, List<String> names) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i <= cuts.size(); i++) {
      String name = names.get(i);
      boolean isFirst = i == 0;
      boolean isLast = i == cuts.size();
      if (isFirst) {
        bands.add(isLast ? Band.all(name) : Band.atMost(name, cuts.get(0) - 1));
      } else {
        bands.add(
            isLast
                ? Band.atLeast(name, cuts.get(i - 1))
                : Band.between(name, cuts.get(i - 1), cuts.get(i) - 1));
      }
    }
    return new Bands(bands);
  }
}
