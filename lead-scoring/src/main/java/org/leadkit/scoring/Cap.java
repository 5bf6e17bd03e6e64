package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/** How many activities of a rule count. The earliest are kept. */
public sealed interface Cap extends Canonical {

  /**
   * The activities that count.
   *
   * @param activities in the order of {@link Activity#ORDER}
   * @return those that are kept, in the same order
   */
  List<Activity> keep(List<Activity> activities);

  /** All count. */
  static Cap none() {
    return new None();
  }

  /** At most {@code times} a calendar day of a zone. */
  static Cap perDay(int times, ZoneId zone) {
    return new PerDay(times, zone);
  }

  /** All count. */
  record None() implements Cap {
    @Override
    public List<Activity> keep(List<Activity> activities) {
      return activities;
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object();
    }
  }

  /**
   * So many a calendar day.
   *
   * @param times how many count, at least 1
   * @param zone whose midnight parts the days
   */
  record PerDay(int times, ZoneId zone) implements Cap {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST = 1_000_000;

    /** Checks the number; the many names of UTC become one. */
    public PerDay {
      if (times < 1 || times > MOST) {
        throw InvalidConfiguration.of(
            "bad-cap",
            "The number (%d) of a cap must lie between 1 and %d.".formatted(times, MOST),
            "Maybe leave the rule out.");
      }
      zone = zone.normalized().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    }

    @Override
    public List<Activity> keep(List<Activity> activities) {
      Map<Long, Integer> counted = new HashMap<>();
      List<Activity> kept = new ArrayList<>();
      for (Activity activity : activities) {
        if (counted.merge(day(activity.occurredAt()), 1, Integer::sum) <= times) {
          kept.add(activity);
        }
      }
      return kept;
    }

    /** The number of the local day, for any instant: a calendar date would end somewhere. */
    private long day(Instant at) {
      long local = at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds();
      return Math.floorDiv(local, DAY.toSeconds());
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object()
          .with("times", times)
          .with("per", DAY)
          .with("zone", zone.getId());
    }
  }
}
