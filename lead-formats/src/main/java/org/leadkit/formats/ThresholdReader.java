package org.leadkit.formats;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Points;
import org.leadkit.scoring.Threshold;

/** Reads the levels of a model: one object, or a list from the lowest to the highest. */
final class ThresholdReader {

  private static final String POINTER = "/qualify";

  private final ModelReading model;
  private final Literals literals;

  ThresholdReader(ModelReading model) {
    this.model = model;
    this.literals = model.literals();
  }

  List<Threshold> read(Optional<Node> node) {
    if (node.isPresent() && !(node.get() instanceof Node.Items)) {
      Optional<Threshold> only = threshold(node.get(), true);
      doubtLevels(only.isPresent());
      return only.stream().toList();
    }
    Parts<Threshold> parts = model.parts(node, POINTER, this::listed);
    doubtLevels(parts.complete());
    return parts.values();
  }

  private void doubtLevels(boolean complete) {
    if (!complete) {
      model.policy().doubtCode("unknown-level");
    }
  }

  /** If only one could be read, the core looks for it where one stands alone. */
  private Optional<Threshold> listed(Node node, String pointer) {
    Optional<Threshold> threshold = threshold(node, false);
    threshold.ifPresent(read -> model.policy().origins().put(POINTER, node));
    return threshold;
  }

  private Optional<Threshold> threshold(Node node, boolean isAlone) {
    return model
        .members(node)
        .flatMap(
            members -> {
              Optional<String> level = level(members, isAlone);
              Optional<Points> enter = members.required("enter").flatMap(literals::points);
              Threshold entered = Threshold.at(level.orElse(""), enter.orElse(Points.ZERO));
              Threshold threshold = more(members, entered);
              members.close();
              return level.isPresent() && enter.isPresent()
                  ? Optional.of(threshold)
                  : Optional.empty();
            });
  }

  private Optional<String> level(Members members, boolean isAlone) {
    Optional<Node> node = isAlone ? members.optional("level") : members.required("level");
    return isAlone && node.isEmpty()
        ? Optional.of(Threshold.QUALIFIED)
        : node.flatMap(literals::text);
  }

  private Threshold more(Members members, Threshold entered) {
    Points exit = model.orElse(members.optional("exit"), literals::points, entered.exit());
    Duration coolDown =
        model.orElse(members.optional("coolDown"), literals::duration, entered.coolDown());
    Threshold threshold = entered.exitBelow(exit).coolDown(coolDown);
    return model.orElse(
        members.optional("rearmBelow"),
        node -> literals.points(node).map(threshold::rearmBelow),
        threshold);
  }
}
