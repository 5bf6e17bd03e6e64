package org.leadkit.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Reason;

/** What a draw came to. */
public sealed interface Turn {

  /** Why this member, and why not each of the others. */
  List<Reason> reasons();

  /** The turn; empty if nobody could be given one. */
  Optional<Grant> granted();

  /**
   * A member's turn.
   *
   * @param grant whose turn, in which pool
   * @param next what the team remembers afterwards
   * @param reasons why this member, and why not each of the others
   */
  record Given(Grant grant, TeamState next, List<Reason> reasons) implements Turn {
    /** Copies the reasons. */
    public Given {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Optional<Grant> granted() {
      return Optional.of(grant);
    }
  }

  /**
   * Nobody could be given a turn; nothing changes.
   *
   * @param until when asking again may help; {@link Instant#MAX} if no such instant is known
   * @param reasons why not each member
   */
  record Nobody(Instant until, List<Reason> reasons) implements Turn {
    /** Copies the reasons. */
    public Nobody {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Optional<Grant> granted() {
      return Optional.empty();
    }
  }
}
