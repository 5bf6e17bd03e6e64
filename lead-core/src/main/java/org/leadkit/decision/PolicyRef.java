package org.leadkit.decision;

/**
 * Which policy decided: its name, its version text, and the SHA-256 of its canonical form. The hash
 * leaves the version text out, so a policy that was only renamed keeps it.
 *
 * @param name the policy's name
 * @param version the policy's version text, free and not compared
 * @param hash 64 hex digits
 */
public record PolicyRef(String name, String version, String hash) {

  private static final int SHOWN_DIGITS = 8;

  /** The reference of a policy whose form has the members {@code version} and others. */
  public static PolicyRef of(String name, String version, CanonicalForm form) {
    return new PolicyRef(name, version, form.without("version").sha256());
  }

  /** The first eight hex digits. */
  public String shortHash() {
    return hash.substring(0, Math.min(SHOWN_DIGITS, hash.length()));
  }

  /** As in {@code b2b-fit@3f2a91c0}. */
  @Override
  public String toString() {
    return name + "@" + shortHash();
  }
}
