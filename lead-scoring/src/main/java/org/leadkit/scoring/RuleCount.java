package org.leadkit.scoring;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the activities that one rule picked.
 *
 * @param picked how many there are, at least one
 * @param left what was left of them when the latest happened; zero if nothing fades
 * @param latest when the latest happened
 * @param days how many a cap by day keeps of each day; null without such a cap
 */
record RuleCount(long picked, double left, Instant latest, @Nullable DayCounts days) {

  EngagementSnapshot.Counted named(String rule) {
    return new EngagementSnapshot.Counted(
        rule, picked, left, latest, days == null ? Map.of() : days.all());
  }

  /**
   * Counts activities in any order. A sum that fades is held as of the latest activity, as 2^(−age
   * / half-life) of each: a later one scales it down to its own time, an earlier one is scaled down
   * itself. So it never overflows, and what is very old becomes zero. This is exponential decay as
   * in Cormode et al., Forward Decay (ICDE 2009), with a landmark that moves along.
   */
  static final class Builder {

    private final @Nullable Fading fading;
    private final Cap.@Nullable PerDay perDay;
    private final DayCounts.@Nullable Builder days;
    private long picked;
    private double left;
    private Instant latest = Instant.MIN;

    Builder(FoldedRule rule) {
      this.fading = rule.fading();
      this.perDay = rule.caps().perDay();
      this.days = perDay == null ? null : new DayCounts.Builder();
    }

    void add(Instant at) {
      add(1, 1, at);
      if (perDay != null && days != null) {
        days.add(perDay.day(at), 1, perDay.times());
      }
    }

    void add(RuleCount other) {
      add(other.picked, other.left, other.latest);
      if (perDay != null && days != null && other.days != null) {
        days.add(other.days, perDay.times());
      }
    }

    private void add(long number, double sum, Instant at) {
      boolean later = picked == 0 || at.isAfter(latest);
      if (fading != null) {
        left = later ? faded(at) + sum : left + fading.fade(sum, at, latest);
      }
      latest = later ? at : latest;
      picked += number;
    }

    private double faded(Instant at) {
      return picked == 0 || fading == null ? 0 : fading.fade(left, latest, at);
    }

    RuleCount build() {
      return new RuleCount(picked, left, latest, days == null ? null : days.build());
    }
  }
}
