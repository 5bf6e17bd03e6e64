package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadkit.decision.Issue;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

class SubmissionJsonTest {

  @Test
  void valuesAreKeptAsRawTextsInTheirOrder() {
    Submission submission =
        read(
            """
            {"email": " Ada@Engines.example ", "companySize": 240.50, "isPartner": true,
             "phone": null, "answers": {"a": [1, "x"]}}
            """);
    assertThat(submission.raw()).isEmpty();
    assertThat(submission.values())
        .containsEntry("email", " Ada@Engines.example ")
        .containsEntry("companySize", "240.50")
        .containsEntry("isPartner", "true")
        .containsEntry("answers", "{\"a\": [1, \"x\"]}");
    assertThat(submission.values().keySet())
        .containsExactly("email", "companySize", "isPartner", "answers");
  }

  @Test
  void theReservedMembersAreRead() {
    Submission submission =
        read(
            """
            {"consents": [{"purpose": "sales-follow-up", "channel": "email"},
                          {"purpose": "sales-follow-up", "channel": "email"}],
             "refusals": [{"purpose": "sales-follow-up", "channel": "voice-live"}],
             "optOutOfSale": true, "requestKey": "form-7", "occurredAt": "2026-11-01T10:00:00+01:00"}
            """);
    assertThat(submission.values()).isEmpty();
    assertThat(submission.consents())
        .containsExactly(new Submission.Choice(Purpose.SALES_FOLLOW_UP, Channel.EMAIL));
    assertThat(submission.refusals())
        .containsExactly(new Submission.Choice(Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE));
    assertThat(submission.isOptedOutOfSale()).isTrue();
    assertThat(submission.requestKey()).contains("form-7");
    assertThat(submission.occurredAt()).contains(Instant.parse("2026-11-01T09:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"email\": \"secret\" | broken-json | 1:19",
        "{\"email\": \"secret\", \"email\": \"secret\"} | duplicate-key | 1:21",
        "[\"secret\"] | wrong-type | 1:1",
        "\"secret\" | wrong-type | 1:1",
        "{\"occurredAt\": \"secret\"} | bad-instant | 1:16",
        "{\"requestKey\": 17} | wrong-type | 1:16",
        "{\"consents\": \"secret\"} | wrong-type | 1:14",
        "{\"consents\": [\"secret\"]} | unknown-purpose | 1:15",
        "{\"consents\": [{\"purpose\": \"research\", \"channel\": \"secret\"}]} | unknown-channel | 1:50",
        "{\"refusals\": [\"secret\"]} | unknown-purpose | 1:15",
        "{\"optOutOfSale\": \"secret\"} | wrong-type | 1:18",
        "{\"email\": secret} | broken-json | 1:11",
        "{\"email\": \"secret \u0001\"} | broken-json | 1:19"
      })
  void whatCanNotBeReadIsKeptWithItsPlaceAndWithoutItsValue(
      String json, String code, String place) {
    Submission submission = SubmissionJson.read("website", json);
    assertThat(submission.raw()).contains(json);
    assertThat(submission.values()).isEmpty();
    assertThat(submission.consents()).isEmpty();
    Issue issue = submission.issues().get(0);
    assertThat(issue.code()).isEqualTo(code);
    assertThat(issue.line() + ":" + issue.column()).isEqualTo(place);
    assertThat(submission.issues().toString()).doesNotContain("secret");
  }

  @Test
  void aNameThatNoFormWouldHaveIsNotTold() {
    String name = "secret".repeat(50);
    Submission submission = read("{\"%1$s\": 1, \"%1$s\": 2}".formatted(name));
    assertThat(submission.issues()).hasSize(1);
    assertThat(submission.issues().toString()).doesNotContain("secret");
  }

  @Test
  void moreValuesThanAnyFormHasAreRefused() {
    String members =
        IntStream.rangeClosed(0, SubmissionBody.MOST_VALUES)
            .mapToObj(i -> "\"f" + i + "\": 1")
            .collect(Collectors.joining(","));
    assertThat(read("{" + members + "}").issues())
        .extracting(Issue::code)
        .containsExactly("too-many-values");
  }

  @Test
  void aBlankSourceIsTheHostsMistake() {
    assertThatThrownBy(() -> SubmissionJson.read(" ", "{"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Submission read(String json) {
    return SubmissionJson.read("website", json);
  }
}
