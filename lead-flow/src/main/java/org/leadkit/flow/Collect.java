package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.PolicyRef;
import org.leadkit.lead.LeadId;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Retention.Limit;
import org.leadkit.retention.erasure.Custody;
import org.leadkit.retention.export.Controller;
import org.leadkit.retention.export.Disclosed;
import org.leadkit.retention.export.HeldLead;
import org.leadkit.retention.export.HeldRecord;
import org.leadkit.retention.export.Kept;
import org.leadkit.retention.export.SubjectFile;
import org.leadkit.scoring.Score;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;
import org.leadkit.spi.Subject;

/**
 * Brings together what the flow keeps of a person, with today's decisions and their reasons, so
 * that an export can be made of it. Nothing is stored.
 */
final class Collect {

  private static final int PAGE = 200;

  private final FlowSettings settings;
  private final PrivacyPorts ports;
  private final Instant now;

  Collect(FlowSettings settings, PrivacyPorts ports) {
    this.settings = settings;
    this.ports = ports;
    this.now = settings.time().instant();
  }

  SubjectFile of(Subject subject, Controller controller) {
    List<LeadHistory> histories =
        new TreeSet<>(subject.leads())
            .stream().flatMap(lead -> settings.history(lead).stream()).toList();
    return SubjectFile.of(controller, histories.stream().map(Collect::held).toList())
        .with(histories.stream().flatMap(this::decided).toList())
        .with(refused(subject))
        .disclosedTo(parties(subject.leads()))
        .kept(periods(histories))
        .suppressed(isSuppressed(subject));
  }

  private static HeldLead held(LeadHistory history) {
    return new HeldLead(
        history.lead(), history.touches(), history.activities(), history.consents());
  }

  private Stream<HeldRecord> decided(LeadHistory history) {
    LeadCase lead =
        new GateStep(settings).apply(new AssessmentStep(settings).apply(LeadCase.of(history, now)));
    String id = history.lead().id().value();
    return Stream.of(
            lead.score().map(decision -> score(id, decision)),
            lead.permission().map(decision -> permission(id, decision)),
            history.lead().assignment().map(one -> HeldRecord.assignment(id, one)))
        .flatMap(Optional::stream);
  }

  private HeldRecord score(String id, Decision<Score> decision) {
    Score score = decision.outcome();
    String meaning =
        CanonicalForm.kebab(score.qualification()).replace('-', ' ')
            + score.grade().map(grade -> ", grade " + grade).orElse("");
    return HeldRecord.score(id, now, score.total(), meaning, decision.reasons());
  }

  private HeldRecord permission(String id, Decision<Permission> decision) {
    return HeldRecord.decision(
        id,
        now,
        "May we contact this person? %s by %s"
            .formatted(settings.purpose().label(), settings.channel().label()),
        CanonicalForm.kebab(decision.outcome().answer()),
        decision.reasons());
  }

  private List<HeldRecord> refused(Subject subject) {
    Mentions mentions = new Mentions(subject.points());
    List<HeldRecord> all = new ArrayList<>();
    Optional<String> cursor = Optional.of(Page.START);
    while (cursor.isPresent()) {
      Page<Rejection> page = settings.store().rejections(settings.tenant(), cursor.get(), PAGE);
      page.items().stream()
          .filter(one -> mentions.isSurelyOf(one, subject.leads()))
          .map(
              one ->
                  HeldRecord.rejection(one.id(), one.at(), one.source(), one.values(), one.raw()))
          .forEach(all::add);
      cursor = page.following();
    }
    return all;
  }

  private List<Disclosed> parties(Collection<LeadId> leads) {
    Notices notices = new Notices(settings, ports);
    return new TreeSet<>(leads)
        .stream()
            .flatMap(lead -> notices.custody(lead).stream())
            .filter(custody -> custody.direction() != Custody.Direction.BOUGHT_FROM)
            .map(
                custody ->
                    new Disclosed(
                        custody.party(),
                        CanonicalForm.kebab(custody.direction()),
                        Set.of(DataCategory.CONTACT, DataCategory.PROFILE),
                        custody.at()))
            .toList();
  }

  /** Of each kind of data, by when the last of it must be gone. */
  private List<Kept> periods(List<LeadHistory> histories) {
    TreeMap<DataCategory, List<RetainedItem>> byCategory =
        histories.stream()
            .flatMap(history -> LeadRecords.items(settings, history).stream())
            .collect(
                Collectors.groupingBy(RetainedItem::category, TreeMap::new, Collectors.toList()));
    PolicyRef schedule = ports.retention().ref();
    return byCategory.entrySet().stream()
        .map(each -> new Kept(each.getKey(), schedule.toString(), last(each.getValue())))
        .toList();
  }

  private @Nullable Instant last(List<RetainedItem> items) {
    List<Optional<Instant>> ends =
        items.stream()
            .map(item -> ports.retention().decide(item, now).outcome())
            .map(one -> one.eraseBy().filter(limit -> !limit.isOpen()).map(Limit::safe))
            .toList();
    return ends.stream().anyMatch(Optional::isEmpty)
        ? null
        : ends.stream().flatMap(Optional::stream).max(Instant::compareTo).orElse(null);
  }

  private boolean isSuppressed(Subject subject) {
    Set<String> hashes =
        subject.points().stream()
            .flatMap(Refusals::withMailbox)
            .flatMap(point -> settings.hashes().all(point).stream())
            .collect(Collectors.toSet());
    return !settings.store().suppressions(settings.tenant(), hashes).isEmpty();
  }
}
