package org.leadkit.identity;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A company that the host knows already, and who looks after it.
 *
 * @param id the host's id
 * @param name its name; empty if it is to be known by its domains only
 * @param domains its domains, of which case does not count; may be empty
 * @param owner who looks after it; empty for nobody
 */
public record Account(String id, String name, Set<String> domains, String owner) {

  /** Copies the domains, in lower case. */
  public Account {
    domains =
        domains.stream()
            .map(domain -> domain.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The id only. */
  @Override
  public String toString() {
    return "Account[id=" + id + "]";
  }
}
