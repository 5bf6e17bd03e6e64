package org.leadkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Issue;
import org.leadkit.flow.LeadFlow;
import org.leadkit.flow.Outcome;
import org.leadkit.intake.Draft;
import org.leadkit.intake.IntakePolicy;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.spi.Answer;

class VendorBodiesTest {

  @Test
  void bothConsentsOfOneFormAreRead() throws IOException {
    assertThat(body("hubspot", 1).consents())
        .containsExactlyInAnyOrder(
            new Submission.Choice(Purpose.SALES_FOLLOW_UP, Channel.EMAIL),
            new Submission.Choice(Purpose.DIRECT_MARKETING, Channel.EMAIL));
  }

  @Test
  void aBoxThatWasNotTickedIsNoConsent() throws IOException {
    assertThat(body("hubspot", 2).consents()).isEmpty();
  }

  @Test
  void aRepeatedDeliveryChangesNothing() throws IOException {
    LeadFlow flow = LeadFlow.inMemory().build();
    Outcome first = flow.submit(body("google-ads", 1));
    Outcome again = flow.submit(body("google-ads", 3));
    assertThat(again.status()).isEqualTo(Answer.Status.REPEATED);
    assertThat(again.answer()).isEqualTo(first.answer());
  }

  @Test
  void aQuestionThatNobodyDeclaredIsKeptAndSaid() throws IOException {
    Draft draft = IntakePolicy.standard().read(body("google-ads", 2));
    assertThat(draft.profile().value("AUTOMATION_QUESTION")).isPresent();
    assertThat(draft.issues()).extracting(Issue::code).contains("unknown-field");
  }

  @Test
  void aNameWithAControlCharacterIsRefusedAndTheRestGoesOn() throws IOException {
    Draft draft = IntakePolicy.standard().read(body("meta-lead-ads", 4));
    assertThat(draft.accepted()).isTrue();
    assertThat(draft.refused()).containsOnlyKeys("fullName");
  }

  @Test
  void aValueThatIsTooLongIsRefusedAndTheRestGoesOn() {
    String body =
        """
        {"fields": [{"name": "email", "value": "ida@mills.example"},
                    {"name": "message", "value": "%s"}]}
        """
            .formatted("x".repeat(IntakePolicy.LONGEST_VALUE + 1));
    Draft draft = IntakePolicy.standard().read(VendorBodies.submission("hubspot", body));
    assertThat(draft.accepted()).isTrue();
    assertThat(draft.issues()).extracting(Issue::code).containsExactly("value-too-long");
  }

  @Test
  void allPeopleAreInvented() throws IOException {
    for (String vendor : List.of("google-ads", "meta-lead-ads", "hubspot")) {
      for (String line : lines(vendor)) {
        assertThat(line.replaceAll("[^@]*@([^\" ]*)[^@]*", "$1\n").lines())
            .allMatch(domain -> domain.isEmpty() || domain.endsWith(".example"));
      }
    }
  }

  private static Submission body(String vendor, int line) throws IOException {
    return VendorBodies.submission(vendor, lines(vendor).get(line - 1));
  }

  private static List<String> lines(String vendor) throws IOException {
    return Files.readAllLines(Path.of("data", "webhooks", vendor + ".jsonl"));
  }
}
