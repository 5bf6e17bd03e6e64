package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettableTimeTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void timeStandsStillUntilItIsMoved() {
    SettableTime time = SettableTime.at(NOON);
    assertThat(time.instant()).isEqualTo(NOON).isEqualTo(time.instant());
    time.advance(Duration.ofMinutes(5));
    assertThat(time.instant()).isEqualTo(NOON.plusSeconds(300));
    time.advance(Duration.ofMinutes(-5));
    assertThat(time.instant()).isEqualTo(NOON);
    time.set(Instant.EPOCH);
    assertThat(time.instant()).isEqualTo(Instant.EPOCH);
    assertThat(time).hasToString("SettableTime[1970-01-01T00:00:00Z]");
  }

  @Test
  void manyMayMoveItAtOnce() {
    SettableTime time = SettableTime.at(NOON);
    Crowd.run(
        thread -> {
          for (int i = 0; i < 1_000; i++) {
            time.advance(Duration.ofNanos(1));
          }
          return thread;
        });
    assertThat(time.instant()).isEqualTo(NOON.plusNanos(1_000L * Crowd.SIZE));
  }
}
