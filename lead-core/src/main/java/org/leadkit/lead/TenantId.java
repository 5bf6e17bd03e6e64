package org.leadkit.lead;

/**
 * Whose leads they are. Every key of every store holds it.
 *
 * @param value 1 to 128 characters, not blank
 */
public record TenantId(String value) {

  /** The tenant of an application that has only one. */
  public static final TenantId DEFAULT = new TenantId("default");

  /** Checks that the value is neither blank nor too long. */
  public TenantId {
    LeadId.requireId("tenant", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
