package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.flow.Flows.NOW;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.distribution.Team;
import org.leadkit.event.LeadEvent;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.spi.Answer.Status;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;

class SubmitTest {

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final LeadFlow flow = Flows.on(store).build();

  private LeadHistory stored(Outcome outcome) {
    return store.find(TenantId.DEFAULT, outcome.lead().orElseThrow().id()).orElseThrow();
  }

  @Test
  void whatIsReturnedIsWhatIsStored() {
    Outcome outcome = flow.submit(consenting(ada()));

    assertThat(stored(outcome).lead()).isEqualTo(outcome.lead().orElseThrow());
    assertThat(stored(outcome).lead().version()).isEqualTo(1);
    assertThat(stored(outcome).touches()).hasSize(1);
    assertThat(stored(outcome).consents()).hasSize(2);
    assertThat(flow.find(outcome.lead().orElseThrow().id())).isEqualTo(outcome.lead());
  }

  @Test
  void aKnownPersonKeepsLeadAndOwnerAndAddsWhatIsNew() {
    Outcome first = flow.submit(consenting(ada()));
    Outcome second =
        flow.submit(
            Submission.from("fair")
                .with(Fields.EMAIL, "ADA@engines.example")
                .with(Fields.COMPANY, "Engines"));

    assertThat(second.status()).isEqualTo(Status.KNOWN);
    assertThat(second.answer().lead()).isEqualTo(first.answer().lead());
    assertThat(second.owner()).isEqualTo(first.owner());
    assertThat(second.explain()).contains("known: lead-0001 has the same email", "owner already");
    assertThat(stored(second).lead().profile().text(Fields.TITLE)).contains("VP Engineering");
    assertThat(stored(second).lead().profile().text(Fields.COMPANY)).contains("Engines");
    assertThat(stored(second).touches())
        .extracting(Touch::source)
        .containsExactly("website", "fair");
  }

  @Test
  void aNewerValueReplacesTheOlderOneAndTheTouchStillHoldsIt() {
    flow.submit(ada());
    Outcome second = flow.submit(ada().with(Fields.TITLE, "Clerk"));

    assertThat(stored(second).lead().profile().text(Fields.TITLE)).contains("Clerk");
    assertThat(stored(second).touches().get(0).values())
        .anySatisfy(entry -> assertThat(entry.value().text()).isEqualTo("VP Engineering"));
  }

  @Test
  void anOlderSubmissionThatComesLateReplacesNothing() {
    flow.submit(ada());
    Outcome late =
        flow.submit(
            ada()
                .with(Fields.TITLE, "Student")
                .with(Fields.CITY, "Ulm")
                .at(NOW.minus(Duration.ofDays(900))));

    assertThat(stored(late).lead().profile().text(Fields.TITLE)).contains("VP Engineering");
    assertThat(stored(late).lead().profile().text(Fields.CITY)).contains("Ulm");
  }

  @Test
  void aLateSubmissionReplacesWhatIsOlderFieldByField() {
    Instant longAgo = NOW.minus(Duration.ofDays(300));
    flow.submit(ada().with(Fields.CITY, "Ulm").at(longAgo));
    flow.submit(ada().at(NOW.minus(Duration.ofDays(100))));
    Outcome between =
        flow.submit(
            ada()
                .with(Fields.CITY, "Graz")
                .with(Fields.TITLE, "Student")
                .at(NOW.minus(Duration.ofDays(200))));

    assertThat(stored(between).lead().profile().text(Fields.CITY)).contains("Graz");
    assertThat(stored(between).lead().profile().text(Fields.TITLE)).contains("VP Engineering");
  }

  @Test
  void aTimeThatNoClockShowsIsNotBelieved() {
    Outcome outcome = flow.submit(consenting(ada()).at(Instant.MIN));

    assertThat(stored(outcome).touches().get(0).occurredAt()).isEqualTo(NOW);
    assertThat(outcome.explain()).contains("yes, given on website at 09:00Z");
  }

  @Test
  void aBlankRequestKeyIsNone() {
    Outcome first = flow.submit(ada().requestKey(" "));
    Outcome second = flow.submit(ada().with(Fields.EMAIL, "bob@engines.example").requestKey(" "));

    assertThat(first.status()).isEqualTo(Status.ACCEPTED);
    assertThat(second.status()).isEqualTo(Status.ACCEPTED);
  }

  @Test
  void aLeadToReviewTakesATurnOfItsOwn() {
    LeadFlow two =
        Flows.on(store)
            .routing(RoutingPolicy.named("p").otherwise(Duration.ofHours(1), "anna", "bernd"))
            .build();
    Submission email = Submission.from("fair").with(Fields.EMAIL, "ada@engines.example");
    List<String> owners = new ArrayList<>();
    owners.add(two.submit(email).owner().orElseThrow());
    for (int i = 0; i < 4; i++) {
      Submission reference = Submission.from("fair").with(Fields.SOURCE_REFERENCE, "r" + i);
      owners.add(two.submit(reference).owner().orElseThrow());
      Outcome both = two.submit(email.with(Fields.SOURCE_REFERENCE, "r" + i));
      assertThat(both.status()).isEqualTo(Status.REVIEW);
      owners.add(both.owner().orElseThrow());
    }

    assertThat(owners).filteredOn("anna"::equals).hasSize(5);
    assertThat(owners).filteredOn("bernd"::equals).hasSize(4);
  }

  @Test
  void aChannelThatReachesNobodyIsRefusedWhenBuilt() {
    assertThatThrownBy(() -> LeadFlow.inMemory().asking(Purpose.SALES_FOLLOW_UP, Channel.POST))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("(POST)");
  }

  @Test
  void aSharedTelephoneMakesALeadOfItsOwnToReview() {
    Outcome first = flow.submit(ada().with(Fields.PHONE, "+49 30 901820"));
    Outcome second =
        flow.submit(
            Submission.from("website")
                .with(Fields.EMAIL, "bob@engines.example")
                .with(Fields.PHONE, "0049 30 901820"));

    assertThat(second.status()).isEqualTo(Status.REVIEW);
    assertThat(second.lead().orElseThrow().possibleDuplicates())
        .containsExactly(first.lead().orElseThrow().id());
    assertThat(second.owner()).isPresent();
  }

  @Test
  void aConflictOfUniqueKeysIsReviewedOnceAndKnownFromThenOn() {
    flow.submit(Submission.from("fair").with(Fields.EMAIL, "ada@engines.example"));
    flow.submit(Submission.from("fair").with(Fields.SOURCE_REFERENCE, "17"));
    Submission both =
        Submission.from("fair")
            .with(Fields.EMAIL, "ada@engines.example")
            .with(Fields.SOURCE_REFERENCE, "17");

    Outcome first = flow.submit(both);
    Outcome second = flow.submit(both);

    assertThat(first.status()).isEqualTo(Status.REVIEW);
    assertThat(second.status()).isEqualTo(Status.KNOWN);
    assertThat(second.answer().lead()).isEqualTo(first.answer().lead());
  }

  @Test
  void aNoToContactLeavesAnOwnerAndNoDeadline() {
    Outcome outcome = flow.submit(ada());

    assertThat(outcome.permission().orElseThrow().outcome().isPermitted()).isFalse();
    assertThat(outcome.owner()).contains("anna");
    assertThat(outcome.due()).isEmpty();
    assertThat(outcome.explain()).contains("no: no basis", "with anna, no deadline");
  }

  @Test
  void askingAgainDoesNotPutTheDeadlineOff() {
    SettableClock clock = new SettableClock(NOW);
    LeadFlow timed = Flows.on(store).time(clock).build();
    timed.submit(consenting(ada()));

    clock.set(NOW.plus(Duration.ofMinutes(30)));
    Outcome soon = timed.submit(ada());
    clock.set(NOW.plus(Duration.ofHours(5)));
    Outcome late = timed.submit(ada());

    assertThat(soon.due()).contains(NOW.plus(Duration.ofHours(1)));
    assertThat(soon.explain()).doesNotContain("answer within");
    assertThat(late.due()).contains(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void consentWithoutAContactPointIsKeptAndPermitsNothing() {
    Outcome outcome =
        flow.submit(consenting(Submission.from("fair").with(Fields.SOURCE_REFERENCE, "17")));
    Outcome later =
        flow.submit(
            Submission.from("fair")
                .with(Fields.SOURCE_REFERENCE, "17")
                .with(Fields.EMAIL, "someone.else@engines.example"));

    assertThat(outcome.permission().orElseThrow().outcome().isPermitted()).isFalse();
    assertThat(later.status()).isEqualTo(Status.KNOWN);
    assertThat(later.permission().orElseThrow().outcome().isPermitted()).isFalse();
    assertThat(stored(later).consents()).isNotEmpty();
  }

  @Test
  void aRefusedSubmissionIsKeptWithItsReasons() {
    Outcome outcome =
        flow.submit(Submission.from("website").with(Fields.EMAIL, "ada").with("x\u0000", "y"));

    assertThat(outcome.status()).isEqualTo(Status.REJECTED);
    assertThat(outcome.lead()).isEmpty();
    assertThat(outcome.issues())
        .extracting(Issue::code)
        .containsExactly("unreadable-value", "bad-field-name", "nothing-understood");
    Rejection kept = rejections().get(0);
    assertThat(kept.values()).containsEntry("email", "ada").containsEntry("x\u0000", "y");
    assertThat(kept.issues()).isEqualTo(outcome.issues());
    assertThat(kept.lead()).isEmpty();
  }

  @Test
  void whatCouldNotBeReadIsKeptAsItCame() {
    Issue broken = Issue.error("broken-json", "", "The text is no JSON.", "").at(1, 1);
    Outcome outcome = flow.submit(Submission.unreadable("webhook", "{oops", List.of(broken)));

    assertThat(outcome.status()).isEqualTo(Status.REJECTED);
    assertThat(rejections().get(0).raw()).isEqualTo("{oops");
  }

  @Test
  void aFieldThatIsRefusedIsKeptBesideTheLead() {
    Outcome outcome = flow.submit(ada().with(Fields.COMPANY_SIZE, "many"));

    assertThat(outcome.status()).isEqualTo(Status.ACCEPTED);
    assertThat(rejections())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.lead()).isEqualTo(outcome.answer().lead());
              assertThat(kept.values()).containsOnlyKeys("companySize");
            });
  }

  private List<Rejection> rejections() {
    return store.rejections(TenantId.DEFAULT, Page.START, 10).items();
  }

  @Test
  void nobodyAvailableLeavesTheLeadWithNobodyAndSaysSo() {
    LeadFlow empty =
        Flows.on(store)
            .routing(RoutingPolicy.named("p").otherwise(Duration.ofHours(1), "anna"))
            .team(() -> Team.everyone().without("anna"))
            .build();

    Outcome outcome = empty.submit(consenting(ada()));

    assertThat(outcome.owner()).isEmpty();
    assertThat(outcome.explain()).contains("with nobody", "anna absent", "nobody available");
  }

  @Test
  void theNextPolicyReadsWhatTheOneBeforeDecided() {
    RoutingPolicy byScore =
        RoutingPolicy.named("by-score")
            .rule(
                "hot",
                Fields.SCORE.atLeast(30).and(Fields.CONTACT_PERMITTED.is(true)),
                Duration.ofHours(1),
                "closer")
            .otherwise(Duration.ofHours(8), "queue");
    LeadFlow scored = Flows.on(store).routing(byScore).build();

    assertThat(scored.submit(consenting(ada())).owner()).contains("closer");
    assertThat(
            scored
                .submit(Submission.from("website").with(Fields.EMAIL, "bob@engines.example"))
                .owner())
        .contains("queue");
  }

  @Test
  void withoutPoliciesALeadIsOnlyIdentifiedAndGated() {
    Outcome outcome = LeadFlow.inMemory().build().submit(ada());

    assertThat(outcome.status()).isEqualTo(Status.ACCEPTED);
    assertThat(outcome.score()).isEmpty();
    assertThat(outcome.assignment()).isEmpty();
    assertThat(outcome.permission()).isPresent();
    assertThat(outcome.lead().orElseThrow().stage()).isEqualTo(Stage.NEW);
  }

  @Test
  void listenersAreToldAfterTheCommitAndCanNotBreakIt() {
    List<LeadEvent> told = new ArrayList<>();
    LeadFlow listening =
        Flows.on(store)
            .listener(
                event -> {
                  throw new IllegalStateException("broken");
                })
            .listener(
                event -> {
                  assertThat(store.find(TenantId.DEFAULT, event.lead())).isPresent();
                  told.add(event);
                })
            .build();

    listening.submit(ada());

    assertThat(told).isEqualTo(store.pending(TenantId.DEFAULT, 100)).isNotEmpty();
  }

  @Test
  void anAssignmentIsToldWhenItChangesAndNotAtEachTouch() {
    flow.submit(ada());
    flow.submit(ada());

    assertThat(store.pending(TenantId.DEFAULT, 100))
        .filteredOn(event -> event.change() instanceof LeadEvent.Change.Assigned)
        .hasSize(1);
  }

  @Test
  void tenantsDoNotShareLeads() {
    Outcome here = flow.submit(ada());
    LeadFlow other = flow.forTenant(new TenantId("other"));
    Outcome there = other.submit(ada());

    assertThat(there.status()).isEqualTo(Status.ACCEPTED);
    assertThat(other.find(here.lead().orElseThrow().id())).isEmpty();
  }

  @Test
  void anUnknownLeadIsNotFound() {
    Outcome outcome =
        flow.recordActivity(
            new LeadId("nobody"), org.leadkit.activity.Activity.occurred("1", "page.viewed", NOW));

    assertThat(outcome.status()).isEqualTo(Status.NOT_FOUND);
    assertThat(outcome.explain()).isEqualTo("nobody is not there");
  }

  @Test
  void machinesReadTheSameOutcomeAsPeople() {
    Outcome outcome = flow.submit(consenting(ada()));

    assertThat(outcome.form().toString())
        .startsWith("{\"status\":\"accepted\",\"lead\":\"lead-0001\"")
        .contains("\"owner\":\"anna\"", "\"due\":\"2026-11-23T10:00:00Z\"")
        .doesNotContain("VP Engineering");
    assertThat(outcome.form(Disclosure.FULL).toString()).contains("VP Engineering");
  }
}
