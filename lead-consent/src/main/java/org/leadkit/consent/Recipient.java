package org.leadkit.consent;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of whom a contact would reach, beyond the lead: everything that is plausible, never
 * a guess. A rule must be satisfied in each place, and a window must be open in each time zone.
 *
 * @param role in which role the law sees the person
 * @param places where the person may be, and every other jurisdiction whose law reaches the
 *     contact, such as the sender's; empty if nothing is known
 * @param zones the time zones in which the person may be; empty if nothing is known
 */
public record Recipient(Role role, Set<Jurisdiction> places, Set<ZoneId> zones) {

  /** Nothing is known. */
  public static final Recipient UNKNOWN = new Recipient(Role.UNKNOWN, Set.of(), Set.of());

  /** In which role the law sees a person. */
  public enum Role {
    /** A consumer. */
    CONSUMER,
    /** A sole trader or a partner of an unincorporated firm. */
    SOLE_TRADER,
    /** At a company's address. */
    CORPORATE,
    /** Not known, so every rule for some role applies. */
    UNKNOWN
  }

  /** Sorts both sets. */
  public Recipient {
    places = Collections.unmodifiableSet(new TreeSet<>(places));
    Set<ZoneId> sorted = new TreeSet<>(Comparator.comparing(ZoneId::getId));
    sorted.addAll(zones);
    zones = Collections.unmodifiableSet(sorted);
  }
}
