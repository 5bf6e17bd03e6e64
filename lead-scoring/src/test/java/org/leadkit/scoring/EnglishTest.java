package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.value.ValueTest;

class EnglishTest {

  @Test
  void thingsAreCountedInWordsUpToTwelve() {
    assertThat(English.some(1, "demo request")).isEqualTo("a demo request");
    assertThat(English.some(1, "e mail")).isEqualTo("an e mail");
    assertThat(English.some(1, "user visit")).isEqualTo("a user visit");
    assertThat(English.some(2, "demo request")).isEqualTo("two demo requests");
    assertThat(English.some(12, "inquiry")).isEqualTo("twelve inquiries");
    assertThat(English.some(13, "survey")).isEqualTo("13 surveys");
    assertThat(English.some(3, "press")).isEqualTo("three presses");
    assertThat(English.some(3, "news")).isEqualTo("three news");
  }

  @Test
  void listsEndAsTheyAreSpoken() {
    assertThat(English.list(List.of(), "or")).isEmpty();
    assertThat(English.list(List.of("a"), "or")).isEqualTo("a");
    assertThat(English.list(List.of("a", "b"), "and")).isEqualTo("a and b");
    assertThat(English.list(List.of("a", "b", "c"), "or")).isEqualTo("a, b or c");
  }

  @Test
  void timesAreShortWhereTheyAreRound() {
    assertThat(English.time(Duration.ofDays(1))).isEqualTo("a day");
    assertThat(English.time(Duration.ofDays(14))).isEqualTo("two weeks");
    assertThat(English.time(Duration.ofMinutes(90))).isEqualTo("1 hour 30 minutes");
    assertThat(English.time(Instant.parse("2026-11-23T09:00:00Z"))).isEqualTo("2026-11-23 09:00Z");
    assertThat(English.time(Instant.parse("2026-11-23T09:00:01Z")))
        .isEqualTo("2026-11-23T09:00:01Z");
    assertThat(English.time(Instant.MAX)).startsWith("+1000000000-12-31");
  }

  @Test
  void aTextIsGuessedThatASimplePatternMatches() {
    assertThat(sample("/pricing(/.*)?")).containsExactly("/pricing");
    assertThat(sample("(?i)vp.*")).containsExactly("vp");
    assertThat(sample("[A-Z]{2}-\\d+")).isEmpty();
    assertThat(sample("(demo|trial)-[a-z]+")).containsExactly("demo-a");
    assertThat(sample("^/docs/\\d+\\.html$")).containsExactly("/docs/1.html");
  }

  private static List<String> sample(String pattern) {
    return PatternSample.of(new ValueTest.Matches(pattern));
  }
}
