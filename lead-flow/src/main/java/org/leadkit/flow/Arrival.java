package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.consent.intake.PrivacyControl;
import org.leadkit.event.LeadEvent;
import org.leadkit.identity.Identity;
import org.leadkit.intake.Draft;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.spi.LeadHistory;
import org.leadkit.value.Value;

/**
 * What a submission adds to a lead: a touch, an activity of type {@code lead.submitted}, and what
 * was allowed and refused in it. Made once a command, so that every attempt adds the same.
 */
final class Arrival {

  /** No contact point has this hash: consent that came without one is for none that comes later. */
  private static final String NOWHERE = "nowhere";

  private final FlowSettings settings;
  private final Submission submission;
  private final Draft draft;
  private final Instant now;
  private final Instant occurredAt;
  private final Touch touch;
  private final List<ConsentEvent> consents;

  Arrival(FlowSettings settings, Submission submission, Draft draft, Instant now) {
    this.settings = settings;
    this.submission = submission;
    this.draft = draft;
    this.now = now;
    this.occurredAt = ActedAt.of(submission.occurredAt(), now);
    this.touch =
        new Touch(
            settings.ids().next("touch"),
            submission.source(),
            occurredAt,
            now,
            List.copyOf(draft.profile().entries()));
    this.consents = consents();
  }

  LeadCase arriving(Lead lead) {
    return add(LeadCase.arriving(lead, now), new LeadEvent.Change.Arrived(submission.source()));
  }

  LeadCase touching(LeadHistory history) {
    return add(
        LeadCase.of(history, now), new LeadEvent.Change.Touched(touch.id(), submission.source()));
  }

  LeadCase reviewing(LeadCase lead, Identity.Review review) {
    Lead flagged = lead.lead().but().possibleDuplicates(review.candidates()).build();
    return lead.with(flagged).plus(new LeadEvent.Change.ReviewNeeded(review.candidates()));
  }

  private LeadCase add(LeadCase before, LeadEvent.Change change) {
    List<Profile.Entry> newer = TouchValues.newer(touch, before.before().touches());
    Profile profile = before.lead().profile().with(newer);
    LeadCase lead = before.with(before.lead().but().profile(profile).build()).plus(change);
    LeadCase touched = lead.plus(touch).plus(activity());
    for (ConsentEvent event : consents) {
      touched =
          touched.plus(event).plus(new LeadEvent.Change.ConsentRecorded(event.id(), event.kind()));
    }
    return touched;
  }

  /**
   * What the submission refuses, as the privacy log keeps it: with the points that it came with,
   * because it is not known yet whose lead it is. Empty if it refuses nothing, or names no point.
   */
  Optional<OptOut> refusals() {
    Set<ContactPoint> points = ContactPoints.of(draft.profile());
    Set<Suppression> all = Refusals.of(settings.hashes(), consents, points);
    return consents.stream()
        .filter(event -> event.restricts() && !all.isEmpty())
        .findFirst()
        .map(event -> new OptOut(Set.of(), event, List.copyOf(all)));
  }

  private Activity activity() {
    String source = Fields.SOURCE.name();
    return new Activity(
        touch.id(),
        Activity.SUBMITTED,
        occurredAt,
        now,
        submission.isImported()
            ? Map.of(source, Value.of(submission.source()), Activity.IMPORTED, Value.of(true))
            : Map.of(source, Value.of(submission.source())),
        submission.source());
  }

  private List<ConsentEvent> consents() {
    List<ConsentEvent> events = new ArrayList<>();
    for (Submission.Choice given : submission.consents()) {
      Scope scope = Scope.of(given.purpose(), given.channel());
      events.add(event(ConsentEvent.Kind.GIVEN, scope, point(given.channel(), NOWHERE)));
    }
    for (Submission.Choice refused : submission.refusals()) {
      Scope scope = Scope.of(refused.purpose(), refused.channel());
      events.add(event(ConsentEvent.Kind.REFUSED, scope, point(refused.channel(), "")));
    }
    if (submission.isOptedOutOfSale()) {
      events.add(
          event(ConsentEvent.Kind.SIGNALLED, PrivacyControl.SCOPE, "")
              .with(ConsentDetails.NONE.because("gpc")));
    }
    if (!submission.isImported()) {
      for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
        inquiry(kind).ifPresent(events::add);
      }
    }
    return events;
  }

  /** Whoever agrees to something in a form has asked for the link by which to confirm it, too. */
  private Optional<ConsentEvent> inquiry(ContactPoint.Kind kind) {
    Set<Purpose> asked =
        submission.consents().isEmpty()
            ? Set.of(Purpose.REPLY_TO_INQUIRY)
            : Set.of(Purpose.REPLY_TO_INQUIRY, Purpose.CONSENT_REQUEST);
    Scope scope = new Scope(asked, kind.channels());
    return ContactPoint.of(draft.profile(), kind)
        .map(
            point ->
                event(ConsentEvent.Kind.RELATED, scope, settings.hashes().current(point))
                    .with(ConsentDetails.NONE.relationship(Relationship.INQUIRY)));
  }

  private ConsentEvent event(ConsentEvent.Kind kind, Scope scope, String point) {
    return new ConsentEvent(
        settings.ids().next("consent"),
        kind,
        scope,
        point,
        submission.isImported() ? ConsentEvent.Actor.IMPORT : ConsentEvent.Actor.SUBJECT,
        submission.source(),
        occurredAt,
        now);
  }

  /**
   * The hash of the point at which a channel reaches the person.
   *
   * @param none what stands where the submission has no such point
   */
  private String point(Channel channel, String none) {
    return ContactPoint.of(draft.profile(), channel).map(settings.hashes()::current).orElse(none);
  }
}
