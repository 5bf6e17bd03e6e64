package org.leadkit.consent.pack;

import java.time.LocalDate;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * A date that a rule sets, in two readings, because texts say neither what a working day is nor
 * where a time begins. Policy evaluation, not legal advice.
 *
 * @param safe the last day in the reading that can't be wrong: the earlier one of what must be done
 *     or may still be done, the later one of what is forbidden or must be kept
 * @param nominal the last day as the text is usually read
 * @param rule id of the rule that sets it
 * @param duty kebab-case name of what is due
 * @param kind what the date ends
 * @param calendar name of the holidays that were counted as no working days; empty if only weekends
 *     were
 * @param isDefined true if the text, or a rule that it refers to, says how to count
 */
public record Deadline(
    LocalDate safe,
    LocalDate nominal,
    String rule,
    String duty,
    PackRule.Due.Kind kind,
    String calendar,
    boolean isDefined)
    implements Canonical {

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("duty", duty)
            .with("rule", rule)
            .with("kind", kind)
            .with("safe", safe.toString())
            .with("nominal", nominal.toString());
    form = calendar.isEmpty() ? form : form.with("calendar", calendar);
    return form.with("defined", isDefined);
  }
}
