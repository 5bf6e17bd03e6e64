package org.leadkit.decision;

/**
 * A command lost every one of its attempts to other writers of the same lead or of the same
 * identity. Nothing of it is stored; it may be sent again.
 */
public final class TooManyConflicts extends LeadException {

  private static final long serialVersionUID = 1L;

  private final int attempts;

  /**
   * @param command the name of the command
   * @param attempts how often it was tried
   */
  public TooManyConflicts(String command, int attempts) {
    super(
        "The command (%s) lost all of its (%d) attempts to other writers.%nMaybe one lead is written by many threads at once: send the command again, or raise the number of attempts."
            .formatted(command, attempts));
    this.attempts = attempts;
  }

  /** How often the command was tried. */
  public int attempts() {
    return attempts;
  }
}
