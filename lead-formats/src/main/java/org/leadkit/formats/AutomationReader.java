package org.leadkit.formats;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.scoring.AutomationRule;

/** Reads which activities are a machine's. */
final class AutomationReader {

  private final ModelReading model;
  private final Literals literals;

  AutomationReader(ModelReading model) {
    this.model = model;
    this.literals = model.literals();
  }

  List<AutomationRule> read(Optional<Node> list) {
    return model.parts(list, "/automated", this::rule).values();
  }

  private Optional<AutomationRule> rule(Node node, String pointer) {
    return model
        .members(node)
        .flatMap(
            members -> {
              Optional<String> id = members.required("id").flatMap(literals::text);
              Optional<ActivityFilter> on = model.filters().read(members);
              Optional<AutomationRule> rule =
                  Stream.of("after", "within", "atLeast").anyMatch(members::has)
                      ? soonAfter(members, id, on)
                      : id.flatMap(name -> on.map(all -> AutomationRule.picked(name, all)));
              members.optional("after");
              members.close();
              return rule;
            });
  }

  private Optional<AutomationRule> soonAfter(
      Members members, Optional<String> id, Optional<ActivityFilter> on) {
    Optional<ActivityFilter> after = members.required("after").flatMap(this::filter);
    Optional<Node> within = members.required("within");
    Optional<Duration> time = within.flatMap(literals::duration);
    Optional<Node> atLeast = members.optional("atLeast");
    Optional<Long> number =
        atLeast.isEmpty()
            ? Optional.of(1L)
            : atLeast.flatMap(node -> literals.whole(node, Integer.MAX_VALUE));
    if (id.isEmpty() || on.isEmpty() || after.isEmpty() || time.isEmpty() || number.isEmpty()) {
      return Optional.empty();
    }
    Node blamed = number.get() < 1 ? atLeast.orElse(within.get()) : within.get();
    return model.built(
        blamed,
        () ->
            AutomationRule.soonAfter(
                id.get(), on.get(), after.get(), time.get(), number.get().intValue()));
  }

  private Optional<ActivityFilter> filter(Node node) {
    return model
        .members(node)
        .flatMap(
            members -> {
              Optional<ActivityFilter> filter = model.filters().read(members);
              members.close();
              return filter;
            });
  }
}
