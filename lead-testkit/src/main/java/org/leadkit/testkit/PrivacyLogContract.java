package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;
import static org.leadkit.testkit.Samples.THERE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.leadkit.spi.Page;
import org.leadkit.spi.PrivacyLog;
import org.leadkit.spi.PrivacyRecord;

/**
 * Proves that an adapter keeps the promises of {@link PrivacyLog}. A JUnit test class implements it
 * and supplies the log. Each test asks for a log once; up to 8 threads use it at a time.
 */
public interface PrivacyLogContract {

  /** The log to prove: new and empty at every call. */
  PrivacyLog log();

  /** A stream is read in its order, as it was stored. */
  @Test
  default void aStreamIsReadAsItWasAppended() {
    PrivacyLog log = log();
    List<PrivacyRecord> appended =
        List.of(
            new PrivacyRecord("hold/1", 0, NOON, "placed", Map.of("matter", "2026-17", "b", "")),
            new PrivacyRecord("hold/1", 1, NOON.minusNanos(1), "released", Map.of()),
            new PrivacyRecord(
                "hold/1", 2, Instant.EPOCH, "placed", Map.of("a b", "\"q\"\n\u00e9")));
    appended.forEach(entry -> append(log, entry));
    append(log, entry("hold/2", 0, NOON));
    assertThat(log.stream(HERE, "hold/1")).isEqualTo(appended);
    assertThat(log.stream(HERE, "hold/3")).isEmpty();
  }

  /** Only the next place of a stream is free. */
  @Test
  default void aPlaceThatIsNotTheNextOneIsRefusedAndNothingIsStored() {
    PrivacyLog log = log();
    assertThat(log.append(HERE, entry("request/1", 1, NOON))).as("after a gap").isFalse();
    append(log, entry("request/1", 0, NOON));
    append(log, entry("request/1", 1, NOON));
    assertThat(log.append(HERE, entry("request/1", 0, NOON))).as("taken").isFalse();
    assertThat(log.append(HERE, entry("request/1", 1, NOON.plusSeconds(1)))).as("last").isFalse();
    assertThat(log.append(HERE, entry("request/1", 3, NOON))).as("after a gap").isFalse();
    assertThat(log.append(HERE, entry("request/1", -1, NOON))).as("before all").isFalse();
    assertThat(log.stream(HERE, "request/1"))
        .containsExactly(entry("request/1", 0, NOON), entry("request/1", 1, NOON));
    assertThat(log.records(HERE, Page.START, 10).items()).hasSize(2);
  }

  /** Of two writers at one place one wins. */
  @Test
  default void ofManyWritersAtOnePlaceOneWins() {
    PrivacyLog log = log();
    for (int round = 0; round < RaceContract.ROUNDS; round++) {
      long place = round;
      List<Boolean> results =
          Crowd.run(
              thread -> log.append(HERE, entry("erasure/1", place, NOON.plusSeconds(thread))));
      assertThat(results).filteredOn(result -> result).as("winners").hasSize(1);
      assertThat(log.stream(HERE, "erasure/1").get(round))
          .isEqualTo(entry("erasure/1", place, NOON.plusSeconds(results.indexOf(true))));
    }
  }

  /** A race leaves no gap and no record twice. */
  @Test
  default void aStreamThatManyWriteHasNoGap() {
    PrivacyLog log = log();
    Crowd.run(
        thread -> {
          for (int i = 0; i < RaceContract.COMMITS; i++) {
            long place = log.stream(HERE, "erasure/1").size();
            while (!log.append(HERE, entry("erasure/1", place, NOON))) {
              place = log.stream(HERE, "erasure/1").size();
            }
          }
          return thread;
        });
    int size = Crowd.SIZE * RaceContract.COMMITS;
    List<Long> all = LongStream.range(0, size).boxed().toList();
    assertThat(log.stream(HERE, "erasure/1")).extracting(PrivacyRecord::index).isEqualTo(all);
    assertThat(log.records(HERE, Page.START, 1_000).items())
        .extracting(PrivacyRecord::index)
        .isEqualTo(all);
  }

  /** All streams together are read in the order of append. */
  @Test
  default void allRecordsComeInTheOrderOfAppend() {
    PrivacyLog log = log();
    List<PrivacyRecord> appended = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      PrivacyRecord entry = entry("stream-" + i % 3, i / 3, NOON.minusSeconds(i));
      append(log, entry);
      appended.add(entry);
    }
    for (int limit = 1; limit <= appended.size() + 1; limit++) {
      assertThat(pages(log, limit)).as("all pages of %d".formatted(limit)).isEqualTo(appended);
    }
    assertThat(log.records(HERE, Page.START, Integer.MAX_VALUE))
        .isEqualTo(new Page<>(appended, null));
  }

  /** A cursor goes on where its page ended. */
  @Test
  default void whatIsAppendedWhilePagingComesOnALaterPage() {
    PrivacyLog log = log();
    List.of("a", "b", "c").forEach(stream -> append(log, entry(stream, 0, NOON)));
    Page<PrivacyRecord> first = log.records(HERE, Page.START, 2);
    append(log, entry("a", 1, NOON));
    assertThat(log.records(HERE, first.following().orElseThrow(), 10).items())
        .containsExactly(entry("c", 0, NOON), entry("a", 1, NOON));
  }

  /** An empty log and a page of nothing. */
  @Test
  default void anEmptyLogIsOneEmptyPage() {
    PrivacyLog log = log();
    assertThat(log.records(HERE, Page.START, 5)).isEqualTo(new Page<>(List.of(), null));
    assertThat(log.newest(HERE, NOON)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> log.records(HERE, Page.START, 0));
  }

  /** The newest by append, of those recorded earlier. */
  @Test
  default void theNewestBeforeAnInstantIsTheOneAppendedLast() {
    PrivacyLog log = log();
    append(log, entry("a", 0, NOON));
    append(log, entry("b", 0, NOON.plusNanos(2)));
    append(log, entry("a", 1, NOON.plusNanos(1)));
    append(log, entry("c", 0, NOON.plusSeconds(9)));
    assertThat(log.newest(HERE, NOON)).isEmpty();
    assertThat(log.newest(HERE, NOON.plusNanos(1))).contains(entry("a", 0, NOON));
    assertThat(log.newest(HERE, NOON.plusNanos(2))).contains(entry("a", 1, NOON.plusNanos(1)));
    assertThat(log.newest(HERE, NOON.plusNanos(3))).contains(entry("a", 1, NOON.plusNanos(1)));
    assertThat(log.newest(HERE, NOON.plusSeconds(9))).contains(entry("a", 1, NOON.plusNanos(1)));
    assertThat(log.newest(HERE, Instant.MAX)).contains(entry("c", 0, NOON.plusSeconds(9)));
  }

  /** Instants that no calendar of a database knows. */
  @Test
  default void instantsOutsideOfEveryCalendarAreKept() {
    PrivacyLog log = log();
    append(log, entry("a", 0, Instant.MIN));
    append(log, entry("a", 1, Instant.MAX.minusNanos(1)));
    assertThat(log.stream(HERE, "a"))
        .extracting(PrivacyRecord::at)
        .containsExactly(Instant.MIN, Instant.MAX.minusNanos(1));
    assertThat(log.newest(HERE, Instant.MIN)).isEmpty();
    assertThat(log.newest(HERE, Instant.MAX)).contains(entry("a", 1, Instant.MAX.minusNanos(1)));
    assertThat(log.newest(HERE, Instant.MAX.minusNanos(1))).contains(entry("a", 0, Instant.MIN));
  }

  /** Streams of one name in two tenants are two streams. */
  @Test
  default void tenantsHaveLogsOfTheirOwn() {
    PrivacyLog log = log();
    append(log, entry("a", 0, NOON));
    assertThat(log.stream(THERE, "a")).isEmpty();
    assertThat(log.records(THERE, Page.START, 5).items()).isEmpty();
    assertThat(log.newest(THERE, Instant.MAX)).isEmpty();
    assertThat(log.append(THERE, entry("a", 0, NOON.plusSeconds(1)))).isTrue();
    assertThat(log.append(THERE, entry("a", 1, NOON))).isTrue();
    assertThat(log.stream(HERE, "a")).containsExactly(entry("a", 0, NOON));
    assertThat(log.records(HERE, Page.START, 5).items()).hasSize(1);
  }

  private static PrivacyRecord entry(String stream, long index, Instant at) {
    return new PrivacyRecord(stream, index, at, "noted", Map.of("index", Long.toString(index)));
  }

  private static void append(PrivacyLog log, PrivacyRecord entry) {
    assertThat(log.append(HERE, entry)).as("the append at the end of a stream").isTrue();
  }

  private static List<PrivacyRecord> pages(PrivacyLog log, int limit) {
    List<PrivacyRecord> all = new ArrayList<>();
    Page<PrivacyRecord> page = log.records(HERE, Page.START, limit);
    all.addAll(page.items());
    while (page.following().isPresent()) {
      page = log.records(HERE, page.following().get(), limit);
      all.addAll(page.items());
    }
    return all;
  }
}
