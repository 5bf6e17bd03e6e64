package org.leadkit.formats;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadkit.intake.Submission;
import org.leadkit.profile.Fields;

/** A lead of Meta lead ads, as its retrieval gives it; read once. */
final class MetaLead {

  private static final String CREATED = "created_time";

  /** The offset has no colon, which plain ISO 8601 of Java refuses. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[XX][XXX]", Locale.ROOT);

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          entry("email", Fields.EMAIL.name()),
          entry("work_email", Fields.EMAIL.name()),
          entry("phone_number", Fields.PHONE.name()),
          entry("work_phone_number", Fields.PHONE.name()),
          entry("full_name", Fields.FULL_NAME.name()),
          entry("first_name", Fields.FIRST_NAME.name()),
          entry("last_name", Fields.LAST_NAME.name()),
          entry("company_name", Fields.COMPANY.name()),
          entry("job_title", Fields.TITLE.name()),
          entry("street_address", Fields.STREET.name()),
          entry("city", Fields.CITY.name()),
          entry("state", Fields.SUBDIVISION.name()),
          entry("province", Fields.SUBDIVISION.name()),
          entry("zip_code", Fields.POSTAL_CODE.name()),
          entry("post_code", Fields.POSTAL_CODE.name()),
          entry("country", Fields.COUNTRY.name()));

  private static final Answers ANSWERS =
      new Answers("field_data", "name", MetaLead::values, FIELDS);

  private final String source;
  private final Findings findings;

  MetaLead(String source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  Submission read(Node.Group body) {
    Submission lead = ANSWERS.addTo(Submission.from(source), body, findings);
    boolean named = SubmissionBody.member(body, "campaign_name").isPresent();
    String campaign = named ? "campaign_name" : "campaign_id";
    lead = SubmissionBody.with(lead, body, campaign, Fields.CAMPAIGN.name());
    lead = SubmissionBody.with(lead, body, "form_id", "formId");
    lead = SubmissionBody.with(lead, body, "id", Fields.SOURCE_REFERENCE.name());
    return at(keyed(lead), body);
  }

  private static Optional<String> values(Node.Group item) {
    return SubmissionBody.member(item, "values")
        .map(
            node ->
                node instanceof Node.Items items
                    ? items.items().stream()
                        .flatMap(value -> SubmissionBody.raw(value).stream())
                        .collect(Collectors.joining(", "))
                    : SubmissionBody.raw(node).orElse(""));
  }

  private static Submission keyed(Submission lead) {
    return Optional.ofNullable(lead.values().get(Fields.SOURCE_REFERENCE.name()))
        .map(id -> lead.requestKey("meta-lead-ads:" + id))
        .orElse(lead);
  }

  /** A time that can't be read is kept as it is: it is no reason to lose a lead. */
  private static Submission at(Submission lead, Node.Group body) {
    Optional<String> time = SubmissionBody.member(body, CREATED).flatMap(SubmissionBody::raw);
    if (time.isEmpty()) {
      return lead;
    }
    try {
      return lead.at(OffsetDateTime.parse(time.get(), TIME).toInstant());
    } catch (DateTimeException e) {
      return lead.with(CREATED, time.get());
    }
  }
}
