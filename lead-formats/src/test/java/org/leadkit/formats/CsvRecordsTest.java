package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.decision.InvalidConfiguration;

class CsvRecordsTest {

  @Property(tries = 3_000)
  void recordsAreCutWhereAWholeReaderCutsThem(@ForAll("wellFormed") String text) {
    List<List<String>> whole = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      reader.forEach(record -> whole.add(record.getFields()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(cut(text)).isEqualTo(whole);
  }

  private static List<List<String>> cut(String text) {
    CsvRecords records = new CsvRecords(new StringReader(text), ',');
    List<List<String>> cut = new ArrayList<>();
    for (Optional<CsvRecords.Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
      cut.add(CsvReader.builder().ofSingleCsvRecord(raw.get().text()).getFields());
    }
    return cut;
  }

  @Property(tries = 3_000)
  void anyTextIsReadToItsEnd(@ForAll("texts") String text) {
    CsvSubmissions csv = CsvSubmissions.from("any").build();
    assertThatCode(
            () -> {
              try {
                csv.read(new StringReader("a,b\n" + text)).forEach(row -> {});
                csv.read(new StringReader(text)).forEach(row -> {});
              } catch (InvalidConfiguration e) {
                assertThat(e.issues()).isNotEmpty();
              }
            })
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<String> wellFormed() {
    Arbitrary<String> quoted =
        Arbitraries.strings()
            .withChars("a,\n\"é ")
            .ofMaxLength(5)
            .map(text -> '"' + text.replace("\"", "\"\"") + '"');
    Arbitrary<String> plain =
        Arbitraries.strings()
            .withChars("a\" é")
            .ofMaxLength(4)
            .filter(text -> !text.startsWith("\""));
    Arbitrary<String> row =
        Arbitraries.oneOf(quoted, plain)
            .list()
            .ofMaxSize(4)
            .map(fields -> String.join(",", fields));
    return row.list()
        .ofMaxSize(5)
        .flatMap(rows -> Arbitraries.of("\n", "\r\n", "\r").map(end -> String.join(end, rows)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("\",\n\r;a \uFEFF").ofMaxLength(30),
        Arbitraries.strings().all().ofMaxLength(30));
  }
}
