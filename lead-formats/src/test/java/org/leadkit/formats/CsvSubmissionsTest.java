package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.formats.CsvSubmissions.Row;
import org.leadkit.intake.Submission;
import org.leadkit.profile.Fields;

class CsvSubmissionsTest {

  private static final CsvSubmissions PLAIN = CsvSubmissions.from("fair.csv").build();

  @Test
  void aColumnGoesToTheFieldItIsMappedTo() {
    CsvSubmissions csv =
        CsvSubmissions.from("fair.csv")
            .separator(';')
            .column("E-Mail", Fields.EMAIL)
            .column("Firma", "company")
            .without("Intern")
            .referenceByLine()
            .build();
    List<Row> rows =
        read(
            csv,
            "\uFEFFE-Mail;Firma;Intern;city\nada@engines.example;\"Engines; \"\"A\"\"\";x;Ulm\n");
    assertThat(rows).extracting(Row::line).containsExactly(2);
    Submission submission = rows.get(0).submission();
    assertThat(submission.source()).isEqualTo("fair.csv");
    assertThat(submission.values())
        .containsEntry("email", "ada@engines.example")
        .containsEntry("company", "Engines; \"A\"")
        .containsEntry("city", "Ulm")
        .containsEntry("sourceReference", "line-2")
        .hasSize(4);
  }

  @Test
  void aValueMayHaveManyLinesAndTheNextRowKnowsItsLine() {
    List<Row> rows =
        read(PLAIN, "email,message\r\na@b.example,\"one\r\ntwo\"\r\n\r\nc@d.example,x");
    assertThat(rows).extracting(Row::line).containsExactly(2, 5);
    assertThat(rows.get(0).submission().values()).containsEntry("message", "one\ntwo");
  }

  @Test
  void rowsOfAFileAreImportedUnlessThePersonsSentThem() {
    String csv = "email\na@b.example\n";
    CsvSubmissions log = CsvSubmissions.from("form-log").sentInPerson().build();

    assertThat(read(PLAIN, csv).get(0).submission().isImported()).isTrue();
    assertThat(read(log, csv).get(0).submission().isImported()).isFalse();
  }

  @Test
  void aBadRowIsKeptAsItIsAndReadingGoesOn() {
    List<Row> rows =
        read(
            PLAIN,
            """
            email,city
            a@b.example,Ulm
            too,many,columns
            few
            "x"y,z
            \uFFFD,Ulm
            ,
            c@d.example,Graz
            "never closed,
            """);
    assertThat(rows).extracting(Row::line).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(rows)
        .extracting(row -> row.submission().issues().stream().map(Issue::code).toList())
        .containsExactly(
            List.of(),
            List.of("wrong-column-count"),
            List.of("wrong-column-count"),
            List.of("broken-row"),
            List.of("wrong-encoding"),
            List.of("empty-row"),
            List.of(),
            List.of("broken-row"));
    assertThat(rows.get(1).submission().raw()).contains("too,many,columns");
    assertThat(rows.get(1).submission().issues().get(0).line()).isEqualTo(3);
    assertThat(rows.get(3).submission().raw()).contains("\"x\"y,z");
  }

  @Test
  void aRowBeyondOneMebibyteIsCutAndReadingGoesOnAfterItsLine() {
    String large = "x".repeat(CsvRecords.LONGEST);
    List<Row> rows =
        read(
            PLAIN,
            "email,city\n\"" + large + "\nb,c\na@b.example,Ulm\n" + large + ",y\nc@d.example,z");
    assertThat(rows).extracting(Row::line).containsExactly(2, 3, 4, 5, 6);
    assertThat(rows.get(0).submission().issues())
        .extracting(Issue::code)
        .containsExactly("row-too-long");
    assertThat(rows.get(0).submission().raw().orElseThrow()).hasSize(CsvRecords.LONGEST);
    assertThat(rows.get(2).submission().raw()).isEmpty();
    assertThat(rows.get(3).submission().issues())
        .extracting(Issue::code)
        .containsExactly("row-too-long");
    assertThat(rows.get(4).submission().values()).containsEntry("city", "z");
  }

  @Test
  void noIssueOfARowHoldsAValue() {
    List<Row> rows = read(PLAIN, "email,city\n\"secret\"value,z\nsecret,value,x\n");
    assertThat(rows)
        .flatExtracting(row -> row.submission().issues())
        .hasSize(2)
        .noneMatch(issue -> issue.toString().contains("secret"));
  }

  @Test
  void aHeaderThatDoesNotFitIsRefusedWithAllThatIsWrong() {
    CsvSubmissions csv =
        CsvSubmissions.from("x")
            .column("E-Mail", Fields.EMAIL)
            .column("Mail", Fields.EMAIL)
            .build();
    assertThatThrownBy(() -> read(csv, "\nMail,city,E-Mails,city,\n"))
        .isInstanceOfSatisfying(
            InvalidConfiguration.class,
            e -> {
              assertThat(e.issues())
                  .extracting(Issue::code)
                  .containsExactly("duplicate-column", "nameless-column", "missing-column");
              assertThat(e.issues()).extracting(Issue::line).containsOnly(2);
              assertThat(e.issues().get(2).hint()).isEqualTo("Maybe E-Mails was meant.");
            });
    assertThatThrownBy(() -> read(PLAIN, "\n\n")).hasMessageContaining("missing-header");
    assertThatThrownBy(() -> read(csv, "E-Mail;Mail")).hasMessageContaining("separator");
  }

  @Test
  void aFileIsReadInItsCharset(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(file, "email,city\na@b.example,Zürich\n".getBytes(Charset.forName("windows-1252")));
    CsvSubmissions latin =
        CsvSubmissions.from("x").charset(Charset.forName("windows-1252")).build();
    try (Stream<Row> rows = latin.read(file)) {
      assertThat(rows.findFirst().orElseThrow().submission().values())
          .containsEntry("city", "Zürich");
    }
    try (Stream<Row> rows = PLAIN.read(file)) {
      assertThat(rows.findFirst().orElseThrow().submission().issues())
          .extracting(Issue::code)
          .containsExactly("wrong-encoding");
    }
    Files.write(file, new byte[0]);
    assertThatThrownBy(() -> PLAIN.read(file)).isInstanceOf(InvalidConfiguration.class);
  }

  @Test
  void rowsAreReadAsTheyAreAskedFor() {
    EndlessCsv endless = new EndlessCsv();
    try (Stream<Row> rows = PLAIN.read(endless)) {
      assertThat(rows.limit(100_000).filter(row -> row.submission().raw().isEmpty()).count())
          .isEqualTo(100_000);
    }
  }

  private static List<Row> read(CsvSubmissions csv, String text) {
    try (Stream<Row> rows = csv.read(new StringReader(text))) {
      return rows.toList();
    }
  }
}
