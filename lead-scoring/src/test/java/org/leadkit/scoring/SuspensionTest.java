package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import org.junit.jupiter.api.Test;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

class SuspensionTest {

  private static final Field.Flag PARTNER = Field.flag("partner").open();

  private static final ScoringModel MODEL =
      ScoringModel.named("partners")
          .rule("title", Fields.TITLE.known(), 60)
          .suspendWhen(PARTNER.is(true))
          .qualifyAt(50)
          .build();

  private static final Profile KNOWN = Profile.empty().with(Fields.TITLE, "VP");

  @Test
  void whileScoringIsSuspendedTheLevelsStayAsTheyAre() {
    QualificationState on =
        QualificationState.NONE.with(
            Threshold.QUALIFIED, new Standing(true, NOW.minusSeconds(1), true));
    Profile partner = Profile.empty().with(PARTNER, true);

    Decision<Score> decision = MODEL.score(partner, on, NOW);

    assertThat(decision.outcome().isSuspended()).isTrue();
    assertThat(decision.outcome().total()).isEqualTo(Points.ZERO);
    assertThat(decision.outcome().state()).isEqualTo(on);
    assertThat(decision.outcome().isQualified()).isTrue();
    assertThat(decision.reasons("scoring-suspended")).hasSize(1);
    assertThat(MODEL.total(partner.with(Fields.TITLE, "VP"), NOW)).isEqualTo(Points.ZERO);
  }

  @Test
  void aLeadThatIsKnownNotToBeSuspendedIsScored() {
    Score score = MODEL.score(KNOWN.with(PARTNER, false), NOW).outcome();

    assertThat(score.total()).hasToString("60");
    assertThat(score.atRisk()).isEqualTo(Points.ZERO);
  }

  @Test
  @Promise("S-05: a suspension that is unknown is named, and all points are at risk")
  void aSuspensionThatIsUnknownIsNamedAndPutsAllPointsAtRisk() {
    Decision<Score> decision = MODEL.score(KNOWN, NOW);

    assertThat(decision.outcome().total()).hasToString("60");
    assertThat(decision.outcome().atRisk()).hasToString("-60");
    assertThat(decision.reasons("unknown-suspension").get(0).facts().get(0).name())
        .isEqualTo("partner");
  }
}
