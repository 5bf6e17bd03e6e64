package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leadkit.decision.Issue;

/** Nothing but an InvalidConfiguration leaves the readers of policies, whatever they are given. */
class HostileJsonTest {

  private static final int FEWEST = 60;

  @TestFactory
  Stream<DynamicTest> theJsonTestSuiteIsAnsweredAsItsNamesSay() {
    List<Path> files =
        TestFiles.in("json-test-suite").stream().filter(HostileJsonTest::isJson).toList();
    assertThat(files).hasSizeGreaterThan(FEWEST);
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static boolean isJson(Path file) {
    return file.getFileName().toString().endsWith(".json");
  }

  private static void check(Path file) throws IOException {
    String json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Findings findings = new Findings();
    Optional<Node> root = JsonText.read(json, findings);
    boolean isValid = file.getFileName().toString().startsWith("y_");
    assertThat(root.isPresent()).isEqualTo(isValid);
    assertThat(findings.sorted()).allMatch(issue -> issue.line() > 0 && issue.column() > 0);
    AllReaders.read(json);
  }

  @Test
  void nestingBeyondTheLimitIsRefusedAtItsPlace() {
    String open = "[".repeat(JsonText.DEEPEST);
    String close = "]".repeat(JsonText.DEEPEST);
    assertThat(JsonText.read(open + close, new Findings())).isPresent();
    Findings findings = new Findings();
    assertThat(JsonText.read("\n[" + open + close + "]", findings)).isEmpty();
    assertThat(findings.sorted()).extracting(Issue::code).containsExactly("too-deep");
    assertThat(findings.sorted()).extracting(Issue::line).containsExactly(2);
    AllReaders.read("{\"a\":".repeat(100_000));
  }

  @Test
  void aTextBeyondTheLimitIsRefused() {
    String most = "\"" + "x".repeat(JsonText.LONGEST - 2) + "\"";
    assertThat(JsonText.read(most, new Findings())).isPresent();
    Findings findings = new Findings();
    assertThat(JsonText.read(most + " ", findings)).isEmpty();
    assertThat(findings.sorted()).extracting(Issue::code).containsExactly("too-long");
  }

  @Test
  void aLongNameAndALongNumberAreRefusedAtTheirPlace() {
    Findings findings = new Findings();
    JsonText.read("{\"" + "n".repeat(100_000) + "\": 1}", findings);
    assertThat(findings.sorted()).extracting(Issue::code).containsExactly("too-long");
    AllReaders.read(
        "{\"format\": 1, \"scoring\": \"x\", \"dimensions\": [], \"qualify\": {\"enter\": 1"
            + "0".repeat(1_000_000)
            + "}}");
    AllReaders.read(
        "{\"format\": 1, \"scoring\": \"x\", \"dimensions\": [], \"qualify\": {\"enter\": 1e999999999}}");
  }

  @Test
  void aModelOfVeryManyPartsIsReadOrRefusedInTime() {
    String head = "{\"format\": 1, \"scoring\": \"x\", \"dimensions\": [";
    String rule = "{\"name\": \"e\", \"rules\": [{\"id\": \"a\", ";
    AllReaders.read(head + many("{\"name\": \"d%d\", \"rules\": []}", 30_000) + "]}");
    AllReaders.read(
        head
            + rule
            + "\"on\": \"*\", \"points\": 1, \"cap\": ["
            + many("{\"times\": %d}", 50_000)
            + "]}]}]}");
    AllReaders.read(
        head
            + rule
            + "\"scorer\": \"propensity\", \"parameters\": {"
            + many("\"p%d\": 1", 50_000)
            + "}}]}]}");
    AllReaders.read(
        head
            + rule
            + "\"on\": \"*\", \"points\": 1}]}], \"qualify\": ["
            + many("{\"level\": \"l%1$d\", \"enter\": %1$d}", 30_000)
            + "]}");
    AllReaders.read(
        head
            + rule
            + "\"on\": \"*\", \"points\": 1}]}], \"grade\": {\"axes\": [{\"bands\": ["
            + many("{\"name\": \"b%1$d\", \"to\": %1$d}", 30_000)
            + "]}]}}");
  }

  @Test
  void aCalendarOfVeryManyDatesIsReadOrRefusedInTime() {
    String head = "{\"format\": 1, \"calendar\": \"x\", \"zone\": \"Europe/Berlin\", ";
    String week = "\"week\": {\"monday\": [\"09:00-17:00\"]}, ";
    AllReaders.read(
        head
            + week
            + "\"leave\": ["
            + many("{\"from\": \"%04d-01-01\", \"back\": \"9999-12-31\"}", 9_998)
            + ","
            + many("{\"from\": \"2026-01-01T00:00:00.%09dZ\"}", 50_000)
            + "]}");
    AllReaders.read(
        head
            + week
            + "\"holidays\": ["
            + many("{\"name\": \"h%1$d\", \"dates\": [\"2026-01-01\"]}", 30_000)
            + "]}");
    AllReaders.read(head + "\"week\": {\"monday\": [" + many("\"09:00-17:00\"", 100_000) + "]}}");
    AllReaders.read(
        head + "\"exceptions\": {" + many("\"%04d-01-01\": [\"09:00-17:00\"]", 9_999) + "}}");
  }

  private static String many(String part, int times) {
    return IntStream.rangeClosed(1, times)
        .mapToObj(part::formatted)
        .collect(Collectors.joining(","));
  }

  @Test
  void manyFaultsDoNotFillTheMemory() {
    Findings findings = new Findings();
    JsonText.read(
        "{\"" + "n".repeat(1_000) + "\": {" + "\"a\": 1,".repeat(400_000) + "\"a\": 1}}", findings);
    assertThat(findings.sorted()).hasSize(Findings.MOST + 1);
    assertThat(findings.sorted().get(Findings.MOST).code()).isEqualTo("too-many-issues");
  }
}
