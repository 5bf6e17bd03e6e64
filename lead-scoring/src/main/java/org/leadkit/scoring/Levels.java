package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;

/**
 * Moves a lead between the levels of a model; used once. Only what this evaluation sees counts: a
 * crossing between two evaluations is not invented.
 */
final class Levels {

  private final Points total;
  private final Set<String> fastTracked;
  private final boolean disqualified;
  private final Instant now;
  private final List<Reason> reasons = new ArrayList<>();

  /**
   * @param total the score
   * @param fastTracked the levels that the lead is on whatever its points
   * @param disqualified whether it may be on none
   */
  Levels(Points total, Set<String> fastTracked, boolean disqualified, Instant now) {
    this.total = total;
    this.fastTracked = fastTracked;
    this.disqualified = disqualified;
    this.now = now;
  }

  QualificationState after(List<Threshold> thresholds, QualificationState previous) {
    QualificationState state = previous;
    for (Threshold threshold : thresholds) {
      Optional<Standing> old = previous.standing(threshold.level());
      Optional<Standing> next =
          old.filter(Standing::inside).isPresent()
              ? Optional.of(inside(threshold, old.get()))
              : outside(threshold, old);
      if (next.isPresent()) {
        state = state.with(threshold.level(), next.get());
      }
    }
    return state;
  }

  /** Why levels were entered, left, kept or withheld, from the lowest level to the highest. */
  List<Reason> reasons() {
    return reasons;
  }

  private Standing inside(Threshold threshold, Standing standing) {
    boolean below = total.compareTo(threshold.exit()) < 0;
    if (!disqualified && (fastTracked.contains(threshold.level()) || !below)) {
      if (total.compareTo(threshold.enter()) < 0) {
        Reason kept = about("level-kept", threshold);
        reasons.add(below ? kept.fact("cause", "fast track") : kept.fact("exit", threshold.exit()));
      }
      return standing;
    }
    reasons.add(
        about("level-left", threshold)
            .fact("cause", disqualified ? "disqualified" : "below " + threshold.exit()));
    return new Standing(false, now, isArmed(threshold));
  }

  private Optional<Standing> outside(Threshold threshold, Optional<Standing> old) {
    boolean armed = old.map(Standing::armed).orElse(true) || isArmed(threshold);
    Optional<Standing> stays = old.map(standing -> new Standing(false, standing.since(), armed));
    if (disqualified) {
      return stays;
    }
    if (fastTracked.contains(threshold.level())) {
      return Optional.of(entered(threshold, "fast track"));
    }
    if (total.compareTo(threshold.enter()) < 0) {
      return stays;
    }
    Optional<Instant> free =
        old.filter(standing -> !threshold.coolDown().isZero())
            .map(standing -> free(standing.since(), threshold.coolDown()));
    if (!armed) {
      String below = threshold.rearmBelow().map(Points::toString).orElse("");
      reasons.add(about("level-withheld", threshold).fact("notYetBelow", below));
      return stays;
    }
    if (free.filter(now::isBefore).isPresent()) {
      reasons.add(about("level-withheld", threshold).fact("coolDownUntil", free.get()));
      return stays;
    }
    return Optional.of(entered(threshold, "from " + threshold.enter()));
  }

  /** The end of a cool-down; the last instant of all for one that ends after it. */
  static Instant free(Instant since, Duration coolDown) {
    Duration left = Duration.between(since, Instant.MAX);
    return left.compareTo(coolDown) < 0 ? Instant.MAX : since.plus(coolDown);
  }

  private Standing entered(Threshold threshold, String cause) {
    reasons.add(about("level-entered", threshold).fact("cause", cause));
    return new Standing(true, now, true);
  }

  private boolean isArmed(Threshold threshold) {
    return threshold.rearmBelow().map(below -> total.compareTo(below) < 0).orElse(true);
  }

  private Reason about(String code, Threshold threshold) {
    return Reason.of(code, threshold.level()).fact("score", total);
  }
}
