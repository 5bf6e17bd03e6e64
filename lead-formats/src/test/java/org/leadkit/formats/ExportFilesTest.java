package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.retention.export.SubjectExport;

/** A folder a case: a person's records, and the files that come of them. */
class ExportFilesTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ExportFiles.schema(), InputFormat.JSON);

  private static List<Path> folders() {
    return TestFiles.in("exports");
  }

  @TestFactory
  Stream<DynamicTest> theFilesOfEachFolderAreAsExpected() {
    assertThat(folders()).hasSizeGreaterThanOrEqualTo(2);
    return folders().stream()
        .flatMap(
            folder -> {
              SubjectExport export = ExportCase.of(folder);
              return Stream.concat(
                  files(folder.resolve("access"), ExportFiles.access(export)),
                  files(folder.resolve("portability"), ExportFiles.portability(export.portable())));
            });
  }

  private static Stream<DynamicTest> files(Path folder, ExportFiles files) {
    List<String> expected = new ArrayList<>();
    TestFiles.in("exports/" + folder.getParent().getFileName() + "/" + folder.getFileName())
        .forEach(file -> expected.add(file.getFileName().toString()));
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                folder.getFileName() + " has its files",
                () -> assertThat(files.names()).containsExactlyElementsOf(expected))),
        files.names().stream()
            .map(
                name ->
                    DynamicTest.dynamicTest(
                        folder.getParent().getFileName() + " " + folder.getFileName() + " " + name,
                        () ->
                            assertThat(files.text(name))
                                .isEqualTo(Files.readString(folder.resolve(name))))));
  }

  @Test
  void theManifestNamesEachOtherFileWithItsHash() {
    for (Path folder : folders()) {
      SubjectExport export = ExportCase.of(folder);
      check(ExportFiles.access(export));
      check(ExportFiles.portability(export.portable()));
    }
  }

  static void check(ExportFiles files) {
    Node.Group root = (Node.Group) read(files.text(ExportFiles.MANIFEST));
    Node.Items listed = (Node.Items) root.members().get("files").value();
    List<String> names = new ArrayList<>(List.of(ExportFiles.MANIFEST));
    for (Node item : listed.items()) {
      Node.Group file = (Node.Group) item;
      String name = ((Node.Text) file.members().get("name").value()).text();
      byte[] bytes = files.bytes(name);
      assertThat(((Node.Text) file.members().get("sha256").value()).text())
          .isEqualTo(sha256(bytes));
      assertThat(((Node.Numeral) file.members().get("bytes").value()).text())
          .isEqualTo(String.valueOf(bytes.length));
      names.add(name);
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(files.names());
    assertThat(root.members()).containsKeys("request", "cutOff", "note");
  }

  private static Node read(String json) {
    return JsonText.read(json, new Findings()).orElseThrow();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theSchemaAcceptsWhatIsWritten() {
    for (Path folder : folders()) {
      SubjectExport export = ExportCase.of(folder);
      assertThat(errors(ExportFiles.access(export).text("export.json"))).isEmpty();
      assertThat(errors(ExportFiles.portability(export.portable()).text("export.json"))).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatMustNotBeInAnExport() {
    String portable =
        ExportFiles.portability(ExportCase.of(folders().get(0)).portable()).text("export.json");
    assertThat(errors(portable.replaceFirst("\"declared\"", "\"inferred\""))).isNotEmpty();
    assertThat(errors(portable.replaceFirst("\"consent\"", "\"legitimate-interest\"")))
        .isNotEmpty();
    assertThat(errors(portable.replaceFirst("\"provenance\"", "\"origin\""))).isNotEmpty();
    assertThat(errors(portable.replaceFirst("\"format\": 1", "\"format\": 2"))).isNotEmpty();
    String access = ExportFiles.access(ExportCase.of(folders().get(0))).text("export.json");
    assertThat(errors(access.replaceFirst("\"statements\"", "\"state\""))).isNotEmpty();
    assertThat(errors(access.replaceFirst("not legal", "sound legal"))).isNotEmpty();
  }

  static List<String> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  @Test
  void everySurfaceSaysThatItIsNoAdvice() {
    SubjectExport export = ExportCase.of(folders().get(0));
    for (ExportFiles files :
        List.of(ExportFiles.access(export), ExportFiles.portability(export.portable()))) {
      assertThat(files.names())
          .filteredOn(name -> !name.endsWith(".csv"))
          .allMatch(name -> files.text(name).contains("olicy evaluation, not legal advice"));
    }
  }

  @Test
  void theSameExportGivesTheSameFiles() {
    for (Path folder : folders()) {
      ExportFiles one = ExportFiles.access(ExportCase.of(folder));
      ExportFiles two = ExportFiles.access(ExportCase.of(folder));
      assertThat(one.names()).allMatch(name -> one.text(name).equals(two.text(name)));
    }
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    ExportFiles files = ExportFiles.access(ExportCase.of(folders().get(0)));
    assertThatThrownBy(() -> files.text("export.htm"))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("(export.htm)")
        .hasMessageContaining("Maybe");
    assertThat(files.bytes("export.html"))
        .isEqualTo(files.text("export.html").getBytes(StandardCharsets.UTF_8));
    assertThat(files).hasToString("ExportFiles" + files.names());
  }

  @Test
  void aReceiptIsWrittenByItselfToo() {
    SubjectExport export = ExportCase.of(folders().get(0));
    assertThat(ExportFiles.json(export.receipts().get(0)))
        .startsWith("{\n  \"conformance\": \"none claimed");
  }
}
