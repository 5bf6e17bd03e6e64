package org.leadkit.flow;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leadkit.decision.StorageFailure;
import org.leadkit.distribution.TeamState;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the team who works on a lead no more, and who does without having taken a turn for it. It
 * comes after the commit and is made once a version of the lead.
 */
final class Loads {

  private static final Logger LOG = LoggerFactory.getLogger(LeadFlow.class);

  private final FlowSettings settings;

  private record Load(String team, String member) {}

  Loads(FlowSettings settings) {
    this.settings = settings;
  }

  void settle(Lead before, Lead after) {
    Optional<Load> old = load(before);
    Optional<Load> now = load(after);
    boolean tookTurn =
        after.assignment().map(Assignment::turn).filter(turn -> !turn.isEmpty()).isPresent()
            && !turn(after).equals(turn(before));
    String key = after.id() + "/" + after.version();
    Instant at = after.changedAt();
    if (tookTurn || !old.equals(now)) {
      old.ifPresent(one -> change(one, key + "/closed", at, state -> state.closed(one.member())));
    }
    if (!tookTurn && !old.equals(now)) {
      now.ifPresent(
          one -> change(one, key + "/assigned", at, state -> state.assigned(one.member(), at)));
    }
  }

  private static Optional<String> turn(Lead lead) {
    return lead.assignment().map(Assignment::turn);
  }

  private static Optional<Load> load(Lead lead) {
    return lead.assignment()
        .filter(one -> !Closed.is(lead.stage()))
        .map(one -> new Load(one.team(), one.owner()));
  }

  /** The commit stands, so a fault must not reach the caller as if it had failed. */
  private void change(Load load, String key, Instant at, UnaryOperator<TeamState> change) {
    try {
      settings.turns().change(settings.tenant(), load.team(), key, at, change);
    } catch (StorageFailure e) {
      LOG.warn("The load of team {} does not know of {}: {}", load.team(), key, e.operation());
    }
  }
}
