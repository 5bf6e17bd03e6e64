package org.leadkit.formats;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.leadkit.decision.Canonical;

/** The schemas as a validator sees them, beside the readers of the same texts. */
enum PolicySchema {
  SCORING(LeadJson.scoringSchema()),
  ROUTING(LeadJson.routingSchema()),
  CONSENT(LeadJson.consentSchema()),
  FRAMEWORK(LeadJson.frameworkSchema());

  /** Knows all that arbitrary policies refer to. */
  static final LeadJson JSON =
      LeadJson.with(AnyCondition.CATALOGUE).withScorer(AnyRule.SCORER, AnyScoring.PROPENSITY);

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
    };
  }
}
