package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

class ScoreSumTest {

  @Provide
  Arbitrary<ModelParts> models() {
    return ModelArbitraries.models();
  }

  @Provide
  Arbitrary<ScoredLead> leads() {
    return LeadArbitraries.leads();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Promise("S-01: a score is exactly the sum of its published reasons, limits included")
  void aScoreIsTheSumOfItsReasons(
      @ForAll("models") ModelParts parts, @ForAll("leads") ScoredLead lead) {
    Decision<Score> decision = parts.build().score(lead.profile(), lead.now());

    assertThat(sum(decision.reasons())).isEqualTo(decision.outcome().total());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Promise("S-01: the points of a dimension are exactly the sum of the reasons that are its own")
  void aDimensionIsTheSumOfItsReasons(
      @ForAll("models") ModelParts parts, @ForAll("leads") ScoredLead lead) {
    ScoringModel model = parts.build();
    Decision<Score> decision = model.score(lead.profile(), lead.now());

    for (Dimension dimension : model.dimensions()) {
      List<Reason> own =
          decision.reasons().stream()
              .filter(reason -> homes(model).get(reason.rule()) == dimension)
              .toList();
      assertThat(decision.outcome().dimensions().get(dimension.name())).isEqualTo(sum(own));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatDoesNotCountIsAccountedFor(
      @ForAll("models") ModelParts parts, @ForAll("leads") ScoredLead lead) {
    ScoringModel model = parts.build();
    NaiveActivities seen = new NaiveActivities(lead.profile(), model.automation(), lead.now());

    for (Reason reason : model.score(lead.profile(), lead.now()).reasons("activities-counted")) {
      long accounted =
          List.of("counted", "inBurst", "outside", "overCap", "tooFew").stream()
              .mapToLong(name -> reason.detail(name).map(Long::parseLong).orElse(0L))
              .sum();
      assertThat(accounted).isEqualTo(seen.picked(rule(model, reason).on()).size());
    }
  }

  @Test
  void everyLimitHasAReasonOfItsOwn() {
    ScoringModel model =
        ScoringModel.named("limits")
            .limits(Limits.ceiling(100))
            .limit("fit", Limits.ceiling(40))
            .group(
                "fit",
                "title",
                Limits.ceiling(30),
                ScoringRule.when("vp", Fields.TITLE.mentions("VP"), 25),
                ScoringRule.when("sales", Fields.TITLE.mentions("Sales"), 15))
            .rule("country", Fields.COUNTRY.is("DE"), 15)
            .add(
                "engagement",
                ScoringRule.on("visit", Activity.of("page.viewed"), 100)
                    .limited(Limits.ceiling(70)))
            .build();
    Profile profile =
        Profile.empty()
            .with(Fields.TITLE, "VP Sales")
            .with(Fields.COUNTRY, "DE")
            .with(List.of(Activity.occurred("1", "page.viewed", NOW)));

    Decision<Score> decision = model.score(profile, NOW);

    assertThat(decision.reasons())
        .extracting(reason -> reason.code() + " " + reason.rule() + " " + reason.points())
        .containsExactly(
            "rule-held country 15",
            "rule-held vp 25",
            "rule-held sales 15",
            "group-limit fit/title -10",
            "dimension-limit fit -5",
            "activities-counted visit 100",
            "rule-limit visit -30",
            "total-limit  -10");
    assertThat(decision.outcome().total()).hasToString("100");
  }

  private static Points sum(List<Reason> reasons) {
    return reasons.stream().map(Reason::points).reduce(Points.ZERO, Points::plus);
  }

  private static ScoringRule.ForActivity rule(ScoringModel model, Reason reason) {
    return (ScoringRule.ForActivity)
        model.rules().stream()
            .filter(rule -> rule.id().equals(reason.rule()))
            .findFirst()
            .orElseThrow();
  }

  /** The dimension to which a reason belongs by what it names: a rule, a group or itself. */
  private static Map<String, Dimension> homes(ScoringModel model) {
    Map<String, Dimension> homes = new HashMap<>();
    for (Dimension dimension : model.dimensions()) {
      homes.put(dimension.name(), dimension);
      dimension.rules().forEach(rule -> homes.put(rule.id(), dimension));
      for (RuleGroup group : dimension.groups()) {
        homes.put(dimension.name() + "/" + group.name(), dimension);
        group.rules().forEach(rule -> homes.put(rule.id(), dimension));
      }
    }
    return homes;
  }
}
