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

/** How many activities of a rule count. The earliest are kept, but for {@link Latest}. */
public sealed interface Cap extends Canonical {

  /** The greatest number of a cap. */
  int MOST = 1_000_000;

  /**
   * The activities that count.
   *
   * @param activities in the order of {@link Activity#ORDER}
   * @return those that are kept, in the same order
   */
  List<Activity> keep(List<Activity> activities);

  /** At most {@code times} a calendar day of a zone. */
  static Cap perDay(int times, ZoneId zone) {
    return new PerDay(times, zone);
  }

  /** At most {@code times} in any stretch of time of this length. */
  static Cap perWindow(int times, Duration window) {
    return new PerWindow(times, window);
  }

  /** At most {@code times} in all. */
  static Cap inAll(int times) {
    return new InAll(times);
  }

  /** Only the latest: for a rule about recency. */
  static Cap latest() {
    return new Latest();
  }

  /**
   * So many a calendar day.
   *
   * @param times how many count, at least 1
   * @param zone whose midnight parts the days
   */
  record PerDay(int times, ZoneId zone) implements Cap {

    private static final Duration DAY = Duration.ofDays(1);

    /** Checks the number; the many names of UTC become one. */
    public PerDay {
      requireTimes(times);
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
    long day(Instant at) {
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

  /**
   * So many in any stretch of time: an activity counts if fewer than {@code times} counted ones
   * happened less than {@code window} before it.
   *
   * @param times how many count, at least 1
   * @param window length of the stretch; positive
   */
  record PerWindow(int times, Duration window) implements Cap {

    /** Checks the number and the window. */
    public PerWindow {
      requireTimes(times);
      if (window.isNegative() || window.isZero()) {
        throw InvalidConfiguration.of(
            "bad-cap",
            "The window (%s) of a cap must be positive.".formatted(CanonicalForm.text(window)),
            "Maybe an hour was meant: PT1H.");
      }
    }

    @Override
    public List<Activity> keep(List<Activity> activities) {
      List<Activity> kept = new ArrayList<>();
      for (Activity activity : activities) {
        int before = kept.size() - times;
        if (before < 0 || isOver(kept.get(before), activity)) {
          kept.add(activity);
        }
      }
      return kept;
    }

    private boolean isOver(Activity earlier, Activity later) {
      return Duration.between(earlier.occurredAt(), later.occurredAt()).compareTo(window) >= 0;
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("times", times).with("within", window);
    }
  }

  /**
   * So many in all.
   *
   * @param times how many count, at least 1
   */
  record InAll(int times) implements Cap {

    /** Checks the number. */
    public InAll {
      requireTimes(times);
    }

    @Override
    public List<Activity> keep(List<Activity> activities) {
      return activities.subList(0, Math.min(times, activities.size()));
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("times", times);
    }
  }

  /** Only the latest, by time and then id. */
  record Latest() implements Cap {
    @Override
    public List<Activity> keep(List<Activity> activities) {
      return activities.isEmpty()
          ? activities
          : activities.subList(activities.size() - 1, activities.size());
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("only", "latest");
    }
  }

  private static void requireTimes(int times) {
    if (times < 1 || times > MOST) {
      throw InvalidConfiguration.of(
          "bad-cap",
          "The number (%d) of a cap must lie between 1 and %d.".formatted(times, MOST),
          "Maybe leave the rule out.");
    }
  }
}
