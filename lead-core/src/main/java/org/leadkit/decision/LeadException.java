package org.leadkit.decision;

/**
 * Something is broken: a policy that can't work, a store that failed, a lead that never came to
 * rest. Business answers (a lost race, a refusal, a duplicate) are values and never exceptions. No
 * message of this family holds a personal value.
 */
public abstract sealed class LeadException extends RuntimeException
    permits InvalidConfiguration, StorageFailure, TooManyConflicts {

  private static final long serialVersionUID = 1L;

  LeadException(String message) {
    super(message);
  }
}
