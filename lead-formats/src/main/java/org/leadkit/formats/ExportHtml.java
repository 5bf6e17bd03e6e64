package org.leadkit.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.retention.export.Datum;
import org.leadkit.retention.export.Omission;
import org.leadkit.retention.export.Statement;
import org.leadkit.retention.export.SubjectExport;

/**
 * One page that needs nothing else: no script, no link, no picture. It is well-formed XML too, so
 * that a strict parser can check it. Every value is escaped and stands in an element of its own
 * that keeps its direction of writing to itself.
 */
final class ExportHtml {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="referrer" content="no-referrer"/>
      <title>Your data</title>
      <style>
      body { font-family: sans-serif; margin: 2em auto; max-width: 70em; line-height: 1.4; }
      table { border-collapse: collapse; width: 100%; margin-bottom: 1em; }
      th, td { border: 1px solid #bbb; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
      bdi { white-space: pre-wrap; overflow-wrap: anywhere; }
      </style>
      </head>
      <body>
      """;

  private final StringBuilder out = new StringBuilder(HEAD);

  private ExportHtml() {}

  static String of(SubjectExport export) {
    ExportHtml html = new ExportHtml();
    html.cover(ExportCover.accessLines(export));
    grouped(export.statements(), Statement::section).forEach(html::statements);
    grouped(export.data(), Datum::kind).forEach(html::data);
    html.withheld(export.withheld());
    return html.out.append("</body>\n</html>\n").toString();
  }

  private void cover(List<String> lines) {
    out.append("<h1>").append(value(lines.get(0))).append("</h1>\n");
    lines
        .subList(1, lines.size())
        .forEach(line -> out.append("<p>").append(value(line)).append("</p>\n"));
  }

  private void statements(String section, List<Statement> statements) {
    heading(ExportWords.section(section));
    open("What", "Text");
    statements.forEach(one -> row(ExportWords.name(one), one.text()));
    close();
  }

  private void data(String kind, List<Datum> data) {
    heading(ExportWords.kind(kind));
    grouped(data, Datum::record).values().forEach(this::record);
  }

  private void record(List<Datum> data) {
    open("What", "Value", "On record since", "Where from", "Rests on");
    for (Datum datum : data) {
      row(
          ExportWords.label(datum.name()),
          datum.value(),
          datum.at().toString(),
          ExportWords.origin(datum.tag().provenance()),
          ExportWords.label(CanonicalForm.kebab(datum.tag().basis())));
    }
    close();
  }

  private void withheld(List<Omission> withheld) {
    heading("Left out");
    if (withheld.isEmpty()) {
      out.append("<p>").append(value("Nothing was left out.")).append("</p>\n");
      return;
    }
    open("In", "What", "Kind of data", "Why");
    for (Omission one : withheld) {
      row(
          ExportWords.kind(one.kind()),
          ExportWords.label(one.name()),
          ExportWords.label(one.category()),
          ExportWords.ground(one.ground()));
    }
    close();
  }

  private void heading(String text) {
    out.append("<h2>").append(value(text)).append("</h2>\n");
  }

  private void open(String... names) {
    out.append("<table>\n<tr>");
    for (String name : names) {
      out.append("<th>").append(value(name)).append("</th>");
    }
    out.append("</tr>\n");
  }

  private void row(String... cells) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append("<td>").append(value(cell)).append("</td>");
    }
    out.append("</tr>\n");
  }

  private void close() {
    out.append("</table>\n");
  }

  private static String value(String text) {
    return "<bdi>" + ExportText.html(text) + "</bdi>";
  }

  private static <T> Map<String, List<T>> grouped(Collection<T> all, Function<T, String> by) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    all.forEach(one -> groups.computeIfAbsent(by.apply(one), any -> new ArrayList<>()).add(one));
    return groups;
  }
}
