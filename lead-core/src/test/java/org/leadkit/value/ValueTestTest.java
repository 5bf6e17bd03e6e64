package org.leadkit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;

class ValueTestTest {

  @Test
  void mentionsFindsWholeWordsOnly() {
    ValueTest head = new ValueTest.Mentions(List.of("Head"));

    assertThat(head.of(Value.of("head of sales"))).isEqualTo(Verdict.HOLDS);
    assertThat(head.of(Value.of("Sales (Head)"))).isEqualTo(Verdict.HOLDS);
    assertThat(head.of(Value.of("Headcount planner"))).isEqualTo(Verdict.FAILS);
    assertThat(head.of(Value.of("Forehead"))).isEqualTo(Verdict.FAILS);
    assertThat(head.of(Value.of("Headcount of the Head"))).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void betweenHoldsAtBothEnds() {
    ValueTest between = new ValueTest.Between(Value.of(50), Value.of(1_000));

    assertThat(between.of(Value.of(50))).isEqualTo(Verdict.HOLDS);
    assertThat(between.of(Value.of(1_000))).isEqualTo(Verdict.HOLDS);
    assertThat(between.of(Value.of(new BigDecimal("1000.001")))).isEqualTo(Verdict.FAILS);
    assertThat(between.of(Value.of(49))).isEqualTo(Verdict.FAILS);
  }

  @Test
  void datesAndInstantsAreOrdered() {
    ValueTest since = new ValueTest.AtLeast(Value.of(LocalDate.parse("2026-01-31")));
    ValueTest until = new ValueTest.AtMost(Value.of(Instant.parse("2026-01-31T10:00:00Z")));

    assertThat(since.of(Value.of(LocalDate.parse("2026-02-01")))).isEqualTo(Verdict.HOLDS);
    assertThat(since.of(Value.of(LocalDate.parse("2025-12-31")))).isEqualTo(Verdict.FAILS);
    assertThat(until.of(Value.of(Instant.parse("2026-01-31T10:00:00Z")))).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void aValueOfAnotherTypeIsUnknownAndNeverGuessed() {
    assertThat(new ValueTest.AtLeast(Value.of(5)).of(Value.of("7"))).isEqualTo(Verdict.UNKNOWN);
    assertThat(new ValueTest.Is(Value.of("7")).of(Value.of(7))).isEqualTo(Verdict.UNKNOWN);
    assertThat(new ValueTest.StartsWith("7").of(Value.of(7))).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void questionsOfOneFormAnswerAlike() {
    ValueTest text = new ValueTest.Is(Value.of("1990-01-01"));
    ValueTest day = new ValueTest.Is(Value.of(LocalDate.parse("1990-01-01")));

    for (Value value :
        List.of(
            Value.of("1990-01-01"),
            Value.of("x"),
            Value.of(5),
            Value.of(LocalDate.parse("1990-01-01")))) {
      assertThat(text.of(value)).isEqualTo(day.of(value));
    }
  }

  @Test
  void aPatternMustMatchTheWholeText() {
    ValueTest pricing = new ValueTest.Matches("/pricing(/.*)?");

    assertThat(pricing.of(Value.of("/pricing/plans"))).isEqualTo(Verdict.HOLDS);
    assertThat(pricing.of(Value.of("/en/pricing"))).isEqualTo(Verdict.FAILS);
  }

  @Test
  void aPatternThatNeedsBacktrackingIsRefused() {
    assertThatThrownBy(() -> new ValueTest.Matches("(a)\\1"))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("((a)\\1)")
        .hasMessageContaining("Maybe");
  }

  @Test
  void operandsThatCanNotWorkAreRefused() {
    assertThatThrownBy(() -> new ValueTest.Between(Value.of(5), Value.of(4)))
        .isInstanceOf(InvalidConfiguration.class);
    assertThatThrownBy(() -> new ValueTest.AtLeast(Value.of("five")))
        .isInstanceOf(InvalidConfiguration.class);
    assertThatThrownBy(() -> new ValueTest.IsOneOf(List.of(Value.of("a"), Value.of(1))))
        .isInstanceOf(InvalidConfiguration.class);
    assertThatThrownBy(() -> new ValueTest.Mentions(List.of(" ")))
        .isInstanceOf(InvalidConfiguration.class);
    assertThatThrownBy(() -> new ValueTest.StartsWith("")).isInstanceOf(InvalidConfiguration.class);
  }

  @Test
  void equalNumbersAreEqualHoweverTheyAreWritten() {
    assertThat(Value.of(new BigDecimal("2.50"))).isEqualTo(Value.of(new BigDecimal("2.5")));
    assertThat(Value.of(new BigDecimal("1E+2"))).isEqualTo(Value.of(100));
  }

  @Test
  void everyValueReadsBackFromItsText() {
    List<Value> values =
        List.of(
            Value.of("x"),
            Value.of(new BigDecimal("-2.75")),
            Value.of(new BigDecimal("-" + "1234567890".repeat(4))),
            Value.of(new BigDecimal("-0." + "1234567891".repeat(4))),
            Value.of(true),
            Value.of(Instant.parse("2026-01-31T10:00:00.000000001Z")),
            Value.of(LocalDate.parse("2026-01-31")));

    assertThat(values).allSatisfy(one -> assertThat(one.type().parse(one.text())).contains(one));
  }

  @Test
  void aHugeExponentIsNoNumber() {
    assertThat(ValueType.DECIMAL.parse("1e999999999")).isEmpty();
    assertThat(ValueType.DECIMAL.parse("9".repeat(41))).isEmpty();
  }
}
