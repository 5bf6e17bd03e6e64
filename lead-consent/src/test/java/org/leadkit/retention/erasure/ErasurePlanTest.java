package org.leadkit.retention.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.Recipient;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Hold;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.RetentionRule;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.retention.Trigger;
import org.leadkit.retention.erasure.ErasurePlan.Fate;

class ErasurePlanTest {

  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private static final Hold HOLD =
      new Hold("h1", "case", "legal", Hold.Scope.of("lead-1"), "staff", NOW);

  private static RetainedItem item(String id, DataCategory category) {
    return new RetainedItem(
        "leads",
        id,
        "lead-1",
        "lead",
        "",
        category,
        Set.of(),
        Set.of(),
        Recipient.Role.UNKNOWN,
        Map.of(Trigger.of(Trigger.Kind.COLLECTED), NOW));
  }

  private static final List<RetainedItem> ITEMS =
      List.of(
          item("a", DataCategory.CONTACT),
          item("b", DataCategory.CONSENT_PROOF),
          item("c", DataCategory.SUPPRESSION),
          item("d", DataCategory.RIGHTS_REQUEST));

  /** A request for rights is kept for two years. */
  private static final RetentionSchedule LOG_KEPT =
      RetentionSchedule.named("log")
          .rules(
              RetentionRule.keep("requests", Trigger.of(Trigger.Kind.COLLECTED), Period.ofDays(730))
                  .about(RetentionRule.Applies.to(DataCategory.RIGHTS_REQUEST)))
          .build();

  private static ErasurePlan plan(List<Hold> holds, List<Exemption> exemptions) {
    return ErasurePlan.of(ITEMS, holds, LOG_KEPT, exemptions, NOW);
  }

  private static List<String> fates(ErasurePlan plan) {
    return plan.steps().stream()
        .map(step -> step.item() + ":" + step.fate() + ":" + step.ground().code())
        .toList();
  }

  @Test
  void whatNoGroundKeepsIsErasedAndEachGroundIsNamed() {
    assertThat(fates(plan(List.of(), List.of(Exemption.CONSENT_PROOF))))
        .containsExactly(
            "a:ERASE:none",
            "b:RESTRICT:legal-claims",
            "c:KEEP:objection",
            "d:RESTRICT:retention-minimum");
  }

  @Test
  void aHoldIsNamedOnlyWhereNothingElseKeepsTheItem() {
    ErasurePlan plan = plan(List.of(HOLD), List.of(Exemption.CONSENT_PROOF));
    assertThat(fates(plan))
        .containsExactly(
            "a:RESTRICT:legal-hold",
            "b:RESTRICT:legal-claims",
            "c:KEEP:objection",
            "d:RESTRICT:retention-minimum");
    assertThat(plan.isHeld()).isTrue();
  }

  @Test
  void anExemptionThatIsOverKeepsNothing() {
    Exemption over =
        new Exemption(Ground.LEGAL_OBLIGATION, Set.of(DataCategory.CONSENT_PROOF), NOW);
    assertThat(plan(List.of(), List.of(over)).steps().get(1).fate()).isEqualTo(Fate.ERASE);
    Exemption open =
        new Exemption(
            Ground.LEGAL_OBLIGATION, Set.of(DataCategory.CONSENT_PROOF), NOW.plusNanos(1));
    assertThat(plan(List.of(), List.of(open)).steps().get(1).fate()).isEqualTo(Fate.RESTRICT);
  }

  @Test
  void theLaterEndCountsAndAMinimumRunsUntilItsLastDayIsOver() {
    Instant end = NOW.plus(Duration.ofDays(10));
    Exemption sooner =
        new Exemption(Ground.LEGAL_OBLIGATION, Set.of(DataCategory.RIGHTS_REQUEST), end);
    assertThat(plan(List.of(), List.of(sooner)).steps().get(3).until())
        .contains(NOW.plus(Duration.ofDays(731)));
  }

  @Property
  void theOrderOfTheItemsChangesNeitherPlanNorHash(@ForAll Random random) {
    List<RetainedItem> shuffled = new ArrayList<>(ITEMS);
    Collections.shuffle(shuffled, random);
    ErasurePlan plan =
        ErasurePlan.of(shuffled, List.of(HOLD), LOG_KEPT, List.of(Exemption.CONSENT_PROOF), NOW);
    assertThat(plan).isEqualTo(plan(List.of(HOLD), List.of(Exemption.CONSENT_PROOF)));
    assertThat(plan.hash())
        .isEqualTo(plan(List.of(HOLD), List.of(Exemption.CONSENT_PROOF)).hash())
        .isNotEqualTo(plan(List.of(), List.of()).hash());
  }

  @Property
  void oneMoreHoldErasesNothingMore(@ForAll boolean exempt) {
    List<Exemption> exemptions = exempt ? List.of(Exemption.CONSENT_PROOF) : List.of();
    assertThat(plan(List.of(), exemptions).steps(Fate.ERASE))
        .hasSizeGreaterThan(plan(List.of(HOLD), exemptions).steps(Fate.ERASE).size());
  }

  @Test
  void whatIsWithheldIsCountedByCategoryAndGround() {
    assertThat(ErasureCertificate.withheld(plan(List.of(), List.of(Exemption.CONSENT_PROOF))))
        .extracting(ErasureCertificate.Withheld::category)
        .containsExactly(
            DataCategory.CONSENT_PROOF, DataCategory.SUPPRESSION, DataCategory.RIGHTS_REQUEST);
  }

  @Test
  void whatCanNotBeReadIsRefused() {
    assertThatThrownBy(() -> new Ground("Legal Hold", "")).isInstanceOf(InvalidConfiguration.class);
    assertThatThrownBy(() -> new Exemption(Ground.MINIMUM, Set.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Custody(" ", Custody.Direction.SOLD_TO, "x", NOW, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
