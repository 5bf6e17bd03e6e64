package org.leadkit.consent;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an external register said about the contact point: a do-not-call list, a preference service,
 * a database of reassigned numbers.
 *
 * @param register kebab-case name, such as {@code us-national-dnc}
 * @param listed whether it lists the point; unknown if it could not say
 * @param listedOn since when; null if it does not say, so that it counts from ever on
 * @param asOf the state of the register that was asked
 * @param version its version, wash id or hash; empty if it has none
 */
public record RegisterAnswer(
    String register, Listed listed, @Nullable LocalDate listedOn, Instant asOf, String version) {

  /** What it said. */
  public enum Listed {
    /** It is on the list. */
    YES,
    /** It is not. */
    NO,
    /** The register has no data about it. */
    NO_DATA
  }
}
