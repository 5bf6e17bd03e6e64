package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leadkit.testkit.Samples.HERE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Commit;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** Lists are read in pages, in the port's order, without loss and without repetition. */
interface PagingContract extends Contract {

  /** A number that none of the page sizes but its divisors divides. */
  int MANY = 24;

  @Test
  default void anEmptyListIsOneEmptyPage() {
    Ports ports = ports();
    assertThat(ports.store().leads(HERE, Page.START, 5)).isEqualTo(new Page<>(List.of(), null));
    assertThat(ports.store().journal(HERE, Page.START, 5)).isEqualTo(new Page<>(List.of(), null));
    assertThat(ports.store().rejections(HERE, Page.START, 5))
        .isEqualTo(new Page<>(List.of(), null));
  }

  @Test
  default void aPageOfNothingIsRefused() {
    Ports ports = ports();
    Contract.store(ports, Samples.lead("lead-1"));
    assertThatIllegalArgumentException().isThrownBy(() -> ports.store().leads(HERE, Page.START, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ports.store().journal(HERE, Page.START, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ports.store().rejections(HERE, Page.START, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ports.outbox().pending(HERE, 0));
  }

  @Test
  default void leadsComeInTheOrderOfTheirIds() {
    Ports ports = ports();
    List<String> ids = new ArrayList<>(List.of("lead-10", "lead-9", "Lead-1", "lead-1", "\u00e4"));
    for (int i = 0; i < MANY - 5; i++) {
      ids.add("many-" + i);
    }
    Collections.reverse(ids);
    ids.forEach(id -> Contract.store(ports, Samples.lead(id)));
    List<LeadId> sorted = ids.stream().map(LeadId::new).sorted().toList();
    inPages(sorted, (cursor, limit) -> ids(ports.store().leads(HERE, cursor, limit)));
  }

  @Test
  default void journalEntriesComeInTheOrderOfCommit() {
    Ports ports = ports();
    List<String> ids = numbered();
    for (String id : ids) {
      Contract.store(ports, Commit.of(HERE).journal(Samples.journal(id, "lead-1")).build());
    }
    inPages(ids, (cursor, limit) -> journal(ports.store().journal(HERE, cursor, limit)));
  }

  @Test
  default void refusedInputComesInTheOrderOfCommit() {
    Ports ports = ports();
    List<String> ids = numbered();
    for (String id : ids) {
      Contract.store(ports, Commit.of(HERE).reject(Samples.rejection(id, "lead-1")).build());
    }
    inPages(ids, (cursor, limit) -> rejections(ports.store().rejections(HERE, cursor, limit)));
  }

  @Test
  default void entriesOfOneCommitComeInItsOrder() {
    Ports ports = ports();
    List<String> ids = numbered();
    Commit.Builder commit = Commit.of(HERE);
    ids.forEach(id -> commit.journal(Samples.journal(id, "lead-1")));
    ids.forEach(id -> commit.reject(Samples.rejection(id, "lead-1")));
    Contract.store(ports, commit.build());
    inPages(ids, (cursor, limit) -> journal(ports.store().journal(HERE, cursor, limit)));
    inPages(ids, (cursor, limit) -> rejections(ports.store().rejections(HERE, cursor, limit)));
  }

  @Test
  default void whatIsAddedWhilePagingComesOnALaterPage() {
    Ports ports = ports();
    List.of("b", "d", "f").forEach(id -> Contract.store(ports, Samples.lead(id)));
    Page<Lead> first = ports.store().leads(HERE, Page.START, 2);
    List.of("a", "e", "g").forEach(id -> Contract.store(ports, Samples.lead(id)));
    Page<Lead> second = ports.store().leads(HERE, first.following().orElseThrow(), 10);
    assertThat(ids(first).items()).containsExactly(new LeadId("b"), new LeadId("d"));
    assertThat(ids(second).items())
        .containsExactly(new LeadId("e"), new LeadId("f"), new LeadId("g"));
  }

  /** Reads with pages of each size up to one more than all, and then the largest. */
  private static <T> void inPages(List<T> expected, BiFunction<String, Integer, Page<T>> read) {
    for (int limit = 1; limit <= expected.size() + 1; limit++) {
      List<T> all = new ArrayList<>();
      String cursor = Page.START;
      while (true) {
        Page<T> page = read.apply(cursor, limit);
        assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
        all.addAll(page.items());
        if (page.following().isEmpty() || all.size() > expected.size()) {
          break;
        }
        assertThat(page.items()).as("a page that another follows").hasSize(limit);
        cursor = page.following().get();
      }
      assertThat(all).as("all pages of %d".formatted(limit)).isEqualTo(expected);
    }
    assertThat(read.apply(Page.START, Integer.MAX_VALUE)).isEqualTo(new Page<>(expected, null));
  }

  private static List<String> numbered() {
    List<String> ids = new ArrayList<>();
    for (int i = MANY; i > 0; i--) {
      ids.add("entry-" + i);
    }
    return ids;
  }

  private static Page<LeadId> ids(Page<Lead> page) {
    return new Page<>(page.items().stream().map(Lead::id).toList(), page.next());
  }

  private static Page<String> journal(Page<JournalEntry> page) {
    return new Page<>(page.items().stream().map(JournalEntry::id).toList(), page.next());
  }

  private static Page<String> rejections(Page<Rejection> page) {
    return new Page<>(page.items().stream().map(Rejection::id).toList(), page.next());
  }
}
