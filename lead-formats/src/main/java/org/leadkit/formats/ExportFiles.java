package org.leadkit.formats;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.retention.export.Omission;
import org.leadkit.retention.export.PortableExport;
import org.leadkit.retention.export.SubjectExport;

/**
 * The files of an export, by name: a cover in plain words, a page to read, JSON and CSV for
 * machines, what was left out, and a manifest with the SHA-256 of each. The same export gives the
 * same files. Nothing is written anywhere; the host delivers. They are personal; {@code toString}
 * shows names. Policy evaluation, not legal advice. Immutable and thread-safe.
 */
public final class ExportFiles {

  /** The name of the file that lists the others. */
  public static final String MANIFEST = "manifest.json";

  private final Map<String, String> texts;

  private ExportFiles(Map<String, String> texts) {
    this.texts = Collections.unmodifiableMap(texts);
  }

  /**
   * The files for the right of access: {@code cover.txt}, {@code export.html}, {@code export.json},
   * {@code data.csv}, {@code about.csv}, {@code receipts.json}, {@code withheld.json} and the
   * manifest.
   */
  public static ExportFiles access(SubjectExport export) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("cover.txt", ExportCover.access(export));
    texts.put("export.html", ExportHtml.of(export));
    texts.put("export.json", json(export.form()));
    texts.put("data.csv", ExportCsv.data(export.data()));
    texts.put("about.csv", ExportCsv.statements(export.statements()));
    CanonicalForm head = head(export.form());
    texts.put("receipts.json", json(head.with("receipts", export.receipts())));
    return finished(texts, head, export.withheld());
  }

  /**
   * The files for the right to portability: {@code cover.txt}, {@code export.json}, {@code
   * data.csv}, {@code withheld.json} and the manifest.
   */
  public static ExportFiles portability(PortableExport export) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("cover.txt", ExportCover.portability(export));
    texts.put("export.json", json(export.form()));
    texts.put("data.csv", ExportCsv.data(export.data()));
    return finished(texts, head(export.form()), export.withheld());
  }

  /** What files of one export have in common. */
  private static CanonicalForm head(CanonicalForm export) {
    return export.without("data").without("statements").without("withheld");
  }

  private static ExportFiles finished(
      Map<String, String> texts, CanonicalForm head, List<Omission> withheld) {
    texts.put("withheld.json", json(head.with("withheld", withheld)));
    List<CanonicalForm> files =
        texts.entrySet().stream().map(file -> entry(file.getKey(), file.getValue())).toList();
    texts.put(MANIFEST, json(head.with("files", files)));
    return new ExportFiles(texts);
  }

  private static CanonicalForm entry(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CanonicalForm.object()
        .with("name", name)
        .with("bytes", bytes.length)
        .with("sha256", sha256(bytes));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Laid out for people; in one line if it is larger than what can be laid out. */
  static String json(CanonicalForm form) {
    String text = form.toString();
    return JsonText.read(text, new Findings(), Integer.MAX_VALUE)
        .map(JsonLayout::indented)
        .orElse(text + "\n");
  }

  /**
   * A receipt as JSON, to hand to the person when consent is given.
   *
   * @param receipt or whatever else has a form
   */
  public static String json(Canonical receipt) {
    return json(receipt.form());
  }

  /** The names, sorted. */
  public List<String> names() {
    return List.copyOf(texts.keySet());
  }

  /**
   * The text of a file.
   *
   * @throws InvalidConfiguration if there is none of that name
   */
  public String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw InvalidConfiguration.of(
          "unknown-file",
          "The file (%s) is not one of the export.".formatted(Shown.of(name)),
          Spelling.hint(name, texts.keySet()));
    }
    return text;
  }

  /**
   * The bytes of a file, in UTF-8; a new array at every call.
   *
   * @throws InvalidConfiguration if there is none of that name
   */
  public byte[] bytes(String name) {
    return text(name).getBytes(StandardCharsets.UTF_8);
  }

  /** The JSON Schema (2020-12) of {@code export.json}. */
  public static String schema() {
    return Presets.resource("schema/export.schema.json");
  }

  /** The names. */
  @Override
  public String toString() {
    return "ExportFiles" + names();
  }
}
