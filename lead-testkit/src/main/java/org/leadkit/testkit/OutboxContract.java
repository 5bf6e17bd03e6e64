package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Lead;
import org.leadkit.spi.Commit;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** Events come in order and come again until they are marked. */
interface OutboxContract extends Contract {

  @Test
  default void anEmptyOutboxHasNothingPending() {
    assertThat(ports().outbox().pending(HERE, 10)).isEmpty();
  }

  @Test
  default void eventsComeInTheOrderOfCommit() {
    Ports ports = ports();
    store(ports, "z", 12);
    store(ports, "a", 2);
    assertThat(ids(ports, 100))
        .startsWith("z/1/0", "z/1/1", "z/1/2")
        .endsWith("z/1/11", "a/1/0", "a/1/1")
        .hasSize(14);
  }

  @Test
  default void eventsOfOneLeadComeInTheOrderOfItsVersions() {
    Ports ports = ports();
    for (long version = 1; version <= 12; version++) {
      Lead lead = Samples.lead("lead-1").but().version(version).build();
      Contract.store(
          ports, Commit.of(HERE).put(lead).event(event(lead, 0)).event(event(lead, 1)).build());
    }
    List<String> expected = new ArrayList<>();
    for (int version = 1; version <= 12; version++) {
      expected.add("lead-1/" + version + "/0");
      expected.add("lead-1/" + version + "/1");
    }
    assertThat(ids(ports, 100)).isEqualTo(expected);
  }

  @Test
  default void whatIsNotMarkedComesAgain() {
    Ports ports = ports();
    store(ports, "lead-1", 3);
    assertThat(ids(ports, 10)).isEqualTo(ids(ports, 10)).hasSize(3);
    ports.outbox().delivered(HERE, List.of("lead-1/1/1"));
    assertThat(ids(ports, 10)).containsExactly("lead-1/1/0", "lead-1/1/2");
  }

  @Test
  default void whatIsMarkedNeverComesAgain() {
    Ports ports = ports();
    store(ports, "lead-1", 2);
    ports.outbox().delivered(HERE, List.of("lead-1/1/0", "lead-1/1/1"));
    ports.outbox().delivered(HERE, List.of("lead-1/1/0"));
    assertThat(ids(ports, 10)).isEmpty();
    store(ports, "lead-2", 1);
    assertThat(ids(ports, 10)).containsExactly("lead-2/1/0");
  }

  @Test
  default void markingAnUnknownEventChangesNothing() {
    Ports ports = ports();
    store(ports, "lead-1", 2);
    ports.outbox().delivered(HERE, List.of());
    ports.outbox().delivered(HERE, List.of("lead-2/1/0", "lead-1/1/7", "", "no id", "%"));
    assertThat(ids(ports, 10)).hasSize(2);
  }

  @Test
  default void theLimitTakesTheOldest() {
    Ports ports = ports();
    store(ports, "b", 2);
    store(ports, "a", 2);
    assertThat(ids(ports, 1)).containsExactly("b/1/0");
    assertThat(ids(ports, 3)).containsExactly("b/1/0", "b/1/1", "a/1/0");
    assertThat(ids(ports, 4)).hasSize(4);
  }

  private static void store(Ports ports, String id, int events) {
    Lead lead = Samples.lead(id);
    Commit.Builder commit = Commit.of(HERE).put(lead);
    for (int i = 0; i < events; i++) {
      commit.event(event(lead, i));
    }
    Contract.store(ports, commit.build());
  }

  /** An event of the version of a lead. */
  static LeadEvent event(Lead lead, int index) {
    return new LeadEvent(
        lead.tenant(),
        lead.id(),
        lead.version(),
        index,
        NOON,
        new LeadEvent.Change.Arrived("website"));
  }

  private static List<String> ids(Ports ports, int limit) {
    return ports.outbox().pending(HERE, limit).stream().map(LeadEvent::id).toList();
  }
}
