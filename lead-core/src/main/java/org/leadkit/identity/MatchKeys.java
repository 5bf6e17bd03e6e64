package org.leadkit.identity;

import java.util.List;
import java.util.Optional;

/**
 * The keys of one submission.
 *
 * @param claims what a lead with these values would claim, under the current key
 * @param lookups what to look for, under all keys in use; holds the claims
 */
public record MatchKeys(List<MatchKey> claims, List<MatchKey> lookups) {

  /** Copies both lists. */
  public MatchKeys {
    claims = List.copyOf(claims);
    lookups = List.copyOf(lookups);
  }

  /** The first unique key: the same for concurrent submissions of one person. */
  public Optional<MatchKey> first() {
    return claims.stream().filter(MatchKey::unique).findFirst();
  }
}
