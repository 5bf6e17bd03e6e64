package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Permission;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.routing.Owner;
import org.leadkit.scoring.Score;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Premise;
import org.leadkit.value.Value;

/**
 * One lead on its way through a command: what was stored of it, what is new, and what was decided
 * so far. Each step returns a new one.
 */
record LeadCase(
    Instant now,
    Lead lead,
    LeadHistory before,
    List<Touch> touches,
    List<Activity> activities,
    List<ConsentEvent> consents,
    List<LeadEvent.Change> changes,
    Premise premise,
    @Nullable Decision<Score> scoreDecision,
    @Nullable Decision<Permission> permissionDecision,
    @Nullable Decision<Owner> ownerDecision) {

  /** A lead that arrives. */
  static LeadCase arriving(Lead lead, Instant now) {
    return of(new LeadHistory(lead, List.of(), List.of(), List.of()), now);
  }

  /** A lead that is stored. */
  static LeadCase of(LeadHistory before, Instant now) {
    return new LeadCase(
        now,
        before.lead(),
        before,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Premise.NONE,
        null,
        null,
        null);
  }

  Optional<Decision<Score>> score() {
    return Optional.ofNullable(scoreDecision);
  }

  Optional<Decision<Permission>> permission() {
    return Optional.ofNullable(permissionDecision);
  }

  Optional<Decision<Owner>> owner() {
    return Optional.ofNullable(ownerDecision);
  }

  /** True unless the gate permits contact. */
  boolean isContactForbidden() {
    return permission().filter(decision -> decision.outcome().isPermitted()).isEmpty();
  }

  /** The lead's values and all of its activities. */
  Profile profile() {
    return lead.profile().with(before.activities()).with(activities);
  }

  /** The profile and what was decided so far: what the next policy may read. */
  Profile facts() {
    List<Profile.Entry> decided = new ArrayList<>();
    decided.add(new Profile.Entry(Fields.SCORE, Value.of(lead.score().decimal())));
    decided.add(new Profile.Entry(Fields.STAGE, Value.of(CanonicalForm.kebab(lead.stage()))));
    lead.assignment()
        .ifPresent(one -> decided.add(new Profile.Entry(Fields.OWNER, Value.of(one.owner()))));
    score()
        .map(decision -> Value.of(decision.outcome().isQualified()))
        .ifPresent(value -> decided.add(new Profile.Entry(Fields.QUALIFIED, value)));
    permission()
        .map(decision -> Value.of(decision.outcome().isPermitted()))
        .ifPresent(value -> decided.add(new Profile.Entry(Fields.CONTACT_PERMITTED, value)));
    return profile().with(decided);
  }

  /** Every point at which the person is or was reached. */
  Set<ContactPoint> points() {
    return ContactPoints.of(lead, joined(before.touches(), touches));
  }

  /** All consent events, old and new. */
  List<ConsentEvent> allConsents() {
    return joined(before.consents(), consents);
  }

  LeadCase with(Lead newLead) {
    return new LeadCase(
        now,
        newLead,
        before,
        touches,
        activities,
        consents,
        changes,
        premise,
        scoreDecision,
        permissionDecision,
        ownerDecision);
  }

  LeadCase plus(LeadEvent.Change change) {
    return new LeadCase(
        now,
        lead,
        before,
        touches,
        activities,
        consents,
        joined(changes, List.of(change)),
        premise,
        scoreDecision,
        permissionDecision,
        ownerDecision);
  }

  LeadCase plus(Touch touch) {
    return new LeadCase(
        now,
        lead,
        before,
        joined(touches, List.of(touch)),
        activities,
        consents,
        changes,
        premise,
        scoreDecision,
        permissionDecision,
        ownerDecision);
  }

  LeadCase plus(Activity activity) {
    return new LeadCase(
        now,
        lead,
        before,
        touches,
        joined(activities, List.of(activity)),
        consents,
        changes,
        premise,
        scoreDecision,
        permissionDecision,
        ownerDecision);
  }

  LeadCase plus(ConsentEvent event) {
    return new LeadCase(
        now,
        lead,
        before,
        touches,
        activities,
        joined(consents, List.of(event)),
        changes,
        premise,
        scoreDecision,
        permissionDecision,
        ownerDecision);
  }

  LeadCase scored(Decision<Score> decision) {
    return new LeadCase(
        now,
        lead,
        before,
        touches,
        activities,
        consents,
        changes,
        premise,
        decision,
        permissionDecision,
        ownerDecision);
  }

  LeadCase gated(Decision<Permission> decision, Premise newPremise) {
    return new LeadCase(
        now,
        lead,
        before,
        touches,
        activities,
        consents,
        changes,
        newPremise,
        scoreDecision,
        decision,
        ownerDecision);
  }

  LeadCase routed(Decision<Owner> decision) {
    return new LeadCase(
        now,
        lead,
        before,
        touches,
        activities,
        consents,
        changes,
        premise,
        scoreDecision,
        permissionDecision,
        decision);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
