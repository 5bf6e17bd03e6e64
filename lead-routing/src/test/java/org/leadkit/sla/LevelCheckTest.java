package org.leadkit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.leadkit.lead.ResponseClock.Target.ACCEPT;
import static org.leadkit.lead.ResponseClock.Target.FIRST_TOUCH;
import static org.leadkit.lead.ResponseClock.Target.FOLLOW_UP;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;

class LevelCheckTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private static List<String> issues(ServiceLevelBuilder level) {
    InvalidConfiguration refused = catchThrowableOfType(InvalidConfiguration.class, level::build);
    assertThat(refused).isNotNull();
    return refused.issues().stream().map(one -> one.pointer() + " " + one.code()).toList();
  }

  private static ServiceLevelBuilder hour() {
    return ServiceLevel.named("hour").firstTouch(HOUR);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(
            issues(
                ServiceLevel.named("Gold Level")
                    .accept(Duration.ZERO)
                    .firstTouch(HOUR)
                    .followUp(Duration.ofMinutes(30))
                    .warnBefore(HOUR)
                    .then(Escalation.remind(ACCEPT, Duration.ofMinutes(-1)))
                    .then(Escalation.reassign(FIRST_TOUCH, HOUR, 0))
                    .then(Escalation.manager(FIRST_TOUCH, Duration.ZERO, " "))))
        .containsExactlyInAnyOrder(
            "/name bad-id",
            "/accept bad-response-time",
            "/followUp targets-out-of-order",
            "/warn/before bad-warning",
            "/ladder/0/after bad-step-time",
            "/ladder/1/times bad-step-times",
            "/ladder/2/to bad-step-target");
  }

  @Test
  void aLevelThatWantsNothingIsRefused() {
    assertThat(issues(ServiceLevel.named("none"))).containsExactly(" no-target");
  }

  @Test
  void aFirstTouchBeforeTheAcceptIsRefused() {
    assertThat(issues(hour().accept(Duration.ofHours(2))))
        .containsExactly("/firstTouch targets-out-of-order");
    assertThat(hour().accept(HOUR).followUp(HOUR).build().within(ACCEPT)).contains(HOUR);
    assertThat(issues(ServiceLevel.named("no-touch").accept(HOUR).followUp(HOUR.dividedBy(2))))
        .containsExactly("/followUp targets-out-of-order");
  }

  @Test
  void aWarningThatIsNoneIsRefused() {
    assertThat(issues(hour().warnAfter(0))).containsExactly("/warn/percent bad-warning");
    assertThat(issues(hour().warnAfter(100))).containsExactly("/warn/percent bad-warning");
    assertThat(issues(hour().warnBefore(Duration.ZERO)))
        .containsExactly("/warn/before bad-warning");
    assertThat(issues(hour().accept(Duration.ofMinutes(5)).warnBefore(Duration.ofMinutes(5))))
        .containsExactly("/warn/before bad-warning");
    assertThat(hour().warnBefore(Duration.ofMinutes(59)).build()).isNotNull();
  }

  @Test
  void aLadderWithoutEndIsRefused() {
    assertThat(issues(hour().then(Escalation.reassign(FIRST_TOUCH, HOUR, 2))))
        .containsExactly("/ladder/0 ladder-without-end");
    assertThat(
            issues(
                hour()
                    .accept(HOUR)
                    .then(Escalation.reassign(ACCEPT, HOUR, 2))
                    .then(Escalation.queue(FIRST_TOUCH, HOUR, "inbound"))))
        .containsExactly("/ladder/0 ladder-without-end");
    assertThat(issues(hour().then(Escalation.reassign(FIRST_TOUCH, HOUR, Integer.MAX_VALUE))))
        .contains("/ladder/0/times bad-step-times");
    assertThat(hour().then(Escalation.remind(FIRST_TOUCH, HOUR)).build().ladder()).hasSize(1);
  }

  @Test
  void aStepPastATargetThatIsNotSetIsRefused() {
    assertThat(issues(hour().then(Escalation.remind(FOLLOW_UP, HOUR))))
        .containsExactly("/ladder/0/past target-not-set");
  }

  @Test
  void twoStepsThatAreTheSameOrOutOfOrderAreRefused() {
    Escalation remind = Escalation.remind(FIRST_TOUCH, HOUR);
    assertThat(issues(hour().then(remind).then(remind)))
        .containsExactly("/ladder/1/after steps-out-of-order");
    assertThat(
            issues(
                hour()
                    .then(Escalation.reassign(FIRST_TOUCH, HOUR, 2))
                    .then(Escalation.queue(FIRST_TOUCH, HOUR, "inbound"))))
        .containsExactly("/ladder/1/after steps-out-of-order");
  }

  @Test
  void hopsThatWouldAllBeAtOnceAreRefused() {
    assertThat(
            issues(
                hour()
                    .then(Escalation.reassign(FIRST_TOUCH, Duration.ZERO, 2))
                    .then(Escalation.queue(FIRST_TOUCH, HOUR, "inbound"))))
        .containsExactly("/ladder/0/times hops-at-once");
  }

  @Test
  void theNameOfATimeIsNotFree() {
    assertThat(issues(ServiceLevel.named("within-pt1h").firstTouch(HOUR)))
        .containsExactly("/name reserved-name");
  }

  @Test
  void aTimeThatIsNotPositiveIsRefusedInTheShortFormToo() {
    InvalidConfiguration refused =
        catchThrowableOfType(
            InvalidConfiguration.class, () -> ServiceLevel.firstTouch(Duration.ofHours(-1)));
    assertThat(refused.issues()).extracting("code").containsExactly("bad-response-time");
  }

  @Test
  void equalPartsMakeEqualLevels() {
    assertThat(Levels.GOLD.form())
        .hasToString(
            "{\"name\":\"gold\",\"accept\":\"PT30M\",\"firstTouch\":\"PT4H\",\"followUp\":\"PT18H\","
                + "\"calendar\":"
                + Levels.OFFICE.form().without("format")
                + ",\"warn\":{\"percent\":75},\"ladder\":["
                + "{\"past\":\"accept\",\"after\":\"PT0S\",\"do\":\"remind\"},"
                + "{\"past\":\"accept\",\"after\":\"PT15M\",\"do\":\"reassign\",\"times\":2},"
                + "{\"past\":\"accept\",\"after\":\"PT1H\",\"do\":\"manager\",\"to\":\"mia\"},"
                + "{\"past\":\"first-touch\",\"after\":\"PT0S\",\"do\":\"remind\"},"
                + "{\"past\":\"first-touch\",\"after\":\"PT2H\",\"do\":\"queue\",\"to\":\"inbound\"}"
                + "]}");
    assertThat(hour().build()).isEqualTo(hour().build()).hasSameHashCodeAs(hour().build());
    assertThat(hour().build()).isNotEqualTo(hour().warnAfter(5).build());
  }

  @Test
  void aStepOfEndlessTimeIsRefusedHoweverOftenItIsToHappen() {
    for (Duration endless :
        List.of(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE))) {
      assertThat(
              issues(
                  hour()
                      .then(Escalation.reassign(FIRST_TOUCH, endless, 100))
                      .then(Escalation.manager(FIRST_TOUCH, HOUR, "mia"))))
          .containsExactly("/ladder/0/after bad-step-time");
    }
  }
}
