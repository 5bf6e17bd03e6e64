package org.leadkit.formats;

import java.util.Optional;
import org.leadkit.scoring.Limits;

/** Reads the members {@code floor} and {@code ceiling}, which many parts have. */
final class LimitsReader {

  private final ModelReading model;

  LimitsReader(ModelReading model) {
    this.model = model;
  }

  Limits read(Members members) {
    Optional<Node> floor = members.optional("floor");
    Optional<Node> ceiling = members.optional("ceiling");
    Limits floored =
        model.orElse(
            floor, node -> model.literals().points(node).map(Limits.NONE::withFloor), Limits.NONE);
    return model.orElse(
        ceiling,
        node ->
            model
                .literals()
                .points(node)
                .flatMap(points -> model.built(node, () -> floored.withCeiling(points))),
        floored);
  }
}
