package org.leadkit.distribution;

import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.profile.Field;

/**
 * A field of the profile that a member's skills of a kind should hold, such as the language of the
 * lead.
 *
 * @param field the name of the field
 * @param skill the kind of skill
 * @param points what it is worth if the member has it, 1 to 1,000,000; 0 if it is required
 */
public record SkillMatch(String field, String skill, long points) implements Canonical {

  private static final long MOST = 1_000_000;

  /** Checks the points. */
  public SkillMatch {
    if (points < 0 || points > MOST) {
      throw InvalidConfiguration.of(
          "bad-points",
          "The points (%d) of a match must lie between 1 and %d.".formatted(points, MOST),
          "Maybe the match was meant to be required.");
    }
  }

  /** Members without the skill get no lead that needs it. */
  public static SkillMatch required(Field field, String skill) {
    return new SkillMatch(field.name(), skill, 0);
  }

  /** Members with the skill are so many points better. */
  public static SkillMatch worth(long points, Field field, String skill) {
    if (points == 0) {
      throw InvalidConfiguration.of(
          "bad-points",
          "The points (0) of a match must lie between 1 and %d.".formatted(MOST),
          "Maybe the match was meant to be required.");
    }
    return new SkillMatch(field.name(), skill, points);
  }

  /** Whether members without the skill are kept out. */
  public boolean isRequired() {
    return points == 0;
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("field", field).with("skill", skill);
    return isRequired() ? form.with("required", true) : form.with("points", points);
  }
}
