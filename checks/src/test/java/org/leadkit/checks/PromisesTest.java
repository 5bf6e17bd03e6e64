package org.leadkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.leadkit.checks.House.Source;

/**
 * The README's table of promises names the tests that prove each, and the tests name the promise:
 * {@code | S-01 | promise | ScoreTest, ScoreProperties |}. A promise without a test yet has a dash
 * in the last column.
 */
class PromisesTest {

  private static final Pattern CARRIED = Pattern.compile("@Promise\\(\\s*\"([A-Z]-\\d\\d)\\b");
  private static final Pattern ANY = Pattern.compile("@Promise\\(");
  private static final Pattern ROW =
      Pattern.compile("^\\|\\s*([A-Z]-\\d\\d)\\s*\\|.*\\|([^|]*)\\|\\s*$", Pattern.MULTILINE);
  private static final Pattern CLASS_NAME = Pattern.compile("\\b[A-Z]\\w*\\b");

  @Test
  void readmeAndTestsNameTheSamePromises() {
    Map<String, TreeSet<String>> listed = listed();
    listed.values().removeIf(TreeSet::isEmpty);
    assertThat(listed).as("the table of promises in README.md").isEqualTo(carried());
  }

  @Test
  void everyPromiseOfATestHasAnId() {
    assertThat(carriers().filter(PromisesTest::hasPromiseWithoutId).map(Source::path)).isEmpty();
  }

  @Test
  void noPromiseIsListedTwice() {
    assertThat(ROW.matcher(readme()).results().map(row -> row.group(1))).doesNotHaveDuplicates();
  }

  private static Map<String, TreeSet<String>> listed() {
    Map<String, TreeSet<String>> tests = new TreeMap<>();
    Matcher row = ROW.matcher(readme());
    while (row.find()) {
      TreeSet<String> names = tests.computeIfAbsent(row.group(1), ignored -> new TreeSet<>());
      CLASS_NAME.matcher(row.group(2)).results().forEach(name -> names.add(name.group()));
    }
    return tests;
  }

  private static Map<String, TreeSet<String>> carried() {
    Map<String, TreeSet<String>> tests = new TreeMap<>();
    carriers()
        .forEach(
            source ->
                CARRIED
                    .matcher(source.withoutComments())
                    .results()
                    .map(match -> match.group(1))
                    .forEach(
                        id ->
                            tests
                                .computeIfAbsent(id, ignored -> new TreeSet<>())
                                .add(source.name())));
    return tests;
  }

  private static boolean hasPromiseWithoutId(Source source) {
    String text = source.withoutComments();
    return CARRIED.matcher(text).results().count() != ANY.matcher(text).results().count();
  }

  /** All sources of the repository but the annotation itself and these checks. */
  private static java.util.stream.Stream<Source> carriers() {
    return House.javaFiles(House.file(".").normalize()).stream()
        .map(House::source)
        .filter(source -> source.path().contains("src/"))
        .filter(source -> !source.path().startsWith("test-support/"))
        .filter(source -> !source.path().startsWith("checks/"));
  }

  private static String readme() {
    return House.read(House.file("README.md"));
  }
}
