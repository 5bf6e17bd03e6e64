package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.LeadHistory;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** Concurrent commits behave as if one came after the other. */
interface RaceContract extends Contract {

  /** How often a race is run. */
  int ROUNDS = 10;

  /** How many commits each thread makes in a long race. */
  int COMMITS = 10;

  /** What a commit answers that was stored. */
  CommitResult DONE = new CommitResult.Committed();

  @Test
  default void ofManyFirstVersionsOneIsStored() {
    Ports ports = ports();
    for (int round = 0; round < ROUNDS; round++) {
      Lead none = Samples.lead("lead-" + round).but().version(0).build();
      hasOneWinner(ports, none);
    }
  }

  @Test
  default void ofManyWritersOfOneVersionOneWins() {
    Ports ports = ports();
    Lead stored = Samples.lead("lead-1");
    Contract.store(ports, stored);
    for (int round = 0; round < ROUNDS; round++) {
      hasOneWinner(ports, stored);
      stored = Contract.found(ports, "lead-1").lead();
    }
  }

  @Test
  default void noUpdateIsLost() {
    Ports ports = ports();
    Contract.store(ports, Samples.lead("lead-1"));
    Crowd.run(
        thread -> {
          for (int i = 0; i < COMMITS; i++) {
            String touch = "touch-" + thread + "-" + i;
            while (!(touch(ports, touch) instanceof CommitResult.Committed)) {
              Thread.onSpinWait();
            }
          }
          return thread;
        });
    LeadHistory history = Contract.found(ports, "lead-1");
    int commits = Crowd.SIZE * COMMITS;
    assertThat(history.lead().version()).isEqualTo(commits + 1);
    assertThat(history.touches()).doesNotHaveDuplicates().hasSize(commits);
    assertThat(ports.outbox().pending(HERE, 1_000))
        .extracting(LeadEvent::version)
        .as("versions of the events, in order")
        .isSorted()
        .hasSize(commits);
  }

  @Test
  default void aReaderNeverSeesHalfOfACommit() {
    Ports ports = ports();
    Contract.store(ports, Samples.lead("lead-1"));
    List<Boolean> whole =
        Crowd.run(
            thread -> {
              boolean all = true;
              for (int i = 0; i < COMMITS; i++) {
                touch(ports, "touch-" + thread + "-" + i);
                LeadHistory history = Contract.found(ports, "lead-1");
                int touches = history.touches().size();
                all &= touches == history.lead().version() - 1;
                all &= touches == history.activities().size();
              }
              return all;
            });
    assertThat(whole).as("reads that saw all of a commit or nothing").containsOnly(true);
  }

  @Test
  default void commitsThatCrossDoNotWaitForEachOtherForever() {
    Ports ports = ports();
    List<Lead> leads = List.of(Samples.lead("a"), Samples.lead("b"), Samples.lead("c"));
    leads.forEach(lead -> Contract.store(ports, lead));
    List<Integer> committed =
        Crowd.run(
            thread -> {
              int count = 0;
              for (int i = 0; i < COMMITS; i++) {
                List<Lead> order = new ArrayList<>(leads);
                Collections.rotate(order, thread);
                Commit.Builder commit = Commit.of(HERE);
                order.forEach(lead -> commit.put(next(ports, lead.id(), "anna")));
                count += ports.store().commit(commit.build()).equals(DONE) ? 1 : 0;
              }
              return count;
            });
    int total = committed.stream().mapToInt(Integer::intValue).sum();
    assertThat(total).isPositive();
    leads.forEach(
        lead ->
            assertThat(Contract.found(ports, HERE, lead.id()).lead().version())
                .isEqualTo(total + 1));
  }

  private static void hasOneWinner(Ports ports, Lead before) {
    int touches =
        ports.store().find(HERE, before.id()).map(history -> history.touches().size()).orElse(0);
    List<CommitResult> results =
        Crowd.run(
            thread ->
                ports
                    .store()
                    .commit(Everything.about(Samples.next(before, "owner-" + thread)).build()));
    assertThat(results).filteredOn(DONE::equals).as("winners").hasSize(1);
    assertThat(results)
        .filteredOn(result -> !result.equals(DONE))
        .containsOnly(new CommitResult.Stale(before.id()));
    LeadHistory history = Contract.found(ports, HERE, before.id());
    assertThat(history.lead()).isEqualTo(Samples.next(before, "owner-" + results.indexOf(DONE)));
    assertThat(history.touches()).hasSize(touches + 1);
  }

  private static CommitResult touch(Ports ports, String touch) {
    LeadId id = new LeadId("lead-1");
    Lead lead = next(ports, id, "anna");
    return ports
        .store()
        .commit(
            Commit.of(HERE)
                .put(lead)
                .touch(id, Samples.touch(touch))
                .activity(id, Samples.activity(touch))
                .event(OutboxContract.event(lead, 0))
                .build());
  }

  private static Lead next(Ports ports, LeadId id, String owner) {
    return Samples.next(Contract.found(ports, HERE, id).lead(), owner);
  }
}
