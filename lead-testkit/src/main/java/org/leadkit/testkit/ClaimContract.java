package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** A unique key has one owner; another key has as many as claim it. */
interface ClaimContract extends Contract {

  @Test
  default void aClaimedKeyHasItsOwner() {
    Ports ports = ports();
    Contract.store(ports, claiming("lead-1", Samples.unique("a"), Samples.shared("b")));
    assertThat(
            ports
                .store()
                .owners(
                    HERE,
                    List.of(Samples.unique("a"), Samples.shared("b"), Samples.unique("none"))))
        .isEqualTo(
            Map.of(
                Samples.unique("a"),
                List.of(new LeadId("lead-1")),
                Samples.shared("b"),
                List.of(new LeadId("lead-1"))));
  }

  @Test
  default void aUniqueKeyOfAnotherLeadIsTaken() {
    Ports ports = ports();
    Contract.store(ports, claiming("lead-1", Samples.unique("a")));
    assertThat(ports.store().commit(claiming("lead-2", Samples.unique("a"))))
        .isEqualTo(new CommitResult.Taken(Samples.unique("a")));
    assertThat(owners(ports, Samples.unique("a"))).containsExactly(new LeadId("lead-1"));
    assertThat(ports.store().find(HERE, new LeadId("lead-2"))).isEmpty();
  }

  @Test
  default void oneTakenKeyRefusesTheOtherClaimsOfItsCommit() {
    Ports ports = ports();
    Contract.store(ports, claiming("lead-1", Samples.unique("m")));
    MatchKey[] keys = {
      Samples.unique("a"), Samples.shared("a"), Samples.unique("m"), Samples.unique("z")
    };
    assertThat(ports.store().commit(claiming("lead-2", keys)))
        .isEqualTo(new CommitResult.Taken(Samples.unique("m")));
    assertThat(ports.store().owners(HERE, List.of(keys))).containsOnlyKeys(Samples.unique("m"));
  }

  @Test
  default void aLeadMayClaimItsKeyAgain() {
    Ports ports = ports();
    Lead lead = Samples.lead("lead-1");
    Contract.store(ports, claiming("lead-1", Samples.unique("a"), Samples.shared("b")));
    Contract.store(
        ports,
        Commit.of(HERE)
            .put(Samples.next(lead, "anna"))
            .claim(new Claim(Samples.unique("a"), lead.id()))
            .claim(new Claim(Samples.shared("b"), lead.id()))
            .claim(new Claim(Samples.shared("b"), lead.id()))
            .build());
    assertThat(owners(ports, Samples.unique("a"))).containsExactly(lead.id());
    assertThat(owners(ports, Samples.shared("b"))).containsExactly(lead.id());
  }

  @Test
  default void aKeyThatIsNotUniqueIsSharedAndItsOwnersAreSorted() {
    Ports ports = ports();
    List<String> names = List.of("lead-10", "lead-9", "Lead-1", "lead-1", "a", "lead-\u00e4");
    names.forEach(name -> Contract.store(ports, claiming(name, Samples.shared("b"))));
    List<LeadId> sorted = new ArrayList<>(names.stream().map(LeadId::new).sorted().toList());
    assertThat(owners(ports, Samples.shared("b"))).isEqualTo(sorted);
  }

  @Test
  default void oneHashOfTwoKindsIsTwoKeys() {
    Ports ports = ports();
    MatchKey other = new MatchKey("source-reference", Samples.unique("a").hash(), true);
    Contract.store(ports, claiming("lead-1", Samples.unique("a")));
    Contract.store(ports, claiming("lead-2", other));
    assertThat(owners(ports, Samples.unique("a"))).containsExactly(new LeadId("lead-1"));
    assertThat(owners(ports, other)).containsExactly(new LeadId("lead-2"));
  }

  @Test
  default void hashesThatDifferInCaseAreTwoKeys() {
    Ports ports = ports();
    Contract.store(ports, claiming("lead-1", Samples.unique("a")));
    Contract.store(ports, claiming("lead-2", Samples.unique("A")));
    assertThat(owners(ports, Samples.unique("A"))).containsExactly(new LeadId("lead-2"));
  }

  /** A commit of a new lead that claims keys. */
  static Commit claiming(String lead, MatchKey... keys) {
    Commit.Builder commit = Commit.of(HERE).put(Samples.lead(lead));
    for (MatchKey key : keys) {
      commit.claim(new Claim(key, new LeadId(lead)));
    }
    return commit.build();
  }

  /** The owners of one key. */
  static List<LeadId> owners(Ports ports, MatchKey key) {
    return ports.store().owners(HERE, List.of(key)).getOrDefault(key, List.of());
  }
}
