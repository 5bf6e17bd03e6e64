package org.leadkit.formats;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.leadkit.scoring.Decay;

/** Reads how points fade: by half-life, by a loss in each period, or in steps. */
final class DecayReader {

  private static final Forms FORMS =
      new Forms(
          "decay",
          List.of(List.of("halfLife"), List.of("percent", "per", "curve"), List.of("steps")),
          "Maybe keep one: steps can follow any course.");

  /** How much of the points goes: of those that are left, or of the whole. */
  private enum Curve {
    GEOMETRIC,
    LINEAR
  }

  private final ModelReading model;
  private final Literals literals;

  DecayReader(ModelReading model) {
    this.model = model;
    this.literals = model.literals();
  }

  Optional<Decay> read(Node node) {
    return model
        .members(node)
        .flatMap(
            members -> FORMS.of(members, model.findings()).flatMap(form -> read(members, form)));
  }

  private Optional<Decay> read(Members members, String form) {
    return switch (form) {
      case "halfLife" -> halfLife(members);
      case "percent" -> loss(members);
      case "steps" -> steps(members);
      default -> formless(members);
    };
  }

  private Optional<Decay> formless(Members members) {
    String name = members.others().stream().findFirst().orElse("");
    model
        .findings()
        .add(
            members
                .key(name)
                .error(
                    "bad-decay",
                    "The decay (with the member %s) does not say how points fade."
                        .formatted(Shown.of(name)),
                    Spelling.hint(name, List.of("halfLife", "percent", "steps"))));
    return Optional.empty();
  }

  private Optional<Decay> halfLife(Members members) {
    Optional<Node> node = members.optional("halfLife");
    members.close();
    return node.flatMap(
        value ->
            literals
                .duration(value)
                .flatMap(time -> model.built(value, () -> Decay.halfLife(time))));
  }

  private Optional<Decay> loss(Members members) {
    Optional<Node> percent = members.required("percent");
    Optional<Node> per = members.required("per");
    Optional<BigDecimal> loss = percent.flatMap(literals::decimal);
    Optional<Duration> period = per.flatMap(literals::duration);
    Optional<Curve> curve =
        members.required("curve").flatMap(node -> literals.constant(node, Curve.class, "curve"));
    members.close();
    if (loss.isEmpty() || period.isEmpty() || curve.isEmpty()) {
      return Optional.empty();
    }
    return Built.from(
        issue -> issue.code().equals("bad-period") ? per.get() : percent.get(),
        model.findings(),
        () ->
            curve.get() == Curve.LINEAR
                ? new Decay.Linear(loss.get(), period.get())
                : new Decay.Geometric(loss.get(), period.get()));
  }

  private Optional<Decay> steps(Members members) {
    Optional<Node> node = members.optional("steps");
    members.close();
    return node.flatMap(
        list ->
            literals
                .all(list, this::step)
                .flatMap(steps -> model.built(list, () -> new Decay.Steps(steps))));
  }

  private Optional<Decay.Step> step(Node node) {
    return model
        .members(node)
        .flatMap(
            members -> {
              Optional<Duration> from = members.required("from").flatMap(literals::duration);
              Optional<Node> percent = members.required("percent");
              members.close();
              return percent
                  .flatMap(literals::decimal)
                  .flatMap(
                      left ->
                          from.flatMap(
                              age -> model.built(percent.get(), () -> new Decay.Step(age, left))));
            });
  }
}
