package org.leadkit.distribution;

import java.util.HashSet;
import java.util.Set;

/** Who is there to take a lead, as the host knows it at the moment of the decision. Immutable. */
public final class Team {

  private static final Team EVERYONE = new Team(Set.of());

  private final Set<String> absent;

  private Team(Set<String> absent) {
    this.absent = absent;
  }

  /** Everyone is available. */
  public static Team everyone() {
    return EVERYONE;
  }

  /** The same team without a member, who is on leave, ill or has gone. */
  public Team without(String member) {
    Set<String> more = new HashSet<>(absent);
    more.add(member);
    return new Team(Set.copyOf(more));
  }

  /** True if the member can take a lead now. */
  public boolean isAvailable(String member) {
    return !absent.contains(member);
  }
}
