package org.leadkit.examples.quickstart;

import java.util.Map;
import java.util.Optional;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issue;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Rejection;

/** One line of rejected.jsonl. It holds what was sent, so it is personal data. */
final class Rejected {

  private Rejected() {}

  static CanonicalForm form(Rejection rejection) {
    CanonicalForm form =
        CanonicalForm.object().with("id", rejection.id()).with("source", rejection.source());
    Optional<String> lead = rejection.lead().map(LeadId::value);
    if (lead.isPresent()) {
      form = form.with("lead", lead.get());
    }
    return form.with("issues", rejection.issues().stream().map(Rejected::form).toList())
        .with("values", form(rejection.values()))
        .with("raw", rejection.raw())
        .with("at", rejection.at());
  }

  private static CanonicalForm form(Issue issue) {
    CanonicalForm form = CanonicalForm.object().with("code", issue.code());
    if (!issue.pointer().isEmpty()) {
      form = form.with("pointer", issue.pointer());
    }
    if (issue.line() > 0) {
      form = form.with("line", issue.line()).with("column", issue.column());
    }
    return form.with("message", issue.message());
  }

  private static CanonicalForm form(Map<String, String> values) {
    CanonicalForm form = CanonicalForm.object();
    for (Map.Entry<String, String> value : values.entrySet()) {
      form = form.with(value.getKey(), value.getValue());
    }
    return form;
  }
}
