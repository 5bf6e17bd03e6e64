package org.leadkit.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.spi.Answer;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.Rejection;
import org.leadkit.value.Value;

/** What the tests store. */
final class Samples {

  /** The tenant of most tests. */
  static final TenantId HERE = new TenantId("here");

  /** Another tenant. */
  static final TenantId THERE = new TenantId("there");

  /** An instant with all of its nanoseconds. */
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");

  private Samples() {}

  /** The first version of a lead with an e-mail address. */
  static Lead lead(String id) {
    return lead(HERE, id);
  }

  /** The first version of a lead of some tenant. */
  static Lead lead(TenantId tenant, String id) {
    return Lead.arrived(tenant, new LeadId(id), NOON)
        .version(1)
        .profile(Profile.empty().with(Fields.EMAIL, id + "@persons.example"))
        .build();
  }

  /** The following version of a lead, with another owner. */
  static Lead next(Lead lead, String owner) {
    return lead.but().version(lead.version() + 1).assignment(assignment(owner)).build();
  }

  /** A lead with something in each component. */
  static Lead fullLead(TenantId tenant, String id) {
    return Lead.arrived(tenant, new LeadId(id), NOON)
        .version(1)
        .stage(Stage.SALES_QUALIFIED)
        .profile(profile())
        .score(new Points(55_125))
        .qualification(qualification())
        .assignment(assignment("anna").due(Optional.of(NOON.plusSeconds(3_600))))
        .response(response())
        .wakeAt(NOON.plusNanos(17))
        .possibleDuplicates(List.of(new LeadId("other-1"), new LeadId("other-2")))
        .changedAt(NOON.plusNanos(1))
        .build();
  }

  /** On one level, and off two others, of which one can't be entered again yet. */
  static QualificationState qualification() {
    return QualificationState.NONE
        .with("mql", new Standing(true, NOON.plusNanos(13), true))
        .with("sql", new Standing(false, NOON.minusNanos(13), true))
        .with("kr\u00e4ftig \"hot\"", new Standing(false, Instant.EPOCH, false));
  }

  /** A clock to which everything happened. */
  static ResponseClock response() {
    return ResponseClock.started("kr\u00e4ftig \"gold\"", NOON)
        .meeting(Target.FOLLOW_UP, NOON.plusNanos(3))
        .paused("no-show", NOON.plusNanos(5))
        .resumed("no-show", NOON.plusNanos(7))
        .paused("waiting", NOON.plusNanos(9))
        .paused("forbidden", NOON.plusNanos(10))
        .reassigned(NOON.plusNanos(11))
        .failing("bernd")
        .failing("carla")
        .doing("accept/1/breach")
        .doing("first-touch/manager/PT1H")
        .stopping(NOON.plusNanos(13));
  }

  /** A value of each type. */
  static Profile profile() {
    return Profile.empty()
        .with(Fields.EMAIL, "ada@engines.example")
        .with(Fields.COMPANY_SIZE, 240)
        .with(Field.flag("newsletter"), true)
        .with(Field.moment("lastVisit"), Value.of(NOON))
        .with(Fields.BIRTH_DATE, Value.of(LocalDate.of(1815, 12, 10)));
  }

  /** An assignment without a deadline. */
  static Assignment assignment(String owner) {
    return new Assignment(owner, "pool-a", "rule-a", "turn-a", NOON.minusNanos(1), Instant.MAX);
  }

  /** A unique key. */
  static MatchKey unique(String hash) {
    return new MatchKey("email", "v1:" + hash, true);
  }

  /** A key that leads may share. */
  static MatchKey shared(String hash) {
    return new MatchKey("phone", "v1:" + hash, false);
  }

  /** A touch with values. */
  static Touch touch(String id) {
    return new Touch(id, "website", NOON.minusNanos(7), NOON, List.copyOf(profile().entries()));
  }

  /** An activity with a property of each type. */
  static Activity activity(String id) {
    return Activity.occurred(id, "page.viewed", NOON.minusNanos(5))
        .recorded(NOON)
        .from("tracker")
        .with("path", "/pricing?a=\"b\"")
        .with("seconds", Value.of(12))
        .with("returning", Value.of(true))
        .with("since", Value.of(NOON))
        .with("day", Value.of(LocalDate.of(2026, 11, 23)));
  }

  /** A consent event about a point. */
  static ConsentEvent consent(String id, Scope scope) {
    return new ConsentEvent(
        id,
        ConsentEvent.Kind.GIVEN,
        scope,
        "v1:point",
        ConsentEvent.Actor.SUBJECT,
        "website",
        NOON.minusNanos(3),
        NOON);
  }

  /** A suppression of everything. */
  static Suppression suppression(String point, String reason) {
    return new Suppression(point, Scope.EVERYTHING, reason, "hotline", NOON);
  }

  /** A scope that names something in both dimensions. */
  static Scope scope() {
    return new Scope(
        Set.of(Purpose.SALES_FOLLOW_UP, Purpose.RESEARCH), Set.of(Channel.EMAIL, Channel.SMS));
  }

  /** Refused input of a lead. */
  static Rejection rejection(String id, String lead) {
    return new Rejection(
        id,
        new LeadId(lead),
        "website",
        Map.of("phone", "none of your business"),
        "",
        List.of(Issue.error("bad-value", "/phone", "It is no number.", "Maybe it was cut off.")),
        NOON);
  }

  /** A journal entry about a lead. */
  static JournalEntry journal(String id, String lead) {
    return new JournalEntry(
        id,
        new LeadId(lead),
        "submit",
        "accepted",
        List.of("points:senior-title", "turn:dach"),
        List.of("b2b-fit@3f2a91c0"),
        NOON);
  }

  /** An answer about a lead. */
  static Answer answer(String lead) {
    return new Answer(
        Answer.Status.ACCEPTED,
        new LeadId(lead),
        Stage.QUALIFIED,
        Points.of(55),
        "yes:given",
        "anna",
        NOON.plusNanos(9),
        List.of("unknown-field"),
        List.of("b2b-fit@3f2a91c0", "emea@ac8f41c9"),
        NOON);
  }
}
