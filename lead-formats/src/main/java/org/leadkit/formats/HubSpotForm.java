package org.leadkit.formats;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.profile.Fields;

/** A HubSpot form submission; read once. */
final class HubSpotForm {

  private static final String SUBMITTED = "submittedAt";

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          entry("email", Fields.EMAIL.name()),
          entry("phone", Fields.PHONE.name()),
          entry("mobilephone", Fields.PHONE.name()),
          entry("firstname", Fields.FIRST_NAME.name()),
          entry("lastname", Fields.LAST_NAME.name()),
          entry("company", Fields.COMPANY.name()),
          entry("website", Fields.COMPANY_DOMAIN.name()),
          entry("jobtitle", Fields.TITLE.name()),
          entry("numberofemployees", Fields.COMPANY_SIZE.name()),
          entry("annualrevenue", Fields.ANNUAL_REVENUE.name()),
          entry("industry", Fields.INDUSTRY.name()),
          entry("address", Fields.STREET.name()),
          entry("city", Fields.CITY.name()),
          entry("state", Fields.SUBDIVISION.name()),
          entry("zip", Fields.POSTAL_CODE.name()),
          entry("country", Fields.COUNTRY.name()),
          entry("message", Fields.MESSAGE.name()));

  private static final Answers ANSWERS =
      new Answers(
          "fields",
          "name",
          item -> SubmissionBody.member(item, "value").flatMap(SubmissionBody::raw),
          FIELDS);

  private final String source;
  private final Findings findings;
  private final Map<Long, Purpose> purposes;

  HubSpotForm(String source, Findings findings, Map<Long, Purpose> purposes) {
    this.source = source;
    this.findings = findings;
    this.purposes = purposes;
  }

  Submission read(Node.Group body) {
    Submission form = ANSWERS.addTo(Submission.from(source), body, findings);
    Optional<Node.Group> context = group(body, "context");
    if (context.isPresent()) {
      form = SubmissionBody.with(form, context.get(), "pageUri", Fields.LANDING_PAGE.name());
      form = SubmissionBody.with(form, context.get(), "sfdcCampaignId", Fields.CAMPAIGN.name());
    }
    for (Purpose purpose : consents(body)) {
      form = form.consentTo(purpose, Channel.EMAIL);
    }
    return at(form, body);
  }

  private Set<Purpose> consents(Node.Group body) {
    Optional<Node> communications =
        group(body, "legalConsentOptions")
            .flatMap(options -> group(options, "consent"))
            .flatMap(consent -> SubmissionBody.member(consent, "communications"));
    List<Node> items =
        communications.isPresent() && communications.get() instanceof Node.Items found
            ? found.items()
            : List.of();
    Set<Purpose> given = new LinkedHashSet<>();
    items.forEach(item -> consent(item).ifPresent(given::add));
    return given;
  }

  /** Only a true that is a JSON true is a yes. */
  private Optional<Purpose> consent(Node item) {
    if (item instanceof Node.Group group
        && SubmissionBody.member(group, "value").orElse(item) instanceof Node.Flag value
        && value.flag()) {
      return SubmissionBody.member(group, "subscriptionTypeId")
          .flatMap(SubmissionBody::raw)
          .flatMap(HubSpotForm::whole)
          .flatMap(id -> Optional.ofNullable(purposes.get(id)));
    }
    return Optional.empty();
  }

  private static Optional<Node.Group> group(Node.Group around, String name) {
    return SubmissionBody.member(around, name)
        .flatMap(node -> node instanceof Node.Group group ? Optional.of(group) : Optional.empty());
  }

  private static Optional<Long> whole(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /** A time that can't be read is kept as it is: it is no reason to lose a lead. */
  private static Submission at(Submission form, Node.Group body) {
    Optional<String> time = SubmissionBody.member(body, SUBMITTED).flatMap(SubmissionBody::raw);
    return time.flatMap(HubSpotForm::whole)
        .map(millis -> form.at(Instant.ofEpochMilli(millis)))
        .orElseGet(() -> time.map(text -> form.with(SUBMITTED, text)).orElse(form));
  }
}
