package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.Scope;
import org.leadkit.decision.TooManyConflicts;
import org.leadkit.identity.Identifier;
import org.leadkit.identity.IdentityPolicy;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.spi.Answer.Status;
import org.leadkit.spi.LeadStore;
import org.leadkit.testsupport.Promise;

class WithdrawTest {

  private final LeadFlow flow = Flows.on(new InMemoryLeadStore()).build();

  private static boolean isPermitted(Outcome outcome) {
    return outcome.permission().orElseThrow().outcome().isPermitted();
  }

  @Test
  void aWithdrawalEndsContactAndDeadlineAndLeavesTheOwner() {
    LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();

    Outcome outcome = flow.withdraw(Withdrawal.by(lead).source("preference-centre"));

    assertThat(outcome.status()).isEqualTo(Status.UPDATED);
    assertThat(isPermitted(outcome)).isFalse();
    assertThat(outcome.due()).isEmpty();
    assertThat(outcome.owner()).contains("anna");
    assertThat(outcome.explain()).contains("no: withdrawn on preference-centre at");
  }

  @Test
  @Promise("C-01: a no stays a no through capture and import")
  void nothingThatIsSubmittedLaterBringsConsentBack() {
    LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();
    flow.withdraw(Withdrawal.by(lead));

    assertThat(isPermitted(flow.submit(consenting(ada())))).isFalse();
    Submission imported =
        consenting(Submission.imported("list").with(Fields.EMAIL, "ada@engines.example"));
    assertThat(isPermitted(flow.submit(imported))).isFalse();
  }

  @Test
  @Promise("C-01: a no stays a no for a contact point that no lead has yet")
  void aContactPointIsSuppressedBeforeThereIsALead() {
    Outcome withdrawn = flow.withdraw(Withdrawal.at(ContactPoint.email(" ADA@engines.example ")));
    Outcome later = flow.submit(consenting(ada()));

    assertThat(withdrawn.status()).isEqualTo(Status.NOT_FOUND);
    assertThat(isPermitted(later)).isFalse();
    assertThat(later.explain()).contains("no: suppressed");
  }

  @Test
  void everyPointThatTheLeadEverGaveIsSuppressed() {
    Submission withReference = consenting(ada()).with(Fields.SOURCE_REFERENCE, "17");
    LeadId lead = flow.submit(withReference).answer().lead().orElseThrow();
    flow.submit(
        Submission.from("website")
            .with(Fields.SOURCE_REFERENCE, "17")
            .with(Fields.EMAIL, "ada@home.example"));
    flow.withdraw(Withdrawal.by(lead));

    Submission oldAddress =
        consenting(Submission.from("other").with(Fields.EMAIL, "ada@engines.example"));
    assertThat(isPermitted(flow.submit(oldAddress))).isFalse();
  }

  @Test
  void aWithdrawalAtAPointReachesTheLeadThatHasIt() {
    LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();

    Outcome outcome = flow.withdraw(Withdrawal.at(ContactPoint.email("ada@engines.example")));

    assertThat(outcome.answer().lead()).contains(lead);
    assertThat(flow.find(lead).orElseThrow().assignment().orElseThrow().due()).isEmpty();
  }

  private final InMemoryLeadStore phones = new InMemoryLeadStore();
  private final EphemeralKeys keys = new EphemeralKeys();
  private final LeadFlow calling =
      LeadFlow.on(phones, new InMemoryTurns(), keys)
          .routing(Flows.ROUTING)
          .time(InstantSource.fixed(Flows.NOW))
          .asking(Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE)
          .build();

  private static Submission callable(String email) {
    return Submission.from("website")
        .with(Fields.EMAIL, email)
        .with(Fields.PHONE, "+44 20 7946 0018")
        .consentTo(Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE)
        .consentTo(Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
  }

  @Test
  @Promise("C-01: a refusal of one channel holds by whichever channel it came")
  void doNotCallMeSentByEmailEndsCalls() {
    assertThat(isPermitted(calling.submit(callable("ada@engines.example")))).isTrue();

    Outcome outcome =
        calling.withdraw(
            Withdrawal.at(ContactPoint.email("ada@engines.example"))
                .from(Scope.of(Channel.VOICE_LIVE)));

    assertThat(isPermitted(outcome)).isFalse();
    assertThat(outcome.due()).isEmpty();
  }

  @Test
  @Promise("C-01: a refusal of one channel holds by whichever channel it came")
  void doNotCallMeSentByEmailIsRememberedBeforeThereIsALead() {
    calling.withdraw(
        Withdrawal.at(ContactPoint.email("ada@engines.example"))
            .from(Scope.of(Channel.VOICE_LIVE)));

    assertThat(isPermitted(calling.submit(callable("ada@engines.example")))).isFalse();
  }

  @Test
  @Promise("C-01: a refusal of everything holds for more than a refusal of one channel")
  void aRefusalOfEverythingByEmailIsRememberedForCallsToo() {
    calling.withdraw(Withdrawal.at(ContactPoint.email("ada@engines.example")));

    assertThat(isPermitted(calling.submit(callable("ada@engines.example")))).isFalse();
  }

  @Test
  @Promise("C-01: another address of a person who has refused is refused whoever brings it")
  void theOtherAddressesOfThePersonAreSuppressedToo() {
    LeadFlow referenced = byReference(new InMemoryLeadStore());
    referenced.submit(consenting(referred("old@home.example")));
    referenced.submit(consenting(referred("ada@engines.example")));
    referenced.withdraw(Withdrawal.at(ContactPoint.email("old@home.example")));

    Submission other =
        consenting(Submission.imported("fair").with(Fields.EMAIL, "ada@engines.example"));
    assertThat(isPermitted(referenced.submit(other))).isFalse();
  }

  @Test
  @Promise("C-01: an address that is added while a withdrawal is stored is refused too")
  void anAddressThatComesDuringAWithdrawalIsSuppressed() {
    FaultyStore racing = new FaultyStore(new InMemoryLeadStore());
    LeadFlow referenced = byReference(racing);
    LeadId lead =
        referenced.submit(consenting(referred("old@home.example"))).answer().lead().orElseThrow();
    racing.meanwhile.add(() -> referenced.submit(consenting(referred("ada@engines.example"))));
    referenced.withdraw(Withdrawal.by(lead));

    Submission other =
        consenting(Submission.imported("fair").with(Fields.EMAIL, "ada@engines.example"));
    assertThat(isPermitted(referenced.submit(other))).isFalse();
  }

  @Test
  void whoSharesAnotherPointOfThePersonLosesThatDeadline() {
    calling.submit(callable("ada@engines.example"));
    LeadId bob = calling.submit(callable("bob@engines.example")).answer().lead().orElseThrow();
    assertThat(calling.find(bob).orElseThrow().assignment().orElseThrow().due()).isPresent();

    calling.withdraw(Withdrawal.at(ContactPoint.email("ada@engines.example")));

    assertThat(calling.find(bob).orElseThrow().assignment().orElseThrow().due()).isEmpty();
  }

  @Test
  void aTimeThatNoClockShowsIsNotBelievedAndNoSourceBreaksALine() {
    LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();

    Outcome outcome =
        flow.withdraw(
            Withdrawal.by(lead).occurred(Instant.MIN).source("x\nlead-9999 is QUALIFIED"));

    assertThat(outcome.explain()).contains("09:00Z").doesNotContain("\nlead-9999");
  }

  @Test
  void theSameWithdrawalAgainAddsNoSuppression() {
    InMemoryLeadStore store = new InMemoryLeadStore();
    LeadFlow once = LeadFlow.on(store, new InMemoryTurns(), keys).build();
    ContactPoint point = ContactPoint.email("ada@engines.example");
    once.withdraw(Withdrawal.at(point));
    once.withdraw(Withdrawal.at(point).from(Scope.of(Channel.EMAIL)));

    assertThat(
            store.suppressions(
                TenantId.DEFAULT, new KeyedHashes(keys, TenantId.DEFAULT).all(point)))
        .hasSize(1);
  }

  private static LeadFlow byReference(LeadStore store) {
    return Flows.on(store)
        .identity(
            IdentityPolicy.of(
                "by-reference",
                "1",
                List.of(
                    Identifier.identifies("reference", Fields.SOURCE, Fields.SOURCE_REFERENCE))))
        .build();
  }

  @Test
  void anotherSpellingOfTheNumberIsTheSameNumber() {
    calling.withdraw(Withdrawal.at(ContactPoint.phone("0044 (0)20 7946-0018")));

    assertThat(isPermitted(calling.submit(callable("ada@engines.example")))).isFalse();
  }

  @Test
  @Promise("C-01: a withdrawal at one point holds for the person at every point")
  void aWithdrawalByTelephoneEndsEmailToo() {
    flow.submit(callable("ada@engines.example"));

    Outcome outcome = flow.withdraw(Withdrawal.at(ContactPoint.phone("+442079460018")));

    assertThat(isPermitted(outcome)).isFalse();
    assertThat(isPermitted(flow.submit(callable("ada@engines.example")))).isFalse();
  }

  @Test
  @Promise("C-01: no import brings an older address back to get round a refusal")
  void anOlderAddressIsNoWayRoundARefusal() {
    flow.submit(consenting(referred("bea@home.example")));
    flow.submit(consenting(referred("ada@engines.example")));
    flow.withdraw(Withdrawal.at(ContactPoint.email("ada@engines.example")));

    Submission back =
        Submission.imported("website")
            .with(Fields.SOURCE_REFERENCE, "17")
            .with(Fields.EMAIL, "bea@home.example");
    assertThat(isPermitted(flow.submit(back))).isFalse();
  }

  private static Submission referred(String email) {
    return Submission.from("website").with(Fields.SOURCE_REFERENCE, "17").with(Fields.EMAIL, email);
  }

  @Test
  void whoOnlySharesATelephoneKeepsTheirEmail() {
    LeadId ada = calling.submit(callable("ada@engines.example")).answer().lead().orElseThrow();
    LeadId bob = calling.submit(callable("bob@engines.example")).answer().lead().orElseThrow();

    calling.withdraw(Withdrawal.by(ada));

    assertThat(calling.find(bob).orElseThrow().assignment().orElseThrow().due()).isEmpty();
    LeadFlow mailing =
        LeadFlow.on(phones, new InMemoryTurns(), keys).time(InstantSource.fixed(Flows.NOW)).build();
    assertThat(isPermitted(mailing.recordActivity(bob, visit()))).isTrue();
    assertThat(isPermitted(mailing.recordActivity(ada, visit()))).isFalse();
  }

  private static Activity visit() {
    return Activity.occurred("v1", "page.viewed", Flows.NOW);
  }

  @Test
  @Promise("C-01: a withdrawal reaches every lead that has the contact point")
  void leadsThatDoNotOwnTheAddressAreReachedToo() {
    flow.submit(Submission.from("website").with(Fields.EMAIL, "ada@engines.example"));
    flow.submit(Submission.from("website").with(Fields.SOURCE_REFERENCE, "17"));
    Outcome review = flow.submit(consenting(referred("ada@engines.example")));
    assertThat(review.due()).isPresent();

    flow.withdraw(Withdrawal.at(ContactPoint.email("ada@engines.example")));

    LeadId lead = review.answer().lead().orElseThrow();
    assertThat(flow.find(lead).orElseThrow().assignment().orElseThrow().due()).isEmpty();
  }

  @Test
  @Promise("C-01: a withdrawal needs no identity policy that knows the contact point")
  void aHostThatDoesNotIdentifyByEmailLosesNoRefusal() {
    LeadFlow referenced = byReference(new InMemoryLeadStore());
    referenced.submit(consenting(referred("ada@engines.example")));

    Outcome outcome = referenced.withdraw(Withdrawal.at(ContactPoint.email("ada@engines.example")));

    assertThat(outcome.status()).isEqualTo(Status.UPDATED);
    assertThat(isPermitted(outcome)).isFalse();
  }

  @Test
  @Promise("C-01: a refusal holds at every address that the person ever gave")
  void anOldAddressStaysRefusedForWhoeverBringsIt() {
    LeadFlow referenced = byReference(new InMemoryLeadStore());
    referenced.submit(consenting(referred("old@home.example")));
    LeadId lead =
        referenced
            .submit(consenting(referred("ada@engines.example")))
            .answer()
            .lead()
            .orElseThrow();
    referenced.withdraw(Withdrawal.by(lead));

    Submission other = consenting(Submission.from("fair").with(Fields.EMAIL, "old@home.example"));
    assertThat(isPermitted(referenced.submit(other))).isFalse();
  }

  @Test
  @Promise("C-01: a withdrawal that comes while a submission is decided is not overlooked")
  void aWithdrawalDuringASubmissionWins() {
    FaultyStore racing = new FaultyStore(new InMemoryLeadStore());
    LeadFlow both = Flows.on(racing).build();
    racing.meanwhile.add(
        () -> both.withdraw(Withdrawal.at(ContactPoint.email("ada@engines.example"))));

    Outcome outcome = both.submit(consenting(ada()));

    assertThat(isPermitted(outcome)).isFalse();
    assertThat(outcome.due()).isEmpty();
  }

  @Test
  @Promise("C-01: a submission that comes while a withdrawal is stored is reached by it")
  void aSubmissionDuringAWithdrawalIsReached() {
    FaultyStore racing = new FaultyStore(new InMemoryLeadStore());
    LeadFlow both = Flows.on(racing).build();
    racing.meanwhile.add(() -> both.submit(consenting(ada())));

    Outcome outcome = both.withdraw(Withdrawal.at(ContactPoint.email("ada@engines.example")));

    assertThat(outcome.status()).isEqualTo(Status.UPDATED);
    assertThat(isPermitted(outcome)).isFalse();
    assertThat(outcome.due()).isEmpty();
  }

  @Test
  @Promise("C-01: a withdrawal is stored even if its leads are written without end")
  void aWithdrawalThatLosesEveryRaceHasSuppressedThePoint() {
    InMemoryLeadStore inner = new InMemoryLeadStore();
    FaultyStore racing = new FaultyStore(inner);
    LeadFlow both = Flows.on(racing).attempts(2).build();
    both.submit(consenting(ada()));
    racing.meanwhile.add(() -> {});
    racing.meanwhile.add(() -> racing.losing = Integer.MAX_VALUE);

    assertThatThrownBy(
            () -> both.withdraw(Withdrawal.at(ContactPoint.email("ada@engines.example"))))
        .isInstanceOf(TooManyConflicts.class);
    racing.losing = 0;
    assertThat(isPermitted(both.submit(consenting(ada())))).isFalse();
  }

  @Test
  void anActivityAfterARefusalLeavesNoDeadlineBehind() {
    LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();
    flow.withdraw(Withdrawal.by(lead));

    Outcome outcome = flow.recordActivity(lead, visit());

    assertThat(isPermitted(outcome)).isFalse();
    assertThat(outcome.due()).isEmpty();
  }

  @Test
  void aWithdrawalFromOneChannelLeavesTheOthers() {
    LeadId lead = flow.submit(consenting(ada())).answer().lead().orElseThrow();

    Outcome sms = flow.withdraw(Withdrawal.by(lead).from(Scope.of(Channel.SMS)));
    Outcome research =
        flow.withdraw(
            Withdrawal.by(lead).from(new Scope(Set.of(Purpose.RESEARCH), Set.of(Channel.EMAIL))));

    assertThat(isPermitted(sms)).isTrue();
    assertThat(isPermitted(research)).isTrue();
    assertThat(sms.due()).isPresent();
  }
}
