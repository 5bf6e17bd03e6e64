package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.Decision;
import org.leadkit.identity.Identity;
import org.leadkit.identity.MatchKey;
import org.leadkit.identity.MatchKeys;
import org.leadkit.lead.LeadId;
import org.leadkit.profile.Profile;
import org.leadkit.spi.Claim;

/** Asks the store who has the keys of a submission, and the identity policy what follows. */
final class IdentityStep {

  private final FlowSettings settings;

  IdentityStep(FlowSettings settings) {
    this.settings = settings;
  }

  /** What was found, and the keys it was found by. */
  record Found(Decision<Identity> decision, MatchKeys keys, Map<MatchKey, List<LeadId>> owners) {

    /** What a lead may claim: all keys but those of a unique kind that another lead has. */
    List<Claim> claims(LeadId lead) {
      return keys.claims().stream()
          .filter(key -> !key.unique() || isFree(key, lead))
          .map(key -> new Claim(key, lead))
          .toList();
    }

    /** A key that another lead claimed under an older secret is not free. */
    private boolean isFree(MatchKey key, LeadId lead) {
      return keys.lookups().stream()
          .filter(other -> other.kind().equals(key.kind()))
          .flatMap(other -> owners.getOrDefault(other, List.of()).stream())
          .allMatch(lead::equals);
    }

    /**
     * Names the turn of a new lead: the same for concurrent submissions of one person, and never
     * that of another lead.
     */
    String turnKey(LeadId lead) {
      return keys.claims().stream()
          .filter(key -> key.unique() && isFree(key, lead))
          .findFirst()
          .map(MatchKey::hash)
          .orElse(lead.value());
    }
  }

  Found find(Profile profile, Instant now) {
    MatchKeys keys = settings.identity().keys(profile, settings.hashes());
    Map<MatchKey, List<LeadId>> owners = settings.store().owners(settings.tenant(), keys.lookups());
    return new Found(settings.identity().judge(keys, owners, now), keys, owners);
  }
}
