package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.profile.Fields.COMPANY_SIZE;
import static org.leadkit.profile.Fields.COUNTRY;
import static org.leadkit.profile.Fields.TITLE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Points;
import org.leadkit.distribution.Pool;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.RoutingPolicyBuilder;
import org.leadkit.scoring.Cap;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.Scorer;
import org.leadkit.scoring.ScoringModel;

class LeadJsonTest {

  private static final ScoringModel MODEL =
      ScoringModel.named("b2b-fit")
          .version("2026-11")
          .rule("senior-title", TITLE.mentions("VP", "Head", "Chief"), +30)
          .rule("mid-market", COMPANY_SIZE.between(50, 1_000), +25)
          .on(
              "pricing-page",
              Activity.of("page.viewed").where("path").startsWith("/pricing"),
              +15,
              Decay.halfLife(Duration.ofDays(14)),
              Cap.perDay(2, ZoneOffset.UTC))
          .qualifyAt(50)
          .build();

  private static final String TEXT =
      """
      {
        "format": 1,
        "scoring": "b2b-fit",
        "version": "2026-11",
        "dimensions": [
          {
            "name": "fit",
            "rules": [
              {
                "id": "senior-title",
                "when": {"field": "title", "mentions": ["VP", "Head", "Chief"]},
                "points": 30
              },
              {"id": "mid-market", "when": {"field": "companySize", "between": [50, 1000]}, "points": 25}
            ]
          },
          {
            "name": "engagement",
            "rules": [
              {
                "id": "pricing-page",
                "on": "page.viewed",
                "where": {"property": "path", "startsWith": "/pricing"},
                "points": 15,
                "decay": {"halfLife": "P14D"},
                "cap": {"times": 2, "per": "P1D", "zone": "UTC"}
              }
            ]
          }
        ],
        "qualify": {"enter": 50}
      }
      """;

  @Test
  void aModelIsWrittenForPeople() {
    assertThat(LeadJson.standard().write(MODEL)).isEqualTo(TEXT);
  }

  @Test
  void theSameModelAsDataIsTheSameModel() {
    assertThat(LeadJson.standard().readScoring(TEXT)).isEqualTo(MODEL);
    assertThat(LeadJson.standard().readScoring("\uFEFF" + TEXT).ref()).isEqualTo(MODEL.ref());
  }

  @Test
  void aVersionMayBeLeftOutAndASchemaNamed() {
    ScoringModel model =
        LeadJson.standard()
            .readScoring(
                TEXT.replace("\"version\": \"2026-11\"", "\"$schema\": \"scoring.schema.json\""));
    assertThat(model).isNotEqualTo(MODEL);
    assertThat(model.ref().hash()).isEqualTo(MODEL.ref().hash());
    assertThat(model.ref().version()).isEmpty();
  }

  @Test
  void theBuiltInPackCanBeWrittenAndRead() {
    PolicyPack pack = PolicyPack.explicitConsent();
    assertThat(LeadJson.standard().readConsent(LeadJson.standard().write(pack))).isEqualTo(pack);
  }

  @Test
  void aFieldOfTheHostIsKnownByItsCatalogueOnly() {
    Field.Decimal seats = Field.number("seats");
    RoutingPolicy policy =
        RoutingPolicy.named("seats")
            .rule("many", seats.atLeast(100).and(COUNTRY.known()), Duration.ofHours(1), "anna")
            .otherwise(Duration.ofHours(8), "queue");
    String json = LeadJson.standard().write(policy);
    LeadJson knowing = LeadJson.with(FieldCatalogue.standard().with(seats));
    assertThat(knowing.readRouting(json)).isEqualTo(policy);
    assertThatThrownBy(() -> LeadJson.standard().readRouting(json))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("unknown-field: The field (seats)");
  }

  @Test
  void aScorerOfTheHostIsKnownByItsNameOnly() {
    String json =
        """
        {"format": 1, "scoring": "host", "dimensions": [{"name": "fit", "rules": [
          {"id": "doubled", "scorer": "twice", "parameters": {"points": 2.5}, "ceiling": 4}]}]}
        """;
    LeadJson knowing =
        LeadJson.standard()
            .withScorer(
                "twice",
                (profile, parameters, now) ->
                    Scorer.Award.of(
                        Points.of(new BigDecimal(parameters.get("points").text())).times(2)));

    ScoringModel model = knowing.readScoring(json);

    assertThat(model.total(Profile.empty(), Instant.EPOCH)).isEqualTo(Points.of(4));
    assertThat(knowing.readScoring(knowing.write(model))).isEqualTo(model);
    assertThatThrownBy(() -> LeadJson.standard().readScoring(json))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage(
            """
            ERROR 2:31 /dimensions/0/rules/0/scorer unknown-scorer: The scorer (twice) must be one \
            that the reader was given.
              Maybe register it: LeadJson.withScorer.""");
    assertThatThrownBy(() -> knowing.readScoring(json.replace("twice", "twcie")))
        .hasMessageContaining("Maybe twice was meant.");
  }

  @Test
  void whatCouldNotBeReadAgainIsNotWritten() {
    Condition deep = TITLE.known();
    for (int i = 0; i < JsonText.DEEPEST; i++) {
      deep = new Condition.All(List.of(deep));
    }
    Condition tooDeep = deep;
    assertThatThrownBy(() -> LeadJson.standard().write(tooDeep))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("too-deep");
  }

  @Test
  void eachSchemaNamesItself() {
    assertThat(LeadJson.scoringSchema()).contains("urn:leadkit:schema:scoring:1");
    assertThat(LeadJson.routingSchema()).contains("urn:leadkit:schema:routing:1");
    assertThat(LeadJson.consentSchema()).contains("urn:leadkit:schema:consent:1");
  }

  @Test
  void aLongerRoutingPolicyIsReadAndWrittenIfItIsAllowed() {
    RoutingPolicyBuilder builder = RoutingPolicy.named("large");
    for (int i = 0; i < 15_000; i++) {
      builder.rule(
          "rule-" + i,
          Fields.COMPANY.is("x".repeat(250) + i),
          Duration.ofHours(1),
          Pool.of("sellers", "anna"));
    }
    RoutingPolicy large = builder.otherwise(Duration.ofHours(1), "queue");
    LeadJson longer = LeadJson.standard().routingUpTo(8 * 1024 * 1024);

    String json = longer.write(large);
    assertThat(longer.readRouting(json)).isEqualTo(large);
    assertThatThrownBy(() -> LeadJson.standard().readRouting(json))
        .hasMessageContaining("too-long");
    assertThatThrownBy(() -> LeadJson.standard().write(large)).hasMessageContaining("too-long");
    assertThatThrownBy(() -> longer.routingUpTo(0)).hasMessageContaining("bad-length");
  }
}
