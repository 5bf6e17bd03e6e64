package org.leadkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadkit.checks.House.Source;

/** What only the source text shows. */
class SourcesTest {

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:(?:abstract|final|sealed|non-sealed|strictfp) )*"
              + "(?:class|interface|record|enum|@interface) (\\w+)",
          Pattern.MULTILINE);

  /** A Javadoc comment, then nothing but annotations. */
  private static final Pattern DOCUMENTED =
      Pattern.compile("(?s)/\\*\\*((?:[^*]|\\*(?!/))*+)\\*/\\s*(?:@[^;{}]*)?$");

  @Test
  void everyPublicTypeHasASentence() {
    List<String> silent =
        sources()
            .filter(
                source -> {
                  Matcher type = PUBLIC_TYPE.matcher(source.text());
                  return type.find() && !hasSentence(source.text().substring(0, type.start()));
                })
            .map(Source::path)
            .toList();
    assertThat(silent).as("public types without a Javadoc sentence").isEmpty();
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIs() {
    List<String> unmarked =
        House.modules().stream()
            .flatMap(module -> House.javaFiles(House.file(module, "src", "main", "java")).stream())
            .filter(path -> !path.endsWith("module-info.java"))
            .map(path -> path.resolveSibling("package-info.java"))
            .distinct()
            .filter(info -> !isMarked(info))
            .map(info -> House.file(".").normalize().relativize(info).toString())
            .toList();
    assertThat(unmarked).as("missing, without @NullMarked or without Javadoc").isEmpty();
  }

  @Test
  void nothingIsSynchronized() {
    assertThat(containing("\\bsynchronized\\b"))
        .as("a lock that pins a virtual thread; maybe use ReentrantLock")
        .isEmpty();
  }

  @Test
  void nothingIsKeptInAThread() {
    assertThat(containing("\\b(Inheritable)?ThreadLocal\\b")).as("ThreadLocal").isEmpty();
  }

  @Test
  void nothingIsPrinted() {
    assertThat(containing("\\bSystem\\s*\\.\\s*(out|err|exit)\\b|\\.printStackTrace\\("))
        .as("a library does not print or exit")
        .isEmpty();
  }

  private static boolean hasSentence(String before) {
    Matcher comment = DOCUMENTED.matcher(before);
    return comment.find() && comment.group(1).matches("(?s).*\\w\\W+\\w.*[.:!?].*");
  }

  private static boolean isMarked(Path info) {
    if (!Files.exists(info)) {
      return false;
    }
    String text = House.read(info);
    return text.contains("@NullMarked")
        && hasSentence(text.substring(0, text.indexOf("@NullMarked")));
  }

  private static List<String> containing(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return sources()
        .filter(source -> compiled.matcher(source.code()).find())
        .map(Source::path)
        .toList();
  }

  private static Stream<Source> sources() {
    return House.modules().stream().flatMap(module -> House.sources(module).stream());
  }
}
