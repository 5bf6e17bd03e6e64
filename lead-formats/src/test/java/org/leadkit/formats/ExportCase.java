package org.leadkit.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Purpose;
import org.leadkit.profile.Field;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Provenance;
import org.leadkit.retention.export.Controller;
import org.leadkit.retention.export.DataInventory;
import org.leadkit.retention.export.DataTag;
import org.leadkit.retention.export.Disclosed;
import org.leadkit.retention.export.Explanation;
import org.leadkit.retention.export.HeldLead;
import org.leadkit.retention.export.HeldRecord;
import org.leadkit.retention.export.Kept;
import org.leadkit.retention.export.Origin;
import org.leadkit.retention.export.SubjectExport;
import org.leadkit.retention.export.SubjectFile;
import org.leadkit.spi.LeadHistory;

/** A person as a folder has it, and the export that comes of it. */
final class ExportCase {

  static final Instant CUT_OFF = Instant.parse("2026-11-22T12:00:00Z");
  static final Instant AT = Instant.parse("2026-05-01T09:00:00Z");
  static final Controller CONTROLLER =
      new Controller(
          "Engines & Co",
          "Grace, data protection",
          "1 Mill Lane",
          "privacy@engines.example",
          "",
          "https://engines.example/privacy",
          "LfDI",
          "DE",
          "en");

  static final DataInventory INVENTORY =
      DataInventory.standard(LawfulBasis.CONSENT, Purpose.SALES_FOLLOW_UP)
          .field(
              Field.text("nickname"),
              DataTag.of(DataCategory.PROFILE, Provenance.DECLARED, LawfulBasis.CONSENT))
          .source("bought-list", Origin.obtainedFrom("Lists GmbH"));

  private ExportCase() {}

  static SubjectExport of(Path folder) {
    LeadHistory history =
        new LeadHistory(
            RecordJson.readLead(TestFiles.text(folder.resolve("lead.json"))),
            lines(folder.resolve("touches.jsonl"), RecordJson::readTouch),
            lines(folder.resolve("activities.jsonl"), RecordJson::readActivity),
            lines(folder.resolve("consents.jsonl"), RecordJson::readConsentEvent));
    return SubjectExport.of("2026-17", CUT_OFF, data(history), INVENTORY);
  }

  static SubjectFile data(LeadHistory history) {
    HeldLead held =
        new HeldLead(history.lead(), history.touches(), history.activities(), history.consents());
    return SubjectFile.of(CONTROLLER, List.of(held))
        .with(
            List.of(
                HeldRecord.score(
                    "s1",
                    AT,
                    Points.of(40),
                    "From 30 points on a seller calls.",
                    List.of(
                        Reason.of("matched", "senior-title")
                            .worth(Points.of(40))
                            .with(new Reason.Fact("title", "CTO", false)))),
                new HeldRecord("call-note", "n1", AT, Map.of("text", "asked twice"), List.of())))
        .disclosedTo(
            List.of(new Disclosed("Mail Ltd", "processor", Set.of(DataCategory.CONTACT), AT)))
        .kept(List.of(new Kept(DataCategory.CONTACT, "three years", CUT_OFF)))
        .explained(
            new Explanation("Points for title and visits.", "A seller calls.", "Write to us.", ""));
  }

  private static <T> List<T> lines(Path file, Function<String, T> reader) {
    return Files.exists(file)
        ? TestFiles.text(file).lines().filter(line -> !line.isBlank()).map(reader).toList()
        : List.of();
  }
}
