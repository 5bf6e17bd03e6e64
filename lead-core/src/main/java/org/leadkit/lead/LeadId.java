package org.leadkit.lead;

/**
 * Names a lead within its tenant. It says nothing about the person.
 *
 * @param value 1 to 128 characters, not blank
 */
public record LeadId(String value) implements Comparable<LeadId> {

  private static final int LONGEST = 128;

  /** Checks that the value is neither blank nor too long. */
  public LeadId {
    requireId("lead", value);
  }

  @Override
  public int compareTo(LeadId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  static void requireId(String kind, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "The id (%s) of a %s must have 1 to %d characters.\nMaybe an id was left out."
              .formatted(value, kind, LONGEST));
    }
  }
}
