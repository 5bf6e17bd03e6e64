package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.RedactionContract.ADA;
import static org.leadkit.testkit.RedactionContract.next;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.THERE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.Page;
import org.leadkit.spi.Redaction;
import org.leadkit.spi.Rejection;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** What a commit erases beside the histories: keys, answers and refused input. */
interface ErasureContract extends Contract {

  /** Gives up the keys and nothing else. */
  Redaction FREEING =
      new Redaction(Set.of(), Set.of(), Set.of(), List.of(), List.of(), true, false);

  /** Bares the answers and nothing else. */
  Redaction BARING = new Redaction(Set.of(), Set.of(), Set.of(), List.of(), List.of(), false, true);

  /** What most tests claim. */
  MatchKey UNIQUE = Samples.unique("one");

  /** What most tests share. */
  MatchKey SHARED = Samples.shared("two");

  @Test
  default void aFreedKeyHasNoOwnerAndCanBeClaimedByAnotherLead() {
    Ports ports = ports();
    claimed(ports, HERE, ADA, UNIQUE, SHARED);
    Contract.store(ports, Commit.of(HERE).put(next(2)).redact(ADA, FREEING).build());
    assertThat(ports.store().owners(HERE, List.of(UNIQUE, SHARED))).isEmpty();
    claimed(ports, HERE, new LeadId("eve"), UNIQUE, SHARED);
    assertThat(ports.store().owners(HERE, List.of(UNIQUE, SHARED)))
        .isEqualTo(Map.of(UNIQUE, List.of(new LeadId("eve")), SHARED, List.of(new LeadId("eve"))));
  }

  @Test
  default void aLeadThatGaveUpItsKeysMayClaimThemAgain() {
    Ports ports = ports();
    claimed(ports, HERE, ADA, UNIQUE, SHARED);
    Contract.store(ports, Commit.of(HERE).put(next(2)).redact(ADA, FREEING).build());
    Contract.store(
        ports,
        Commit.of(HERE)
            .put(next(3))
            .claim(new Claim(UNIQUE, ADA))
            .claim(new Claim(SHARED, ADA))
            .build());
    Contract.store(ports, Commit.of(HERE).put(next(4)).redact(ADA, FREEING).build());
    assertThat(ports.store().owners(HERE, List.of(UNIQUE, SHARED))).isEmpty();
  }

  @Test
  default void keysThatTheCommitClaimsStay() {
    Ports ports = ports();
    MatchKey added = Samples.unique("added");
    claimed(ports, HERE, ADA, UNIQUE, SHARED, Samples.unique("gone"));
    Contract.store(
        ports,
        Commit.of(HERE)
            .put(next(2))
            .claim(new Claim(UNIQUE, ADA))
            .claim(new Claim(added, ADA))
            .redact(ADA, FREEING)
            .build());
    assertThat(ports.store().owners(HERE, List.of(UNIQUE, SHARED, added, Samples.unique("gone"))))
        .isEqualTo(Map.of(UNIQUE, List.of(ADA), added, List.of(ADA)));
  }

  @Test
  default void keysOfOtherLeadsAndTenantsStay() {
    Ports ports = ports();
    LeadId eve = new LeadId("eve");
    claimed(ports, HERE, ADA, UNIQUE, SHARED);
    claimed(ports, HERE, eve, SHARED, Samples.unique("eve"));
    claimed(ports, THERE, ADA, UNIQUE, SHARED);
    Contract.store(ports, Commit.of(HERE).put(next(2)).redact(ADA, FREEING).build());
    assertThat(ports.store().owners(HERE, List.of(UNIQUE, SHARED, Samples.unique("eve"))))
        .isEqualTo(Map.of(SHARED, List.of(eve), Samples.unique("eve"), List.of(eve)));
    assertThat(ports.store().owners(THERE, List.of(UNIQUE, SHARED)))
        .isEqualTo(Map.of(UNIQUE, List.of(ADA), SHARED, List.of(ADA)));
  }

  @Test
  default void aKeyThatACommitFreesIsTakenForTheOtherLeadsOfThatCommit() {
    Ports ports = ports();
    claimed(ports, HERE, ADA, UNIQUE);
    Commit both =
        Commit.of(HERE)
            .put(next(2))
            .put(Samples.lead("eve"))
            .claim(new Claim(UNIQUE, new LeadId("eve")))
            .redact(ADA, FREEING)
            .build();
    assertThat(ports.store().commit(both)).isEqualTo(new CommitResult.Taken(UNIQUE));
    assertThat(ports.store().owners(HERE, List.of(UNIQUE))).isEqualTo(Map.of(UNIQUE, List.of(ADA)));
  }

  @Test
  default void freeingAndClaimingInARaceLeavesOneOwnerOrNone() {
    Ports ports = ports();
    claimed(ports, HERE, ADA, UNIQUE, SHARED);
    List<CommitResult> results =
        Crowd.run(
            thread ->
                ports
                    .store()
                    .commit(
                        thread == 0
                            ? Commit.of(HERE).put(next(2)).redact(ADA, FREEING).build()
                            : claim(HERE, new LeadId("lead-" + thread), UNIQUE, SHARED)));
    assertThat(results.get(0)).isEqualTo(RaceContract.DONE);
    assertThat(results.subList(1, results.size()))
        .filteredOn(RaceContract.DONE::equals)
        .as("new owners of the key")
        .hasSizeLessThan(2);
    int winner = results.subList(1, results.size()).indexOf(RaceContract.DONE) + 1;
    assertThat(ports.store().owners(HERE, List.of(UNIQUE)))
        .isEqualTo(winner == 0 ? Map.of() : Map.of(UNIQUE, List.of(new LeadId("lead-" + winner))));
  }

  @Test
  default void ofEachAnswerAboutTheLeadStatusLeadAndTimeAreLeft() {
    Ports ports = ports();
    answered(ports, HERE, "v1:one", "ada");
    answered(ports, HERE, "v1:two", "ada");
    answered(ports, HERE, "v1:other", "eve");
    answered(ports, THERE, "v1:one", "ada");
    Contract.store(
        ports,
        Commit.of(HERE)
            .put(next(1))
            .redact(ADA, BARING)
            .answer("v1:own", Samples.answer("ada"))
            .build());
    Answer bare = Samples.answer("ada").bare();
    assertThat(ports.store().answer(HERE, "v1:one")).contains(bare);
    assertThat(ports.store().answer(HERE, "v1:two")).contains(bare);
    assertThat(ports.store().answer(HERE, "v1:other")).contains(Samples.answer("eve"));
    assertThat(ports.store().answer(THERE, "v1:one")).contains(Samples.answer("ada"));
    assertThat(ports.store().answer(HERE, "v1:own"))
        .as("the answer of the commit itself")
        .contains(Samples.answer("ada"));
  }

  @Test
  default void aBaredAnswerIsStillGivenToWhoRepeatsTheRequest() {
    Ports ports = ports();
    answered(ports, HERE, "v1:one", "ada");
    Contract.store(ports, Commit.of(HERE).put(next(1)).redact(ADA, BARING).build());
    Commit again = Commit.of(HERE).answer("v1:one", Samples.answer("ada")).build();
    assertThat(ports.store().commit(again))
        .isEqualTo(new CommitResult.Repeated(Samples.answer("ada").bare()));
  }

  @Test
  default void refusedInputIsErasedById() {
    Ports ports = ports();
    rejected(ports, HERE, "r-1", "r-2", "r-3");
    rejected(ports, THERE, "r-2");
    Contract.store(
        ports,
        Commit.of(HERE)
            .reject(Samples.rejection("r-4", "ada"))
            .eraseRejection("r-4")
            .eraseRejection("r-2")
            .eraseRejection("none")
            .build());
    assertThat(rejections(ports, HERE)).containsExactly("r-1", "r-3", "r-4");
    assertThat(rejections(ports, THERE)).containsExactly("r-2");
  }

  @Test
  default void whatIsErasedWhilePagingMakesNoPageSkip() {
    Ports ports = ports();
    rejected(ports, HERE, "r-1", "r-2", "r-3", "r-4", "r-5");
    Page<Rejection> page = ports.store().rejections(HERE, Page.START, 2);
    List<String> seen = new ArrayList<>();
    while (true) {
      List<String> ids = page.items().stream().map(Rejection::id).toList();
      seen.addAll(ids);
      Commit.Builder commit = Commit.of(HERE);
      ids.forEach(commit::eraseRejection);
      Contract.store(ports, commit.build());
      if (page.following().isEmpty()) {
        break;
      }
      page = ports.store().rejections(HERE, page.following().get(), 2);
    }
    assertThat(seen).containsExactly("r-1", "r-2", "r-3", "r-4", "r-5");
    assertThat(rejections(ports, HERE)).isEmpty();
  }

  @Test
  default void aRefusedCommitErasesNothing() {
    Ports ports = ports();
    Contract.store(ports, Everything.of(HERE, "known").build());
    Everything before = Everything.shown(ports, HERE, "known", "new");
    LeadId known = new LeadId("known");
    Redaction all =
        new Redaction(
            Set.of("touch-known-1"),
            Set.of("activity-known-1"),
            Set.of("consent-known-1"),
            List.of(),
            List.of(),
            true,
            true);
    Commit.Builder erasing =
        Commit.of(HERE)
            .put(next(known, 2))
            .redact(known, all)
            .eraseRejection("rejection-known-1")
            .put(Samples.lead("new"));
    Commit taken = erasing.claim(new Claim(Samples.unique("known"), new LeadId("new"))).build();
    assertThat(ports.store().commit(taken)).isInstanceOf(CommitResult.Taken.class);
    Commit stale =
        Commit.of(HERE)
            .put(next(known, 3))
            .redact(known, all)
            .eraseRejection("rejection-known-1")
            .build();
    assertThat(ports.store().commit(stale)).isEqualTo(new CommitResult.Stale(known));
    Commit repeated =
        Commit.of(HERE)
            .put(next(known, 2))
            .redact(known, all)
            .eraseRejection("rejection-known-1")
            .answer(Everything.requestKey("known"), Samples.answer("known"))
            .build();
    assertThat(ports.store().commit(repeated)).isInstanceOf(CommitResult.Repeated.class);
    assertThat(Everything.shown(ports, HERE, "known", "new")).isEqualTo(before);
  }

  private static Commit claim(TenantId tenant, LeadId lead, MatchKey... keys) {
    Commit.Builder commit = Commit.of(tenant).put(Samples.lead(tenant, lead.value()));
    for (MatchKey key : keys) {
      commit.claim(new Claim(key, lead));
    }
    return commit.build();
  }

  private static void claimed(Ports ports, TenantId tenant, LeadId lead, MatchKey... keys) {
    Contract.store(ports, claim(tenant, lead, keys));
  }

  private static void answered(Ports ports, TenantId tenant, String key, String lead) {
    Contract.store(ports, Commit.of(tenant).answer(key, Samples.answer(lead)).build());
  }

  private static void rejected(Ports ports, TenantId tenant, String... ids) {
    for (String id : ids) {
      Contract.store(ports, Commit.of(tenant).reject(Samples.rejection(id, "ada")).build());
    }
  }

  private static List<String> rejections(Ports ports, TenantId tenant) {
    return ports.store().rejections(tenant, Page.START, 100).items().stream()
        .map(Rejection::id)
        .toList();
  }
}
