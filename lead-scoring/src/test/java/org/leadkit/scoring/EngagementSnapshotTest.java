package org.leadkit.scoring;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadkit.activity.Activity;
import org.leadkit.scoring.EngagementSnapshot.Automated;
import org.leadkit.scoring.EngagementSnapshot.Counted;
import org.leadkit.scoring.EngagementSnapshot.Named;

class EngagementSnapshotTest {

  private static final ScoringModel MODEL =
      ScoringModel.named("engagement")
          .automated(AutomationRule.picked("bot", Activity.of("mail.opened")))
          .on("visit", Activity.of("page.viewed"), 10, Decay.halfLife(Duration.ofDays(7)))
          .on("form", Activity.of("form.sent"), 5, Decay.none(), Cap.perDay(2, UTC))
          .on("rolling", Activity.of("x"), 5, Decay.none(), Cap.perWindow(2, Duration.ofDays(1)))
          .build();

  @Provide
  Arbitrary<List<Activity>> histories() {
    return Histories.histories();
  }

  @Provide
  Arbitrary<List<ScoringRule>> rules() {
    return Arbitraries.oneOf(List.of(Histories.fading(), Histories.lasting(), Histories.recent()))
        .list()
        .ofMaxSize(6);
  }

  @Property(tries = 300)
  void aStateThatWasStoredIsReadBackBitForBit(
      @ForAll("rules") List<ScoringRule> rules, @ForAll("histories") List<Activity> history) {
    ScoringModel model = Histories.model(rules, false);
    EngagementState state = model.noEngagement().plus(history);

    EngagementState again = model.engagement(state.snapshot());

    assertThat(again).isEqualTo(state);
    assertThat(again.form()).isEqualTo(state.form());
    assertThat(again.latest()).isEqualTo(state.latest());
  }

  @Test
  void theFormHoldsNumbersInstantsAndIdsOnly() {
    EngagementState state =
        MODEL
            .noEngagement()
            .plus(
                List.of(
                    Activity.occurred("v1", "page.viewed", NOW).with("path", "/ada-lovelace"),
                    Activity.occurred("v2", "page.viewed", NOW.minus(Duration.ofDays(7))),
                    Activity.occurred("f1", "form.sent", NOW).with("email", "ada@x.example"),
                    Activity.occurred("o1", "mail.opened", NOW)));

    assertThat(state.form())
        .hasToString(
            ("{\"format\":1,\"model\":\"%s\",\"activities\":4,\"counted\":["
                    + "{\"rule\":\"visit\",\"picked\":2,\"left\":\"0x1.8p0\",\"latest\":\"%s\"},"
                    + "{\"rule\":\"form\",\"picked\":1,\"latest\":\"%s\",\"days\":[[20780,1]]}],"
                    + "\"automated\":[{\"rule\":\"bot\",\"count\":1,\"latest\":\"%s\","
                    + "\"first\":[{\"at\":\"%s\",\"id\":\"o1\"}]}]}")
                .formatted(MODEL.ref().hash(), NOW, NOW, NOW, NOW));
    assertThat(state).hasToString("EngagementState[model=" + MODEL.ref() + ", activities=4]");
  }

  static List<EngagementSnapshot> spoilt() {
    Counted visit = new Counted("visit", 2, 1.5, NOW, Map.of());
    return List.of(
        new EngagementSnapshot("0".repeat(64), 0, List.of(), List.of()),
        counted(visit, visit),
        counted(new Counted("unheard-of", 1, 0, NOW, Map.of())),
        counted(new Counted("rolling", 1, 0, NOW, Map.of())),
        counted(new Counted("visit", 0, 1, NOW, Map.of())),
        counted(new Counted("visit", 1, 0.5, NOW, Map.of())),
        counted(new Counted("visit", 1, Double.NaN, NOW, Map.of())),
        counted(new Counted("visit", 1, Double.POSITIVE_INFINITY, NOW, Map.of())),
        counted(new Counted("visit", 1, 1, NOW, Map.of(20_780L, 1))),
        counted(new Counted("form", 1, 1, NOW, Map.of(20_780L, 1))),
        counted(new Counted("form", 1, 0, NOW, Map.of())),
        counted(new Counted("form", 3, 0, NOW, Map.of(20_780L, 3))),
        counted(new Counted("form", 3, 0, NOW, Map.of(20_780L, 0))),
        counted(new Counted("visit", 10, 1, NOW, Map.of())),
        counted(new Counted("form", 1, 0, NOW, Map.of(20_780L, 1, 20_781L, 1))),
        new EngagementSnapshot(MODEL.ref().hash(), -1, List.of(), List.of()),
        new EngagementSnapshot(
            MODEL.ref().hash(), 0, List.of(new Counted("visit", 1, 1, NOW, Map.of())), List.of()),
        automated("bot", 10, Collections.nCopies(10, new Named(NOW, "o1"))),
        automated("bot", 1, List.of(new Named(NOW.plusNanos(1), "o1"))),
        automated("bot", 2, List.of(new Named(NOW, "o2"), new Named(NOW, "o1"))),
        automated("bot", 0, List.of()),
        automated("bot", 2, List.of(new Named(NOW, "o1"))),
        automated("visit", 1, List.of(new Named(NOW, "o1"))));
  }

  private static EngagementSnapshot counted(Counted... counted) {
    return new EngagementSnapshot(MODEL.ref().hash(), 9, List.of(counted), List.of());
  }

  private static EngagementSnapshot automated(String rule, long count, List<Named> first) {
    return new EngagementSnapshot(
        MODEL.ref().hash(), 9, List.of(), List.of(new Automated(rule, count, NOW, first)));
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void aSnapshotThatNoStateCanHaveHadIsRefused(EngagementSnapshot snapshot) {
    assertThatThrownBy(() -> MODEL.engagement(snapshot))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\nMaybe");
  }

  @Test
  void theLatestIsThatOfCountedAndAutomatedActivities() {
    Instant later = NOW.plusSeconds(5);

    assertThat(MODEL.noEngagement().latest()).isEmpty();
    assertThat(
            MODEL
                .noEngagement()
                .plus(Activity.occurred("o", "mail.opened", later))
                .plus(Activity.occurred("v", "page.viewed", NOW))
                .plus(Activity.occurred("n", "no.rule", later.plusSeconds(1)))
                .latest())
        .contains(later);
  }
}
