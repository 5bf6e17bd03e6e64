package org.leadkit.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the checks look at: the modules that we publish, their classes and their sources. */
final class House {

  /** Core's packages, in order: each sees only those before it. */
  static final List<String> CORE =
      List.of("decision", "value", "activity", "profile", "calendar", "lead", "identity", "intake");

  /** The packages of each published module, all below org.leadkit. */
  static final Map<String, List<String>> PACKAGES = packages();

  /** The packages whose answers are pure functions of what they are given. */
  static final List<String> DECISIONS =
      Stream.of("lead-core", "lead-scoring", "lead-routing", "lead-consent")
          .flatMap(module -> PACKAGES.get(module).stream())
          .toList();

  private static final Path ROOT = root();
  private static final Map<String, JavaClasses> CLASSES = new TreeMap<>();

  private House() {}

  private static Map<String, List<String>> packages() {
    Map<String, List<String>> packages = new LinkedHashMap<>();
    packages.put("lead-core", CORE);
    packages.put("lead-holidays", List.of("holidays"));
    packages.put("lead-scoring", List.of("scoring", "qualification"));
    packages.put("lead-routing", List.of("distribution", "sla", "routing"));
    packages.put("lead-consent", List.of("consent", "retention"));
    packages.put("lead-signals", List.of("signals"));
    packages.put("lead-flow", List.of("event", "spi", "memory", "report", "flow"));
    packages.put("lead-formats", List.of("formats"));
    packages.put("lead-testkit", List.of("testkit"));
    return packages;
  }

  private static Path root() {
    String given = System.getProperty("leadkit.root");
    if (given == null) {
      throw new IllegalStateException(
          "The system property (leadkit.root) is not set.\n"
              + "Maybe run the checks by Maven, or set it to the folder that holds .mvn.");
    }
    return Path.of(given);
  }

  /** A file or folder of the repository. */
  static Path file(String first, String... more) {
    return ROOT.resolve(Path.of(first, more));
  }

  /** The published modules in the order in which they are built. */
  static List<String> modules() {
    return List.copyOf(PACKAGES.keySet());
  }

  /** The main classes of all published modules. */
  static JavaClasses classes() {
    return importOf("all", modules());
  }

  /** The main classes of one module. */
  static JavaClasses classes(String module) {
    return importOf(module, List.of(module));
  }

  private static synchronized JavaClasses importOf(String name, List<String> modules) {
    return CLASSES.computeIfAbsent(
        name, ignored -> new ClassFileImporter().importPaths(classFolders(modules)));
  }

  private static List<Path> classFolders(List<String> modules) {
    List<Path> folders = modules.stream().map(module -> file(module, "target", "classes")).toList();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder.resolve("org"))) {
        throw new IllegalStateException(
            "There are no classes in (%s).\nMaybe build the modules before checks."
                .formatted(ROOT.relativize(folder)));
      }
    }
    return folders;
  }

  /** The main sources of one module, without package-info and module-info. */
  static List<Source> sources(String module) {
    return javaFiles(file(module, "src", "main", "java")).stream()
        .filter(path -> !path.endsWith("package-info.java") && !path.endsWith("module-info.java"))
        .map(House::source)
        .toList();
  }

  /** All Java files below a folder, in a fixed order; none if there is no such folder. */
  static List<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.toString().contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One source file. */
  static Source source(Path path) {
    return new Source(ROOT.relativize(path).toString().replace('\\', '/'), read(path));
  }

  /** The text of a file. */
  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "(%s) can't be read.\nMaybe it was not written yet.".formatted(ROOT.relativize(path)), e);
    }
  }

  /** The lines of a list in docs, without comments and blank lines. */
  static List<String> list(String name) {
    return read(file("docs", name))
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Can code outside the module name this type, as far as access modifiers say? */
  static boolean isVisible(JavaClass type) {
    boolean open =
        type.getModifiers().contains(JavaModifier.PUBLIC)
            || type.getModifiers().contains(JavaModifier.PROTECTED);
    return open && type.getEnclosingClass().map(House::isVisible).orElse(true);
  }

  /** Is it a file of Java's own that holds no type? */
  static boolean isInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info")
        || type.getSimpleName().equals("module-info");
  }

  /** A source file: its path in the repository, and its text. */
  record Source(String path, String text) {

    /** The name of the file without its ending, so of its top-level type. */
    String name() {
      return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
    }

    /** The text with comments, strings and characters emptied. */
    String code() {
      return COMMENT_OR_LITERAL.matcher(text).replaceAll(" ");
    }

    /** The text with comments emptied; strings stay. */
    String withoutComments() {
      return COMMENT_OR_LITERAL
          .matcher(text)
          .replaceAll(
              match ->
                  match.group().startsWith("/") ? " " : Matcher.quoteReplacement(match.group()));
    }

    private static final Pattern COMMENT_OR_LITERAL =
        Pattern.compile(
            "\"\"\"(?:\\\\.|[^\"\\\\]|\"(?!\"\"))*+\"\"\"" // a text block
                + "|\"(?:\\\\.|[^\"\\\\\n])*\"" // a string
                + "|'(?:\\\\.|[^'\\\\\n])*'" // a character
                + "|//[^\n]*"
                + "|/\\*(?:[^*]|\\*(?!/))*+\\*/",
            Pattern.DOTALL);
  }
}
