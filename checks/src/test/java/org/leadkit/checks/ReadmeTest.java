package org.leadkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README prints as code and as output is what a test runs. */
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```(java)?\\n(.*?)\\n```", Pattern.DOTALL);

  @Test
  void theFirstLeadOfTheReadmeIsTheOneThatIsTested() {
    String test =
        spaced(
            House.read(House.file("lead-flow/src/test/java/org/leadkit/flow/NewcomerTest.java")));
    List<MatchResult> blocks =
        BLOCK.matcher(House.read(House.file("README.md"))).results().toList();

    assertThat(blocks.get(0).group(1)).isEqualTo("java");
    blocks
        .get(0)
        .group(2)
        .lines()
        .map(String::strip)
        .filter(ReadmeTest::isOfTheExample)
        .forEach(line -> assertThat(test).contains(line));
    blocks.get(1).group(2).lines().forEach(line -> assertThat(test).contains(spaced(line)));
  }

  /** The test builds its flow with a clock and ids of its own, and prints nothing. */
  private static boolean isOfTheExample(String line) {
    return !line.startsWith("LeadFlow flow") && !line.startsWith("System.out");
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
