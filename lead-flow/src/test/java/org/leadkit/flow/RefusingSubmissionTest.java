package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.flow.Flows.ada;
import static org.leadkit.flow.Flows.consenting;

import org.junit.jupiter.api.Test;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.profile.Fields;
import org.leadkit.testsupport.Promise;

class RefusingSubmissionTest {

  private final LeadFlow flow = Flows.on(new InMemoryLeadStore()).build();

  private LeadId submit(Submission submission) {
    return flow.submit(submission).answer().lead().orElseThrow();
  }

  private boolean mayBeSent(LeadId lead, Purpose purpose) {
    return flow.contact(Outreach.to(lead, purpose, Channel.EMAIL)).ticket().isPresent();
  }

  private static Submission refusing(Submission submission) {
    return submission.refuse(Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
  }

  @Test
  @Promise("C-01: what is refused in a form stays refused")
  void whatAFormRefusesIsRefusedWhateverCameBefore() {
    LeadId lead = submit(consenting(ada()));
    assertThat(mayBeSent(lead, Purpose.SALES_FOLLOW_UP)).isTrue();

    assertThat(submit(refusing(ada()))).isEqualTo(lead);
    assertThat(mayBeSent(lead, Purpose.SALES_FOLLOW_UP)).isFalse();
  }

  @Test
  void aFormThatSaysBothSaysNo() {
    assertThat(mayBeSent(submit(refusing(consenting(ada()))), Purpose.SALES_FOLLOW_UP)).isFalse();
  }

  @Test
  @Promise("C-01: a file may refuse for a person, and what it refuses is kept with the point")
  void aFileThatRefusesIsBelievedAndTheNextLeadAtThatPointIsRefusedToo() {
    submit(
        refusing(Submission.imported("crm"))
            .with(Fields.EMAIL, "ada@engines.example")
            .with(Fields.SOURCE_REFERENCE, "1"));
    LeadId other = submit(consenting(ada()).with(Fields.SOURCE_REFERENCE, "2"));

    assertThat(mayBeSent(other, Purpose.SALES_FOLLOW_UP)).isFalse();
  }

  @Test
  void aRefusalWithoutAnAddressIsThePersons() {
    Submission anonymous =
        Submission.from("website").with(Fields.SOURCE_REFERENCE, "7").with(Fields.TITLE, "VP");
    LeadId lead = submit(refusing(anonymous));
    submit(consenting(anonymous).with(Fields.EMAIL, "ada@engines.example"));

    assertThat(mayBeSent(lead, Purpose.SALES_FOLLOW_UP)).isFalse();
  }

  @Test
  void s17AnOptOutOfSaleIsNoneFromEMail() {
    LeadId lead =
        submit(consenting(ada()).consentTo(Purpose.SALE_OR_SHARING, Channel.EMAIL).optOutOfSale());

    assertThat(mayBeSent(lead, Purpose.SALE_OR_SHARING)).isFalse();
    assertThat(mayBeSent(lead, Purpose.SALES_FOLLOW_UP)).isTrue();
  }
}
