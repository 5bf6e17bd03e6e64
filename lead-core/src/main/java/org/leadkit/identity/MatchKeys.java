package org.leadkit.identity;

import java.util.List;

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
}
