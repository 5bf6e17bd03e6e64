package org.leadkit.consent.pack;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.consent.Jurisdiction;

/**
 * Where a pack applies.
 *
 * @param kind in which way
 * @param places the places that it names; empty unless the kind is {@link Kind#PLACES}
 */
public record Reach(Kind kind, Set<Jurisdiction> places) {

  /** In every place, known or not. */
  public static final Reach EVERYWHERE = new Reach(Kind.EVERYWHERE, Set.of());

  /** Where no other pack applies, and where the place is unknown. */
  public static final Reach ELSEWHERE = new Reach(Kind.ELSEWHERE, Set.of());

  /** In which way a pack applies. */
  public enum Kind {
    /** In every place, known or not. */
    EVERYWHERE,
    /** In the places that it names, and in their parts. */
    PLACES,
    /** Where no pack of another reach applies, and where the place is unknown. */
    ELSEWHERE
  }

  /** Sorts the places. */
  public Reach {
    places = Collections.unmodifiableSet(new TreeSet<>(places));
  }

  /** In these places and their parts. */
  public static Reach of(Set<Jurisdiction> places) {
    return new Reach(Kind.PLACES, places);
  }
}
