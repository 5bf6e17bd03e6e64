package org.leadkit.consent;

import java.util.regex.Pattern;

/**
 * Whose law applies: a country by its ISO 3166-1 code, or a part of one by its ISO 3166-2 code.
 *
 * @param code such as {@code DE} or {@code US-FL}
 */
public record Jurisdiction(String code) implements Comparable<Jurisdiction> {

  private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

  /**
   * Checks the form of the code.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public Jurisdiction {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "The jurisdiction (%s) is no ISO 3166 code.%nMaybe write it as DE or US-FL."
              .formatted(code));
    }
  }

  /** A jurisdiction by its code. */
  public static Jurisdiction of(String code) {
    return new Jurisdiction(code);
  }

  /** True if it is the other one or the country of which that is a part. */
  public boolean covers(Jurisdiction other) {
    int length = code.length();
    return other.code.startsWith(code)
        && (other.code.length() == length || other.code.charAt(length) == '-');
  }

  @Override
  public int compareTo(Jurisdiction other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
