package org.leadkit.formats;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.leadkit.intake.Submission;
import org.leadkit.profile.Fields;

/** A lead of a Google Ads lead form; read once. */
final class GoogleAdsLead {

  private static final String SUBMITTED = "lead_submit_time";

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          entry("EMAIL", Fields.EMAIL.name()),
          entry("WORK_EMAIL", Fields.EMAIL.name()),
          entry("PHONE_NUMBER", Fields.PHONE.name()),
          entry("WORK_PHONE", Fields.PHONE.name()),
          entry("FULL_NAME", Fields.FULL_NAME.name()),
          entry("FIRST_NAME", Fields.FIRST_NAME.name()),
          entry("LAST_NAME", Fields.LAST_NAME.name()),
          entry("COMPANY_NAME", Fields.COMPANY.name()),
          entry("JOB_TITLE", Fields.TITLE.name()),
          entry("STREET_ADDRESS", Fields.STREET.name()),
          entry("CITY", Fields.CITY.name()),
          entry("POSTAL_CODE", Fields.POSTAL_CODE.name()),
          entry("REGION", Fields.SUBDIVISION.name()),
          entry("COUNTRY", Fields.COUNTRY.name()));

  private static final Answers ANSWERS =
      new Answers(
          "user_column_data",
          "column_id",
          item -> SubmissionBody.member(item, "string_value").flatMap(SubmissionBody::raw),
          FIELDS);

  private final String source;
  private final Findings findings;

  GoogleAdsLead(String source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  Submission read(Node.Group body) {
    Submission lead = ANSWERS.addTo(Submission.from(source), body, findings);
    lead = SubmissionBody.with(lead, body, "campaign_id", Fields.CAMPAIGN.name());
    lead = SubmissionBody.with(lead, body, "gcl_id", Fields.CLICK_ID.name());
    lead = SubmissionBody.with(lead, body, "form_id", "formId");
    lead = SubmissionBody.with(lead, body, "lead_id", Fields.SOURCE_REFERENCE.name());
    Optional<Node> test = SubmissionBody.member(body, "is_test");
    if (test.isPresent() && test.get() instanceof Node.Flag flag && flag.flag()) {
      lead = lead.with("isTest", "true");
    }
    return at(keyed(lead), body);
  }

  private static Submission keyed(Submission lead) {
    return Optional.ofNullable(lead.values().get(Fields.SOURCE_REFERENCE.name()))
        .map(id -> lead.requestKey("google-ads:" + id))
        .orElse(lead);
  }

  /** A time that can't be read is kept as it is: it is no reason to lose a lead. */
  private static Submission at(Submission lead, Node.Group body) {
    Optional<String> time = SubmissionBody.member(body, SUBMITTED).flatMap(SubmissionBody::raw);
    if (time.isEmpty()) {
      return lead;
    }
    try {
      return lead.at(OffsetDateTime.parse(time.get()).toInstant());
    } catch (DateTimeException e) {
      return lead.with(SUBMITTED, time.get());
    }
  }
}
