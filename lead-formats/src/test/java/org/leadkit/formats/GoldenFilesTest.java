package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;

/**
 * A folder a case: a policy, and what comes of it. What is said of its faults stands in
 * expected.txt; a policy without faults is written as expected.json has it.
 */
class GoldenFilesTest {

  private static final int FEWEST = 31;

  @TestFactory
  Stream<DynamicTest> thePolicyOfEachFolderIsToldOrWrittenAsExpected() {
    return folders().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () -> assertThat(outcome(folder)).isEqualTo(expected(folder))));
  }

  @Test
  void thereAreFoldersOfBothKinds() {
    assertThat(folders()).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(folders()).anyMatch(folder -> Files.exists(folder.resolve("expected.json")));
  }

  private static List<Path> folders() {
    return TestFiles.in("rules");
  }

  private static String expected(Path folder) {
    Path written = folder.resolve("expected.json");
    return TestFiles.text(Files.exists(written) ? written : folder.resolve("expected.txt"));
  }

  private static String outcome(Path folder) {
    for (PolicySchema kind : PolicySchema.values()) {
      Path file = folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".json");
      if (Files.exists(file)) {
        return outcome(kind, TestFiles.text(file));
      }
    }
    throw new AssertionError("no policy in " + folder.getFileName());
  }

  private static String outcome(PolicySchema kind, String json) {
    try {
      Canonical policy = kind.read(json);
      assertThat(kind.errors(json)).isEmpty();
      return PolicySchema.JSON.write(policy);
    } catch (InvalidConfiguration refused) {
      return refused.issues().stream().map(Issue::toString).collect(Collectors.joining("\n"))
          + "\n";
    }
  }
}
