package org.leadkit.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Decision;
import org.leadkit.lead.Evidence;

/** Qualification by itself: no port, no other module but lead-core. */
class QualificationAloneTest {

  @Test
  void aLeadIsQualifiedInFewLines() {
    Instant monday = Instant.parse("2026-11-23T09:00:00Z");
    QualificationFramework bant = QualificationFramework.bant();
    List<Evidence> said =
        List.of(
            Evidence.observed("call-1", "budget", "approved", "anna", monday).withConfidence(80),
            Evidence.observed("form-1", "need", "critical", "website", monday));

    Decision<Assessment> decision = bant.assess(said, monday);

    assertThat(decision.outcome().total()).hasToString("45");
    assertThat(decision.outcome().nextQuestion().orElseThrow().question())
        .isEqualTo("Who decides, and who else has to agree?");
  }
}
