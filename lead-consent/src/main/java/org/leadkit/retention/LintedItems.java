package org.leadkit.retention;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.RetentionRule.Applies;

/** Items that show what a lint found. */
final class LintedItems {

  private static final String STORE = "example";
  private static final String OTHER_RECORD = "another-record";

  /** Reserved by ISO 3166 for whoever needs a code that is no country's. */
  private static final Jurisdiction NOWHERE = Jurisdiction.of("ZZ");

  private LintedItems() {}

  /** One that a rule is surely about, and whose trigger happened at an instant. */
  static RetainedItem of(RetentionRule rule, Instant at) {
    Applies applies = rule.applies();
    return new RetainedItem(
        STORE,
        "1",
        "",
        applies.recordTypes().stream().findFirst().orElse(OTHER_RECORD),
        applies.fields().stream().findFirst().orElse(""),
        applies.categories().stream().findFirst().orElse(DataCategory.PROFILE),
        applies.purposes().isEmpty() ? Set.of(Purpose.RESEARCH) : Set.copyOf(applies.purposes()),
        applies.places().isEmpty() ? Set.of(NOWHERE) : Set.copyOf(applies.places()),
        applies.roles().stream().findFirst().orElse(Recipient.Role.CONSUMER),
        Map.of(rule.trigger(), at));
  }

  /** One that only rules about everything are about, but for its kind, purpose and role. */
  static RetainedItem of(
      DataCategory category, Purpose purpose, Recipient.Role role, Map<Trigger, Instant> since) {
    return new RetainedItem(
        STORE, "1", "", OTHER_RECORD, "", category, Set.of(purpose), Set.of(NOWHERE), role, since);
  }
}
