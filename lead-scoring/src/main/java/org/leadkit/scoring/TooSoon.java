package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leadkit.activity.Activity;

/**
 * Finds the activities that follow another one too soon, in one walk along all of them: a machine
 * can leave more of them behind than could be compared each with each. Used once.
 */
final class TooSoon {

  private final AutomationRule.SoonAfter rule;
  private final List<Activity> activities;

  /** How many of the activities before each place the rule judges. */
  private final int[] judged;

  /**
   * By how much the number of stretches changes at each place: a stretch of activities that are too
   * soon begins at one place and ends before another, and leaves out the one that they follow.
   */
  private final int[] changes;

  /**
   * @param activities in the order of {@link Activity#ORDER}
   */
  TooSoon(AutomationRule.SoonAfter rule, List<Activity> activities) {
    this.rule = rule;
    this.activities = activities;
    this.judged = new int[activities.size() + 1];
    this.changes = new int[activities.size() + 1];
  }

  /** The activities in their order. */
  List<Activity> found() {
    for (int i = 0; i < activities.size(); i++) {
      judged[i + 1] = judged[i] + (rule.on().picks(activities.get(i)) ? 1 : 0);
    }
    stretches();
    List<Activity> found = new ArrayList<>();
    int stretches = 0;
    for (int i = 0; i < activities.size(); i++) {
      stretches += changes[i];
      if (stretches > 0 && isJudged(i)) {
        found.add(activities.get(i));
      }
    }
    return found;
  }

  /** Both ends of a stretch only ever move forward, since the activities are in order. */
  private void stretches() {
    int first = 0;
    int end = 0;
    for (int i = 0; i < activities.size(); i++) {
      Instant from = activities.get(i).occurredAt();
      if (!activities.get(first).occurredAt().equals(from)) {
        first = i;
      }
      if (rule.after().picks(activities.get(i))) {
        while (end < activities.size() && isSoon(from, activities.get(end))) {
          end++;
        }
        stretch(first, i, end);
      }
    }
  }

  private boolean isSoon(Instant from, Activity activity) {
    return Duration.between(from, activity.occurredAt()).compareTo(rule.within()) <= 0;
  }

  private void stretch(int first, int followed, int end) {
    int itself = isJudged(followed) ? 1 : 0;
    if (judged[end] - judged[first] - itself >= rule.atLeast()) {
      changes[first]++;
      changes[followed]--;
      changes[followed + 1]++;
      changes[end]--;
    }
  }

  private boolean isJudged(int place) {
    return judged[place + 1] > judged[place];
  }
}
