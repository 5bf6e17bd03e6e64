package org.leadkit.routing;

import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;

/**
 * A lead that goes to someone who has to do with it already, past all turns. The owner must be a
 * member of a pool of the policy, or the queue in which the lead waits. Loads and caps don't count:
 * to be sticky is to be past them.
 *
 * @param to whom
 * @param evenIfAbsent whether an owner who is absent, out of office or on leave gets the lead too;
 *     whoever is off hours gets it in any case
 */
public record Sticky(To to, boolean evenIfAbsent) implements Canonical {

  /** To whom a lead sticks. */
  public enum To {
    /** To the owner it has, as {@link Fields#OWNER} names it. */
    EXISTING_OWNER,
    /** To the owner of its account, as {@link Fields#ACCOUNT_OWNER} names it. */
    ACCOUNT_OWNER;

    /** The field that names the owner. */
    public Field field() {
      return switch (this) {
        case EXISTING_OWNER -> Fields.OWNER;
        case ACCOUNT_OWNER -> Fields.ACCOUNT_OWNER;
      };
    }
  }

  /** To someone who is there; else it is routed like any other lead. */
  public static Sticky to(To to) {
    return new Sticky(to, false);
  }

  /** The same, whether they are there or not. */
  public Sticky orAbsent() {
    return new Sticky(to, true);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("to", to);
    return evenIfAbsent ? form.with("evenIfAbsent", true) : form;
  }
}
