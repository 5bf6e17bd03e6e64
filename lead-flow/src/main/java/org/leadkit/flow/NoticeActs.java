package org.leadkit.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.retention.erasure.Custody;
import org.leadkit.spi.Downstream;
import org.leadkit.spi.Notice;
import org.leadkit.spi.PrivacyRecord;

/**
 * What the log says of one notice.
 *
 * @param notice what is to be told
 * @param attempts how often it was tried
 * @param last when it was tried last; null if never
 * @param accepted whether the party has it
 * @param acknowledged when the party acknowledged; null if it did not
 * @param escalated whether it was told that the party is late
 */
record NoticeActs(
    Notice notice,
    int attempts,
    @Nullable Instant last,
    boolean accepted,
    @Nullable Instant acknowledged,
    boolean escalated) {

  static final String MADE = "notice-made";
  static final String SENT = "notice-sent";
  static final String ACKNOWLEDGED = "notice-acknowledged";
  static final String ESCALATED = "notice-escalated";

  private static final Duration FIRST_GAP = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 8;

  static String stream(String id) {
    return "notice/" + id;
  }

  static Facts facts(Notice notice) {
    return new Facts()
        .with("kind", notice.kind())
        .with("party", notice.party())
        .with("direction", notice.direction())
        .with("reference", notice.theirReference())
        .with("cause", notice.cause())
        .with("dueAt", notice.dueAt());
  }

  static NoticeActs of(String id, List<PrivacyRecord> stream) {
    PrivacyRecord made = stream.get(0);
    Notice notice =
        new Notice(
            id,
            Facts.constant(made, "kind", Notice.Kind.class),
            Facts.text(made, "party"),
            Facts.constant(made, "direction", Custody.Direction.class),
            Facts.text(made, "reference"),
            Facts.text(made, "cause"),
            made.at(),
            Facts.instant(made, "dueAt").orElse(made.at()));
    NoticeActs acts = new NoticeActs(notice, 0, null, false, null, false);
    for (PrivacyRecord entry : stream) {
      acts = acts.plus(entry);
    }
    return acts;
  }

  private NoticeActs plus(PrivacyRecord entry) {
    return switch (entry.kind()) {
      case SENT -> {
        Downstream.Receipt receipt = Facts.constant(entry, "receipt", Downstream.Receipt.class);
        yield new NoticeActs(
            notice,
            attempts + 1,
            entry.at(),
            accepted || receipt == Downstream.Receipt.ACCEPTED,
            receipt == Downstream.Receipt.ACKNOWLEDGED ? entry.at() : acknowledged,
            escalated);
      }
      case ACKNOWLEDGED -> new NoticeActs(notice, attempts, last, accepted, entry.at(), escalated);
      case ESCALATED -> new NoticeActs(notice, attempts, last, accepted, acknowledged, true);
      default -> this;
    };
  }

  Optional<Instant> acknowledgedAt() {
    return Optional.ofNullable(acknowledged);
  }

  /** When to try next, with growing gaps; one that the party has is not sent again in time. */
  Instant nextAttempt() {
    if (last == null) {
      return notice.madeAt();
    }
    Instant next = last.plus(FIRST_GAP.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS)));
    return accepted && next.isBefore(notice.dueAt()) ? notice.dueAt() : next;
  }

  boolean isLate(Instant now) {
    return acknowledged == null && !escalated && !now.isBefore(notice.dueAt());
  }
}
