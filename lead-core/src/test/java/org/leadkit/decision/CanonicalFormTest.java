package org.leadkit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

  @Test
  void membersStandInTheOrderInWhichTheyWereAdded() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("b", 1)
            .with("a", List.of("x", true))
            .with("c", CanonicalForm.object().with("d", new BigDecimal("2.500")));

    assertThat(form).hasToString("{\"b\":1,\"a\":[\"x\",true],\"c\":{\"d\":2.5}}");
  }

  @Test
  void durationsAndInstantsAreIso() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("days", Duration.ofHours(48))
            .with("hours", Duration.ofMinutes(90))
            .with("zero", Duration.ZERO)
            .with("at", Instant.parse("2026-11-23T09:00:00Z"));

    assertThat(form)
        .hasToString(
            "{\"days\":\"P2D\",\"hours\":\"PT1H30M\",\"zero\":\"PT0S\",\"at\":\"2026-11-23T09:00:00Z\"}");
  }

  @Test
  void quotesControlCharactersAndLoneSurrogatesAreEscaped() {
    CanonicalForm form = CanonicalForm.object().with("a", "\"\\\n\u0001\ud800 \ud83d\ude00");

    assertThat(form).hasToString("{\"a\":\"\\\"\\\\\\u000a\\u0001\\ud800 \ud83d\ude00\"}");
  }

  @Test
  void theHashOfAPolicyLeavesItsVersionTextOut() {
    CanonicalForm form = CanonicalForm.object().with("scoring", "x").with("points", 1);

    PolicyRef first = PolicyRef.of("x", "1", form.with("version", "1"));
    PolicyRef second = PolicyRef.of("x", "2", form.with("version", "2"));
    PolicyRef other = PolicyRef.of("x", "1", form.with("points", 2));

    assertThat(first.hash()).isEqualTo(second.hash()).isNotEqualTo(other.hash()).hasSize(64);
    assertThat(first).hasToString("x@" + first.hash().substring(0, 8));
  }

  @Test
  void aTypeWithoutACanonicalFormIsRefused() {
    assertThatThrownBy(() -> CanonicalForm.object().with("a", 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(java.lang.Double)");
  }
}
