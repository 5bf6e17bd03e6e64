package org.leadkit.benchmarks.fold;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.leadkit.activity.Activity;

/** Hand-written Java: a value and a time for each rule, brought forward when an activity comes. */
final class PlainFold {

  private final Map<String, int[]> rulesOfType = new HashMap<>();
  private final int[] points;
  private final double[] rates;
  private final int[] timesADay;

  PlainFold(List<BehaviourRule> rules) {
    this.points = rules.stream().mapToInt(BehaviourRule::points).toArray();
    this.rates = rules.stream().mapToDouble(rule -> rule.fading().rate()).toArray();
    this.timesADay = rules.stream().mapToInt(BehaviourRule::timesADay).toArray();
    rules.stream()
        .map(BehaviourRule::type)
        .distinct()
        .forEach(type -> rulesOfType.put(type, numbers(rules, type)));
  }

  /** The counters of one person. */
  static final class State {

    private final double[] values;
    private final long[] seconds;
    private final long[] days;
    private final int[] times;

    private State(int rules) {
      this.values = new double[rules];
      this.seconds = new long[rules];
      this.days = new long[rules];
      this.times = new int[rules];
    }
  }

  State empty() {
    return new State(points.length);
  }

  /** Adds an activity that is not older than the last one. */
  void fold(State state, Activity activity) {
    int[] rules = rulesOfType.get(activity.type());
    if (rules == null) {
      return;
    }
    long at = activity.occurredAt().getEpochSecond();
    for (int rule : rules) {
      if (timesADay[rule] == BehaviourRule.ALL || counts(state, rule, Math.floorDiv(at, 86_400))) {
        state.values[rule] = left(state, rule, at) + points[rule];
        state.seconds[rule] = at;
      }
    }
  }

  /** The points that are left at an instant. */
  double total(State state, Instant now) {
    return IntStream.range(0, points.length)
        .mapToDouble(rule -> left(state, rule, now.getEpochSecond()))
        .sum();
  }

  private boolean counts(State state, int rule, long day) {
    if (state.days[rule] != day) {
      state.days[rule] = day;
      state.times[rule] = 0;
    }
    return state.times[rule]++ < timesADay[rule];
  }

  private double left(State state, int rule, long at) {
    double value = state.values[rule];
    return value == 0 || rates[rule] == 0
        ? value
        : value * Math.exp(-rates[rule] * (at - state.seconds[rule]));
  }

  private static int[] numbers(List<BehaviourRule> rules, String type) {
    return IntStream.range(0, rules.size())
        .filter(rule -> rules.get(rule).type().equals(type))
        .toArray();
  }
}
