package org.leadkit.consent.pack;

import java.time.Duration;
import java.time.Period;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Relationship;

/** What a contact may rest on. */
public sealed interface Ground {

  /**
   * The person's consent.
   *
   * @param atLeast how strong it must be
   * @param confirmed whether it must be confirmed from the contact point (double opt-in)
   * @param validFor how long it holds after the act, by the calendar; null for no end
   * @param disclosed what its proof must show to have been disclosed, in kebab case
   */
  record Consent(
      ConsentLevel atLeast, boolean confirmed, @Nullable Period validFor, Set<String> disclosed)
      implements Ground {

    /** Sorts the names. */
    public Consent {
      disclosed = Collections.unmodifiableSet(new TreeSet<>(disclosed));
    }

    /** Consent of a level, without more. */
    public static Consent of(ConsentLevel atLeast) {
      return new Consent(atLeast, false, null, Set.of());
    }
  }

  /**
   * A relationship.
   *
   * @param kinds any of them
   * @param within how long after its last fact; null for as long as it lasts
   * @param counting in which direction the text counts that time
   * @param disclosed what its proof must show to have been disclosed, in kebab case
   */
  record Related(
      Set<Relationship> kinds, @Nullable Period within, Counting counting, Set<String> disclosed)
      implements Ground {

    /** Copies the sets in a fixed order. */
    public Related {
      Set<Relationship> ordered = EnumSet.noneOf(Relationship.class);
      ordered.addAll(kinds);
      kinds = Collections.unmodifiableSet(ordered);
      disclosed = Collections.unmodifiableSet(new TreeSet<>(disclosed));
    }
  }

  /** None: the law permits it as long as the person has not opted out. */
  record OptOutRegime() implements Ground {}

  /**
   * An opt-out that came in just now, which one message may confirm.
   *
   * @param within how long after it
   */
  record JustOptedOut(Duration within) implements Ground {}

  /** In which direction a text counts a time; with months that is not the same. */
  enum Counting {
    /** From the fact on: the last day is that fact's date plus the time. */
    FORWARD,
    /** Back from the day of the contact: the fact is not before that day minus the time. */
    BACKWARD
  }
}
