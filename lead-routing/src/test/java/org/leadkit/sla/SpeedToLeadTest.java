package org.leadkit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.sla.Levels.OFFICE;
import static org.leadkit.sla.Levels.berlin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SpeedToLeadTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void theWaitIsCountedInBusinessTime() {
    assertThat(SpeedToLead.of(OFFICE, berlin("2026-11-20T17:30"), berlin("2026-11-23T09:10")))
        .isEqualTo(Duration.ofMinutes(40));
    assertThat(SpeedToLead.of(OFFICE, berlin("2026-11-23T10:00"), berlin("2026-11-20T17:30")))
        .isZero();
  }

  @Test
  void tenLeadsHaveAMedianAndANinetiethPercentileThatAreWaitsOfTheirs() {
    List<Duration> waits =
        new ArrayList<>(IntStream.rangeClosed(1, 10).mapToObj(Duration::ofHours).toList());
    Collections.reverse(waits);
    SpeedToLead speed = SpeedToLead.summary(waits, 2, Duration.ofHours(3));

    assertThat(speed.median()).contains(Duration.ofHours(5));
    assertThat(speed.ninetieth()).contains(Duration.ofHours(9));
    assertThat(speed.inTime()).isEqualTo(3);
    assertThat(speed.share().orElseThrow()).isEqualByComparingTo("0.25");
    assertThat(speed.form())
        .hasToString(
            "{\"answered\":10,\"waiting\":2,\"inTime\":3,\"median\":\"PT5H\","
                + "\"ninetieth\":\"PT9H\",\"share\":0.25}");
  }

  @Test
  void withoutAnAnswerThereIsNoMedian() {
    SpeedToLead nobody = SpeedToLead.summary(List.of(), 0, HOUR);
    assertThat(nobody.median()).isEmpty();
    assertThat(nobody.share()).isEmpty();
    assertThat(nobody.form()).hasToString("{\"answered\":0,\"waiting\":0,\"inTime\":0}");
    assertThat(SpeedToLead.summary(List.of(), 3, HOUR).share().orElseThrow())
        .isEqualByComparingTo("0");
  }

  @Property
  void atLeastHalfDidNotWaitLongerThanTheMedianAndAtLeastHalfNotShorter(
      @ForAll @NotEmpty List<@IntRange(min = 0, max = 9) Integer> hours) {
    List<Duration> waits = hours.stream().map(hour -> Duration.ofHours(hour)).toList();
    SpeedToLead speed = SpeedToLead.summary(waits, 0, HOUR);
    Duration median = speed.median().orElseThrow();
    Duration slow = speed.ninetieth().orElseThrow();
    long upToMedian = waits.stream().filter(wait -> wait.compareTo(median) <= 0).count();
    long fromMedian = waits.stream().filter(wait -> wait.compareTo(median) >= 0).count();
    long upToSlow = waits.stream().filter(wait -> wait.compareTo(slow) <= 0).count();
    long belowSlow = waits.stream().filter(wait -> wait.compareTo(slow) < 0).count();

    assertThat(waits).contains(median, slow);
    assertThat(upToMedian * 2).isGreaterThanOrEqualTo(waits.size());
    assertThat(fromMedian * 2).isGreaterThanOrEqualTo(waits.size());
    assertThat(upToSlow * 10).isGreaterThanOrEqualTo(waits.size() * 9L);
    assertThat(belowSlow * 10).isLessThan(waits.size() * 9L);
  }
}
