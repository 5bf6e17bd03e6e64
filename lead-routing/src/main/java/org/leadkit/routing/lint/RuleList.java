package org.leadkit.routing.lint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.profile.Condition;
import org.leadkit.routing.EffectiveRule;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.RoutingTable;

/**
 * The rules of a policy, or of one of its tables, as lines. After a rule that leads to a table
 * which may go on stand the rules of that table, each with the condition of the rule: they take
 * what the rule itself can't be said to take.
 *
 * @param lines in order
 * @param end what stands for the end of the list; empty where that is no end
 */
record RuleList(List<Line> lines, Optional<Line> end) {

  static List<RuleList> of(RoutingPolicy policy) {
    return new Lists(policy).all();
  }

  /** Makes the lists of a policy; used once. */
  private static final class Lists {

    private final RoutingPolicy policy;
    private final Map<String, List<EffectiveRule>> rules = new LinkedHashMap<>();
    private final Map<String, RoutingTable> tables = new LinkedHashMap<>();

    private Lists(RoutingPolicy policy) {
      this.policy = policy;
      policy
          .effectiveRules()
          .forEach(rule -> rules.computeIfAbsent(rule.table(), any -> new ArrayList<>()).add(rule));
      policy.tables().forEach(table -> tables.put(table.name(), table));
    }

    private List<RuleList> all() {
      List<RuleList> lists = new ArrayList<>();
      lists.add(new RuleList(lines("", "/rules/"), Optional.of(Line.end())));
      for (int i = 0; i < policy.tables().size(); i++) {
        RoutingTable table = policy.tables().get(i);
        String place = "/tables/" + i;
        lists.add(
            new RuleList(
                lines(table.name(), place + "/rules/"),
                table.otherwise().map(any -> Line.end(place + "/otherwise"))));
      }
      return lists;
    }

    private List<Line> lines(String table, String place) {
      List<Line> lines = new ArrayList<>();
      List<EffectiveRule> own = rules.getOrDefault(table, List.of());
      for (int i = 0; i < own.size(); i++) {
        EffectiveRule rule = own.get(i);
        Optional<RoutingTable> next = next(rule).filter(Lists::goesOn);
        Line.Role role = next.isPresent() ? Line.Role.PASSES_ON : Line.Role.TAKES;
        lines.add(line(rule, place + i, role));
        next.ifPresent(one -> unfold(rule, one, lines));
      }
      return lines;
    }

    private Optional<RoutingTable> next(EffectiveRule rule) {
      return rule.rule().table().map(tables::get);
    }

    private static boolean goesOn(RoutingTable table) {
      return table.otherwise().isEmpty();
    }

    private void unfold(EffectiveRule around, RoutingTable table, List<Line> lines) {
      for (EffectiveRule rule : rules.getOrDefault(table.name(), List.of())) {
        EffectiveRule both =
            new EffectiveRule(
                around.table(),
                rule.rule(),
                Condition.all(around.condition(), rule.condition()),
                around.validity().and(rule.validity()));
        Optional<RoutingTable> next = next(rule).filter(Lists::goesOn);
        if (next.isPresent()) {
          unfold(both, next.get(), lines);
        } else {
          lines.add(line(both, "", Line.Role.STANDS_IN));
        }
      }
    }

    private static Line line(EffectiveRule rule, String pointer, Line.Role role) {
      return new Line(
          rule.rule().id(),
          pointer,
          rule.condition(),
          rule.validity().from(),
          rule.validity().until(),
          rule.rule().target().form().toString(),
          Duration.ZERO,
          role);
    }
  }
}
