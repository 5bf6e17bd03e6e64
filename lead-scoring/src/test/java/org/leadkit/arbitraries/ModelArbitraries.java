package org.leadkit.arbitraries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;
import org.leadkit.scoring.AutomationRule;
import org.leadkit.scoring.Band;
import org.leadkit.scoring.Bands;
import org.leadkit.scoring.Dimension;
import org.leadkit.scoring.Grading;
import org.leadkit.scoring.RuleGroup;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.scoring.Threshold;

/** Arbitrary scoring models with everything that a model can have, small enough to be read. */
public final class ModelArbitraries {

  private static final List<List<String>> LEVELS =
      List.of(List.of(Threshold.QUALIFIED), List.of("mql", "sql"), List.of("mql", "sal", "sql"));

  private static final List<Bands> BANDS =
      List.of(
          Bands.of(Band.atMost("b", 9), Band.atLeast("a", 10)),
          Bands.of(Band.atMost("4", -6), Band.between("3", -5, 0), Band.atLeast("2", 1)),
          Bands.of(Band.all("x")));

  private ModelArbitraries() {}

  /** Any model. */
  public static Arbitrary<ModelParts> models() {
    return models(CoreArbitraries.conditions());
  }

  /** Any model whose conditions are some of these. */
  public static Arbitrary<ModelParts> models(Arbitrary<Condition> conditions) {
    Arbitrary<List<AutomationRule>> automation =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(List.of())),
            Tuple.of(1, RuleArbitraries.automation().list().uniqueElements().ofMaxSize(2)));
    return Combinators.combine(
            dimensions(RuleArbitraries.rules(conditions)),
            RuleArbitraries.limits(),
            automation,
            conditions.optional(0.2),
            thresholds(),
            axes())
        .as(ModelParts::new);
  }

  private static Arbitrary<List<Dimension>> dimensions(Arbitrary<ScoringRule> rules) {
    Arbitrary<RuleGroup> groups =
        Combinators.combine(RuleArbitraries.limits(), rules.list().ofMaxSize(2))
            .as((limits, of) -> new RuleGroup("unnamed", limits, of));
    Arbitrary<Dimension> dimensions =
        Combinators.combine(
                RuleArbitraries.limits(),
                rules.list().ofMinSize(1).ofMaxSize(3),
                groups.list().ofMaxSize(2))
            .as((limits, own, of) -> new Dimension("unnamed", limits, own, of));
    return dimensions.list().ofMinSize(1).ofMaxSize(2);
  }

  /** Up to three levels that rise; without points, since few models reach many. */
  public static Arbitrary<List<Threshold>> thresholds() {
    Arbitrary<List<String>> levels = Arbitraries.of(LEVELS);
    Arbitrary<List<Threshold>> some =
        Combinators.combine(levels, Arbitraries.of(5, 0, 20, -3), shape(), shape(), shape())
            .as((names, from, a, b, c) -> rising(names, from, List.of(a, b, c)));
    return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(List.of())), Tuple.of(4, some));
  }

  /** How far above the one before a threshold is, how far below it the exit is, and so on. */
  private record Shape(int above, int exit, Optional<Integer> rearm, Duration coolDown) {}

  private static Arbitrary<Shape> shape() {
    return Combinators.combine(
            Arbitraries.of(10, 1),
            Arbitraries.of(0, 5, 15),
            Arbitraries.of(0, 4).optional(0.3),
            Arbitraries.of(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(7)))
        .as(Shape::new);
  }

  private static List<Threshold> rising(List<String> levels, int from, List<Shape> shapes) {
    List<Threshold> thresholds = new ArrayList<>();
    int enter = from;
    for (int i = 0; i < levels.size(); i++) {
      Shape shape = shapes.get(i);
      int exit = enter - shape.exit();
      Threshold threshold =
          Threshold.at(levels.get(i), enter).exitBelow(exit).coolDown(shape.coolDown());
      thresholds.add(
          shape
              .rearm()
              .map(lower -> threshold.rearmBelow(Points.of(exit - lower)))
              .orElse(threshold));
      enter += shape.above();
    }
    return thresholds;
  }

  private static Arbitrary<List<Grading.Axis>> axes() {
    return Combinators.combine(
            Arbitraries.of("0", "1", "2"), Arbitraries.of(BANDS), Arbitraries.of(false, true))
        .as(Grading.Axis::new)
        .list()
        .ofMaxSize(2);
  }
}
