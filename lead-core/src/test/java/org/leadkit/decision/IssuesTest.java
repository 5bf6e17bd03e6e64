package org.leadkit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuesTest {

  private final Issues issues = new Issues();

  @ParameterizedTest
  @ValueSource(strings = {"a", "senior-title", "7", "a-1-b"})
  void namesInKebabCasePass(String id) {
    issues.requireKebab("rule", "/id", id);

    assertThat(issues.found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "\u00e4", "a\n"})
  void otherNamesAreToldWithTheirPlace(String id) {
    issues.requireKebab("rule", "/id", id);

    assertThat(issues.found()).extracting(Issue::pointer).containsExactly("/id");
  }

  @Test
  void aNameOfAHundredThousandPartsDoesNotRunOutOfStack() {
    issues.requireKebab("rule", "/id", "a-".repeat(100_000) + "a");

    assertThat(issues.found()).isEmpty();
  }
}
