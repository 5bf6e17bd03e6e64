package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.flow.ErasureOrder;
import org.leadkit.flow.ErasureReport;
import org.leadkit.flow.LeadFlow;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.profile.Fields;
import org.leadkit.retention.erasure.Custody;
import org.leadkit.retention.export.Controller;
import org.leadkit.retention.export.DataInventory;
import org.leadkit.retention.export.SubjectExport;
import org.leadkit.retention.export.SubjectFile;
import org.leadkit.retention.rights.Right;
import org.leadkit.retention.rights.RightsLaw;
import org.leadkit.retention.rights.RightsRequest;
import org.leadkit.retention.rights.RightsStep;
import org.leadkit.retention.rights.RightsTerms;
import org.leadkit.scoring.ScoringModel;

/** A person's requests on their way through a flow: access first, then erasure. */
class PrivacyFlowTest {

  private static final Instant RECEIVED = Instant.parse("2026-01-31T10:00:00Z");
  private static final RightsTerms GDPR = RightsTerms.of(RightsLaw.of(LeadJson.pack("eu")));

  private final AtomicReference<Instant> now = new AtomicReference<>(RECEIVED);
  private final LeadFlow flow =
      LeadFlow.inMemory()
          .scoring(
              ScoringModel.named("fit")
                  .rule("senior-title", Fields.TITLE.mentions("VP"), +30)
                  .qualifyAt(20)
                  .build())
          .retention(LeadJson.retention("cnil-prospect"))
          .time(now::get)
          .build();
  private final LeadId ada =
      flow.submit(
              Submission.from("website")
                  .with(Fields.EMAIL, "ada@engines.example")
                  .with(Fields.TITLE, "VP <b>Engineering</b>")
                  .consentTo(Purpose.SALES_FOLLOW_UP, Channel.EMAIL))
          .answer()
          .lead()
          .orElseThrow();

  private RightsRequest request(String id) {
    return flow.privacy().request(id, GDPR).orElseThrow();
  }

  @Test
  void s19ARequestForAccessHasItsDeadlinesAndIsAnsweredByFiles() {
    flow.recordActivity(ada, Activity.occurred("click", "mail.clicked", RECEIVED));
    flow.privacy()
        .transfer(
            ada, new Custody("Buyer GmbH", Custody.Direction.SOLD_TO, "B-17", RECEIVED, Set.of()));
    flow.privacy()
        .record(
            "r1",
            new RightsStep.Received(
                RECEIVED, "r1", Right.ACCESS, Set.of("eu"), Set.of(ada.value())));

    assertThat(request("r1").progress(RECEIVED).owed())
        .extracting(owed -> owed.deadline().nominal())
        .contains(LocalDate.of(2026, 3, 2));
    assertThat(request("r1").progress(RECEIVED).owed())
        .extracting(owed -> owed.deadline().safe())
        .contains(LocalDate.of(2026, 2, 27));

    SubjectFile data =
        flow.privacy().collect(ada, Controller.of("Engines Ltd", "privacy@engines.example"));
    SubjectExport export =
        SubjectExport.of(
            "r1",
            now.get(),
            data,
            DataInventory.standard(LawfulBasis.CONSENT, Purpose.SALES_FOLLOW_UP));
    ExportFiles files = ExportFiles.access(export);
    assertThat(files.text("export.html"))
        .contains(
            "ada@engines.example",
            "VP &lt;b&gt;Engineering&lt;/b&gt;",
            "Buyer GmbH",
            "mail.clicked")
        .doesNotContain("<b>Engineering");
    assertThat(files.text("export.json")).contains("senior-title", "cnil-prospect");
    ExportFiles portable = ExportFiles.portability(export.portable());
    assertThat(portable.names()).noneMatch(name -> portable.text(name).contains("senior-title"));

    flow.privacy().record("r1", new RightsStep.IdentityVerified(RECEIVED));
    flow.privacy().record("r1", RightsStep.Closed.answered(RECEIVED, export.grounds()));
    assertThat(request("r1").progress(now.get()).owed()).isEmpty();
  }

  @Test
  void anErasureClosesItsRequestAndTheLogOfTheRequestHoldsNothingOfThePerson() {
    flow.privacy()
        .record(
            "r2",
            new RightsStep.Received(
                RECEIVED, "r2", Right.ERASURE, Set.of("eu"), Set.of(ada.value())));
    ErasureReport report = flow.privacy().erase(ErasureOrder.of("r2").lead(ada));

    assertThat(report.status()).isEqualTo(ErasureReport.Status.DONE);
    assertThat(report.certificate().orElseThrow().tombstone().planHash()).hasSize(64);
    assertThat(flow.find(ada).orElseThrow().profile().entries()).isEmpty();
    assertThat(flow.privacy().collect(ada, Controller.of("Engines", "p@engines.example")).leads())
        .isEmpty();
  }
}
