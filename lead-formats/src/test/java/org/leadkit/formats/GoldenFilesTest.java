package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;

/** A folder a case: a policy with faults, and what is said of it. */
class GoldenFilesTest {

  private static final int FEWEST = 12;

  @TestFactory
  Stream<DynamicTest> theFaultsOfEachFolderAreToldAsExpected() {
    return folders().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () ->
                        assertThat(issues(folder))
                            .isEqualTo(Files.readString(folder.resolve("expected.txt")))));
  }

  @Test
  void thereAreFolders() {
    assertThat(folders()).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  private static List<Path> folders() {
    return TestFiles.in("rules");
  }

  private static String issues(Path folder) throws IOException {
    for (PolicySchema kind : PolicySchema.values()) {
      Path file = folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".json");
      if (Files.exists(file)) {
        String json = Files.readString(file);
        InvalidConfiguration refused =
            catchThrowableOfType(InvalidConfiguration.class, () -> kind.read(json));
        assertThat(refused).as("refusal of %s", file.getFileName()).isNotNull();
        return refused.issues().stream().map(Issue::toString).collect(Collectors.joining("\n"))
            + "\n";
      }
    }
    throw new AssertionError("no policy in " + folder.getFileName());
  }
}
