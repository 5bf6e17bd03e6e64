package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Points;

/**
 * How many of the activities that a rule picked count, and why the others don't.
 *
 * @param picked how many there are
 * @param inBurst how many are part of a burst that another one stands for
 * @param outside how many are older than the window
 * @param overCap how many are more than the caps allow
 * @param tooFew how many would count, were there more
 * @param counted how many count
 * @param left what is left of them: each is one when it happens, and fades
 * @param latest when the latest of those happened that count; null if none does
 */
record Tally(
    long picked,
    long inBurst,
    long outside,
    long overCap,
    long tooFew,
    long counted,
    double left,
    @Nullable Instant latest) {

  /** Nothing was picked. */
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, null);

  static Tally of(Counting counting, Decay decay, List<Activity> picked, Instant now) {
    List<Activity> apart = counting.burst().map(burst -> collapse(picked, burst)).orElse(picked);
    List<Activity> inside =
        counting.within().map(within -> within(apart, within, now)).orElse(apart);
    List<Activity> kept = inside;
    for (Cap cap : counting.caps()) {
      kept = cap.keep(kept);
    }
    boolean enough = kept.size() >= counting.atLeast();
    List<Activity> counted = enough ? kept : List.of();
    return new Tally(
        picked.size(),
        picked.size() - apart.size(),
        apart.size() - inside.size(),
        inside.size() - kept.size(),
        enough ? 0 : kept.size(),
        counted.size(),
        left(counted, decay, now),
        counted.isEmpty() ? null : counted.get(counted.size() - 1).occurredAt());
  }

  private static List<Activity> collapse(List<Activity> activities, Duration burst) {
    List<Activity> apart = new ArrayList<>();
    for (Activity activity : activities) {
      if (apart.isEmpty() || age(apart.get(apart.size() - 1), activity).compareTo(burst) > 0) {
        apart.add(activity);
      }
    }
    return apart;
  }

  private static Duration age(Activity earlier, Activity later) {
    return Duration.between(earlier.occurredAt(), later.occurredAt());
  }

  private static List<Activity> within(List<Activity> activities, Duration within, Instant now) {
    return activities.stream()
        .filter(one -> Duration.between(one.occurredAt(), now).compareTo(within) <= 0)
        .toList();
  }

  private static double left(List<Activity> counted, Decay decay, Instant now) {
    if (decay instanceof Decay.None) {
      return counted.size();
    }
    double left = 0;
    for (Activity activity : counted) {
      left += decay.remaining(Duration.between(activity.occurredAt(), now));
    }
    return left;
  }

  /** What they are worth, rounded once; before the rule's own limits. */
  Points worth(ScoringRule.ForActivity rule) {
    return rule.decay() instanceof Decay.None
        ? rule.points().times(counted)
        : Points.rounded(left * rule.points().decimal().doubleValue());
  }
}
