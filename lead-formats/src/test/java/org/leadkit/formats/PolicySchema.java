package org.leadkit.formats;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.distribution.Choice;

/** The schemas as a validator sees them, beside the readers of the same texts. */
enum PolicySchema {
  SCORING(LeadJson.scoringSchema()),
  ROUTING(LeadJson.routingSchema()),
  CONSENT(LeadJson.consentSchema()),
  FRAMEWORK(LeadJson.frameworkSchema()),
  CALENDAR(LeadJson.calendarSchema()),
  TEAM(LeadJson.teamSchema()),
  RETENTION(LeadJson.retentionSchema());

  /** Knows all that arbitrary policies refer to. */
  static final LeadJson JSON =
      LeadJson.with(AnyCondition.CATALOGUE)
          .withScorer(AnyRule.SCORER, AnyScoring.PROPENSITY)
          .withHolidays(AnyCalendar.KNOWN)
          .withStrategy(AnyPool.STRATEGY, candidates -> Choice.of(candidates.names().get(0)))
          .withCalendar(AnyTeam.CALENDAR)
          .withRetention(AnyRetention.POLICY, AnyRetention.OURS);

  private final Schema schema;

  PolicySchema(String text) {
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  List<String> errors(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  Canonical read(String json) {
    return switch (this) {
      case SCORING -> JSON.readScoring(json);
      case ROUTING -> JSON.readRouting(json);
      case CONSENT -> JSON.readConsent(json);
      case FRAMEWORK -> JSON.readFramework(json);
      case CALENDAR -> JSON.readCalendar(json);
      case TEAM -> JSON.readTeam(json);
      case RETENTION -> JSON.readRetention(json);
    };
  }
}
