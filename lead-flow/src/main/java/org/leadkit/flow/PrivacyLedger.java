package org.leadkit.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Points;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Commit;
import org.leadkit.spi.PrivacyLog;
import org.leadkit.spi.PrivacyRecord;

/**
 * The one way in which the flow writes to the privacy log. Each act is logged first, then done,
 * then marked in the lead store under its own request key: after a restore the marks are missing,
 * and so it is known that something must be done again. While an older act is not marked no newer
 * one is, so that a new act never hides a missing one.
 */
final class PrivacyLedger {

  /** For so long an act may be on its way from the log to the lead store. */
  static final Duration GRACE = Duration.ofMinutes(1);

  private static final String COMMAND = "privacy";
  private static final List<String> STREAMS =
      List.of("destruction", "erasure/", "notice/", "custody/", "opt-out/", "request/");

  private final FlowSettings settings;
  private final PrivacyLog log;

  /** What is to be logged. */
  record Entry(String kind, Map<String, String> facts) {}

  PrivacyLedger(FlowSettings settings, PrivacyPorts ports) {
    this.settings = settings;
    this.log = ports.log();
  }

  List<PrivacyRecord> stream(String name) {
    return log.stream(settings.tenant(), name);
  }

  /** Appends a record where a stream ends, if it does still; it is not marked. */
  Optional<PrivacyRecord> appendAt(String stream, long place, String kind, Facts facts) {
    PrivacyRecord entry =
        new PrivacyRecord(stream, place, settings.time().instant(), kind, facts.map());
    return log.append(settings.tenant(), entry) ? Optional.of(entry) : Optional.empty();
  }

  /** Appends an act that is still to be done; whoever did it marks it. */
  PrivacyRecord append(String stream, String kind, Facts facts) {
    while (true) {
      Optional<PrivacyRecord> entry = appendAt(stream, stream(stream).size(), kind, facts);
      if (entry.isPresent()) {
        return entry.get();
      }
    }
  }

  /** Appends what changes no lead. */
  PrivacyRecord note(String stream, String kind, Facts facts) {
    PrivacyRecord entry = append(stream, kind, facts);
    applied(entry);
    return entry;
  }

  /** Appends several at once, as of one instant, so that the mark of the last stands for all. */
  void noteAll(String stream, List<Entry> entries) {
    Instant at = settings.time().instant();
    long place = stream(stream).size();
    PrivacyRecord last = null;
    for (Entry each : entries) {
      PrivacyRecord entry = new PrivacyRecord(stream, place, at, each.kind(), each.facts());
      while (!log.append(settings.tenant(), entry)) {
        place = stream(stream).size();
        entry = new PrivacyRecord(stream, place, at, each.kind(), each.facts());
      }
      place++;
      last = entry;
    }
    if (last != null) {
      applied(last);
    }
  }

  /** Marks an act as done, unless an older one is not. */
  void applied(PrivacyRecord entry) {
    if (!isMissing(entry, settings.time().instant())) {
      mark(entry);
    }
  }

  /** Marks an act as done. */
  void mark(PrivacyRecord entry) {
    Answer done =
        new Answer(
            Answer.Status.UNCHANGED,
            null,
            null,
            Points.ZERO,
            "",
            "",
            null,
            List.of(),
            List.of(),
            entry.at());
    settings.store().commit(Commit.of(settings.tenant()).answer(keys(entry).get(0), done).build());
  }

  boolean isApplied(PrivacyRecord entry) {
    return settings.answered(keys(entry)).isPresent();
  }

  /** True if an act of more than a moment ago is missing in the lead store. */
  boolean isPending(Instant now) {
    return isMissing(null, now);
  }

  /**
   * Looks at the newest act that is no more on its way, and at those of the moment before it: while
   * they were on their way a newer one may have been marked.
   *
   * @param but an act that is not looked at
   */
  private boolean isMissing(@Nullable PrivacyRecord but, Instant now) {
    Optional<PrivacyRecord> next = log.newest(settings.tenant(), now.minus(GRACE));
    Instant from = next.map(newest -> newest.at().minus(GRACE)).orElse(now);
    while (next.filter(one -> !one.at().isBefore(from)).isPresent()) {
      PrivacyRecord one = next.get();
      if (isOurs(one) && !one.equals(but) && !isApplied(one)) {
        return true;
      }
      next = log.newest(settings.tenant(), one.at());
    }
    return false;
  }

  /** A host may keep streams of its own in the log. */
  static boolean isOurs(PrivacyRecord entry) {
    return STREAMS.stream().anyMatch(entry.stream()::startsWith);
  }

  private List<String> keys(PrivacyRecord entry) {
    return settings.hashes().request(COMMAND, entry.stream() + "/" + entry.index());
  }
}
