package org.leadkit.consent.chain;

import java.util.regex.Pattern;

/**
 * 128 random bits. Whoever has them can test what a commitment hides; without them nobody can. Kept
 * beside the chain and deleted with the person's data. The host draws them, from a secure source,
 * anew for each entry.
 *
 * @param hex 32 hex digits in lower case
 */
public record Salt(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public Salt {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "The salt (%d characters) is not 32 hex digits.%nMaybe write its 16 bytes in lower case."
              .formatted(hex.length()));
    }
  }

  /** A salt of its own for each value, so that one can be shown without the others. */
  Salt of(String name) {
    return new Salt(Sha256.SALT.of(Sha256.raw(hex), Sha256.bytes(name)).substring(0, 32));
  }

  /** What stands in the chain for a value. */
  String commitment(String value) {
    return Sha256.COMMITMENT.of(Sha256.raw(hex), Sha256.bytes(value));
  }

  /** Not the bits. */
  @Override
  public String toString() {
    return "Salt";
  }
}
