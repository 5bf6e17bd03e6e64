package org.leadkit.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Profile;

/** Answers how far a lead is from its next level. */
final class Reaching {

  private Reaching() {}

  static Reach of(ScoringModel model, Profile profile, QualificationState previous, Instant now) {
    Profile base = profile.retaining(activity -> !activity.occurredAt().isAfter(now));
    Decision<Score> decision = model.score(base, previous, now);
    QualificationState state = decision.outcome().state();
    Optional<Threshold> next =
        model.thresholds().stream().filter(one -> !state.isOn(one.level())).findFirst();
    if (next.isEmpty()) {
      return new Reach(null, Points.ZERO, Points.ZERO, List.of(), List.of());
    }
    Threshold goal = next.get();
    boolean fast = isFastTracked(model, goal);
    Obstacles obstacles = Obstacles.of(model, base, decision, goal, fast);
    Points missing = goal.enter().minus(decision.outcome().total());
    return new Reach(
        goal.level(),
        goal.enter(),
        missing.isPositive() ? missing : Points.ZERO,
        obstacles.reasons(),
        obstacles.hopeless()
            ? List.of()
            : options(new ReachSearch(new Trial(model, base, state, goal, fast)), obstacles, now));
  }

  /** Only a fast track leads past a cool-down; the rest is looked for at its end. */
  private static List<Reach.Option> options(ReachSearch search, Obstacles obstacles, Instant now) {
    List<Reach.Option> options = search.from(now);
    if (!obstacles.free().isAfter(now)) {
      return options;
    }
    List<Reach.Option> before =
        options.stream().filter(option -> option.at().isBefore(obstacles.free())).toList();
    return before.isEmpty() ? search.from(obstacles.free()) : before;
  }

  /** A fast track to a level leads over those below it. */
  private static boolean isFastTracked(ScoringModel model, Threshold goal) {
    List<String> levels = model.thresholds().stream().map(Threshold::level).toList();
    List<String> upwards = levels.subList(levels.indexOf(goal.level()), levels.size());
    return model.rules().stream()
        .anyMatch(
            rule -> rule instanceof ScoringRule.FastTrack fast && upwards.contains(fast.level()));
  }
}
