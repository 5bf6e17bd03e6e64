package org.leadkit.benchmarks.fold;

/**
 * Points for each activity of a type, as neutral data.
 *
 * @param id in kebab case
 * @param type the activity's type
 * @param points of one activity
 * @param fading how they fade
 * @param timesADay how many activities of a day in UTC count, the earliest first
 */
public record BehaviourRule(String id, String type, int points, Fading fading, int timesADay) {

  /** All activities of a day count. */
  public static final int ALL = Integer.MAX_VALUE;
}
