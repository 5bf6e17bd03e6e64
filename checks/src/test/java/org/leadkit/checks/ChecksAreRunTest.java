package org.leadkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A check that is silently not run is worse than none. */
class ChecksAreRunTest {

  private static final List<Class<?>> ALL =
      List.of(
          ChecksAreRunTest.class,
          DeterminismTest.class,
          LayersTest.class,
          OneErasureTest.class,
          PromisesTest.class,
          PublicTypesTest.class,
          PurityTest.class,
          ReadmeTest.class,
          SourcesTest.class,
          SurfaceTest.class);

  @Test
  void thereAreAsManyChecksAsTheFloorSays() {
    long found =
        ALL.stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    assertThat(found).as("the line of checks in .ci/test-floor").isEqualTo(floorOfChecks());
  }

  @Test
  void everyClassOfChecksIsNamedSoThatItIsRun() {
    List<String> named = ALL.stream().map(Class::getSimpleName).toList();
    assertThat(
            House.javaFiles(House.file("checks", "src", "test", "java")).stream()
                .map(House::source)
                .filter(source -> source.code().contains("@Test"))
                .map(House.Source::name))
        .containsExactlyInAnyOrderElementsOf(named)
        .allMatch(name -> name.endsWith("Test"));
  }

  @Test
  void testsOfAllModulesAreNamedSoThatTheyAreRun() {
    Pattern test =
        Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property)\\b");
    assertThat(
            House.javaFiles(House.file(".").normalize()).stream()
                .filter(path -> isIn(path, "test"))
                .map(House::source)
                .filter(source -> test.matcher(source.code()).find())
                .filter(
                    source ->
                        !source
                            .code()
                            .matches("(?s).*\\babstract class " + source.name() + "\\b.*"))
                .filter(
                    source ->
                        !source.code().matches("(?s).*\\binterface " + source.name() + "\\b.*"))
                .map(House.Source::path))
        .allMatch(path -> path.endsWith("Test.java") || path.endsWith("Properties.java"));
  }

  private static boolean isIn(Path path, String kind) {
    return path.toString().replace('\\', '/').contains("/src/" + kind + "/java/");
  }

  private static long floorOfChecks() {
    return House.read(House.file(".ci", "test-floor"))
        .lines()
        .filter(line -> line.startsWith("checks "))
        .map(line -> Long.valueOf(line.substring("checks ".length()).strip()))
        .findFirst()
        .orElse(-1L);
  }
}
