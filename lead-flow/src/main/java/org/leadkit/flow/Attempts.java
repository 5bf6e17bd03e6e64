package org.leadkit.flow;

import java.util.Optional;
import java.util.function.Supplier;
import org.leadkit.decision.StorageFailure;
import org.leadkit.decision.TooManyConflicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a command until it is stored, or has lost too often. */
final class Attempts {

  private static final Logger LOG = LoggerFactory.getLogger(LeadFlow.class);

  private Attempts() {}

  /**
   * Runs attempts until one gives an outcome; empty means that another writer was faster.
   *
   * @param turns what the command holds; released if it gives up
   */
  static Outcome run(
      String command, int attempts, HeldTurns turns, Supplier<Optional<Outcome>> attempt) {
    for (int i = 1; i <= attempts; i++) {
      Optional<Outcome> outcome = once(turns, attempt);
      if (outcome.isPresent()) {
        LOG.debug("{}: {}", command, outcome.get());
        return outcome.get();
      }
      LOG.debug("{}: attempt {} lost to another writer", command, i);
    }
    turns.release();
    throw new TooManyConflicts(command, attempts);
  }

  /** A commit that failed may have been stored: only then the turns stay taken. */
  private static Optional<Outcome> once(HeldTurns turns, Supplier<Optional<Outcome>> attempt) {
    try {
      return attempt.get();
    } catch (RuntimeException e) {
      if (!mayBeStored(e)) {
        turns.release();
      }
      throw e;
    }
  }

  private static boolean mayBeStored(RuntimeException e) {
    return e instanceof StorageFailure failure
        && failure.operation().equals("commit")
        && !failure.isUndone();
  }
}
