package org.leadkit.distribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

/**
 * The best match of the profile with skills.
 *
 * @param matches at least one
 */
record BestFit(List<SkillMatch> matches) implements KnownStrategy {

  BestFit {
    if (matches.isEmpty()) {
      throw InvalidConfiguration.of(
          "no-matches",
          "The matches (0) of the strategy best-fit must be at least one.",
          "Maybe another strategy was meant.");
    }
  }

  @Override
  public String name() {
    return "best-fit";
  }

  @Override
  public CanonicalForm options() {
    return CanonicalForm.object().with("matches", matches);
  }

  @Override
  public Optional<Reason> bar(Pool pool, Member member, Profile profile) {
    for (SkillMatch match : matches) {
      if (match.isRequired() && wants(match, profile) && !holds(match, member, profile)) {
        return Optional.of(
            Reason.of("member-lacks-skill", pool.name())
                .fact("member", member.name())
                .fact("skill", match.skill())
                .with(profile.fact(match.field())));
      }
    }
    return Optional.empty();
  }

  @Override
  public Choice choose(Candidates candidates) {
    List<String> best = new ArrayList<>();
    long most = -1;
    Map<String, List<Reason.Fact>> facts = new HashMap<>();
    for (Member member : candidates.members()) {
      long points = points(member, candidates.profile());
      if (points > most) {
        most = points;
        best.clear();
      }
      if (points == most) {
        best.add(member.name());
      }
      facts.put(member.name(), List.of(new Reason.Fact("fit", Long.toString(points), true)));
    }
    return Choice.of(candidates.longestWaiting(best)).because(facts);
  }

  private long points(Member member, Profile profile) {
    long sum = 0;
    for (SkillMatch match : matches) {
      sum += holds(match, member, profile) ? match.points() : 0;
    }
    return sum;
  }

  private static boolean wants(SkillMatch match, Profile profile) {
    return profile.value(match.field()).isPresent();
  }

  private static boolean holds(SkillMatch match, Member member, Profile profile) {
    return profile
        .value(match.field())
        .map(Value::text)
        .filter(value -> member.hasSkill(match.skill(), value))
        .isPresent();
  }
}
