package org.leadkit.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;

/** Moves a lead between levels, read off the documentation. */
final class NaiveLevels {

  private final BigDecimal total;
  private final List<String> fastTracked;
  private final boolean disqualified;
  private final Instant now;
  private final BiConsumer<String, String> line;

  NaiveLevels(
      BigDecimal total,
      List<String> fastTracked,
      boolean disqualified,
      Instant now,
      BiConsumer<String, String> line) {
    this.total = total;
    this.fastTracked = fastTracked;
    this.disqualified = disqualified;
    this.now = now;
    this.line = line;
  }

  QualificationState after(List<Threshold> thresholds, QualificationState previous) {
    QualificationState state = previous;
    for (int i = 0; i < thresholds.size(); i++) {
      Threshold threshold = thresholds.get(i);
      boolean fast =
          thresholds.subList(i, thresholds.size()).stream()
              .anyMatch(higher -> fastTracked.contains(higher.level()));
      Standing next = next(threshold, fast, previous.levels().get(threshold.level()));
      state = next == null ? state : state.with(threshold.level(), next);
    }
    return state;
  }

  private @Nullable Standing next(Threshold threshold, boolean fast, @Nullable Standing old) {
    boolean low = isBelow(threshold.rearmBelow().orElse(null));
    boolean neverIn = old == null;
    if (!neverIn && old.inside()) {
      if (disqualified || (!fast && isBelow(threshold.exit()))) {
        line.accept("level-left", threshold.level());
        return new Standing(false, now, low);
      }
      if (isBelow(threshold.enter())) {
        line.accept("level-kept", threshold.level());
      }
      return old;
    }
    boolean armed = neverIn || old.armed() || low;
    boolean wants = !disqualified && !isBelow(threshold.enter());
    boolean cools = !neverIn && now.isBefore(old.since().plus(threshold.coolDown()));
    if ((fast && !disqualified) || (wants && armed && !cools)) {
      line.accept("level-entered", threshold.level());
      return new Standing(true, now, true);
    }
    if (wants) {
      line.accept("level-withheld", threshold.level());
    }
    return neverIn ? null : new Standing(false, old.since(), armed);
  }

  /** True also below nothing: a level that asks for no re-arming is always armed. */
  private boolean isBelow(@Nullable Points points) {
    return points == null || total.compareTo(points.decimal()) < 0;
  }
}
