package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.leadkit.activity.Activity;

/** Parts a history, and puts it together again. */
final class Partition {

  private Partition() {}

  /** Folds the activities in any order into one to five states, and merges those in any shape. */
  static EngagementState foldedInParts(
      ScoringModel model, List<Activity> activities, Random random) {
    List<EngagementState> parts = parts(model, activities, 1 + random.nextInt(5), random);
    while (parts.size() > 1) {
      EngagementState one = parts.remove(random.nextInt(parts.size()));
      EngagementState other = parts.remove(random.nextInt(parts.size()));
      parts.add(one.merge(other));
    }
    return parts.get(0);
  }

  static List<EngagementState> parts(
      ScoringModel model, List<Activity> activities, int number, Random random) {
    List<Activity> shuffled = new ArrayList<>(activities);
    Collections.shuffle(shuffled, random);
    List<EngagementState> parts =
        new ArrayList<>(Collections.nCopies(number, model.noEngagement()));
    for (Activity activity : shuffled) {
      int part = random.nextInt(number);
      parts.set(part, parts.get(part).plus(activity));
    }
    return parts;
  }
}
