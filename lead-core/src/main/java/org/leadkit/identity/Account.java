package org.leadkit.identity;

import java.util.Set;

/**
 * A company that the host knows already, and who looks after it.
 *
 * @param id the host's id
 * @param name its name; empty if it is to be known by its domains only
 * @param domains its domains, lower case; may be empty
 * @param owner who looks after it; empty for nobody
 */
public record Account(String id, String name, Set<String> domains, String owner) {

  /** Copies the domains. */
  public Account {
    domains = Set.copyOf(domains);
  }

  /** The id only. */
  @Override
  public String toString() {
    return "Account[id=" + id + "]";
  }
}
