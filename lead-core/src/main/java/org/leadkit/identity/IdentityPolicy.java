package org.leadkit.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.PolicyRef;
import org.leadkit.decision.Reason;
import org.leadkit.lead.LeadId;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

/**
 * Which fields tell people apart, and what follows when a submission shares some of them with leads
 * that are there already. Pure: it makes keys and judges what a store found under them. Immutable.
 */
public final class IdentityPolicy implements Canonical {

  private static final String TOGETHER = "together";

  private final String name;
  private final String version;
  private final List<Identifier> identifiers;
  private final PolicyRef ref;

  private IdentityPolicy(String name, String version, List<Identifier> identifiers) {
    this.name = name;
    this.version = version;
    this.identifiers = List.copyOf(identifiers);
    this.ref = PolicyRef.of(name, version, form());
  }

  /**
   * E-mail identifies, and so does a reference within its source. A telephone number (which
   * colleagues and families share) only suggests, and so does a name with a date of birth or a
   * company.
   */
  public static IdentityPolicy standard() {
    return of(
        "standard-identity",
        "1",
        List.of(
            Identifier.identifies("email", Fields.EMAIL),
            Identifier.identifies("source-reference", Fields.SOURCE, Fields.SOURCE_REFERENCE),
            Identifier.suggests("phone", Fields.PHONE),
            Identifier.suggests(
                "name-and-birth-date", Fields.FIRST_NAME, Fields.LAST_NAME, Fields.BIRTH_DATE),
            Identifier.suggests(
                "name-and-company", Fields.FIRST_NAME, Fields.LAST_NAME, Fields.COMPANY)));
  }

  /**
   * A policy of the host's own.
   *
   * @param identifiers the most telling first: its order decides which key is looked at first
   */
  public static IdentityPolicy of(String name, String version, List<Identifier> identifiers) {
    return new IdentityPolicy(name, version, identifiers);
  }

  /** What decides, by name and hash. */
  public PolicyRef ref() {
    return ref;
  }

  /**
   * The keys of a profile. Where several unique identifiers are known there is one more unique key
   * of all of them together, so that the same conflicting submission is recognised when it comes
   * again.
   */
  public MatchKeys keys(Profile profile, KeyedHash hash) {
    Keyring ring = new Keyring(hash);
    List<String> unique = new ArrayList<>();
    for (Identifier identifier : identifiers) {
      Optional<String> value = identifier.value(profile);
      value.ifPresent(text -> ring.add(identifier.kind(), text, identifier.unique()));
      value.filter(text -> identifier.unique()).ifPresent(unique::add);
    }
    if (unique.size() > 1) {
      ring.add(TOGETHER, String.join("\u0001", unique), true);
    }
    return ring.keys();
  }

  /**
   * Judges what a store found.
   *
   * @param keys the keys of the submission
   * @param owners which leads have which of the looked-up keys
   */
  public Decision<Identity> judge(MatchKeys keys, Map<MatchKey, List<LeadId>> owners, Instant now) {
    Map<LeadId, Set<String>> byUnique = new LinkedHashMap<>();
    Map<LeadId, Set<String>> byHint = new LinkedHashMap<>();
    Set<LeadId> together = new TreeSet<>();
    for (MatchKey key : keys.lookups()) {
      for (LeadId owner : owners.getOrDefault(key, List.of())) {
        if (key.kind().equals(TOGETHER)) {
          together.add(owner);
        } else {
          (key.unique() ? byUnique : byHint)
              .computeIfAbsent(owner, id -> new LinkedHashSet<>())
              .add(key.kind());
        }
      }
    }
    if (together.size() == 1 && byUnique.size() != 1) {
      LeadId lead = together.iterator().next();
      return decide(new Identity.Known(lead), Map.of(lead, Set.of(TOGETHER)), now);
    }
    if (byUnique.size() == 1) {
      return decide(new Identity.Known(byUnique.keySet().iterator().next()), byUnique, now);
    }
    if (byUnique.isEmpty() && byHint.isEmpty()) {
      return nobody(keys, now);
    }
    Map<LeadId, Set<String>> candidates = byUnique.isEmpty() ? byHint : byUnique;
    return decide(new Identity.Review(List.copyOf(candidates.keySet())), candidates, now);
  }

  private Decision<Identity> nobody(MatchKeys keys, Instant now) {
    List<Reason> reasons =
        keys.claims().stream()
            .filter(key -> !key.kind().equals(TOGETHER))
            .map(key -> Reason.of("no-match", key.kind()))
            .toList();
    return new Decision<>(new Identity.New(), reasons, ref, now);
  }

  private Decision<Identity> decide(
      Identity identity, Map<LeadId, Set<String>> evidence, Instant now) {
    List<Reason> reasons = new ArrayList<>();
    evidence.forEach(
        (lead, kinds) ->
            kinds.forEach(
                kind -> reasons.add(Reason.of("same-" + kind, kind).fact("lead", lead.value()))));
    return new Decision<>(identity, reasons, ref, now);
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("format", 1)
        .with("identity", name)
        .with("version", version)
        .with("identifiers", identifiers);
  }

  /** Collects keys: claims under the current key, look-ups under all. */
  private static final class Keyring {
    private final KeyedHash hash;
    private final List<MatchKey> claims = new ArrayList<>();
    private final List<MatchKey> lookups = new ArrayList<>();

    Keyring(KeyedHash hash) {
      this.hash = hash;
    }

    void add(String kind, String value, boolean unique) {
      List<String> hashes = hash.of("identity", kind, value);
      claims.add(new MatchKey(kind, hashes.get(0), unique));
      hashes.forEach(one -> lookups.add(new MatchKey(kind, one, unique)));
    }

    MatchKeys keys() {
      return new MatchKeys(claims, lookups);
    }
  }
}
