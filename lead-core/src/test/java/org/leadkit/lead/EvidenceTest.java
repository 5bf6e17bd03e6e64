package org.leadkit.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.activity.Activity;
import org.leadkit.value.Value;

class EvidenceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Evidence BUDGET =
      Evidence.observed("e-1", "budget", "approved", "Ada Lovelace", NOW).withConfidence(80);

  @Provide
  Arbitrary<Evidence> evidence() {
    Arbitrary<String> names = Arbitraries.strings().ofMaxLength(12).filter(text -> !text.isBlank());
    Arbitrary<String> codes = Arbitraries.of("budget", "economic-buyer", "a1-2-b", "0");
    Arbitrary<Instant> instants =
        Arbitraries.longs()
            .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
            .map(Instant::ofEpochSecond);
    return Combinators.combine(
            names, codes, codes, Arbitraries.integers().between(1, 100), names, instants, instants)
        .as(Evidence::new);
  }

  @Property
  void evidenceThatIsKeptAsAnActivityIsReadBackAsItWas(@ForAll("evidence") Evidence evidence) {
    assertThat(Evidence.from(evidence.asActivity())).contains(evidence);
    assertThat(Evidence.from(evidence.asActivity().from("crm"))).contains(evidence);
  }

  @Property
  void evidenceStandsInTheOrderOfItsActivities(
      @ForAll("evidence") Evidence one, @ForAll("evidence") Evidence other) {
    assertThat(Integer.signum(Evidence.ORDER.compare(one, other)))
        .isEqualTo(Integer.signum(Activity.ORDER.compare(one.asActivity(), other.asActivity())));
  }

  @Test
  void evidenceIsFoundAmongOtherActivitiesOldestFirst() {
    Evidence earlier = Evidence.observed("e-9", "need", "critical", "form", NOW.minusSeconds(1));

    assertThat(
            Evidence.in(
                List.of(
                    BUDGET.asActivity(),
                    Activity.occurred("a", "page.viewed", NOW),
                    earlier.asActivity())))
        .containsExactly(earlier, BUDGET);
  }

  @Test
  void anActivityOfAnotherTypeIsNoEvidence() {
    Activity same = BUDGET.asActivity();

    assertThat(
            Evidence.from(
                new Activity("e-1", "page.viewed", NOW, NOW, same.properties(), same.source())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"criterion", "level", "source"})
  void anActivityWithABrokenTextIsNoEvidence(String property) {
    assertThat(Evidence.from(BUDGET.asActivity().with(property, " "))).isEmpty();
    assertThat(Evidence.from(BUDGET.asActivity().with(property, Value.of(5)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "0.5", "1E+30", "1000000000000"})
  void anActivityWithABrokenConfidenceIsNoEvidence(String number) {
    Value value = Value.of(new BigDecimal(number));

    assertThat(Evidence.from(BUDGET.asActivity().with("confidence", value))).isEmpty();
    assertThat(Evidence.from(BUDGET.asActivity().with("confidence", "80"))).isEmpty();
  }

  @Test
  void anActivityWithoutPropertiesIsNoEvidence() {
    assertThat(Evidence.from(Activity.occurred("e-1", Evidence.TYPE, NOW))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Budget", "-budget", "budget-", "bud--get", "Ada Lovelace", "bücher"})
  void aCodeThatIsNotKebabIsRefusedAndNotShown(String code) {
    assertThatThrownBy(() -> Evidence.observed("e-1", code, "approved", "form", NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(" + code.length() + " characters)")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> Evidence.observed("e-1", "budget", code, "form", NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCodeMayBeLong() {
    String code = "a" + "-a".repeat(50_000);

    assertThat(Evidence.observed("e-1", code, code, "form", NOW).level()).isEqualTo(code);
  }

  @Test
  void blankNamesAndImpossibleConfidenceAreRefused() {
    assertThatThrownBy(() -> Evidence.observed(" ", "budget", "approved", "form", NOW))
        .hasMessageContaining("must not be blank");
    assertThatThrownBy(() -> Evidence.observed("e-1", "budget", "approved", "", NOW))
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> BUDGET.withConfidence(0)).hasMessageContaining("(0)");
    assertThatThrownBy(() -> BUDGET.withConfidence(101)).hasMessageContaining("(101)");
  }

  @Test
  void whoSaidItIsNotShown() {
    assertThat(BUDGET)
        .hasToString(
            "Evidence[id=e-1, criterion=budget, level=approved, confidence=80, observedAt=2026-11-23T09:00:00Z]");
    assertThat(BUDGET.asActivity().toString()).doesNotContain("Ada");
  }

  @Test
  void evidenceIsOftenRecordedLater() {
    Evidence later = BUDGET.recorded(NOW.plusSeconds(60));

    assertThat(later.observedAt()).isEqualTo(NOW);
    assertThat(later.asActivity().recordedAt()).isEqualTo(NOW.plusSeconds(60));
  }
}
