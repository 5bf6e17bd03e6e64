package org.leadkit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.retention.Items.CONTACT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

class LeadTriggersTest {

  private static final Instant FIRST = Instant.parse("2024-03-01T10:00:00Z");
  private static final Instant SECOND = Instant.parse("2024-06-01T10:00:00Z");
  private static final Instant THIRD = Instant.parse("2025-06-01T10:00:00Z");
  private static final RetentionSchedule SCHEDULE = RetentionSchedule.named("house").build();

  private static Map<Trigger, Instant> since(
      List<Touch> touches, List<Activity> activities, List<ConsentEvent> consents) {
    return SCHEDULE.since(touches, activities, consents);
  }

  private static Touch touch(String source, Instant at) {
    return new Touch("t-" + at, source, at, at, List.of());
  }

  private static ConsentEvent inquiry(String source, Instant at) {
    return ConsentEvent.of("c-" + source + at, Relationship.INQUIRY, source, at);
  }

  private static ConsentEvent event(ConsentEvent.Kind kind, Instant at) {
    return ConsentEvent.of(kind + "-" + at, kind, Scope.EVERYTHING, "form", at);
  }

  @Test
  void aLeadWithoutAHistoryHasNoTriggers() {
    assertThat(since(List.of(), List.of(), List.of())).isEmpty();
  }

  @Test
  void aSubmissionOfThePersonIsContactAndAnImportIsNone() {
    Touch own = touch("form", FIRST);
    Touch imported = touch("partner-file", SECOND);
    assertThat(since(List.of(own, imported), List.of(), List.of(inquiry("form", FIRST))))
        .containsEntry(CONTACT, FIRST);
    ConsentEvent copied =
        new ConsentEvent(
            "c-2",
            ConsentEvent.Kind.GIVEN,
            Scope.EVERYTHING,
            "",
            ConsentEvent.Actor.IMPORT,
            "partner-file",
            SECOND,
            SECOND);
    assertThat(since(List.of(imported), List.of(), List.of(copied))).doesNotContainKey(CONTACT);
    assertThat(since(List.of(imported), List.of(), List.of(inquiry("form", SECOND))))
        .doesNotContainKey(CONTACT);
    assertThat(since(List.of(imported), List.of(), List.of(inquiry("partner-file", FIRST))))
        .doesNotContainKey(CONTACT);
  }

  @Test
  void aClickIsContactAndAnOpenAMachineAndTheArrivalItselfAreNone() {
    assertThat(since(List.of(), List.of(Activity.occurred("1", "mail.clicked", SECOND)), List.of()))
        .containsEntry(CONTACT, SECOND);
    List<Activity> none =
        List.of(
            Activity.occurred("1", "mail.opened", SECOND),
            Activity.occurred("2", "lead.submitted", SECOND),
            Activity.occurred("3", "page.viewed", SECOND),
            Activity.occurred("4", "mail.clicked", SECOND)
                .with(Activity.AUTOMATED, Value.of(true)));
    assertThat(since(List.of(), none, List.of())).isEmpty();
  }

  @Test
  void aSubmissionInPersonIsContactAndAnImportedOneIsNone() {
    Touch touch = touch("form", SECOND);
    Activity sent = Activity.occurred(touch.id(), Activity.SUBMITTED, SECOND);

    assertThat(since(List.of(touch), List.of(sent), List.of())).containsEntry(CONTACT, SECOND);
    assertThat(
            since(List.of(touch), List.of(sent.with(Activity.IMPORTED, Value.of(true))), List.of()))
        .doesNotContainKey(CONTACT);
  }

  @Test
  void theLastContactCounts() {
    assertThat(
            since(
                List.of(touch("form", SECOND), touch("form", FIRST)),
                List.of(
                    Activity.occurred("1", "mail.clicked", THIRD),
                    Activity.occurred("2", "form.submitted", FIRST)),
                List.of(inquiry("form", SECOND))))
        .containsEntry(CONTACT, THIRD);
  }

  @Test
  void contactThatIsDatedAheadCountsFromWhenWeLearnedOfIt() {
    Activity ahead = Activity.occurred("1", "mail.clicked", THIRD).recorded(SECOND);
    assertThat(since(List.of(), List.of(ahead), List.of())).containsEntry(CONTACT, SECOND);
    Activity late = Activity.occurred("1", "mail.clicked", FIRST).recorded(SECOND);
    assertThat(since(List.of(), List.of(late), List.of())).containsEntry(CONTACT, FIRST);
  }

  @Test
  void theScheduleSaysWhichActivitiesAreContact() {
    RetentionSchedule visits =
        RetentionSchedule.named("visits").inbound(List.of("page.viewed")).build();
    assertThat(visits.isInbound(Activity.occurred("1", "page.viewed", FIRST))).isTrue();
    assertThat(visits.isInbound(Activity.occurred("1", "mail.clicked", FIRST))).isFalse();
  }

  @Test
  void consentItsUseAndTheOptOutAreReadFromTheRecord() {
    Map<Trigger, Instant> since =
        since(
            List.of(),
            List.of(),
            List.of(
                event(ConsentEvent.Kind.GIVEN, FIRST),
                event(ConsentEvent.Kind.RENEWED, SECOND),
                event(ConsentEvent.Kind.USED, FIRST),
                event(ConsentEvent.Kind.USED, THIRD),
                event(ConsentEvent.Kind.BOUNCED, THIRD),
                event(ConsentEvent.Kind.OPTED_OUT, SECOND)));
    assertThat(since)
        .containsEntry(Trigger.of(Trigger.Kind.CONSENT_GIVEN), SECOND)
        .containsEntry(Trigger.of(Trigger.Kind.CONSENT_LAST_USED), THIRD)
        .containsEntry(Trigger.of(Trigger.Kind.OPT_OUT), SECOND)
        .hasSize(3);
  }

  @Test
  void aRelationshipHasEndedWhenNoneThatLastsIsOpen() {
    Trigger end = Trigger.of(Trigger.Kind.RELATIONSHIP_END);
    ConsentEvent begun = related(ConsentEvent.Kind.RELATED, Relationship.CONTRACT, FIRST);
    ConsentEvent ended = related(ConsentEvent.Kind.RELATION_ENDED, Relationship.CONTRACT, SECOND);
    ConsentEvent again = related(ConsentEvent.Kind.RELATED, Relationship.CONTRACT, THIRD);
    ConsentEvent member = related(ConsentEvent.Kind.RELATED, Relationship.MEMBERSHIP, FIRST);
    ConsentEvent bought = related(ConsentEvent.Kind.RELATED, Relationship.PURCHASE, THIRD);
    assertThat(since(List.of(), List.of(), List.of(begun))).doesNotContainKey(end);
    assertThat(since(List.of(), List.of(), List.of(begun, ended))).containsEntry(end, SECOND);
    assertThat(since(List.of(), List.of(), List.of(begun, ended, again))).doesNotContainKey(end);
    assertThat(since(List.of(), List.of(), List.of(begun, ended, member))).doesNotContainKey(end);
    assertThat(since(List.of(), List.of(), List.of(begun, ended, bought)))
        .containsEntry(end, SECOND);
  }

  @Test
  void whoBoughtIsACustomerFromTheFirstTimeOnAndWhoAskedIsNone() {
    ConsentEvent asked = related(ConsentEvent.Kind.RELATED, Relationship.INQUIRY, FIRST);
    ConsentEvent bought = related(ConsentEvent.Kind.RELATED, Relationship.PURCHASE, SECOND);
    ConsentEvent again = related(ConsentEvent.Kind.RELATED, Relationship.PURCHASE, THIRD);
    assertThat(since(List.of(), List.of(), List.of(asked))).isEmpty();
    assertThat(since(List.of(), List.of(), List.of(again, bought, asked)))
        .containsOnly(Map.entry(Trigger.CUSTOMER, SECOND));
  }

  private static ConsentEvent related(
      ConsentEvent.Kind kind, Relationship relationship, Instant at) {
    return event(kind, at).with(ConsentDetails.NONE.relationship(relationship));
  }

  @Test
  void aLeadIsIdentifiedFromItsFirstContactPointOn() {
    Touch named =
        new Touch(
            "t-1",
            "form",
            SECOND,
            SECOND,
            List.copyOf(Profile.empty().with(Fields.EMAIL, "ann@example.com").entries()));
    Touch later =
        new Touch(
            "t-2",
            "form",
            THIRD,
            THIRD,
            List.copyOf(Profile.empty().with(Fields.EMAIL, "bob@example.com").entries()));
    Touch unnamed =
        new Touch(
            "t-3",
            "form",
            FIRST,
            FIRST,
            List.copyOf(Profile.empty().with(Fields.COUNTRY, "DE").entries()));
    assertThat(since(List.of(later, named, unnamed), List.of(), List.of()))
        .containsOnly(Map.entry(Trigger.IDENTIFIED, SECOND));
    assertThat(since(List.of(unnamed), List.of(), List.of())).isEmpty();
  }
}
