package org.leadkit.formats;

import java.util.Optional;
import org.leadkit.scoring.Band;
import org.leadkit.scoring.Bands;
import org.leadkit.scoring.Grading;

/** Reads how points become a grade. */
final class GradingReader {

  /** Stands for bands that can't be read, so that the rest of their axis is checked. */
  private static final Bands UNREAD = Bands.of(Band.all("unread"));

  private final ModelReading model;
  private final Literals literals;

  GradingReader(ModelReading model) {
    this.model = model;
    this.literals = model.literals();
  }

  Optional<Grading> read(Node node) {
    return model
        .members(node)
        .flatMap(
            members -> {
              Optional<Node> list = members.required("axes");
              members.close();
              Parts<Grading.Axis> axes = model.parts(list, "/grade/axes", this::axis);
              if (!axes.complete()) {
                model.policy().doubtCode("no-axis");
              }
              return list.map(read -> new Grading(axes.values()));
            });
  }

  private Optional<Grading.Axis> axis(Node node, String pointer) {
    return model
        .members(node)
        .flatMap(
            members -> {
              Optional<Node> named = members.optional("dimension");
              Optional<String> dimension =
                  named.isEmpty() ? Optional.of("") : named.flatMap(this::dimension);
              Bands bands = members.required("bands").flatMap(this::bands).orElse(UNREAD);
              boolean hidden =
                  members.optional("hiddenUntilJudged").flatMap(literals::flag).orElse(false);
              members.close();
              return dimension.map(name -> new Grading.Axis(name, bands, hidden));
            });
  }

  private Optional<String> dimension(Node node) {
    return literals
        .text(node)
        .flatMap(
            name ->
                name.isEmpty()
                    ? literals.refuse(
                        node,
                        "unknown-dimension",
                        "The dimension (with an empty name) of an axis is not in the model.",
                        "Maybe leave it out to grade the whole score.")
                    : Optional.of(name));
  }

  private Optional<Bands> bands(Node node) {
    return literals
        .all(node, this::band)
        .flatMap(bands -> model.built(node, () -> new Bands(bands)));
  }

  private Optional<Band> band(Node node) {
    return model
        .members(node)
        .flatMap(
            members -> {
              Optional<String> name = members.required("name").flatMap(literals::text);
              Optional<Node> from = members.optional("from");
              Optional<Node> to = members.optional("to");
              members.close();
              Optional<Long> first = from.flatMap(this::whole);
              Optional<Long> last = to.flatMap(this::whole);
              boolean isRead =
                  first.isPresent() == from.isPresent() && last.isPresent() == to.isPresent();
              return name.filter(text -> isRead).map(text -> band(text, first, last));
            });
  }

  private Optional<Long> whole(Node node) {
    return literals.whole(node, Long.MAX_VALUE);
  }

  private static Band band(String name, Optional<Long> from, Optional<Long> to) {
    if (from.isPresent()) {
      return to.isPresent()
          ? Band.between(name, from.get(), to.get())
          : Band.atLeast(name, from.get());
    }
    return to.map(last -> Band.atMost(name, last)).orElseGet(() -> Band.all(name));
  }
}
