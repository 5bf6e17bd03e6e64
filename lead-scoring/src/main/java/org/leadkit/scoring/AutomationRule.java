package org.leadkit.scoring;

import java.time.Duration;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/**
 * Says which activities were done by a machine: a bot, a link scanner, a proxy that fetches images.
 * The verdict is derived at each evaluation and stored nowhere; one known at capture is a property
 * of the activity ({@link org.leadkit.activity.Activity#AUTOMATED}) and always counts.
 */
public sealed interface AutomationRule extends Canonical {

  /** Kebab-case id, unique in its model. */
  String id();

  /** All that a filter picks is automated. */
  static AutomationRule picked(String id, ActivityFilter on) {
    return new Picked(id, on);
  }

  /** What follows another activity too fast for a person is automated. */
  static AutomationRule soonAfter(
      String id, ActivityFilter on, ActivityFilter after, Duration within, int atLeast) {
    return new SoonAfter(id, on, after, within, atLeast);
  }

  /**
   * All that a filter picks, for example by its user agent.
   *
   * @param id kebab-case id
   * @param on which activities
   */
  record Picked(String id, ActivityFilter on) implements AutomationRule {
    @Override
    public CanonicalForm form() {
      return on.into(CanonicalForm.object().with("id", id));
    }
  }

  /**
   * Too many too soon after another activity: a scanner fetches all links of a message within
   * seconds of its delivery.
   *
   * @param id kebab-case id
   * @param on which activities are judged
   * @param after the activity that they follow
   * @param within how soon after it, included; positive
   * @param atLeast how many there must be within that time for all of them to be automated; at
   *     least 1
   */
  record SoonAfter(String id, ActivityFilter on, ActivityFilter after, Duration within, int atLeast)
      implements AutomationRule {

    /** Checks time and number. */
    public SoonAfter {
      if (within.isNegative() || within.isZero() || atLeast < 1) {
        throw InvalidConfiguration.of(
            "bad-automation",
            "The time (%s) and the number (%d) must be positive."
                .formatted(CanonicalForm.text(within), atLeast),
            "Maybe 3 seconds were meant: PT3S.");
      }
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm form =
          on.into(CanonicalForm.object().with("id", id))
              .with("after", after.into(CanonicalForm.object()))
              .with("within", within);
      return atLeast == 1 ? form : form.with("atLeast", atLeast);
    }
  }
}
