package org.leadkit.decision;

/**
 * A store could not do what it was asked. It carries the operation and the SQLState only: drivers
 * print the values of a row into their messages, so the driver's exception is neither the cause nor
 * part of the message.
 */
public final class StorageFailure extends LeadException {

  private static final long serialVersionUID = 1L;

  private final String operation;
  private final String sqlState;

  /**
   * @param operation what was tried, for example {@code commit}
   * @param sqlState the five characters of the driver's SQLState, or an empty text
   */
  public StorageFailure(String operation, String sqlState) {
    super(
        "The operation (%s) of the store failed with SQLState (%s).%nMaybe the host's own log of the database says more: the driver's message is left out here because it can hold personal values."
            .formatted(operation, sqlState));
    this.operation = operation;
    this.sqlState = sqlState;
  }

  /**
   * True if the SQLState says that nothing was stored: a transaction that was rolled back (class
   * 40) or a lock that was not granted in time (HYT00). Of any other failure it is not certain.
   */
  public boolean isUndone() {
    return sqlState.startsWith("40") || sqlState.equals("HYT00");
  }

  /** What was tried. */
  public String operation() {
    return operation;
  }

  /** The driver's SQLState; empty where there is none. */
  public String sqlState() {
    return sqlState;
  }
}
