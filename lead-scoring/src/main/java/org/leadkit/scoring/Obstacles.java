package org.leadkit.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.profile.Profile;

/**
 * What keeps a lead from a level other than points that are short.
 *
 * @param reasons what stands in the way
 * @param free when a cool-down is over; the instant of the decision if there is none
 * @param hopeless whether no points can ever suffice and nothing else leads to the level
 */
record Obstacles(List<Reason> reasons, Instant free, boolean hopeless) {

  static Obstacles of(
      ScoringModel model, Profile profile, Decision<Score> decision, Threshold goal, boolean fast) {
    List<Reason> reasons = new ArrayList<>();
    reasons.addAll(decision.reasons("scoring-suspended"));
    reasons.addAll(decision.reasons("disqualified"));
    Optional<Standing> standing = decision.outcome().state().standing(goal.level());
    Instant free =
        standing
            .map(old -> Levels.free(old.since(), goal.coolDown()))
            .filter(decision.at()::isBefore)
            .orElse(decision.at());
    if (free.isAfter(decision.at())) {
      reasons.add(withheld(goal).fact("coolDownUntil", free));
    }
    if (standing.filter(old -> !old.armed()).isPresent()) {
      reasons.add(withheld(goal).fact("notYetBelow", goal.rearmBelow().orElse(goal.exit())));
    }
    UpperBound most =
        new MostPoints(Worlds.after(profile, decision.at()))
            .of(model.dimensions())
            .within(model.limits());
    boolean isBelow = most.thousandths() < goal.enter().thousandths();
    if (isBelow) {
      Points points = new Points(most.thousandths());
      reasons.add(Reason.of("out-of-reach", goal.level()).fact("most", points));
    }
    return new Obstacles(List.copyOf(reasons), free, isBelow && !fast);
  }

  private static Reason withheld(Threshold goal) {
    return Reason.of("level-withheld", goal.level());
  }
}
