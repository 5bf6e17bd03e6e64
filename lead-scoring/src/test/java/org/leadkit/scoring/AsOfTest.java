package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.arbitraries.LeadArbitraries;
import org.leadkit.arbitraries.ModelArbitraries;
import org.leadkit.arbitraries.ModelParts;
import org.leadkit.arbitraries.ScoredLead;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

class AsOfTest {

  @Provide
  Arbitrary<ModelParts> models() {
    return ModelArbitraries.models();
  }

  @Provide
  Arbitrary<ScoredLead> leads() {
    return LeadArbitraries.leads();
  }

  @Provide
  Arbitrary<Duration> agos() {
    return Arbitraries.of(0, 1, 30, 60, 1_440, 1_470, 2_880, 10_080).map(Duration::ofMinutes);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Promise("S-04: a score as of T sees nothing that happened after T")
  void aScoreAsOfAnInstantIsThatOfALeadWithoutWhatHappenedLater(
      @ForAll("models") ModelParts parts,
      @ForAll("leads") ScoredLead lead,
      @ForAll("agos") Duration ago) {
    ScoringModel model = parts.build();
    Instant then = lead.now().minus(ago);
    Profile earlier = lead.profile().retaining(one -> !one.occurredAt().isAfter(then));

    assertThat(model.score(lead.profile(), then)).isEqualTo(model.score(earlier, then));
    assertThat(model.total(lead.profile(), then)).isEqualTo(model.total(earlier, then));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Promise("S-04: a score as known at T sees nothing that was recorded after T")
  void aScoreAsKnownAtAnInstantIsThatOfALeadWithoutWhatWasLearnedLater(
      @ForAll("models") ModelParts parts,
      @ForAll("leads") ScoredLead lead,
      @ForAll("agos") Duration ago) {
    ScoringModel model = parts.build();
    Instant then = lead.now().minus(ago);
    Profile known = Profile.empty().with(lead.profile().entries());
    for (Activity activity : lead.profile().activities()) {
      boolean isLater = activity.recordedAt().isAfter(then) || activity.occurredAt().isAfter(then);
      known = isLater ? known : known.with(List.of(activity));
    }

    assertThat(model.scoreAsKnownAt(lead.profile(), then)).isEqualTo(model.score(known, then));
  }

  @Test
  @Promise("S-04: what was learned of later is missing from the score as known at the time")
  void aVisitThatWasReportedLateCountsAsOfItsTimeAndNotAsKnownThen() {
    ScoringModel model =
        ScoringModel.named("engagement").on("visit", Activity.of("page.viewed"), 5).build();
    Activity late =
        Activity.occurred("1", "page.viewed", NOW).recorded(NOW.plus(Duration.ofDays(1)));
    Profile profile = Profile.empty().with(List.of(late));

    assertThat(model.score(profile, NOW).outcome().total()).hasToString("5");
    assertThat(model.scoreAsKnownAt(profile, NOW).outcome().total()).hasToString("0");
    assertThat(model.score(profile, NOW.minusNanos(1)).outcome().total()).hasToString("0");
  }
}
