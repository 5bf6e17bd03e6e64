package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.lead.Channel;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Commit;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** What stands beside the leads is read as it was stored. */
interface RecordContract extends Contract {

  @Test
  default void suppressionsAreKeptInTheOrderOfCommit() {
    Ports ports = ports();
    List<Suppression> all =
        List.of(
            Samples.suppression("v1:q", "z-reason"),
            Samples.suppression("v1:p", "z-reason"),
            new Suppression("v1:p", Samples.scope(), "a-reason", "w\u00e9b", Instant.MIN),
            new Suppression("v1:p", Scope.of(Channel.POST), "a-reason", "", NOON.plusNanos(1)));
    all.forEach(one -> Contract.store(ports, Commit.of(HERE).suppress(one).build()));
    assertThat(ports.store().suppressions(HERE, List.of("v1:p"))).isEqualTo(all.subList(1, 4));
    assertThat(ports.store().suppressions(HERE, List.of("v1:p", "v1:p", "v1:q"))).isEqualTo(all);
  }

  @Test
  default void anEqualSuppressionIsKeptOnce() {
    Ports ports = ports();
    Suppression first = Samples.suppression("v1:p", "withdrawn");
    Suppression other = Samples.suppression("v1:p", "bounced");
    Contract.store(ports, Commit.of(HERE).suppress(first).suppress(first).build());
    Contract.store(ports, Commit.of(HERE).suppress(other).suppress(first).build());
    assertThat(ports.store().suppressions(HERE, List.of("v1:p"))).containsExactly(first, other);
  }

  @Test
  default void suppressionsOfManyPointsAreFound() {
    Ports ports = ports();
    Suppression first = Samples.suppression("v1:p", "withdrawn");
    Suppression other = Samples.suppression("v1:q", "withdrawn");
    Contract.store(ports, Commit.of(HERE).suppress(first).suppress(other).build());
    assertThat(ports.store().suppressions(HERE, List.of("v1:p", "v1:q")))
        .containsExactly(first, other);
    assertThat(ports.store().suppressions(HERE, List.of("v1:q"))).containsExactly(other);
  }

  @Test
  default void refusedInputIsKeptToTheLastCharacter() {
    Ports ports = ports();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("z", "nul \u0000, bell \u0007, half an emoji \ud83d, \"quoted\"");
    values.put("a name with\nline \ud83d\ude00", "");
    values.put("long", "x".repeat(100_000));
    Rejection rejection =
        new Rejection("rejection-1", null, "", values, "{\"raw\": \u0000", List.of(), NOON);
    Rejection read = rejected(ports, rejection);
    assertThat(read).isEqualTo(rejection);
    assertThat(List.copyOf(read.values().keySet()).equals(List.copyOf(values.keySet())))
        .as("the names are in the order of arrival")
        .isTrue();
  }

  @Test
  default void theIssuesOfRefusedInputAreKept() {
    Issue error = Issue.error("bad-json", "/a/0", "Broken (\"x\").", "Maybe it was cut off.");
    List<Issue> issues =
        List.of(error.at(3, 14), Issue.warning("unknown-field", "", "Unknown.", ""));
    Rejection rejection =
        new Rejection("rejection-1", null, "file", Map.of(), "raw", issues, Instant.MIN);
    assertThat(rejected(ports(), rejection)).isEqualTo(rejection);
  }

  @Test
  default void refusedInputOfALeadKeepsTheLead() {
    Rejection rejection = Samples.rejection("rejection-1", "lead-1");
    assertThat(rejected(ports(), rejection)).isEqualTo(rejection);
  }

  @Test
  default void journalEntriesAreKept() {
    Ports ports = ports();
    JournalEntry bare = new JournalEntry("j-2", null, "", "", List.of(), List.of(), Instant.MIN);
    List<JournalEntry> entries = List.of(Samples.journal("j-1", "lead-1"), bare);
    Commit.Builder commit = Commit.of(HERE);
    entries.forEach(commit::journal);
    Contract.store(ports, commit.build());
    assertThat(ports.store().journal(HERE, Page.START, 10).items()).isEqualTo(entries);
  }

  @Test
  default void answersAreKept() {
    isKept(Samples.answer("lead-1"));
  }

  @Test
  default void anAnswerWithoutALeadStaysWithoutOne() {
    isKept(bare(Answer.Status.REJECTED));
  }

  @Test
  default void everyStatusOfAnAnswerIsKept() {
    for (Answer.Status status : Answer.Status.values()) {
      isKept(bare(status));
    }
  }

  private void isKept(Answer answer) {
    Ports ports = ports();
    Contract.store(ports, Commit.of(HERE).answer("v1:key", answer).build());
    assertThat(ports.store().answer(HERE, "v1:key")).contains(answer);
    assertThat(ports.store().answer(HERE, "v1:other")).isEmpty();
  }

  private static Answer bare(Answer.Status status) {
    return new Answer(
        status, null, null, Points.ZERO, "", "", null, List.of(), List.of(), Instant.EPOCH);
  }

  private static Rejection rejected(Ports ports, Rejection rejection) {
    Contract.store(ports, Commit.of(HERE).reject(rejection).build());
    Page<Rejection> page = ports.store().rejections(HERE, Page.START, 10);
    assertThat(page.items()).hasSize(1);
    return page.items().get(0);
  }
}
