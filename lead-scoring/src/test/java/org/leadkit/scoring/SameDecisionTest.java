package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.activity.Activity;
import org.leadkit.arbitraries.LeadArbitraries;
import org.leadkit.arbitraries.ModelArbitraries;
import org.leadkit.arbitraries.ModelParts;
import org.leadkit.arbitraries.ScoredLead;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Reason;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

class SameDecisionTest {

  @Provide
  Arbitrary<ModelParts> models() {
    return ModelArbitraries.models();
  }

  @Provide
  Arbitrary<ScoredLead> leads() {
    return LeadArbitraries.leads();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Promise("S-02: the same facts, model, state and instant give a byte-equal decision")
  void theSameFactsGiveTheSameBytesInWhateverOrderTheyCame(
      @ForAll("models") ModelParts parts, @ForAll("leads") ScoredLead lead, @ForAll Random random) {
    ScoringModel model = parts.build();
    ScoringModel twin = parts.build();
    QualificationState previous =
        model.score(lead.profile(), lead.now().minusSeconds(86_400)).outcome().state();

    Decision<Score> first = model.score(lead.profile(), previous, lead.now());
    Decision<Score> second = twin.score(shuffled(lead.profile(), random), previous, lead.now());

    assertThat(second.form(Disclosure.FULL).toString())
        .isEqualTo(first.form(Disclosure.FULL).toString());
    assertThat(second).isEqualTo(first);
    assertThat(twin).isEqualTo(model).hasSameHashCodeAs(model);
    assertThat(twin.ref()).isEqualTo(model.ref());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @Promise("S-02: an assessment that is asked twice answers the same twice")
  void aResultCanBeAskedTwice(
      @ForAll("models") ModelParts parts, @ForAll("leads") ScoredLead lead) {
    ScoringResult assessment =
        parts.build().evaluate(lead.profile(), QualificationState.NONE, lead.now());
    Decision<Score> first = assessment.decision();

    assertThat(assessment.decision()).isEqualTo(first);
    assertThat(assessment.total()).isEqualTo(first.outcome().total());
    List<String> held = first.reasons("rule-held").stream().map(Reason::rule).toList();
    assertThat(assessment.held()).containsAll(held);
    assertThat(held).hasSize(first.outcome().isSuspended() ? 0 : assessment.held().size());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Promise("S-03: order and repetition of activities don't change a score")
  void activitiesThatComeTwiceOrInAnotherOrderChangeNothing(
      @ForAll("models") ModelParts parts, @ForAll("leads") ScoredLead lead, @ForAll Random random) {
    ScoringModel model = parts.build();
    List<Activity> twice = new ArrayList<>(lead.profile().activities());
    twice.addAll(lead.profile().activities());
    Collections.shuffle(twice, random);
    Profile oneByOne = Profile.empty().with(lead.profile().entries());
    for (Activity activity : twice) {
      oneByOne = oneByOne.with(List.of(activity));
    }

    assertThat(model.score(oneByOne, lead.now()))
        .isEqualTo(model.score(lead.profile(), lead.now()));
  }

  private static Profile shuffled(Profile profile, Random random) {
    List<Profile.Entry> entries = new ArrayList<>(profile.entries());
    Collections.shuffle(entries, random);
    List<Activity> activities = new ArrayList<>(profile.activities());
    Collections.shuffle(activities, random);
    return Profile.empty().with(activities).with(entries);
  }
}
