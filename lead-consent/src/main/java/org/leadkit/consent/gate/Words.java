package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Stage;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Reason.Fact;

/** The facts of reasons; none is personal, so all are open. */
final class Words {

  static final Fact[] NOTHING_MORE = {};

  private static final Map<Stage, Fact> STAGES = named("stage", Stage.class, Stage.values());
  private static final Map<ConsentEvent.Actor, Fact> ACTORS =
      named("actor", ConsentEvent.Actor.class, ConsentEvent.Actor.values());

  private Words() {}

  private static <E extends Enum<E>> Map<E, Fact> named(String name, Class<E> type, E[] values) {
    Map<E, Fact> facts = new EnumMap<>(type);
    for (E value : values) {
      facts.put(value, fact(name, CanonicalForm.kebab(value)));
    }
    return Collections.unmodifiableMap(facts);
  }

  private static <E extends Enum<E>> Fact of(Map<E, Fact> facts, E value) {
    return Objects.requireNonNull(facts.get(value));
  }

  static Fact fact(String name, String value) {
    return new Fact(name, value, true);
  }

  static Fact stage(Stage stage) {
    return of(STAGES, stage);
  }

  static Fact stages(Set<Stage> some) {
    return fact("stages", some.stream().map(CanonicalForm::kebab).collect(Collectors.joining(" ")));
  }

  static Fact until(Instant instant) {
    return fact("until", instant.toString());
  }

  /** The record that it rests on: who reported it, when it happened, who acted, and its id. */
  static Fact[] evidence(@Nullable ConsentEvent event) {
    return event == null
        ? NOTHING_MORE
        : new Fact[] {
          fact("source", event.source()),
          fact("at", event.occurredAt().toString()),
          of(ACTORS, event.actor()),
          fact("event", event.id())
        };
  }

  /** How many dimensions a scope narrows. */
  static int specificity(Scope scope) {
    return (scope.purposes().isEmpty() ? 0 : 1)
        + (scope.channels().isEmpty() ? 0 : 1)
        + (scope.brands().isEmpty() ? 0 : 1)
        + (scope.topics().isEmpty() ? 0 : 1);
  }
}
