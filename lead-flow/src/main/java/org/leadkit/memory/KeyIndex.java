package org.leadkit.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Claim;

/** Match keys and the leads that have them, both ways; guarded by the lock of the store. */
final class KeyIndex {

  private final Map<MatchKey, Set<LeadId>> owners = new HashMap<>();
  private final Map<LeadId, Set<MatchKey>> keys = new HashMap<>();

  Map<MatchKey, List<LeadId>> owners(Collection<MatchKey> asked) {
    Map<MatchKey, List<LeadId>> found = new LinkedHashMap<>();
    for (MatchKey key : asked) {
      Set<LeadId> leads = owners.get(key);
      if (leads != null) {
        found.put(key, List.copyOf(leads));
      }
    }
    return found;
  }

  /** The first claim of a unique key that belongs to another lead. */
  Optional<Claim> taken(List<Claim> claims) {
    return claims.stream().filter(this::isTaken).findFirst();
  }

  private boolean isTaken(Claim claim) {
    Set<LeadId> leads = owners.getOrDefault(claim.key(), Set.of());
    return claim.key().unique() && !leads.isEmpty() && !leads.contains(claim.lead());
  }

  void add(Claim claim) {
    owners.computeIfAbsent(claim.key(), key -> new TreeSet<>()).add(claim.lead());
    keys.computeIfAbsent(claim.lead(), lead -> new HashSet<>()).add(claim.key());
  }

  /** Gives up every key of a lead. */
  void free(LeadId lead) {
    Set<MatchKey> freed = keys.remove(lead);
    if (freed != null) {
      freed.forEach(key -> owners.computeIfPresent(key, (any, leads) -> without(leads, lead)));
    }
  }

  private static @Nullable Set<LeadId> without(Set<LeadId> leads, LeadId lead) {
    leads.remove(lead);
    return leads.isEmpty() ? null : leads;
  }
}
