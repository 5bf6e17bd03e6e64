package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Decision;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

/** lead-scoring by itself: no port, no other module but lead-core. */
class ScoringAloneTest {

  @Test
  void aProfileIsScoredInFewLines() {
    ScoringModel model =
        ScoringModel.named("fit")
            .rule("senior-title", Fields.TITLE.mentions("VP", "Head"), +30)
            .rule("mid-market", Fields.COMPANY_SIZE.between(50, 1_000), +25)
            .qualifyAt(50)
            .build();
    Profile ada =
        Profile.empty().with(Fields.TITLE, "VP Engineering").with(Fields.COMPANY_SIZE, 240);

    Decision<Score> decision = model.score(ada, Instant.parse("2026-11-23T09:00:00Z"));

    assertThat(decision.outcome().total()).hasToString("55");
    assertThat(decision.outcome().isQualified()).isTrue();
  }
}
