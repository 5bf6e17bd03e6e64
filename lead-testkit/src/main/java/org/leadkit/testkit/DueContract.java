package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;
import static org.leadkit.testkit.Samples.THERE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.Page;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** Leads are found by the instant at which they must be looked at again. */
interface DueContract extends Contract {

  @Test
  default void whereNothingIsDueThePageIsEmpty() {
    Ports ports = ports();
    Contract.store(ports, Samples.lead("never"));
    Contract.store(ports, waking("later", NOON.plusNanos(1)));
    assertThat(ports.store().due(HERE, NOON, Page.START, 5)).isEqualTo(new Page<>(List.of(), null));
    assertThat(ports.store().due(HERE, Instant.MIN, Page.START, 5).items()).isEmpty();
  }

  @Test
  default void aLeadIsDueFromItsInstantOn() {
    Ports ports = ports();
    Lead lead = waking("lead-1", NOON);
    Contract.store(ports, lead);
    assertThat(ports.store().due(HERE, NOON.minusNanos(1), Page.START, 5).items()).isEmpty();
    assertThat(ports.store().due(HERE, NOON, Page.START, 5).items()).containsExactly(lead);
    assertThat(ports.store().due(HERE, Instant.MAX, Page.START, 5).items()).containsExactly(lead);
  }

  @Test
  default void dueLeadsComeInTheOrderOfTheirInstantsAndThenOfTheirIds() {
    Ports ports = ports();
    List<String> sorted =
        List.of("z", "Lead-1", "lead 10", "lead-1", "lead-10", "lead-9", "\u00e4", "a", "y");
    List<Instant> instants = new ArrayList<>();
    instants.add(NOON.minusNanos(1));
    sorted.subList(1, 7).forEach(same -> instants.add(NOON));
    instants.add(NOON.plusNanos(1));
    instants.add(NOON.plusSeconds(1));
    for (int i = sorted.size() - 1; i >= 0; i--) {
      Contract.store(ports, waking(sorted.get(i), instants.get(i)));
    }
    Contract.store(ports, waking("0-later", NOON.plusSeconds(2)));
    for (int limit = 1; limit <= sorted.size() + 1; limit++) {
      assertThat(inPages(ports, NOON.plusSeconds(1), limit))
          .as("all pages of %d".formatted(limit))
          .isEqualTo(sorted);
    }
    assertThat(ports.store().due(HERE, NOON.plusSeconds(1), Page.START, sorted.size()).next())
        .as("a page that ends with the last due lead is the last")
        .isNull();
  }

  @Test
  default void aLeadThatIsPutAnewIsDueAtItsNewInstantOnly() {
    Ports ports = ports();
    Lead lead = waking("lead-1", NOON);
    Lead later = next(lead).wakeAt(NOON.plusSeconds(60)).build();
    Contract.store(ports, lead);
    Contract.store(ports, later);
    assertThat(ports.store().due(HERE, NOON, Page.START, 5).items()).isEmpty();
    assertThat(ports.store().due(HERE, NOON.plusSeconds(60), Page.START, 5).items())
        .containsExactly(later);
    Contract.store(ports, next(later).wakeAt(Instant.MAX).build());
    assertThat(ports.store().due(HERE, Instant.MAX, Page.START, 5).items()).isEmpty();
  }

  @Test
  default void whatBecomesDueWhilePagingComesOnALaterPage() {
    Ports ports = ports();
    for (int i = 0; i < 4; i++) {
      Contract.store(ports, waking("lead-" + i, NOON.plusNanos(2L * i)));
    }
    Page<Lead> first = ports.store().due(HERE, NOON.plusSeconds(1), Page.START, 2);
    Lead done = first.items().get(0);
    Contract.store(ports, next(done).wakeAt(NOON.plusNanos(100)).build());
    Contract.store(ports, waking("new", NOON.plusNanos(5)));
    Contract.store(ports, waking("too-early", NOON.minusNanos(5)));
    Page<Lead> second =
        ports.store().due(HERE, NOON.plusSeconds(1), first.following().orElseThrow(), 10);
    assertThat(ids(first)).containsExactly("lead-0", "lead-1");
    assertThat(ids(second)).containsExactly("lead-2", "new", "lead-3", "lead-0");
  }

  @Test
  default void aRefusedCommitMakesNothingDue() {
    Ports ports = ports();
    Lead lead = waking("lead-1", NOON.plusSeconds(1));
    Contract.store(ports, lead);
    Lead early = waking("lead-1", NOON);
    assertThat(ports.store().commit(Commit.of(HERE).put(early).build()))
        .isEqualTo(new CommitResult.Stale(lead.id()));
    assertThat(ports.store().due(HERE, NOON, Page.START, 5).items()).isEmpty();
    assertThat(ports.store().due(HERE, Instant.MAX, Page.START, 5).items()).containsExactly(lead);
  }

  @Test
  default void aTenantSeesItsOwnDueLeadsOnly() {
    Ports ports = ports();
    Lead here = waking("same", NOON);
    Lead there = Samples.lead(THERE, "same").but().wakeAt(NOON.minusNanos(1)).build();
    Contract.store(ports, here);
    Contract.store(ports, there);
    assertThat(ports.store().due(HERE, NOON, Page.START, 5).items()).containsExactly(here);
    assertThat(ports.store().due(THERE, NOON, Page.START, 5).items()).containsExactly(there);
  }

  @Test
  default void aPageOfNoDueLeadsAndACursorOfAnotherListAreRefused() {
    Ports ports = ports();
    Contract.store(ports, waking("lead-1", NOON));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ports.store().due(HERE, NOON, Page.START, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ports.store().due(HERE, NOON, "lead-1", 5));
  }

  /** Of two sweeps that put off the same leads each lead is put off once. */
  @Test
  default void ofManyWhoSweepEachDueLeadIsPutOffOnce() {
    Ports ports = ports();
    int leads = 24;
    for (int i = 0; i < leads; i++) {
      Contract.store(ports, waking("lead-" + i, NOON.plusNanos(i)));
    }
    List<Integer> done = Crowd.run(thread -> sweep(ports, leads));
    assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(leads);
    assertThat(ports.store().due(HERE, Instant.MAX, Page.START, leads).items()).isEmpty();
  }

  /** Goes round once a lead at most: each round of a sound store puts off a whole page. */
  private static int sweep(Ports ports, int rounds) {
    int done = 0;
    for (int round = 0; round < rounds; round++) {
      for (Lead lead : ports.store().due(HERE, NOON.plusSeconds(1), Page.START, 5).items()) {
        Commit commit = Commit.of(HERE).put(next(lead).wakeAt(Instant.MAX).build()).build();
        done += ports.store().commit(commit) instanceof CommitResult.Committed ? 1 : 0;
      }
    }
    return done;
  }

  private static List<String> inPages(Ports ports, Instant by, int limit) {
    List<String> all = new ArrayList<>();
    Page<Lead> page = ports.store().due(HERE, by, Page.START, limit);
    all.addAll(ids(page));
    while (page.following().isPresent() && all.size() < 100) {
      assertThat(page.items()).as("a page that another follows").hasSize(limit);
      page = ports.store().due(HERE, by, page.following().get(), limit);
      all.addAll(ids(page));
    }
    return all;
  }

  private static List<String> ids(Page<Lead> page) {
    return page.items().stream().map(Lead::id).map(LeadId::value).toList();
  }

  private static Lead waking(String id, Instant at) {
    return Samples.lead(id).but().wakeAt(at).build();
  }

  private static Lead.Builder next(Lead lead) {
    return lead.but().version(lead.version() + 1);
  }
}
