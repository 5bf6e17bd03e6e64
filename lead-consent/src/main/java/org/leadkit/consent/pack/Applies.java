package org.leadkit.consent.pack;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.leadkit.consent.Dialing;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.Scope;

/**
 * Which questions a rule is about. What names nothing means all.
 *
 * @param scope purposes, channels, brands and topics
 * @param dialing how a call or a text is placed
 * @param roles in which role the law sees the person; a permit is for these only, any other rule
 *     also for a person whose role is unknown
 */
public record Applies(Scope scope, Set<Dialing> dialing, Set<Recipient.Role> roles) {

  /** Everything. */
  public static final Applies ALWAYS = to(Scope.EVERYTHING);

  /** Copies the sets in a fixed order. */
  public Applies {
    Set<Dialing> ways = EnumSet.noneOf(Dialing.class);
    ways.addAll(dialing);
    dialing = Collections.unmodifiableSet(ways);
    Set<Recipient.Role> people = EnumSet.noneOf(Recipient.Role.class);
    people.addAll(roles);
    roles = Collections.unmodifiableSet(people);
  }

  /** To what a scope says, however placed and for whomever. */
  public static Applies to(Scope scope) {
    return new Applies(scope, Set.of(), Set.of());
  }
}
