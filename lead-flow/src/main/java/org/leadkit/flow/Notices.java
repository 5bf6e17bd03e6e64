package org.leadkit.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Stage;
import org.leadkit.retention.erasure.Custody;
import org.leadkit.spi.Downstream;
import org.leadkit.spi.Downstream.Receipt;
import org.leadkit.spi.Notice;
import org.leadkit.spi.Page;
import org.leadkit.spi.PrivacyRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who has a lead too, what they must be told, and how far that has come. */
final class Notices {

  private static final Logger LOG = LoggerFactory.getLogger(LeadFlow.class);

  /** The law gives more; the sooner the better. */
  private static final Duration TARGET = Duration.ofHours(24);

  private static final String TRANSFERRED = "lead-transferred";
  private static final int PAGE = 200;
  private static final int ID_DIGITS = 32;

  private final FlowSettings settings;
  private final PrivacyPorts ports;
  private final PrivacyLedger ledger;

  Notices(FlowSettings settings, PrivacyPorts ports) {
    this.settings = settings;
    this.ports = ports;
    this.ledger = new PrivacyLedger(settings, ports);
  }

  void transfer(LeadId lead, Custody custody) {
    if (!custody(lead).contains(custody)) {
      ledger.note(
          stream(lead),
          TRANSFERRED,
          new Facts()
              .with("party", custody.party())
              .with("direction", custody.direction())
              .with("reference", custody.theirReference())
              .with("at", custody.at())
              .withAll("purpose", custody.purposes().stream().map(Enum::name).toList()));
      if (isErased(lead)) {
        make(notice(Notice.Kind.ERASURE, custody, stream(lead), settings.time().instant()));
      }
    }
  }

  /** Through whose hands a lead went, in the order in which that was recorded. */
  List<Custody> custody(LeadId lead) {
    return ledger.stream(stream(lead)).stream()
        .filter(entry -> entry.kind().equals(TRANSFERRED))
        .map(
            entry ->
                new Custody(
                    Facts.text(entry, "party"),
                    Facts.constant(entry, "direction", Custody.Direction.class),
                    Facts.text(entry, "reference"),
                    Facts.instant(entry, "at").orElse(entry.at()),
                    purposes(entry)))
        .toList();
  }

  private static Set<Purpose> purposes(PrivacyRecord entry) {
    return Facts.all(entry, "purpose").stream().map(Purpose::valueOf).collect(Collectors.toSet());
  }

  private static String stream(LeadId lead) {
    return "custody/" + lead.value();
  }

  /**
   * Makes a notice for each party that has a lead, once a cause; they are sent by {@link #deliver}.
   *
   * @return their ids
   */
  List<String> tell(Notice.Kind kind, LeadId lead, String cause) {
    List<String> ids = new ArrayList<>();
    Instant now = settings.time().instant();
    for (Custody custody : custody(lead)) {
      Notice notice = notice(kind, custody, cause, now);
      if (!ids.contains(notice.id())) {
        ids.add(notice.id());
        make(notice);
      }
    }
    return ids;
  }

  private void make(Notice notice) {
    ledger
        .appendAt(NoticeActs.stream(notice.id()), 0, NoticeActs.MADE, NoticeActs.facts(notice))
        .ifPresent(ledger::applied);
  }

  private boolean isErased(LeadId lead) {
    return settings
        .store()
        .find(settings.tenant(), lead)
        .filter(history -> history.lead().stage() == Stage.ERASED)
        .isPresent();
  }

  private static Notice notice(Notice.Kind kind, Custody custody, String cause, Instant now) {
    String id =
        CanonicalForm.object()
            .with("kind", kind)
            .with("party", custody.party())
            .with("reference", custody.theirReference())
            .with("cause", cause)
            .sha256()
            .substring(0, ID_DIGITS);
    return new Notice(
        id,
        kind,
        custody.party(),
        custody.direction(),
        custody.theirReference(),
        cause,
        now,
        now.plus(TARGET));
  }

  NoticeActs state(String id) {
    return NoticeActs.of(id, ledger.stream(NoticeActs.stream(id)));
  }

  /** The cause of a notice that is acknowledged now; empty if there is no such notice. */
  Optional<String> acknowledge(String id) {
    List<PrivacyRecord> stream = ledger.stream(NoticeActs.stream(id));
    if (stream.isEmpty()) {
      return Optional.empty();
    }
    NoticeActs acts = NoticeActs.of(id, stream);
    if (acts.acknowledgedAt().isEmpty()) {
      ledger.note(NoticeActs.stream(id), NoticeActs.ACKNOWLEDGED, new Facts());
    }
    return Optional.of(acts.notice().cause());
  }

  /** Sends what is due, and says which causes are acknowledged by it. */
  NoticeReport deliver(String from, Set<String> causes) {
    Downstream downstream = ports.downstream();
    if (downstream == null) {
      throw InvalidConfiguration.of(
          "no-downstream",
          "The flow of tenant (%s) has no port to tell other parties.".formatted(settings.tenant()),
          "Maybe give one with downstream(port).");
    }
    Delivery delivery = new Delivery(downstream, causes);
    Optional<String> cursor = Optional.of(from);
    while (cursor.isPresent()) {
      Page<PrivacyRecord> page = ports.log().records(settings.tenant(), cursor.get(), PAGE);
      for (PrivacyRecord entry : page.items()) {
        if (entry.kind().equals(NoticeActs.MADE)) {
          delivery.send(entry.stream().substring(NoticeActs.stream("").length()), cursor.get());
        }
      }
      String last = cursor.get();
      cursor = page.following();
      if (cursor.isEmpty()) {
        return delivery.report(last);
      }
    }
    return delivery.report(from);
  }

  /** One round of sending. */
  private final class Delivery {
    private final Downstream downstream;
    private final Set<String> causes;
    private final Map<Receipt, Integer> counts = new EnumMap<>(Receipt.class);
    private final List<Notice> escalated = new ArrayList<>();
    private final AtomicReference<@Nullable String> firstOpen = new AtomicReference<>();

    Delivery(Downstream downstream, Set<String> causes) {
      this.downstream = downstream;
      this.causes = causes;
    }

    void send(String id, String cursor) {
      Instant now = settings.time().instant();
      NoticeActs acts = state(id);
      boolean isOpen = acts.acknowledgedAt().isEmpty();
      if (isOpen && !acts.nextAttempt().isAfter(now)) {
        Receipt receipt = attempt(acts.notice());
        counts.merge(receipt, 1, Integer::sum);
        ledger.note(NoticeActs.stream(id), NoticeActs.SENT, new Facts().with("receipt", receipt));
        acts = state(id);
        isOpen = acts.acknowledgedAt().isEmpty();
        if (!isOpen) {
          causes.add(acts.notice().cause());
        }
      }
      if (isOpen) {
        firstOpen.compareAndSet(null, cursor);
      }
      if (acts.isLate(now)) {
        ledger.note(NoticeActs.stream(id), NoticeActs.ESCALATED, new Facts());
        escalated.add(acts.notice());
        LOG.warn("The notice {} is late", id);
      }
    }

    private Receipt attempt(Notice notice) {
      try {
        return downstream.send(settings.tenant(), notice);
      } catch (RuntimeException e) {
        LOG.warn("The notice {} failed with {}", notice.id(), e.getClass().getName());
        return Receipt.FAILED;
      }
    }

    NoticeReport report(String last) {
      return new NoticeReport(
          counts.getOrDefault(Receipt.ACKNOWLEDGED, 0),
          counts.getOrDefault(Receipt.ACCEPTED, 0),
          counts.getOrDefault(Receipt.FAILED, 0),
          escalated,
          Optional.ofNullable(firstOpen.get()).orElse(last));
    }
  }
}
