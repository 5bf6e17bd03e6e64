package org.leadkit.identity;

/**
 * A keyed hash by which leads are compared.
 *
 * @param kind what was hashed, for example {@code email}
 * @param hash the keyed hash; never the value
 * @param unique true if two leads can't share it, so that a store lets one lead claim it; false if
 *     it only suggests that two leads may be the same person
 */
public record MatchKey(String kind, String hash, boolean unique) {}
