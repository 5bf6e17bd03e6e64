package org.leadkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadkit.lead.LeadId;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

class IdentityPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final LeadId A = new LeadId("a");
  private static final LeadId B = new LeadId("b");
  private static final LeadId C = new LeadId("c");
  private static final KeyedHash HASH =
      (purpose, kind, value) -> List.of("k1:" + (purpose + kind + value).hashCode());
  private static final Profile WITH_EMAIL =
      Profile.empty().with(Fields.EMAIL, "ada@engines.example");
  private static final Profile WITH_PHONE = Profile.empty().with(Fields.PHONE, "+4930901820");
  private static final Profile WITH_REFERENCE =
      Profile.empty().with(Fields.SOURCE, "fair").with(Fields.SOURCE_REFERENCE, "17");

  private final IdentityPolicy policy = IdentityPolicy.standard();
  private final Map<MatchKey, List<LeadId>> owners = new HashMap<>();

  private void owns(LeadId lead, Profile profile) {
    policy.keys(profile, HASH).claims().forEach(key -> owners.put(key, List.of(lead)));
  }

  private Identity judge(Profile profile) {
    return policy.judge(policy.keys(profile, HASH), owners, NOW).outcome();
  }

  @Test
  void nobodyHasItsKeysSoItIsNew() {
    assertThat(judge(WITH_EMAIL)).isEqualTo(new Identity.New());
  }

  @Test
  void theSameEmailIsTheSamePerson() {
    owns(A, WITH_EMAIL);

    assertThat(judge(WITH_EMAIL.with(Fields.PHONE, "+4930901821")))
        .isEqualTo(new Identity.Known(A));
  }

  @Test
  void aSharedTelephoneOnlySuggests() {
    owns(A, WITH_PHONE.with(WITH_EMAIL.entries()));

    assertThat(judge(WITH_PHONE.with(Fields.EMAIL, "bob@engines.example")))
        .isEqualTo(new Identity.Review(List.of(A)));
  }

  @Test
  void uniqueKeysOfTwoLeadsAreForSomeoneToReview() {
    owns(A, WITH_EMAIL);
    owns(B, WITH_REFERENCE);

    assertThat(judge(WITH_EMAIL.with(WITH_REFERENCE.entries())))
        .isEqualTo(new Identity.Review(List.of(A, B)));
  }

  @Test
  void theSameConflictAgainIsKnownAndMakesNoMoreLeads() {
    owns(A, WITH_EMAIL);
    owns(B, WITH_REFERENCE);
    Profile both = WITH_EMAIL.with(WITH_REFERENCE.entries());
    policy.keys(both, HASH).claims().stream()
        .filter(key -> !owners.containsKey(key))
        .forEach(key -> owners.put(key, List.of(C)));

    assertThat(judge(both)).isEqualTo(new Identity.Known(C));
  }

  @Test
  void aReferenceCountsWithinItsSourceOnly() {
    owns(A, WITH_REFERENCE);

    assertThat(judge(WITH_REFERENCE.with(Fields.SOURCE, "website"))).isEqualTo(new Identity.New());
  }

  @Test
  void referencesOfAnotherSystemMayDifferByCaseOnly() {
    Profile upper = WITH_REFERENCE.with(Fields.SOURCE_REFERENCE, "00Q5g00000ABcDe");
    owns(A, upper);

    assertThat(judge(upper.with(Fields.SOURCE_REFERENCE, "00Q5g00000abCdE")))
        .isEqualTo(new Identity.New());
  }

  @Test
  void olderKeysAreLookedForAndTheCurrentOneIsClaimed() {
    KeyedHash rotated =
        (purpose, kind, value) ->
            List.of("k2:" + value.hashCode(), HASH.of(purpose, kind, value).get(0));
    owns(A, WITH_EMAIL);
    MatchKeys keys = policy.keys(WITH_EMAIL, rotated);

    assertThat(policy.judge(keys, owners, NOW).outcome()).isEqualTo(new Identity.Known(A));
    assertThat(keys.claims())
        .singleElement()
        .extracting(MatchKey::hash)
        .asString()
        .startsWith("k2:");
  }

  @Test
  void noKeyHoldsTheValue() {
    assertThat(policy.keys(WITH_EMAIL, HASH).lookups().toString()).doesNotContain("ada");
  }
}
