package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.THERE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Touch;
import org.leadkit.spi.Commit;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** All histories are read in pages, each as it is read alone. */
interface HistoriesContract extends Contract {

  @Test
  default void noHistoriesAreOneEmptyPage() {
    Ports ports = ports();
    Contract.store(ports, Everything.of(THERE, "ada").build());
    assertThat(ports.store().histories(HERE, Page.START, 5)).isEqualTo(new Page<>(List.of(), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ports.store().histories(HERE, Page.START, 0));
  }

  @Test
  default void historiesComeInTheOrderOfTheirIdsAsEachIsFoundAlone() {
    Ports ports = ports();
    for (String id : List.of("b", "a-10", "\u00e4", "B", "a-9", "c", "a")) {
      LeadId lead = new LeadId(id);
      Contract.store(ports, RedactionContract.first(HERE, lead).build());
      Contract.store(ports, RedactionContract.first(THERE, lead).build());
    }
    Contract.store(ports, Samples.lead("bare"));
    redactOne(ports);
    Page<Lead> leads = ports.store().leads(HERE, Page.START, 100);
    List<LeadHistory> alone =
        leads.items().stream().map(lead -> Contract.found(ports, HERE, lead.id())).toList();
    assertThat(alone).hasSize(8);
    for (int limit = 1; limit <= alone.size() + 1; limit++) {
      assertThat(all(ports, limit)).as("all pages of %d".formatted(limit)).isEqualTo(alone);
    }
    assertThat(ports.store().histories(HERE, Page.START, Integer.MAX_VALUE))
        .isEqualTo(new Page<>(alone, null));
  }

  @Test
  default void aHistoryAddedWhilePagingComesOnALaterPage() {
    Ports ports = ports();
    List.of("b", "d", "f").forEach(id -> Contract.store(ports, Samples.lead(id)));
    Page<LeadHistory> first = ports.store().histories(HERE, Page.START, 2);
    List.of("a", "e", "g").forEach(id -> Contract.store(ports, Samples.lead(id)));
    Page<LeadHistory> second = ports.store().histories(HERE, first.following().orElseThrow(), 10);
    assertThat(first.items()).extracting(one -> one.lead().id().value()).containsExactly("b", "d");
    assertThat(second.items())
        .extracting(one -> one.lead().id().value())
        .containsExactly("e", "f", "g");
  }

  @Test
  default void aPageOfHistoriesIsOfOneMoment() {
    Ports ports = ports();
    List<LeadId> pair = List.of(new LeadId("one"), new LeadId("two"));
    pair.forEach(lead -> Contract.store(ports, Samples.lead(lead.value())));
    List<Boolean> whole =
        Crowd.run(
            thread -> {
              boolean all = true;
              for (int i = 0; i < RaceContract.COMMITS; i++) {
                touchBoth(ports, pair, "touch-" + thread + "-" + i);
                List<LeadHistory> page = ports.store().histories(HERE, Page.START, 5).items();
                List<Touch> touches = page.get(0).touches();
                all &= touches.equals(page.get(1).touches());
                all &= touches.size() == page.get(0).lead().version() - 1;
              }
              return all;
            });
    assertThat(whole).as("pages that saw all of a commit or nothing").containsOnly(true);
  }

  private static void touchBoth(Ports ports, List<LeadId> pair, String touch) {
    long version = Contract.found(ports, HERE, pair.get(0)).lead().version() + 1;
    Commit.Builder commit = Commit.of(HERE);
    for (LeadId lead : pair) {
      commit.put(RedactionContract.next(lead, version)).touch(lead, Samples.touch(touch));
    }
    ports.store().commit(commit.build());
  }

  private static void redactOne(Ports ports) {
    LeadId lead = new LeadId("c");
    Contract.store(
        ports,
        Commit.of(HERE)
            .put(RedactionContract.next(lead, 2))
            .redact(lead, RedactionContract.erasing(Set.of("t-1"), Set.of("a-2"), Set.of("c-3")))
            .build());
  }

  private static List<LeadHistory> all(Ports ports, int limit) {
    List<LeadHistory> all = new ArrayList<>();
    Page<LeadHistory> page = ports.store().histories(HERE, Page.START, limit);
    all.addAll(page.items());
    while (page.following().isPresent()) {
      assertThat(page.items()).as("a page that another follows").hasSize(limit);
      page = ports.store().histories(HERE, page.following().get(), limit);
      all.addAll(page.items());
    }
    return all;
  }
}
