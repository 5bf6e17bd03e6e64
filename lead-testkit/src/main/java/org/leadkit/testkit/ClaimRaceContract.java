package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.Suppression;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.Page;
import org.leadkit.spi.Premise;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** Races for a key, a request key or a suppression. */
interface ClaimRaceContract extends Contract {

  /** So many that a gap of a few statements between look and commit is hit. */
  int NARROW_RACES = 200;

  @Test
  default void ofManyClaimersOfOneKeyOneWins() {
    Ports ports = ports();
    for (int round = 0; round < RaceContract.ROUNDS; round++) {
      String name = "round-" + round;
      MatchKey key = Samples.unique(name);
      List<CommitResult> results =
          Crowd.run(
              thread -> ports.store().commit(ClaimContract.claiming(name + "-" + thread, key)));
      assertThat(results).filteredOn(RaceContract.DONE::equals).as("winners").hasSize(1);
      assertThat(results)
          .filteredOn(result -> !result.equals(RaceContract.DONE))
          .containsOnly(new CommitResult.Taken(key));
      LeadId winner = new LeadId(name + "-" + results.indexOf(RaceContract.DONE));
      assertThat(ClaimContract.owners(ports, key)).containsExactly(winner);
      assertThat(ports.store().leads(HERE, Page.START, 1_000).items()).hasSize(round + 1);
    }
  }

  @Test
  default void keysClaimedCrosswiseHaveOneWinner() {
    Ports ports = ports();
    for (int round = 0; round < RaceContract.ROUNDS; round++) {
      String name = "round-" + round;
      MatchKey first = Samples.unique(name + "-a");
      MatchKey second = Samples.unique(name + "-b");
      List<CommitResult> results =
          Crowd.run(
              thread ->
                  ports
                      .store()
                      .commit(
                          thread % 2 == 0
                              ? ClaimContract.claiming(name + "-" + thread, first, second)
                              : ClaimContract.claiming(name + "-" + thread, second, first)));
      assertThat(results).filteredOn(RaceContract.DONE::equals).as("winners").hasSize(1);
      assertThat(ClaimContract.owners(ports, first))
          .hasSize(1)
          .isEqualTo(ClaimContract.owners(ports, second));
    }
  }

  @Test
  default void aSharedKeyIsClaimedByAllAtOnce() {
    Ports ports = ports();
    MatchKey key = Samples.shared("all");
    List<CommitResult> results =
        Crowd.run(thread -> ports.store().commit(ClaimContract.claiming("lead-" + thread, key)));
    assertThat(results).containsOnly(RaceContract.DONE);
    assertThat(ClaimContract.owners(ports, key)).hasSize(Crowd.SIZE).isSorted();
  }

  @Test
  default void ofManyCommitsUnderOneRequestKeyOneIsStored() {
    Ports ports = ports();
    for (int round = 0; round < RaceContract.ROUNDS; round++) {
      String name = "round-" + round;
      List<CommitResult> results =
          Crowd.run(
              thread -> {
                String lead = name + "-" + thread;
                return ports.store().commit(answering(lead, name));
              });
      assertThat(results).filteredOn(RaceContract.DONE::equals).as("winners").hasSize(1);
      Answer kept = Samples.answer(name + "-" + results.indexOf(RaceContract.DONE));
      assertThat(results)
          .filteredOn(result -> !result.equals(RaceContract.DONE))
          .containsOnly(new CommitResult.Repeated(kept));
      assertThat(ports.store().answer(HERE, Everything.requestKey(name))).contains(kept);
      assertThat(ports.store().leads(HERE, Page.START, 1_000).items()).hasSize(round + 1);
    }
  }

  @Test
  default void anEqualSuppressionFromManyIsKeptOnce() {
    Ports ports = ports();
    for (int round = 0; round < RaceContract.ROUNDS; round++) {
      Suppression one = Samples.suppression("v1:round-" + round, "withdrawn");
      List<CommitResult> results =
          Crowd.run(thread -> ports.store().commit(Commit.of(HERE).suppress(one).build()));
      assertThat(results).containsOnly(RaceContract.DONE);
      assertThat(ports.store().suppressions(HERE, List.of(one.point()))).containsExactly(one);
    }
  }

  @Test
  default void whatRestsOnAFreePointIsStaleOnceThePointIsSuppressed() {
    Ports ports = ports();
    Suppression no = Samples.suppression("v1:point", "withdrawn");
    Premise free = new Premise(Set.of("v1:point", "v1:other"), 0);
    Premise seen = new Premise(Set.of("v1:point", "v1:other"), 1);
    Contract.store(ports, Commit.of(HERE).suppress(no).build());
    Lead lead = Samples.lead("lead-1");
    assertThat(ports.store().commit(Commit.of(HERE).put(lead).premise(lead.id(), free).build()))
        .isEqualTo(new CommitResult.Stale(lead.id()));
    assertThat(ports.store().find(HERE, lead.id())).isEmpty();
    assertThat(ports.store().commit(Commit.of(HERE).put(lead).premise(lead.id(), seen).build()))
        .isEqualTo(RaceContract.DONE);
  }

  /** One thread suppresses and then looks for the leads; the others store leads that rest on no. */
  @Test
  default void whoSuppressesFindsEveryLeadThatDidNotSeeIt() {
    Ports ports = ports();
    for (int round = 0; round < NARROW_RACES; round++) {
      String point = "v1:free-" + round;
      Premise free = new Premise(Set.of(point), 0);
      Suppression no = Samples.suppression(point, "withdrawn");
      String name = "free-" + round + "-";
      List<Set<LeadId>> sets =
          Crowd.run(
              thread -> {
                if (thread == 0) {
                  Contract.store(ports, Commit.of(HERE).suppress(no).build());
                  return IntStream.range(1, Crowd.SIZE)
                      .mapToObj(other -> new LeadId(name + other))
                      .filter(id -> ports.store().find(HERE, id).isPresent())
                      .collect(Collectors.toSet());
                }
                Lead lead = Samples.lead(name + thread);
                Commit commit = Commit.of(HERE).put(lead).premise(lead.id(), free).build();
                boolean stored = ports.store().commit(commit).equals(RaceContract.DONE);
                return stored ? Set.of(lead.id()) : Set.of();
              });
      Set<LeadId> stored =
          sets.subList(1, sets.size()).stream().flatMap(Set::stream).collect(Collectors.toSet());
      assertThat(sets.get(0)).as("found after suppressing").isEqualTo(stored);
    }
  }

  /** Each wants the same request key, the same unique key and a lead of its own. */
  private static Commit answering(String lead, String name) {
    return Commit.of(HERE)
        .put(Samples.lead(lead))
        .claim(new Claim(Samples.unique(name), new LeadId(lead)))
        .answer(Everything.requestKey(name), Samples.answer(lead))
        .build();
  }
}
