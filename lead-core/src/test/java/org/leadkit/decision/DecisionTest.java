package org.leadkit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private record Yes() implements Canonical {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("answer", "yes");
    }
  }

  private static Decision<Yes> decision(Reason... reasons) {
    PolicyRef policy = new PolicyRef("p", "1", "0123456789");
    return new Decision<>(new Yes(), List.of(reasons), policy, NOW);
  }

  @Test
  void aValueThatIsNotOpenIsNamedAndNotShown() {
    Reason reason =
        Reason.of("rule-held", "senior-title")
            .worth(Points.of(30))
            .with(new Reason.Fact("title", "VP Engineering", false))
            .fact("country", "DE");
    Decision<Yes> decision = decision(reason);

    assertThat(decision.form(Disclosure.OPEN))
        .hasToString(
            "{\"outcome\":{\"answer\":\"yes\"},\"reasons\":[{\"code\":\"rule-held\","
                + "\"rule\":\"senior-title\",\"points\":30,\"facts\":{\"country\":\"DE\"},"
                + "\"fields\":[\"title\"]}],\"policy\":\"p@01234567\",\"at\":\"2026-11-23T09:00:00Z\"}");
    assertThat(decision.form(Disclosure.FULL).toString()).contains("VP Engineering");
    assertThat(decision.toString()).doesNotContain("VP Engineering").contains("title");
  }

  @Test
  void aDecisionDoesNotDifferFromItself() {
    Reason anna = Reason.of("member-absent", "otherwise").fact("member", "anna");
    Reason bernd = Reason.of("member-absent", "otherwise").fact("member", "bernd");

    assertThat(Decision.diff(decision(anna, bernd), decision(anna, bernd))).isEmpty();
    assertThat(Decision.diff(decision(anna, bernd), decision(bernd))).hasSize(1);
  }

  @Test
  void aDifferenceNamesWhatMovedTheScore() {
    Reason kept = Reason.of("rule-held", "industry").worth(Points.of(20));
    Reason gone = Reason.of("rule-held", "free-mail").worth(Points.of(-20));
    Reason faded = Reason.of("activities-counted", "pricing-page").worth(Points.of(15));
    Reason come = Reason.of("rule-held", "senior-title").worth(Points.of(30));

    List<Decision.Difference> moved =
        Decision.diff(decision(kept, gone, faded), decision(kept, faded.worth(Points.of(7)), come));

    assertThat(moved)
        .extracting(Decision.Difference::change, one -> one.points().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Decision.Change.CHANGED, "-8"),
            org.assertj.core.groups.Tuple.tuple(Decision.Change.ADDED, "30"),
            org.assertj.core.groups.Tuple.tuple(Decision.Change.REMOVED, "20"));
  }
}
