package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.leadkit.profile.Condition;
import org.leadkit.value.Verdict;

/**
 * The most that rules over the profile can award together. Rules that read one and the same field
 * are asked in each world of that field, so that a lead can't be in two countries at once; all
 * others are taken at their best.
 */
record ProfileMost(Worlds worlds) {

  /** How many answers are looked at before rules are taken one by one. */
  private static final long MOST_WORK = 50_000;

  UpperBound of(List<ScoringRule.ForProfile> rules) {
    Map<String, List<ScoringRule.ForProfile>> byTopic = new LinkedHashMap<>();
    UpperBound sum = UpperBound.ZERO;
    for (ScoringRule.ForProfile rule : rules) {
      Set<String> topics = Leaves.byTopic(List.of(rule.when())).keySet();
      if (topics.size() == 1) {
        byTopic.computeIfAbsent(topics.iterator().next(), key -> new ArrayList<>()).add(rule);
      } else {
        sum = sum.plus(alone(rule));
      }
    }
    for (List<ScoringRule.ForProfile> one : byTopic.values()) {
      sum = sum.plus(together(one));
    }
    return sum;
  }

  private UpperBound together(List<ScoringRule.ForProfile> rules) {
    Optional<UpperBound> most = joint(rules);
    if (most.isPresent()) {
      return most.get();
    }
    List<ScoringRule.ForProfile> settled = rules.stream().filter(rule -> !isOpen(rule)).toList();
    UpperBound sum = UpperBound.ZERO;
    for (ScoringRule.ForProfile rule : rules) {
      sum = sum.plus(isOpen(rule) ? alone(rule) : UpperBound.ZERO);
    }
    if (!settled.isEmpty()) {
      sum = sum.plus(joint(settled).orElseGet(() -> eachAlone(settled)));
    }
    return sum;
  }

  /** True if a rule asks a question that doubles the worlds. */
  private static boolean isOpen(ScoringRule.ForProfile rule) {
    return leaves(List.of(rule)).stream()
        .anyMatch(leaf -> leaf instanceof Condition.FieldIs is && TextWorlds.isOpen(is.test()));
  }

  private UpperBound eachAlone(List<ScoringRule.ForProfile> rules) {
    return rules.stream().map(this::alone).reduce(UpperBound.ZERO, UpperBound::plus);
  }

  /** The most of rules over one topic; empty where it is too much to look at. */
  private Optional<UpperBound> joint(List<ScoringRule.ForProfile> rules) {
    List<Condition> leaves = leaves(rules);
    if ((long) leaves.size() * leaves.size() > MOST_WORK) {
      return Optional.empty();
    }
    return worlds
        .of(leaves)
        .filter(each -> (long) each.size() * leaves.size() <= MOST_WORK)
        .map(each -> most(each, rules));
  }

  private static List<Condition> leaves(List<ScoringRule.ForProfile> rules) {
    return Leaves.byTopic(rules.stream().map(ScoringRule.ForProfile::when).toList())
        .values()
        .stream()
        .flatMap(Collection::stream)
        .toList();
  }

  private static UpperBound most(List<World> worlds, List<ScoringRule.ForProfile> rules) {
    UpperBound most = new UpperBound(Long.MIN_VALUE);
    for (World world : worlds) {
      UpperBound sum = UpperBound.ZERO;
      for (ScoringRule.ForProfile rule : rules) {
        sum = sum.plus(new UpperBound(awarded(rule, world)));
      }
      most = sum.thousandths() > most.thousandths() ? sum : most;
    }
    return most;
  }

  private UpperBound alone(ScoringRule.ForProfile rule) {
    OptionalLong most =
        Possibilities.of(worlds, List.of(rule.when())).most(world -> awarded(rule, world));
    long best = Math.max(rule.points().thousandths(), rule.otherwise().thousandths());
    return new UpperBound(most.orElse(Math.max(0, best)));
  }

  private static long awarded(ScoringRule.ForProfile rule, World world) {
    Verdict verdict = world.verdict(rule.when());
    return switch (verdict) {
      case HOLDS -> rule.points().thousandths();
      case FAILS -> rule.otherwise().thousandths();
      case UNKNOWN -> 0;
    };
  }
}
