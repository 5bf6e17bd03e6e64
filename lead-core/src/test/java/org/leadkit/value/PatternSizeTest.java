package org.leadkit.value;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.decision.InvalidConfiguration;

class PatternSizeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(((a{1000}){1000}){1000})",
        "((a{100}){100}){2}",
        "([(]{1000}){11}",
        "(\\p{Greek}{1000}){11}",
        "((ab){1000}c){6}",
        "(a{2,1000}){11}",
        "(?:(?:(?:x{1000}){1000}",
        "(\\({1000}){11}"
      })
  void aPatternThatWouldFillTheMemoryIsRefused(String pattern) {
    assertThatThrownBy(() -> PatternSize.check(pattern))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("pattern-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a{1000}",
        "(a+)+$",
        "\\x{10FFFF}{3}",
        "[a-z{1000}]{9}{9}",
        "(?i)(vp|head|chief) .*",
        "(a{50}b{50}c{50}){10}",
        ")){",
        "[]a{9}]{1000}"
      })
  void aPatternOfUsualSizeIsAccepted(String pattern) {
    assertThatCode(() -> PatternSize.check(pattern)).doesNotThrowAnyException();
  }
}
