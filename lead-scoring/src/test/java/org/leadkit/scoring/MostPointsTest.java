package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.arbitraries.LeadArbitraries;
import org.leadkit.arbitraries.ModelArbitraries;
import org.leadkit.arbitraries.ModelParts;
import org.leadkit.arbitraries.ScoredLead;
import org.leadkit.testsupport.Promise;

class MostPointsTest {

  @Provide
  Arbitrary<ModelParts> models() {
    return ModelArbitraries.models();
  }

  @Provide
  Arbitrary<ScoredLead> leads() {
    return LeadArbitraries.leads();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Promise("S-07: no threshold is refused that a lead can reach")
  void noLeadHasMoreThanTheMostPoints(
      @ForAll("models") ModelParts parts, @ForAll("leads") ScoredLead lead) {
    ScoringModel model = parts.build();
    Score score = model.score(lead.profile(), lead.now()).outcome();
    OptionalLong most = MostPoints.of(model.spec());

    if (most.isPresent() && !score.isSuspended()) {
      assertThat(score.total().thousandths()).isLessThanOrEqualTo(most.getAsLong());
    }
  }
}
