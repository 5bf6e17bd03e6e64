package org.leadkit.formats;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.leadkit.retention.export.Omission;
import org.leadkit.retention.export.PortableExport;
import org.leadkit.retention.export.SubjectExport;

/** What is said first, in plain words. */
final class ExportCover {

  private ExportCover() {}

  static String access(SubjectExport export) {
    return text(accessLines(export));
  }

  static List<String> accessLines(SubjectExport export) {
    return List.of(
        "Your data",
        "You asked what %s holds about you. This is the answer to your request %s."
            .formatted(export.controller().name(), export.request()),
        asOf(export.cutOff(), export.data().size()),
        "Open export.html to read it. export.json and data.csv hold the same for machines.",
        "Each value says where it came from and what its use rests on. You can have it corrected,"
            + " erased or restricted, object to its use, and withdraw consent at any time.",
        leftOut(export.withheld()),
        SubjectExport.NOTE);
  }

  static String portability(PortableExport export) {
    return text(
        List.of(
            "Your data to take along",
            "This is the answer to your request %s.".formatted(export.request()),
            asOf(export.cutOff(), export.data().size()),
            "It holds what you told us and what we saw you do, where its use rests on your consent"
                + " or on a contract. It leaves out what was computed and what others said.",
            "export.json is exact. In data.csv an apostrophe stands before what a spreadsheet could"
                + " take for a formula.",
            leftOut(export.withheld()),
            SubjectExport.NOTE));
  }

  private static String asOf(Instant cutOff, int values) {
    return "It shows what was on record at %s (UTC): %d values.".formatted(cutOff, values);
  }

  private static String leftOut(List<Omission> withheld) {
    return withheld.isEmpty()
        ? "Nothing was left out."
        : "%d kinds of values were left out; withheld.json names them and says why."
            .formatted(withheld.size());
  }

  private static String text(List<String> lines) {
    return lines.stream()
            .map(line -> ExportText.printable(line).replaceAll("[\\r\\n\\t\u2028\u2029]", " "))
            .collect(Collectors.joining("\n\n"))
        + "\n";
  }
}
