package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

/** No reason of a score is without words. */
class ReasonWordsTest {

  /** Where sources make a reason: the call, then anything short, then the code in quotes. */
  private static final Pattern MADE =
      Pattern.compile(
          "(?:Reason\\.of|new Reason|LimitReasons\\.of|facts\\.of|facts\\.missing|\\.of|about"
              + "|limited|\\badd)\\(\\s*(?:[\\w.]+(?:\\(\\w*\\))?,\\s*){0,3}"
              + "\"([a-z]+(?:-[a-z]+)*)\"",
          Pattern.DOTALL);

  private static final Set<String> SOURCES =
      Set.of(
          "RuleReasons",
          "SectionReasons",
          "LimitReasons",
          "Rulings",
          "Levels",
          "Reasoning",
          "ReachSearch",
          "Obstacles");

  @Test
  void everyCodeThatASourceMakesHasWords() throws IOException {
    Set<String> made = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/leadkit/scoring"))) {
      for (Path file : files.filter(ReasonWordsTest::makesReasons).toList()) {
        Matcher code = MADE.matcher(Files.readString(file));
        while (code.find()) {
          made.add(code.group(1));
        }
      }
    }

    assertThat(made).isEqualTo(new TreeSet<>(ReasonWords.TOPICS.keySet()));
  }

  private static boolean makesReasons(Path file) {
    return SOURCES.contains(file.getFileName().toString().replace(".java", ""));
  }

  @Provide
  Arbitrary<ModelSpec> specs() {
    return AnyModel.specs();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return CoreArbitraries.profiles();
  }

  @Property(tries = 500)
  void everyReasonOfAnyScoreIsSaidInItsOwnWords(
      @ForAll("specs") ModelSpec spec, @ForAll("profiles") Profile profile) {
    Decision<Score> decision = decide(spec, profile);
    String text = ScoreText.of(decision, Disclosure.FULL).toString();

    for (Reason reason : decision.reasons()) {
      assertThat(ReasonWords.TOPICS).containsKey(reason.code());
      assertThat(text).contains(new ReasonWords(Disclosure.FULL).of(reason));
      assertThat(decision.form(Disclosure.FULL).toString())
          .contains(reason.form(Disclosure.FULL).toString());
    }
  }

  @Property(tries = 500)
  @Promise("S-01: what moved a score sums exactly to the difference of the totals")
  void whatMovedSumsToTheDifference(
      @ForAll("specs") ModelSpec spec,
      @ForAll("profiles") Profile before,
      @ForAll("profiles") Profile after) {
    Decision<Score> first = decide(spec, before);
    Decision<Score> second = decide(spec, after);

    Points moved =
        Decision.diff(first, second).stream()
            .map(Decision.Difference::points)
            .reduce(Points.ZERO, Points::plus);
    assertThat(moved).isEqualTo(second.outcome().total().minus(first.outcome().total()));

    String text = ScoreText.moved(first, second, Disclosure.OPEN);
    assertThat(said(text)).isEqualTo(moved);
    assertThat(text.startsWith("moved by " + moved.signed() + ": "))
        .isEqualTo(!text.startsWith("not moved"));
  }

  /** The sum of the signed numbers that stand for what moved. */
  private static Points said(String text) {
    List<String> parts = List.of(text.replaceFirst("^[^:]*:? ?", "").split("; ")[0].split(", "));
    return parts.stream()
        .filter(part -> part.matches("[+-][0-9.]+ .*"))
        .map(part -> Points.of(new java.math.BigDecimal(part.split(" ")[0].replace("+", ""))))
        .reduce(Points.ZERO, Points::plus);
  }

  private static Decision<Score> decide(ModelSpec spec, Profile profile) {
    return new Reasoning(
            new Evaluation(AnyModel.compiled(spec), profile, NOW), QualificationState.NONE)
        .decide();
  }
}
