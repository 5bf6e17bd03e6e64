package org.leadkit.retention;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.pack.Trust;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.retention.RetentionRule.Applies;

/** The canonical form of a schedule; what is as usual is left out. */
final class ScheduleForm {

  private ScheduleForm() {}

  static CanonicalForm of(RetentionSchedule schedule) {
    CanonicalForm form =
        CanonicalForm.object().with("format", 1).with("retention", schedule.name());
    form = schedule.version().isEmpty() ? form : form.with("version", schedule.version());
    form =
        schedule.zone().equals(ZoneOffset.UTC) ? form : form.with("zone", schedule.zone().getId());
    form =
        schedule.inbound().equals(RetentionSchedule.USUAL_INBOUND)
            ? form
            : form.with("inbound", schedule.inbound());
    return form.with("rules", schedule.rules().stream().map(ScheduleForm::rule).toList())
        .withAny("policies", schedule.policies().keySet());
  }

  private static CanonicalForm rule(RetentionRule rule) {
    CanonicalForm form = CanonicalForm.object().with("id", rule.id());
    form = rule.citation().isEmpty() ? form : form.with("citation", rule.citation());
    form = rule.trust() == Trust.HOUSE ? form : form.with("trust", rule.trust());
    LocalDate from = rule.inForce().from();
    LocalDate until = rule.inForce().until();
    form = from.equals(LocalDate.MIN) ? form : form.with("from", from.toString());
    form = until.equals(LocalDate.MAX) ? form : form.with("until", until.toString());
    form = form.and(applies(rule.applies())).with("kind", rule.kind()).and(time(rule));
    return rule.treatment() == rule.kind().usual()
        ? form
        : form.with("treatment", rule.treatment());
  }

  private static CanonicalForm applies(Applies applies) {
    return CanonicalForm.object()
        .withAny("categories", applies.categories().stream().map(DataCategory::id).toList())
        .withAny("recordTypes", applies.recordTypes())
        .withAny("fields", applies.fields())
        .withAny("purposes", applies.purposes())
        .withAny("places", applies.places().stream().map(Jurisdiction::code).toList())
        .withAny("roles", applies.roles())
        .withAny("unless", applies.unless());
  }

  private static CanonicalForm time(RetentionRule rule) {
    Trigger trigger = rule.trigger();
    CanonicalForm form =
        trigger.kind() == Trigger.Kind.EVENT
            ? CanonicalForm.object().with("sinceEvent", trigger.event())
            : CanonicalForm.object().with("since", trigger.kind());
    return rule.term().isUntilEvent()
        ? form.with("untilEvent", rule.term().event())
        : form.with("period", rule.term().period().toString());
  }
}
