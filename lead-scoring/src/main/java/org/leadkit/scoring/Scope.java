package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A part of a model that has limits: a group, a dimension, the whole.
 *
 * @param what it in words
 * @param pointer JSON pointer to it
 * @param limits its limits
 * @param content what stands under the limits
 */
record Scope(String what, String pointer, Limits limits, List<Dimension> content) {

  /** All parts of a model that have limits, the inner before the outer. */
  static List<Scope> limited(ModelSpec spec) {
    List<Scope> scopes = new ArrayList<>();
    for (int d = 0; d < spec.dimensions().size(); d++) {
      Dimension dimension = spec.dimensions().get(d);
      String pointer = "/dimensions/" + d;
      for (int g = 0; g < dimension.groups().size(); g++) {
        RuleGroup group = dimension.groups().get(g);
        Dimension content = Dimension.of(group.name(), group.rules());
        scopes.add(
            new Scope(
                "group (" + group.name() + ")",
                pointer + "/groups/" + g,
                group.limits(),
                List.of(content)));
      }
      Dimension content =
          new Dimension(dimension.name(), Limits.NONE, dimension.rules(), dimension.groups());
      scopes.add(
          new Scope(
              "dimension (" + dimension.name() + ")",
              pointer,
              dimension.limits(),
              List.of(content)));
    }
    scopes.add(new Scope("score", "", spec.limits(), spec.dimensions()));
    return scopes.stream().filter(scope -> !scope.limits().isNone()).toList();
  }

  /** The same with all signs turned round. */
  Scope mirrored() {
    return new Scope(what, pointer, Mirror.of(limits), content.stream().map(Mirror::of).toList());
  }

  List<ScoringRule> rules() {
    List<ScoringRule> rules = new ArrayList<>();
    content.forEach(
        dimension -> dimension.allGroups().forEach(group -> rules.addAll(group.rules())));
    return rules;
  }

  /** The most that all rules but one can come to, before the limits. */
  UpperBound mostWithout(String id) {
    Predicate<ScoringRule> others = rule -> !rule.id().equals(id);
    List<Dimension> rest = new ArrayList<>();
    for (Dimension dimension : content) {
      List<RuleGroup> groups =
          dimension.groups().stream()
              .map(
                  group ->
                      new RuleGroup(
                          group.name(),
                          group.limits(),
                          group.rules().stream().filter(others).toList()))
              .toList();
      rest.add(
          new Dimension(
              dimension.name(),
              dimension.limits(),
              dimension.rules().stream().filter(others).toList(),
              groups));
    }
    return new MostPoints(Worlds.ANY).of(rest);
  }
}
