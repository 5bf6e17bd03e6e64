package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.Scope;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.profile.Fields;
import org.leadkit.spi.Answer.Status;
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
    assertThat(outcome.explain()).contains("no: suppressed on preference-centre at");
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
