package org.leadkit.flow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Stage;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Profile;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Treatment;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.LeadHistory;

/** The command that erases or restricts items of one lead, in one commit; used once. */
final class TreatLead {

  static final String COMMAND = "treat";

  private final FlowSettings settings;
  private final LeadId id;
  private final Map<ItemId, Treatment> treatments;
  private final Predicate<RetainedItem> isDue;
  private final Instant now;

  TreatLead(
      FlowSettings settings,
      LeadId id,
      Map<ItemId, Treatment> treatments,
      Predicate<RetainedItem> isDue) {
    this.settings = settings;
    this.id = id;
    this.treatments = treatments;
    this.isDue = isDue;
    this.now = settings.time().instant();
  }

  Outcome run() {
    HeldTurns none = new HeldTurns(settings);
    return Attempts.run(COMMAND, settings.attempts(), none, this::attempt);
  }

  private Optional<Outcome> attempt() {
    Optional<LeadHistory> found = settings.store().find(settings.tenant(), id);
    if (found.isEmpty()) {
      return Optional.of(Outcome.notFound(id, now));
    }
    LeadHistory history = found.get();
    LeadCase begun = LeadCase.of(history, now);
    LeadRedaction redaction = LeadRedaction.of(history, stillDue(history));
    boolean restricts = redaction.restricts() && !Restricted.isStored(begun);
    if (redaction.isDone() || (!restricts && isRestrictionOnly())) {
      return Optional.of(Outcome.unchanged(begun, List.of()));
    }
    Lead after = redaction.leadAfter(now);
    Commit commit = commit(history, redaction, after, restricts);
    if (!(settings.store().commit(commit) instanceof CommitResult.Committed)) {
      return Optional.empty();
    }
    new Loads(settings).settle(history.lead(), after);
    Listening.tell(settings.listeners(), commit.events());
    Answer answer =
        CommitStep.answer(
            Answer.Status.UPDATED, LeadCase.of(after(history, after), now), List.of(), List.of());
    return Optional.of(Outcome.of(answer, after, LeadCase.of(after(history, after), now)));
  }

  /** The person may have come back since the items were read. */
  private Map<ItemId, Treatment> stillDue(LeadHistory history) {
    Set<ItemId> over =
        LeadRecords.items(settings, history).stream()
            .filter(isDue.negate())
            .map(item -> ItemId.parse(item.id()))
            .collect(Collectors.toSet());
    Map<ItemId, Treatment> left = new LinkedHashMap<>(treatments);
    left.keySet().removeAll(over);
    return left;
  }

  private static LeadHistory after(LeadHistory history, Lead lead) {
    return new LeadHistory(lead, history.touches(), history.activities(), history.consents());
  }

  private boolean isRestrictionOnly() {
    return treatments.values().stream().noneMatch(Treatment::isDestructive);
  }

  private Commit commit(
      LeadHistory history, LeadRedaction redaction, Lead after, boolean restricts) {
    Commit.Builder commit = Commit.of(settings.tenant()).put(after);
    commit.redact(id, redaction.redaction());
    if (redaction.isWhole() || redaction.losesPoints()) {
      refusals(history, redaction).forEach(commit::suppress);
    }
    if (after.stage() != Stage.ERASED && redaction.redaction().freesKeys()) {
      claims(after, redaction.touchesAfter()).forEach(commit::claim);
    }
    if (restricts) {
      ConsentEvent event = Restricted.event(settings.ids().next("consent"), now);
      commit.consent(id, event);
      commit.event(event(after, 0, new LeadEvent.Change.ConsentRecorded(event.id(), event.kind())));
    }
    if (restricts && history.lead().assignment().isPresent()) {
      String owner = history.lead().assignment().get().owner();
      commit.event(event(after, 1, new LeadEvent.Change.Reassigned(owner, "", Restricted.CAUSE)));
    }
    if (redaction.isWhole()) {
      commit.event(event(after, 0, new LeadEvent.Change.Erased()));
    }
    return commit
        .journal(
            new JournalEntry(
                settings.ids().next("journal"),
                id,
                COMMAND,
                redaction.isWhole() ? "erased" : restricts ? "restricted" : "redacted",
                List.of(),
                List.of(),
                now))
        .build();
  }

  private LeadEvent event(Lead after, int index, LeadEvent.Change change) {
    return new LeadEvent(settings.tenant(), id, after.version(), index, now, change);
  }

  /** A no of the person is kept with every point of the person, since the lead keeps it no more. */
  private Set<Suppression> refusals(LeadHistory history, LeadRedaction redaction) {
    return Refusals.of(settings.hashes(), history.consents(), redaction.pointsBefore());
  }

  /** The keys that what is left still gives. */
  private Set<Claim> claims(Lead after, List<Touch> touches) {
    Set<Claim> claims = new LinkedHashSet<>();
    Set<Profile> profiles = new LinkedHashSet<>(List.of(after.profile()));
    touches.forEach(touch -> profiles.add(Profile.empty().with(touch.values())));
    for (Profile profile : profiles) {
      claims.addAll(new IdentityStep(settings).find(profile, now).claims(id));
    }
    for (ContactPoint point : ContactPoints.of(after, touches)) {
      MatchKey key = settings.hashes().key(point);
      claims.add(new Claim(key, id));
    }
    return claims;
  }
}
