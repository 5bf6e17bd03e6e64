package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;
import static org.leadkit.testkit.Samples.THERE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Redaction;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** A commit takes away from the histories of its leads what it says, and nothing else. */
interface RedactionContract extends Contract {

  /** The lead of most tests. */
  LeadId ADA = new LeadId("ada");

  @Test
  default void eachPartOfAHistoryIsErasedByItsIds() {
    Ports ports = ports();
    Contract.store(ports, first(HERE, ADA).build());
    redact(ports, 2, erasing(Set.of("t-2"), Set.of("a-1", "a-3"), Set.of("c-3")));
    LeadHistory left = Contract.found(ports, HERE, ADA);
    assertThat(left.touches()).extracting(Touch::id).containsExactly("t-1", "t-3");
    assertThat(left.activities()).extracting(Activity::id).containsExactly("a-2");
    assertThat(left.consents()).extracting(ConsentEvent::id).containsExactly("c-1", "c-2");
    assertThat(left.lead().version()).isEqualTo(2);
  }

  @Test
  default void allOfAHistoryCanBeErased() {
    Ports ports = ports();
    Contract.store(ports, first(HERE, ADA).build());
    redact(
        ports,
        2,
        erasing(
            Set.of("t-1", "t-2", "t-3"), Set.of("a-1", "a-2", "a-3"), Set.of("c-1", "c-2", "c-3")));
    Lead lead = Contract.found(ports, HERE, ADA).lead();
    assertThat(Contract.found(ports, HERE, ADA))
        .isEqualTo(new LeadHistory(lead, List.of(), List.of(), List.of()));
  }

  @Test
  default void whatIsReplacedKeepsItsPlace() {
    Ports ports = ports();
    Contract.store(ports, first(HERE, ADA).build());
    Touch touch = new Touch("t-2", "erased", NOON.plusSeconds(60), NOON, List.of());
    ConsentEvent event =
        ConsentEvent.of("c-1", ConsentEvent.Kind.REFUSED, Scope.EVERYTHING, "erased", NOON);
    redact(
        ports,
        2,
        new Redaction(Set.of(), Set.of(), Set.of(), List.of(touch), List.of(event), false, false));
    LeadHistory left = Contract.found(ports, HERE, ADA);
    assertThat(left.touches()).containsExactly(Samples.touch("t-1"), touch, Samples.touch("t-3"));
    assertThat(left.consents()).containsExactly(event, consent("c-2"), consent("c-3"));
    assertThat(left.activities()).hasSize(3);
  }

  @Test
  default void whatIsNotThereChangesNothing() {
    Ports ports = ports();
    Contract.store(ports, first(HERE, ADA).build());
    LeadHistory before = Contract.found(ports, HERE, ADA);
    Redaction vain =
        new Redaction(
            Set.of("a-1", "none"),
            Set.of("t-1"),
            Set.of("t-1", "a-1"),
            List.of(Samples.touch("none")),
            List.of(consent("none")),
            true,
            true);
    Contract.store(
        ports, Commit.of(HERE).put(next(2)).redact(ADA, vain).eraseRejection("none").build());
    LeadHistory after = Contract.found(ports, HERE, ADA);
    assertThat(after.touches()).isEqualTo(before.touches());
    assertThat(after.activities()).isEqualTo(before.activities());
    assertThat(after.consents()).isEqualTo(before.consents());
  }

  @Test
  default void whatACommitAddsItDoesNotTakeAway() {
    Ports ports = ports();
    Contract.store(ports, first(HERE, ADA).build());
    Touch again = new Touch("t-1", "again", NOON, NOON, List.of());
    Contract.store(
        ports,
        Commit.of(HERE)
            .put(next(2))
            .touch(ADA, again)
            .activity(ADA, Samples.activity("a-1"))
            .consent(ADA, consent("c-1"))
            .redact(ADA, erasing(Set.of("t-1"), Set.of("a-1"), Set.of("c-1")))
            .build());
    LeadHistory left = Contract.found(ports, HERE, ADA);
    assertThat(left.touches()).containsExactly(Samples.touch("t-2"), Samples.touch("t-3"), again);
    assertThat(left.activities()).extracting(Activity::id).containsExactly("a-2", "a-3", "a-1");
    assertThat(left.consents()).extracting(ConsentEvent::id).containsExactly("c-2", "c-3", "c-1");
  }

  @Test
  default void redactionsOfOneLeadAreMadeInTheirOrder() {
    Ports ports = ports();
    Contract.store(ports, first(HERE, ADA).build());
    Touch once = new Touch("t-1", "once", NOON, NOON, List.of());
    Touch twice = new Touch("t-1", "twice", NOON, NOON, List.of());
    Commit.Builder commit = Commit.of(HERE).put(next(2));
    for (Touch touch : List.of(once, twice)) {
      commit.redact(
          ADA,
          new Redaction(
              Set.of("t-2"), Set.of(), Set.of(), List.of(touch), List.of(), false, false));
    }
    Contract.store(ports, commit.build());
    assertThat(Contract.found(ports, HERE, ADA).touches())
        .containsExactly(twice, Samples.touch("t-3"));
  }

  @Test
  default void otherLeadsAndTenantsKeepWhatHasTheSameIds() {
    Ports ports = ports();
    LeadId other = new LeadId("other");
    Contract.store(ports, first(HERE, ADA).build());
    Contract.store(ports, first(HERE, other).build());
    Contract.store(ports, first(THERE, ADA).build());
    LeadHistory beside = Contract.found(ports, HERE, other);
    LeadHistory abroad = Contract.found(ports, THERE, ADA);
    redact(ports, 2, erasing(Set.of("t-1"), Set.of("a-1"), Set.of("c-1")));
    Touch touch = new Touch("t-2", "erased", NOON, NOON, List.of());
    redact(
        ports,
        3,
        new Redaction(
            Set.of(), Set.of(), Set.of(), List.of(touch), List.of(consent("c-2")), true, true));
    assertThat(Contract.found(ports, HERE, other)).isEqualTo(beside);
    assertThat(Contract.found(ports, THERE, ADA)).isEqualTo(abroad);
    assertThat(Contract.found(ports, HERE, ADA).touches()).hasSize(2);
  }

  @Test
  default void erasingAgainChangesNothingMore() {
    Ports ports = ports();
    Contract.store(ports, first(HERE, ADA).build());
    Redaction redaction = erasing(Set.of("t-2"), Set.of("a-1"), Set.of());
    redact(ports, 2, redaction);
    LeadHistory once = Contract.found(ports, HERE, ADA);
    redact(ports, 3, redaction);
    LeadHistory twice = Contract.found(ports, HERE, ADA);
    assertThat(twice.touches()).isEqualTo(once.touches());
    assertThat(twice.activities()).isEqualTo(once.activities());
    assertThat(twice.consents()).isEqualTo(once.consents());
  }

  @Test
  default void whoWritesBesideARedactionMakesItStaleAndNothingIsRedacted() {
    Ports ports = ports();
    Contract.store(ports, first(HERE, ADA).build());
    Commit prepared =
        Commit.of(HERE)
            .put(next(2))
            .redact(ADA, erasing(Set.of("t-1"), Set.of("a-1"), Set.of("c-1")))
            .build();
    Contract.store(ports, Commit.of(HERE).put(next(2)).touch(ADA, Samples.touch("t-4")).build());
    assertThat(ports.store().commit(prepared)).isEqualTo(new CommitResult.Stale(ADA));
    assertThat(Contract.found(ports, HERE, ADA).touches())
        .extracting(Touch::id)
        .containsExactly("t-1", "t-2", "t-3", "t-4");
  }

  @Test
  default void ofManyWritersAndRedactionsOfOneVersionOneIsDoneAndIsDoneWhole() {
    Ports ports = ports();
    for (int round = 0; round < RaceContract.ROUNDS; round++) {
      LeadId lead = new LeadId("lead-" + round);
      Contract.store(ports, first(HERE, lead).build());
      List<CommitResult> results =
          Crowd.run(thread -> ports.store().commit(racing(lead, thread % 2 == 0)));
      assertThat(results).filteredOn(RaceContract.DONE::equals).as("winners").hasSize(1);
      boolean isRedacted = results.indexOf(RaceContract.DONE) % 2 == 0;
      LeadHistory left = Contract.found(ports, HERE, lead);
      assertThat(left.touches()).hasSize(isRedacted ? 2 : 4);
      assertThat(left.activities()).hasSize(isRedacted ? 1 : 3);
    }
  }

  private static Commit racing(LeadId lead, boolean redacts) {
    Commit.Builder commit = Commit.of(HERE).put(next(lead, 2));
    return redacts
        ? commit.redact(lead, erasing(Set.of("t-1"), Set.of("a-1", "a-2"), Set.of())).build()
        : commit.touch(lead, Samples.touch("t-4")).build();
  }

  /** A redaction that erases by id and does nothing else. */
  static Redaction erasing(Set<String> touches, Set<String> activities, Set<String> consents) {
    return new Redaction(touches, activities, consents, List.of(), List.of(), false, false);
  }

  /** Begins a commit of the first version of a lead, with three of each in its history. */
  static Commit.Builder first(TenantId tenant, LeadId lead) {
    Commit.Builder commit = Commit.of(tenant).put(Samples.lead(tenant, lead.value()));
    for (int i = 1; i <= 3; i++) {
      commit.touch(lead, Samples.touch("t-" + i));
      commit.activity(lead, Samples.activity("a-" + i));
      commit.consent(lead, consent("c-" + i));
    }
    return commit;
  }

  /** A version of the lead of most tests. */
  static Lead next(long version) {
    return next(ADA, version);
  }

  /** A version of a lead. */
  static Lead next(LeadId lead, long version) {
    return Samples.lead(lead.value()).but().version(version).build();
  }

  private static ConsentEvent consent(String id) {
    return Samples.consent(id, Samples.scope());
  }

  private static void redact(Ports ports, long version, Redaction redaction) {
    Contract.store(ports, Commit.of(HERE).put(next(version)).redact(ADA, redaction).build());
  }
}
