package org.leadkit.lead;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who works on a lead and until when the first answer is due.
 *
 * @param owner the member or queue
 * @param pool the pool from which the owner was taken
 * @param rule the routing rule that named the pool
 * @param turn the key under which the owner's turn was taken
 * @param at when it was assigned
 * @param deadline until when the person must have been contacted first; {@link Instant#MAX} if
 *     there is no deadline, for example because contact is forbidden
 * @param team the team to which the pool belonged then, and whose state counts the lead
 */
public record Assignment(
    String owner,
    String pool,
    String rule,
    String turn,
    Instant at,
    Instant deadline,
    String team) {

  /** The team of all pools that name no other. */
  public static final String USUAL_TEAM = "team";

  /** An assignment from a pool that names no team. */
  public Assignment(
      String owner, String pool, String rule, String turn, Instant at, Instant deadline) {
    this(owner, pool, rule, turn, at, deadline, USUAL_TEAM);
  }

  /** Checks that nothing is null. */
  public Assignment {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(pool, "pool");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(turn, "turn");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(deadline, "deadline");
    Objects.requireNonNull(team, "team");
  }

  /** The deadline; empty if there is none. */
  public Optional<Instant> due() {
    return deadline.equals(Instant.MAX) ? Optional.empty() : Optional.of(deadline);
  }

  /** The same assignment with a deadline; empty for none. */
  public Assignment due(Optional<Instant> newDeadline) {
    return new Assignment(owner, pool, rule, turn, at, newDeadline.orElse(Instant.MAX), team);
  }
}
