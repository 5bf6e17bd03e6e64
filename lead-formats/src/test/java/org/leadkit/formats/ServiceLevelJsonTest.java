package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.distribution.Pool;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.sla.Escalation;
import org.leadkit.sla.ServiceLevel;

class ServiceLevelJsonTest {

  private static final String POLICY =
      """
      {"format": 1, "routing": "emea",
       "pools": [{"name": "dach", "members": ["anna", "bernd"]},
                 {"name": "inbound", "members": ["inbound-queue"]}],
       "serviceLevels": [
         {"name": "gold", "accept": "PT15M", "firstTouch": "PT4H",
          "calendar": {"calendar": "emea-hours", "zone": "Europe/Berlin",
                       "week": {"monday": ["09:00-18:00"]}},
          "warn": {"percent": 75},
          "ladder": [
            {"past": "accept", "after": "PT15M", "do": "reassign", "times": 2},
            {"past": "accept", "after": "PT1H", "do": "queue", "to": "inbound"}]}],
       "rules": [{"id": "dach", "when": {"field": "country", "is": "DE"}, "pool": "dach",
                  "serviceLevel": "gold"}],
       "otherwise": {"pool": "inbound", "within": "PT8H"}}
      """;

  private final LeadJson json = LeadJson.standard();

  @Test
  void aPolicyWithAServiceLevelIsReadAsItIsBuilt() {
    RoutingPolicy read = json.readRouting(POLICY);
    ServiceLevel gold = read.serviceLevel("gold").orElseThrow();

    assertThat(gold.within(Target.ACCEPT)).contains(Duration.ofMinutes(15));
    assertThat(gold.calendar().name()).isEqualTo("emea-hours");
    assertThat(gold.ladder())
        .containsExactly(
            Escalation.reassign(Target.ACCEPT, Duration.ofMinutes(15), 2),
            Escalation.queue(Target.ACCEPT, Duration.ofHours(1), "inbound"));
    RoutingPolicy built =
        RoutingPolicy.named("emea")
            .rule("dach", Fields.COUNTRY.is("DE"), gold, Pool.of("dach", "anna", "bernd"))
            .otherwise(Duration.ofHours(8), Pool.of("inbound", "inbound-queue"));
    assertThat(read).isEqualTo(built);
    assertThat(read.rules()).isEqualTo(built.rules());
    assertThat(json.readRouting(json.write(built))).isEqualTo(built);
  }

  private String issues(String text) {
    InvalidConfiguration refused =
        catchThrowableOfType(InvalidConfiguration.class, () -> json.readRouting(text));
    return refused.getMessage();
  }

  @Test
  void whatIsWrongIsToldAtItsPlace() {
    assertThat(issues(POLICY.replace("PT4H", "PT4M")))
        .contains("/serviceLevels/0/firstTouch targets-out-of-order");
    assertThat(issues(POLICY.replace("\"serviceLevel\": \"gold\"", "\"serviceLevel\": \"silver\"")))
        .contains("/rules/0/serviceLevel unknown-service-level");
    assertThat(issues(POLICY.replace("\"to\": \"inbound\"", "\"to\": \"nowhere\"")))
        .contains("/serviceLevels/0/ladder/1/to unknown-pool");
    assertThat(issues(POLICY.replace("\"do\": \"queue\"", "\"do\": \"queues\"")))
        .contains("/serviceLevels/0/ladder/1/do unknown-action", "Maybe queue");
    assertThat(issues(POLICY.replace("\"week\": {\"monday\": [\"09:00-18:00\"]}", "\"week\": {}")))
        .contains("/serviceLevels/0/calendar never-opens");
    assertThat(issues(POLICY.replace("{\"percent\": 75}", "{\"share\": 75}")))
        .contains("/serviceLevels/0/warn missing-member")
        .doesNotContain("unknown-service-level");
    assertThat(
            issues(
                POLICY.replace(
                    "\"serviceLevel\": \"gold\"",
                    "\"within\": \"PT1H\", \"serviceLevel\": \"gold\"")))
        .contains("/rules/0/within unknown-member");
  }
}
