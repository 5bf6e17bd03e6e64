package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Points;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.qualification.Criterion;
import org.leadkit.qualification.QualificationFramework;
import org.leadkit.scoring.ScoringModel;

class FrameworkJsonTest {

  private static final LeadJson JSON = LeadJson.standard();

  private static final QualificationFramework OWN =
      QualificationFramework.named("own")
          .version("2026-11")
          .source("Ours")
          .criterion(
              Criterion.named("budget", "Is there a budget?")
                  .level("none", 0)
                  .level("approved", new Points(25_500))
                  .staleAfter(Duration.ofDays(180))
                  .minimumConfidence(50))
          .build();

  private static final String TEXT =
      """
      {
        "format": 1,
        "framework": "own",
        "version": "2026-11",
        "source": "Ours",
        "criteria": [
          {
            "name": "budget",
            "question": "Is there a budget?",
            "levels": [{"name": "none", "points": 0}, {"name": "approved", "points": 25.5}],
            "staleAfter": "P180D",
            "minimumConfidence": 50
          }
        ]
      }
      """;

  @Provide
  Arbitrary<QualificationFramework> any() {
    return AnyFramework.any();
  }

  @Property(tries = 500)
  void aFrameworkThatIsWrittenAndReadIsTheSame(@ForAll("any") QualificationFramework framework) {
    String json = JSON.write(framework);
    QualificationFramework read = JSON.readFramework(json);
    assertThat(read).isEqualTo(framework);
    assertThat(read.ref()).isEqualTo(framework.ref());
    assertThat(read.criteria()).isEqualTo(framework.criteria());
    assertThat(JSON.write(read)).isEqualTo(json);
  }

  @Property(tries = 300)
  void whatIsWrittenIsValidUnderItsSchema(@ForAll("any") QualificationFramework framework) {
    assertThat(PolicySchema.FRAMEWORK.errors(JSON.write(framework))).isEmpty();
  }

  @Test
  void aFrameworkAsDataIsTheSameFramework() {
    assertThat(JSON.readFramework(TEXT)).isEqualTo(OWN);
    assertThat(JSON.write(OWN)).isEqualTo(TEXT);
  }

  @Test
  void theSchemaNamesItself() {
    assertThat(LeadJson.frameworkSchema()).contains("urn:leadkit:schema:framework:1");
  }

  @Test
  void bantAsDataIsBantAsCode() {
    assertThat(LeadJson.framework("bant")).isEqualTo(QualificationFramework.bant());
  }

  @ParameterizedTest
  @MethodSource("org.leadkit.formats.LeadJson#frameworks")
  void aPresetIsWellWrittenAwardsAHundredAndSaysWhereItComesFrom(String name) {
    QualificationFramework framework = LeadJson.framework(name);

    assertThat(JSON.write(framework)).isEqualTo(Presets.FRAMEWORKS.text(name));
    assertThat(PolicySchema.FRAMEWORK.errors(Presets.FRAMEWORKS.text(name))).isEmpty();
    assertThat(framework.ref().name()).isEqualTo(name);
    assertThat(framework.source()).contains("commonly attributed to");
    assertThat(
            framework.criteria().stream()
                .map(criterion -> criterion.levels().get(criterion.levels().size() - 1).points())
                .reduce(Points.ZERO, Points::plus))
        .hasToString("100");
  }

  @Test
  void thePresetsAskForWhatTheirLettersSay() {
    assertThat(LeadJson.frameworks()).containsExactly("bant", "champ", "gpct", "meddic");
    assertThat(LeadJson.framework("meddic").criteria())
        .extracting(Criterion::name)
        .containsExactly(
            "metrics",
            "economic-buyer",
            "decision-criteria",
            "decision-process",
            "identify-pain",
            "champion");
    assertThat(LeadJson.framework("champ").criteria())
        .extracting(Criterion::name)
        .containsExactly("challenges", "authority", "money", "prioritization");
    assertThat(LeadJson.framework("gpct").criteria())
        .extracting(Criterion::name)
        .containsExactly("goals", "plans", "challenges", "timeline");
  }

  @Test
  void presetsThatAskForTheSameUnderstandTheSameLevels() {
    assertThat(criterion("champ", "challenges").levels())
        .isEqualTo(criterion("gpct", "challenges").levels());
    assertThat(criterion("champ", "authority").levels())
        .isEqualTo(criterion("bant", "authority").levels());
    assertThat(criterion("gpct", "timeline").levels())
        .isEqualTo(criterion("bant", "timeline").levels());
  }

  private static Criterion criterion(String framework, String name) {
    return LeadJson.framework(framework).criteria().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPresetThatIsNotThereIsRefusedWithAGuess() {
    assertThat(catchThrowableOfType(InvalidConfiguration.class, () -> LeadJson.framework("medic")))
        .hasMessage(
            "ERROR unknown-framework: The framework (medic) must be one that comes with leadkit.\n  Maybe meddic was meant.");
    assertThat(
            catchThrowableOfType(
                InvalidConfiguration.class, () -> LeadJson.framework("../schema/scoring")))
        .hasMessageContaining("Maybe one of bant, champ, gpct, meddic.");
  }

  @Test
  void aModelAsDataReadsTheResultOfAFramework() {
    QualificationFramework meddic = LeadJson.framework("meddic");
    LeadJson knowing =
        LeadJson.with(FieldCatalogue.standard().with(meddic.fields().toArray(Field[]::new)));
    ScoringModel model =
        ScoringModel.named("sales-ready")
            .rule("enough", meddic.scoreField().atLeast(60), 10)
            .rule("buyer", meddic.levelField("economic-buyer").isOneOf("met", "supportive"), 5)
            .build();

    assertThat(knowing.readScoring(knowing.write(model))).isEqualTo(model);
    assertThat(knowing.write(model)).contains("\"meddicEconomicBuyer\"");
  }
}
