package org.leadkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole run on the real files. */
class QuickstartTest {

  private static final Path MODULE = Path.of("");
  private static final int ROWS = 4_138 + 6 + 1_000 + 12;

  @TempDir private static Path folder;
  private static Written first;
  private static Written second;

  /** What one run wrote. */
  private record Written(
      boolean complete, String out, String progress, String decisions, String rejected) {}

  @BeforeAll
  static void runTwice() throws IOException {
    first = run(folder.resolve("first").resolve("results"));
    second = run(folder.resolve("second").resolve("results"));
  }

  private static Written run(Path output) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    boolean complete =
        new Quickstart(MODULE, output, new PrintStream(out, true, StandardCharsets.UTF_8))
            .run(new PrintStream(progress, true, StandardCharsets.UTF_8));
    return new Written(
        complete,
        out.toString(StandardCharsets.UTF_8),
        progress.toString(StandardCharsets.UTF_8),
        Files.readString(output.resolve("decisions.jsonl")),
        Files.readString(output.resolve("rejected.jsonl")));
  }

  @Test
  void everyRowIsAccountedFor() {
    assertThat(first.complete()).isTrue();
    assertThat(first.out()).contains("Every row is accounted for", "= 5,156 rows");
  }

  @Test
  void theDecisionsHaveOneLineARow() {
    assertThat(first.decisions().lines())
        .hasSize(ROWS)
        .allMatch(line -> line.startsWith("{\"row\":\"") && line.endsWith("}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatWasRefusedIsKeptWithItsReasonsAndValues() {
    assertThat(first.rejected().lines().filter(line -> !line.contains("\"lead\":")))
        .hasSize(4)
        .anyMatch(
            line ->
                line.contains("\"code\":\"wrong-column-count\",\"line\":3")
                    && line.contains("technician"))
        .anyMatch(line -> line.contains("\"code\":\"broken-json\""))
        .anyMatch(line -> line.contains("\"code\":\"duplicate-key\""));
    assertThat(first.rejected().lines().filter(line -> line.contains("\"lead\":")))
        .anyMatch(line -> line.contains("\"code\":\"control-character\""))
        .anyMatch(line -> line.contains("\"values\":{\"euribor\":\"four\"}"));
  }

  @Test
  void aRefusedRowIsPrintedWithItsLineAndReason() {
    assertThat(first.out())
        .contains(
            "contacts-with-faults.csv:3  wrong-column-count: The row has (3) columns, and the"
                + " header 21.");
  }

  @Test
  void anOutcomeIsExplainedWithScoreConsentOwnerDeadlineAndPolicies() {
    assertThat(example("may be contacted"))
        .contains("is QUALIFIED, with bernd until 2026-11-23 10:00Z")
        .contains("score    64.966 of 50 needed: +30 senior-title (title)")
        .contains("contact  sales follow-up by e-mail: yes, given on hubspot at 07:20Z")
        .contains("answer within 1 hour")
        .containsPattern("b2b-fit@[0-9a-f]{8}")
        .containsPattern("explicit-consent@[0-9a-f]{8}")
        .containsPattern("inbound@[0-9a-f]{8}");
  }

  @Test
  void withoutConsentThereIsAnOwnerAndNoDeadline() {
    assertThat(example("qualified without consent"))
        .contains("is QUALIFIED, with olga, no deadline")
        .contains("sales follow-up by telephone: no: no contact point");
  }

  @Test
  void someoneWhoComesAgainIsKnownOrReviewed() {
    assertThat(example("the same person again")).contains("identity known: web-lead-0001");
    assertThat(example("perhaps the same person")).contains("identity review: the same name");
  }

  @Test
  void theShippedPacksPermitRefuseAndPutOff() {
    assertThat(first.out())
        .contains("  no       newsletter to Germany, unconfirmed  awaiting confirmation (de-doi)")
        .contains("  yes      the same after the link was used    consent confirmed (de-doi)")
        .contains("  not now  sales call to Florida, 3 at night   quiet hours, not before 2026-");
  }

  @Test
  void twoRunsWriteTheSameBytes() {
    assertThat(second.decisions()).isEqualTo(first.decisions());
    assertThat(second.rejected()).isEqualTo(first.rejected());
    assertThat(second.out()).isEqualTo(first.out());
  }

  @Test
  void aLongInputSaysHowFarItIs() {
    assertThat(first.progress()).contains("... bank contacts: 2,000 rows").doesNotContain("web");
  }

  @Test
  void noAbsolutePathIsPrinted() {
    assertThat(first.out())
        .contains("results/decisions.jsonl")
        .doesNotContain(folder.toString())
        .doesNotContain(Path.of("").toAbsolutePath().toString());
  }

  @Test
  void whatIsPrintedAndDecidedHoldsNoAddressAndNoName() throws IOException {
    Collection<String> addresses =
        CsvRows.column(Path.of("data", "persons", "persons.csv"), ',', "email").values();
    List<String> texts = List.of(first.out(), first.progress(), first.decisions());
    for (String text : texts) {
      assertThat(addresses.stream().filter(one -> !one.isBlank() && text.contains(one))).isEmpty();
      assertThat(text).doesNotContain("Diallo", "Weiss", ".example", "Palletising");
    }
  }

  /** From the heading of the main job to the next: every block is a piece of what is printed. */
  @Test
  void whatTheReadmeShowsIsPrinted() throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    String mainJob = readme.substring(readme.indexOf("## The main job"));
    String[] parts = mainJob.substring(0, mainJob.indexOf("\n## ", 3)).split("```");
    assertThat(parts).hasSizeGreaterThan(4);
    for (int i = 1; i < parts.length; i += 2) {
      assertThat(parts[i].strip().lines()).allMatch(line -> first.out().contains(line));
    }
  }

  @Test
  void thePrintedTextFitsIntoATerminal() {
    assertThat(first.out().lines()).hasSizeLessThan(120).allMatch(line -> line.length() <= 110);
  }

  private static String example(String title) {
    int start = first.out().indexOf("-- " + title);
    assertThat(start).as(title).isNotNegative();
    return first.out().substring(start, first.out().indexOf("\n\n", start));
  }
}
