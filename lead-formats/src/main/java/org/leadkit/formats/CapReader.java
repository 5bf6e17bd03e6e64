package org.leadkit.formats;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.leadkit.scoring.Cap;

/** Reads how many activities of a rule count: one cap, or a list of caps that all apply. */
final class CapReader {

  private static final Duration DAY = Duration.ofDays(1);

  private static final Forms FORMS =
      new Forms(
          "cap",
          List.of(List.of("per", "zone"), List.of("within"), List.of("only")),
          "Maybe make a list of two caps of it.");

  private final ModelReading model;
  private final Literals literals;

  CapReader(ModelReading model) {
    this.model = model;
    this.literals = model.literals();
  }

  Optional<List<Cap>> read(Node node) {
    return node instanceof Node.Items ? literals.all(node, this::cap) : cap(node).map(List::of);
  }

  private Optional<Cap> cap(Node node) {
    return model
        .members(node)
        .flatMap(
            members -> FORMS.of(members, model.findings()).flatMap(form -> cap(members, form)));
  }

  private Optional<Cap> cap(Members members, String form) {
    return switch (form) {
      case "per" -> perDay(members);
      case "within" -> perWindow(members);
      case "only" -> latest(members);
      default -> inAll(members);
    };
  }

  private Optional<Cap> perDay(Members members) {
    Optional<Node> times = members.required("times");
    Optional<Integer> number = times.flatMap(this::number);
    Optional<Duration> per = members.required("per").flatMap(this::day);
    Optional<ZoneId> zone = members.required("zone").flatMap(literals::zone);
    members.close();
    return number.isPresent() && per.isPresent() && zone.isPresent()
        ? model.built(times.get(), () -> Cap.perDay(number.get(), zone.get()))
        : Optional.empty();
  }

  private Optional<Cap> perWindow(Members members) {
    Optional<Node> times = members.required("times");
    Optional<Node> within = members.optional("within");
    Optional<Integer> number = times.flatMap(this::number);
    Optional<Duration> window = within.flatMap(literals::duration);
    members.close();
    return number.isPresent() && window.isPresent()
        ? model.built(
            isTimes(number.get()) ? within.get() : times.get(),
            () -> Cap.perWindow(number.get(), window.get()))
        : Optional.empty();
  }

  private Optional<Cap> inAll(Members members) {
    Optional<Node> times = members.required("times");
    Optional<Integer> number = times.flatMap(this::number);
    members.close();
    return number.flatMap(most -> model.built(times.get(), () -> Cap.inAll(most)));
  }

  private Optional<Cap> latest(Members members) {
    Optional<Node> node = members.optional("only");
    Optional<String> word = node.flatMap(literals::text);
    members.close();
    return word.flatMap(
        text ->
            text.equals("latest")
                ? Optional.of(Cap.latest())
                : literals.refuse(
                    node.get(),
                    "bad-cap",
                    "The word (%s) of a cap must be latest.".formatted(Shown.of(text)),
                    "Maybe give a number of times: the earliest are kept then."));
  }

  private static boolean isTimes(int number) {
    return number >= 1 && number <= Cap.MOST;
  }

  private Optional<Integer> number(Node node) {
    return literals.whole(node, Integer.MAX_VALUE).map(Long::intValue);
  }

  private Optional<Duration> day(Node node) {
    return literals
        .duration(node)
        .flatMap(
            per ->
                per.equals(DAY)
                    ? Optional.of(per)
                    : literals.refuse(
                        node,
                        "bad-period",
                        "The period (%s) of a cap must be P1D.".formatted(per),
                        "Maybe cap any stretch of that time: within instead of per and zone."));
  }
}
