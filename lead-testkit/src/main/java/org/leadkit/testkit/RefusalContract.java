package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.Page;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** A refused commit stores nothing at all. */
interface RefusalContract extends Contract {

  @Test
  default void aCommitStoresAllOfItsParts() {
    Ports ports = ports();
    Contract.store(ports, Everything.of(HERE, "known").build());
    Everything shown = Everything.shown(ports, HERE, "known");
    Lead lead = Samples.fullLead(HERE, "known");
    assertThat(shown.histories().get(0).orElseThrow().lead()).isEqualTo(lead);
    assertThat(shown.histories().get(0).orElseThrow().touches()).hasSize(1);
    assertThat(shown.histories().get(0).orElseThrow().activities()).hasSize(1);
    assertThat(shown.histories().get(0).orElseThrow().consents()).hasSize(1);
    assertThat(shown.owners()).hasSize(2);
    assertThat(shown.suppressions()).hasSize(1);
    assertThat(shown.answers().get(0)).contains(Samples.answer("known"));
    assertThat(shown.leads()).containsExactly(lead);
    assertThat(shown.journal()).hasSize(1);
    assertThat(shown.rejections()).hasSize(1);
    assertThat(shown.events()).hasSize(2);
  }

  @Test
  default void aRepeatedCommitStoresNothing() {
    Commit repeated =
        Everything.about(Samples.lead("new"))
            .answer(Everything.requestKey("known"), other())
            .build();
    isRefused(repeated, new CommitResult.Repeated(Samples.answer("known")));
  }

  @Test
  default void aStaleCommitStoresNothing() {
    Commit stale = Everything.of(HERE, "new").put(Samples.fullLead(HERE, "known")).build();
    isRefused(stale, new CommitResult.Stale(new LeadId("known")));
  }

  @Test
  default void aCommitWhoseKeyIsTakenStoresNothing() {
    Commit taken =
        Everything.of(HERE, "new")
            .claim(new Claim(Samples.unique("known"), new LeadId("new")))
            .build();
    isRefused(taken, new CommitResult.Taken(Samples.unique("known")));
  }

  @Test
  default void repetitionIsToldBeforeAllElse() {
    Commit allAtOnce =
        Everything.about(Samples.lead("new"))
            .put(Samples.fullLead(HERE, "known"))
            .claim(new Claim(Samples.unique("known"), new LeadId("new")))
            .answer(Everything.requestKey("known"), other())
            .build();
    isRefused(allAtOnce, new CommitResult.Repeated(Samples.answer("known")));
  }

  @Test
  default void aStaleLeadIsToldBeforeATakenKey() {
    Commit both =
        Everything.of(HERE, "new")
            .put(Samples.fullLead(HERE, "known"))
            .claim(new Claim(Samples.unique("known"), new LeadId("new")))
            .build();
    isRefused(both, new CommitResult.Stale(new LeadId("known")));
  }

  @Test
  default void aRefusedCommitMayBeSentAgainCorrected() {
    Ports ports = ports();
    Contract.store(ports, Everything.of(HERE, "known").build());
    Claim taken = new Claim(Samples.unique("known"), new LeadId("new"));
    assertThat(ports.store().commit(Everything.of(HERE, "new").claim(taken).build()))
        .isInstanceOf(CommitResult.Taken.class);
    Contract.store(ports, Everything.of(HERE, "new").build());
    assertThat(ports.store().answer(HERE, Everything.requestKey("new")))
        .contains(Samples.answer("new"));
  }

  @Test
  default void aCommitWithoutALeadIsStored() {
    Ports ports = ports();
    Contract.store(ports, Commit.of(HERE).build());
    Contract.store(ports, Commit.of(HERE).journal(Samples.journal("journal-1", "none")).build());
    assertThat(ports.store().journal(HERE, Page.START, 10).items()).hasSize(1);
  }

  @Test
  default void whatTheCallerDoesToItsListsChangesNothingInTheStore() {
    Ports ports = ports();
    List<LeadId> duplicates = new ArrayList<>(List.of(new LeadId("other")));
    Lead lead = Samples.lead("known").but().possibleDuplicates(duplicates).build();
    Commit.Builder builder = Everything.about(lead);
    Contract.store(ports, builder.build());
    Everything before = Everything.shown(ports, HERE, "known", "new");
    duplicates.clear();
    builder.put(Samples.lead("new")).event(OutboxContract.event(lead, 7));
    spoil(before.leads());
    spoil(before.owners().getOrDefault(Samples.unique("known"), List.of()));
    spoil(before.suppressions());
    spoil(before.events());
    Everything after = Everything.shown(ports, HERE, "known", "new");
    assertThat(after.leads()).containsExactly(lead);
    assertThat(after.owners()).hasSize(2);
    assertThat(after.suppressions()).hasSize(1);
    assertThat(after.events()).hasSize(2);
  }

  private void isRefused(Commit commit, CommitResult expected) {
    Ports ports = ports();
    Contract.store(ports, Everything.of(HERE, "known").build());
    Everything before = Everything.shown(ports, HERE, "known", "new");
    assertThat(ports.store().commit(commit)).isEqualTo(expected);
    assertThat(Everything.shown(ports, HERE, "known", "new")).isEqualTo(before);
  }

  private static Answer other() {
    return Samples.answer("new");
  }

  private static void spoil(List<?> answer) {
    try {
      answer.clear();
    } catch (UnsupportedOperationException e) {
      // All the better.
    }
  }
}
