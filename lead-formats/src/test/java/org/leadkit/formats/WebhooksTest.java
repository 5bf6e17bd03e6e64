package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.decision.Issue;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

class WebhooksTest {

  private static final Map<Long, Purpose> PURPOSES = Map.of(7L, Purpose.DIRECT_MARKETING);

  @Test
  void aGoogleAdsLeadGoesToTheUsualFields() {
    Submission lead =
        Webhooks.googleAds(
            "search-ads",
            """
            {"lead_id": "g-4711", "api_version": "1.0", "form_id": 31, "campaign_id": 815,
             "google_key": "hush", "gcl_id": "click-9", "is_test": false,
             "lead_submit_time": "2026-10-09T14:02:11-04:00",
             "user_column_data": [
               {"column_name": "Full Name", "string_value": "Grete Hermann", "column_id": "FULL_NAME"},
               {"column_name": "Work Email", "string_value": "grete@quanta.example", "column_id": "WORK_EMAIL"},
               {"column_name": "User Email", "string_value": "gh@home.example", "column_id": "EMAIL"},
               {"column_name": "Job Title", "string_value": "Head of Research", "column_id": "JOB_TITLE"},
               {"column_name": "Company", "column_id": "COMPANY_NAME"},
               {"string_value": "Yes, soon", "column_id": "when_do_you_start?"}]}
            """);
    assertThat(lead.raw()).isEmpty();
    assertThat(lead.values())
        .containsOnly(
            Map.entry("fullName", "Grete Hermann"),
            Map.entry("email", "grete@quanta.example"),
            Map.entry("EMAIL", "gh@home.example"),
            Map.entry("title", "Head of Research"),
            Map.entry("when_do_you_start?", "Yes, soon"),
            Map.entry("campaign", "815"),
            Map.entry("clickId", "click-9"),
            Map.entry("formId", "31"),
            Map.entry("sourceReference", "g-4711"));
    assertThat(lead.requestKey()).contains("google-ads:g-4711");
    assertThat(lead.occurredAt()).contains(Instant.parse("2026-10-09T18:02:11Z"));
    assertThat(lead.consents()).isEmpty();
  }

  @Test
  void aTestLeadOfGoogleAdsSaysSo() {
    Submission lead = Webhooks.googleAds("ads", "{\"user_column_data\": [], \"is_test\": true}");
    assertThat(lead.values()).containsOnly(Map.entry("isTest", "true"));
    assertThat(lead.requestKey()).isEmpty();
  }

  @Test
  void aMetaLeadGoesToTheUsualFieldsAndCarriesNoConsent() {
    Submission lead =
        Webhooks.metaLeadAds(
            "social",
            """
            {"id": "m-1", "created_time": "2026-09-30T08:00:00+0000", "is_tcpa_compliant": true,
             "campaign_id": "c-1", "campaign_name": "Autumn", "form_id": "f-1",
             "field_data": [
               {"name": "full_name", "values": ["Emmy N."]},
               {"name": "work_email", "values": ["emmy@rings.example"]},
               {"name": "programmes", "values": ["one", "two"]},
               {"name": "city", "values": []},
               {"name": "date_of_birth", "values": ["April 19, 1987"]}]}
            """);
    assertThat(lead.values())
        .containsOnly(
            Map.entry("fullName", "Emmy N."),
            Map.entry("email", "emmy@rings.example"),
            Map.entry("programmes", "one, two"),
            Map.entry("date_of_birth", "April 19, 1987"),
            Map.entry("campaign", "Autumn"),
            Map.entry("formId", "f-1"),
            Map.entry("sourceReference", "m-1"));
    assertThat(lead.requestKey()).contains("meta-lead-ads:m-1");
    assertThat(lead.occurredAt()).contains(Instant.parse("2026-09-30T08:00:00Z"));
    assertThat(lead.consents()).isEmpty();
  }

  @Test
  void aTimeThatCanNotBeReadLosesNoLead() {
    Submission lead =
        Webhooks.metaLeadAds("social", "{\"created_time\": \"today\", \"field_data\": []}");
    assertThat(lead.occurredAt()).isEmpty();
    assertThat(lead.values()).containsEntry("created_time", "today");
  }

  @Test
  void aHubSpotFormGivesConsentOnlyWhereTheHostKnowsTheSubscription() {
    Submission form =
        hubSpot(
            """
            {"submittedAt": "1762000000000",
             "fields": [{"objectTypeId": "0-1", "name": "email", "value": "ida@maps.example"},
                        {"name": "jobtitle", "value": "VP Sales"},
                        {"name": "favourite_colour", "value": "teal"}],
             "context": {"hutk": "cookie", "pageUri": "www.example.com/demo", "ipAddress": "192.0.2.1"},
             "legalConsentOptions": {
               "consent": {"consentToProcess": true, "communications": [
                 {"value": true, "subscriptionTypeId": 7, "text": "News"},
                 {"value": true, "subscriptionTypeId": 8, "text": "Not named by the host"}]}}}
            """);
    assertThat(form.values())
        .containsOnly(
            Map.entry("email", "ida@maps.example"),
            Map.entry("title", "VP Sales"),
            Map.entry("favourite_colour", "teal"),
            Map.entry("landingPage", "www.example.com/demo"));
    assertThat(form.consents())
        .containsExactly(new Submission.Choice(Purpose.DIRECT_MARKETING, Channel.EMAIL));
    assertThat(form.occurredAt()).contains(Instant.ofEpochMilli(1_762_000_000_000L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"consent\": {\"consentToProcess\": true, \"communications\": [{\"value\": false, \"subscriptionTypeId\": 7}]}}",
        "{\"consent\": {\"consentToProcess\": true, \"communications\": [{\"value\": \"true\", \"subscriptionTypeId\": 7}]}}",
        "{\"consent\": {\"consentToProcess\": true, \"communications\": [{\"subscriptionTypeId\": 7}]}}",
        "{\"consent\": {\"consentToProcess\": true, \"communications\": {\"value\": true}}}",
        "{\"consent\": {\"consentToProcess\": true}}",
        "{\"legitimateInterest\": {\"value\": true, \"subscriptionTypeId\": 7, \"legalBasis\": \"LEAD\"}}",
        "null"
      })
  void nothingElseInAHubSpotFormIsConsent(String options) {
    Submission form = hubSpot("{\"fields\": [], \"legalConsentOptions\": %s}".formatted(options));
    assertThat(form.raw()).isEmpty();
    assertThat(form.consents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "17", "{\"object\": \"page\", \"entry\": []}", "{\"fields\": {}}"})
  void whatIsNotOfTheShapeIsKept(String json) {
    for (Submission one :
        new Submission[] {
          Webhooks.googleAds("a", json), Webhooks.metaLeadAds("b", json), hubSpot(json)
        }) {
      assertThat(one.raw()).contains(json);
      assertThat(one.issues()).extracting(Issue::line).containsOnly(1);
    }
  }

  private static Submission hubSpot(String json) {
    return Webhooks.hubSpot("hubspot", json, PURPOSES);
  }
}
