package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.arbitraries.CoreArbitraries;
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
import org.leadkit.value.Verdict;

class BoundsTest {

  /** Models that ask for values only: whether something is known is a question of its own. */
  @Provide
  Arbitrary<ModelParts> models() {
    return ModelArbitraries.models(CoreArbitraries.valueConditions());
  }

  @Provide
  Arbitrary<ScoredLead> leads() {
    return LeadArbitraries.leads();
  }

  @Provide
  Arbitrary<List<Profile.Entry>> answers() {
    return LeadArbitraries.entries().list().ofMaxSize(8);
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  @Promise("S-05: what becomes known moves a score by what was possible or at risk, and no more")
  void whatBecomesKnownStaysWithinWhatWasPossibleAndAtRisk(
      @ForAll("models") ModelParts parts,
      @ForAll("leads") ScoredLead lead,
      @ForAll("answers") List<Profile.Entry> answers) {
    ScoringModel model = parts.build();
    Score before = model.score(lead.profile(), lead.now()).outcome();
    List<Profile.Entry> news =
        answers.stream().filter(one -> lead.profile().value(one.field().name()).isEmpty()).toList();

    Points after = model.total(lead.profile().with(news), lead.now());

    assertThat(after)
        .isBetween(before.total().plus(before.atRisk()), before.total().plus(before.possible()));
    assertThat(before.possible()).isGreaterThanOrEqualTo(Points.ZERO);
    assertThat(before.atRisk()).isLessThanOrEqualTo(Points.ZERO);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Promise("S-05: every rule that lacks a value is named, with the fields that it lacks")
  void everyRuleThatLacksAValueIsNamed(
      @ForAll("models") ModelParts parts, @ForAll("leads") ScoredLead lead) {
    ScoringModel model = parts.build();
    Decision<Score> decision = model.score(lead.profile(), lead.now());

    for (ScoringRule rule : model.rules()) {
      if (rule instanceof ScoringRule.ForProfile one && !decision.outcome().isSuspended()) {
        List<Reason> named =
            decision.reasons("unknown-field").stream()
                .filter(reason -> reason.rule().equals(rule.id()))
                .toList();
        boolean lacks = one.when().test(lead.profile(), lead.now()) == Verdict.UNKNOWN;
        assertThat(named).hasSize(lacks ? 1 : 0);
        named.forEach(
            reason ->
                assertThat(reason.facts())
                    .extracting(Reason.Fact::name)
                    .containsAll(one.when().missing(lead.profile(), lead.now()))
                    .endsWith("possible"));
      }
    }
  }

  @Test
  @Promise("S-05: the missing field is named and the points are said")
  void anUnknownIndustryIsNamedAndNeverGuessed() {
    ScoringModel model =
        ScoringModel.named("fit")
            .rule("industry", Fields.INDUSTRY.isOneOf("software"), +20)
            .rule("free-mail", Fields.EMAIL_DOMAIN.is("gmail.com"), -20)
            .rule("senior", Fields.TITLE.mentions("VP"), +30)
            .build();

    Decision<Score> decision = model.score(Profile.empty().with(Fields.TITLE, "Clerk"), NOW);

    assertThat(decision.outcome().total()).isEqualTo(Points.ZERO);
    assertThat(decision.outcome().possible()).hasToString("20");
    assertThat(decision.outcome().atRisk()).hasToString("-20");
    assertThat(decision.reasons("unknown-field"))
        .extracting(reason -> reason.facts().get(0).name())
        .containsExactly("industry", "emailDomain");
  }

  @Test
  @Promise("S-05: what is still possible ends at a ceiling and begins at a floor")
  void whatIsPossibleIsCutByLimits() {
    ScoringModel model =
        ScoringModel.named("fit")
            .limits(Limits.between(-5, 25))
            .rule("industry", Fields.INDUSTRY.is("software"), +20)
            .rule("country", Fields.COUNTRY.is("DE"), +15)
            .add("fit", ScoringRule.when("senior", Fields.TITLE.mentions("VP"), 10).otherwise(-30))
            .build();

    Score score = model.score(Profile.empty().with(Fields.COUNTRY, "DE"), NOW).outcome();

    assertThat(score.total()).hasToString("15");
    assertThat(score.possible()).hasToString("10");
    assertThat(score.atRisk()).hasToString("-20");
  }
}
