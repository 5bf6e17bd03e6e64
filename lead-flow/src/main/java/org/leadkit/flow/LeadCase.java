package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lead;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.Stage;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.routing.Owner;
import org.leadkit.scoring.Score;
import org.leadkit.sla.Owed;
import org.leadkit.sla.ServiceLevel;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Premise;
import org.leadkit.value.Value;

/**
 * One lead on its way through a command: what was stored of it, what is new, and what was decided
 * so far. Each step returns a new one.
 */
record LeadCase(Instant now, Lead lead, LeadHistory before, LeadNews news, Decisions decisions) {

  /** A lead that arrives. */
  static LeadCase arriving(Lead lead, Instant now) {
    return of(new LeadHistory(lead, List.of(), List.of(), List.of()), now);
  }

  /** A lead that is stored. */
  static LeadCase of(LeadHistory before, Instant now) {
    return new LeadCase(now, before.lead(), before, LeadNews.NONE, Decisions.NONE);
  }

  Optional<Assessed> assessed() {
    return Optional.ofNullable(decisions.assessed());
  }

  Optional<Decision<Score>> score() {
    return assessed().map(Assessed::decision);
  }

  Optional<Decision<Permission>> permission() {
    return Optional.ofNullable(decisions.permission());
  }

  Optional<ServiceLevel> level() {
    return Optional.ofNullable(decisions.level());
  }

  Optional<Decision<Owner>> owner() {
    return Optional.ofNullable(decisions.owner());
  }

  /** True if nobody should spend time on it. */
  boolean isDisqualified() {
    return lead.stage() == Stage.DISQUALIFIED;
  }

  /** True unless the gate permits contact. */
  boolean isContactForbidden() {
    return permission().filter(decision -> decision.outcome().isPermitted()).isEmpty();
  }

  /** The lead's values and all of its activities. */
  Profile profile() {
    return lead.profile().with(before.activities()).with(news.activities());
  }

  /** The profile and what was decided so far: what the next policy may read. */
  Profile facts() {
    List<Profile.Entry> decided = new ArrayList<>();
    decided.add(new Profile.Entry(Fields.SCORE, Value.of(lead.score().decimal())));
    decided.add(new Profile.Entry(Fields.STAGE, Value.of(CanonicalForm.kebab(lead.stage()))));
    lead.assignment()
        .ifPresent(one -> decided.add(new Profile.Entry(Fields.OWNER, Value.of(one.owner()))));
    assessed().ifPresent(one -> decided.addAll(one.facts()));
    permission()
        .map(decision -> Value.of(decision.outcome().isPermitted()))
        .ifPresent(value -> decided.add(new Profile.Entry(Fields.CONTACT_PERMITTED, value)));
    return profile().with(decided);
  }

  /** Every point at which the person is or was reached. */
  Set<ContactPoint> points() {
    return ContactPoints.of(
        lead, Stream.concat(before.touches().stream(), news.touches().stream()).toList());
  }

  /** All consent events, old and new. */
  List<ConsentEvent> allConsents() {
    return Stream.concat(before.consents().stream(), news.consents().stream()).toList();
  }

  /** True if nobody works on it any more. */
  boolean isClosed() {
    return Closed.is(lead.stage());
  }

  /** The owner's name; empty if nobody. */
  String ownerName() {
    return lead.assignment().map(Assignment::owner).orElse("");
  }

  LeadCase with(ResponseClock clock) {
    return with(lead.but().response(clock).build());
  }

  LeadCase with(Assignment assignment) {
    return with(lead.but().assignment(assignment).build());
  }

  LeadCase with(Lead newLead) {
    return new LeadCase(now, newLead, before, news, decisions);
  }

  LeadCase plus(LeadEvent.Change change) {
    return with(news.plus(change));
  }

  LeadCase plus(Touch touch) {
    return with(news.plus(touch));
  }

  LeadCase plus(Activity activity) {
    return with(news.plus(activity));
  }

  LeadCase plus(ConsentEvent event) {
    return with(news.plus(event));
  }

  LeadCase assessed(Assessed assessed) {
    return with(decisions.assessed(assessed));
  }

  LeadCase gated(Decision<Permission> decision, Premise premise) {
    return with(decisions.gated(decision, premise));
  }

  LeadCase resting(Premise premise) {
    return with(decisions.resting(premise));
  }

  LeadCase routed(Decision<Owner> decision, ServiceLevel level) {
    return with(decisions.routed(decision, level));
  }

  LeadCase doing(Decision<Owed> one) {
    return with(decisions.doing(one));
  }

  private LeadCase with(LeadNews newNews) {
    return new LeadCase(now, lead, before, newNews, decisions);
  }

  private LeadCase with(Decisions newDecisions) {
    return new LeadCase(now, lead, before, news, newDecisions);
  }
}
