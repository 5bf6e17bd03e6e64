package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.event.LeadEvent;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.LeadHistory;

/** The command that takes consent back; used once. */
final class Withdraw {

  private static final String COMMAND = "withdraw";

  private final FlowSettings settings;
  private final Withdrawal withdrawal;
  private final Instant now;
  private final Instant occurredAt;

  Withdraw(FlowSettings settings, Withdrawal withdrawal) {
    this.settings = settings;
    this.withdrawal = withdrawal;
    this.now = settings.time().instant();
    this.occurredAt = withdrawal.occurredAt().filter(at -> at.isBefore(now)).orElse(now);
  }

  Outcome run() {
    return Attempts.run(COMMAND, settings.attempts(), new HeldTurns(settings), this::attempt);
  }

  private Optional<Outcome> attempt() {
    List<LeadHistory> histories = concerned();
    List<Suppression> suppressions = suppressions(histories);
    List<LeadCase> leads =
        histories.stream().map(history -> decide(history, suppressions)).toList();
    Commit.Builder builder = Commit.of(settings.tenant());
    suppressions.forEach(builder::suppress);
    for (LeadCase lead : leads) {
      new CommitStep(settings, COMMAND).add(lead, answer(lead), builder);
    }
    if (leads.isEmpty()) {
      builder.journal(journalWithoutLead());
    }
    Commit commit = builder.build();
    CommitResult result = settings.store().commit(commit);
    if (!(result instanceof CommitResult.Committed)) {
      return Optional.empty();
    }
    Listening.tell(settings.listeners(), commit.events());
    return Optional.of(outcome(leads));
  }

  private Outcome outcome(List<LeadCase> leads) {
    if (leads.isEmpty()) {
      return Outcome.notFound(withdrawal.lead().orElse(null), now);
    }
    LeadCase first = leads.get(0);
    return Outcome.of(answer(first), CommitStep.stored(first), first);
  }

  private static Answer answer(LeadCase lead) {
    return CommitStep.answer(Answer.Status.UPDATED, lead, List.of(), List.of());
  }

  private LeadCase decide(LeadHistory history, List<Suppression> suppressions) {
    ConsentEvent event = event(withdrawal.point());
    LeadCase lead =
        LeadCase.of(history, now)
            .plus(event)
            .plus(new LeadEvent.Change.ConsentRecorded(event.id(), event.kind()));
    return withoutDeadline(new GateStep(settings).apply(lead, suppressions));
  }

  /** The owner stays; a deadline to contact someone who may not be contacted does not. */
  private static LeadCase withoutDeadline(LeadCase lead) {
    Optional<Assignment> due = lead.lead().assignment().filter(one -> one.due().isPresent());
    if (due.isEmpty() || !lead.isContactForbidden()) {
      return lead;
    }
    Assignment open = due.get().due(Optional.empty());
    return lead.with(lead.lead().but().assignment(open).build())
        .plus(new LeadEvent.Change.Assigned(open.owner(), null));
  }

  private ConsentEvent event(Optional<ContactPoint> point) {
    return new ConsentEvent(
        settings.ids().next("consent"),
        ConsentEvent.Kind.WITHDRAWN,
        withdrawal.scope(),
        point.map(settings.hashes()::current).orElse(""),
        withdrawal.actor(),
        withdrawal.source(),
        occurredAt,
        now);
  }

  private JournalEntry journalWithoutLead() {
    return new JournalEntry(
        settings.ids().next("journal"),
        withdrawal.lead().orElse(null),
        COMMAND,
        CanonicalForm.kebab(Answer.Status.NOT_FOUND),
        List.of(),
        List.of(),
        now);
  }

  private List<LeadHistory> concerned() {
    Set<LeadId> ids = new TreeSet<>();
    withdrawal.lead().ifPresent(ids::add);
    withdrawal.point().map(this::leadsAt).ifPresent(ids::addAll);
    return ids.stream()
        .flatMap(id -> settings.store().find(settings.tenant(), id).stream())
        .toList();
  }

  private List<LeadId> leadsAt(ContactPoint point) {
    Field.Text field =
        switch (point.kind()) {
          case EMAIL -> Fields.EMAIL;
          case PHONE -> Fields.PHONE;
        };
    Profile profile = Profile.empty().with(field, point.value());
    Collection<MatchKey> keys = settings.identity().keys(profile, settings.hashes()).lookups();
    return settings.store().owners(settings.tenant(), keys).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Suppression> suppressions(List<LeadHistory> histories) {
    Set<ContactPoint> points = new LinkedHashSet<>();
    withdrawal.point().ifPresent(points::add);
    if (withdrawal.lead().isPresent()) {
      histories.forEach(history -> points.addAll(points(history)));
    }
    List<Suppression> suppressions = new ArrayList<>();
    for (ContactPoint point : points) {
      if (isConcerned(point)) {
        suppressions.add(
            new Suppression(
                settings.hashes().current(point),
                withdrawal.scope(),
                "withdrawn",
                withdrawal.source(),
                occurredAt));
      }
    }
    return suppressions;
  }

  /** All points that the lead ever gave, not only the newest. */
  private static List<ContactPoint> points(LeadHistory history) {
    Stream<Profile> given =
        history.touches().stream().map(touch -> Profile.empty().with(touch.values()));
    return Stream.concat(Stream.of(history.lead().profile()), given)
        .flatMap(
            profile ->
                Stream.of(ContactPoint.Kind.values())
                    .flatMap(kind -> ContactPoint.of(profile, kind).stream()))
        .toList();
  }

  private boolean isConcerned(ContactPoint point) {
    Set<Channel> channels = withdrawal.scope().channels();
    return channels.isEmpty() || point.kind().channels().stream().anyMatch(channels::contains);
  }
}
