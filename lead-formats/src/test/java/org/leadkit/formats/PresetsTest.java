package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.scoring.AutomationRule;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;

class PresetsTest {

  private static final String FOLDER = "META-INF/leadkit/presets";

  @Test
  void everyFileOfAScoringModelIsNamed() {
    List<String> files =
        TestFiles.in(FOLDER).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".scoring.json"))
            .map(name -> name.replace(".scoring.json", ""))
            .toList();

    assertThat(LeadJson.scoringModels()).isEqualTo(files).hasSize(7);
  }

  @ParameterizedTest
  @MethodSource("org.leadkit.formats.LeadJson#scoringModels")
  void aPresetIsValidAndLaidOutAsTheLibraryWritesIt(String name) {
    ScoringModel model = LeadJson.scoringModel(name);

    assertThat(model.ref().name()).isEqualTo(name);
    assertThat(LeadJson.standard().write(model)).isEqualTo(Presets.SCORING.text(name));
    assertThat(PolicySchema.SCORING.errors(Presets.SCORING.text(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.leadkit.formats.LeadJson#scoringModels")
  void aPresetSaysWhereItsNumbersAreFromAndWhatItExpects(String name) {
    ScoringModel model = LeadJson.scoringModel(name);
    String line =
        Presets.resource("presets/README.md")
            .lines()
            .filter(one -> one.startsWith("| `" + name + "` |"))
            .findFirst()
            .orElseThrow();

    assertThat(model.source()).contains("leadkit's");
    for (String type : types(model)) {
      assertThat(model.source()).contains(type);
      assertThat(line).contains(type);
    }
  }

  private static List<String> types(ScoringModel model) {
    Stream<ActivityFilter> machines =
        model.automation().stream()
            .flatMap(
                rule ->
                    rule instanceof AutomationRule.SoonAfter soon
                        ? Stream.of(soon.on(), soon.after())
                        : Stream.of(((AutomationRule.Picked) rule).on()));
    Stream<ActivityFilter> people =
        model.rules().stream()
            .filter(ScoringRule.ForActivity.class::isInstance)
            .map(rule -> ((ScoringRule.ForActivity) rule).on());
    return Stream.concat(machines, people).map(ActivityFilter::type).distinct().toList();
  }

  @Test
  void aPresetThatIsNotThereIsRefusedWithAGuess() {
    assertThat(
            catchThrowableOfType(
                InvalidConfiguration.class, () -> LeadJson.scoringModel("mcae-grades")))
        .hasMessage(
            "ERROR unknown-scoring: The scoring model (mcae-grades) must be one that comes with leadkit.\n  Maybe mcae-grade was meant.");
    assertThat(
            catchThrowableOfType(
                InvalidConfiguration.class, () -> LeadJson.scoringModel("../schema/scoring")))
        .hasMessageContaining("Maybe one of adobe-engagement, ");
  }
}
