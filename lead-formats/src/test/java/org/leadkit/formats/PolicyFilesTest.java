package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leadkit.decision.InvalidConfiguration;

/** Readers and schemas accept and refuse the same files. */
class PolicyFilesTest {

  /** Refused by the reader alone: no schema can know it. */
  private static final Set<String> READER_ONLY =
      Set.of(
          "scoring/invalid/axis-of-an-unknown-dimension.json",
          "scoring/invalid/bands-that-end.json",
          "scoring/invalid/bands-that-overlap.json",
          "scoring/invalid/bands-with-a-gap.json",
          "scoring/invalid/duplicate-id.json",
          "scoring/invalid/exit-above-enter.json",
          "scoring/invalid/floor-above-ceiling.json",
          "scoring/invalid/group-twice.json",
          "scoring/invalid/levels-that-fall.json",
          "scoring/invalid/machine-named-like-a-rule.json",
          "scoring/invalid/no-half-life-at-all.json",
          "scoring/invalid/no-time-at-all.json",
          "scoring/invalid/operator-does-not-fit.json",
          "scoring/invalid/quiet-for-no-time.json",
          "scoring/invalid/rearm-above-exit.json",
          "scoring/invalid/steps-out-of-order.json",
          "scoring/invalid/too-fine-a-percentage.json",
          "scoring/invalid/too-many-decimals.json",
          "scoring/invalid/unknown-field.json",
          "scoring/invalid/unknown-level.json",
          "scoring/invalid/unknown-scorer.json",
          "scoring/invalid/unreachable-threshold.json",
          "routing/invalid/bad-pattern.json",
          "routing/invalid/bounds-the-wrong-way-round.json",
          "routing/invalid/pool-available-in-half-an-hour.json",
          "routing/invalid/pool-available-next-month.json",
          "routing/invalid/pool-match-of-unknown-field.json",
          "routing/invalid/pool-too-fine-a-weight.json",
          "routing/invalid/pool-unknown-strategy.json",
          "routing/invalid/country-of-three-letters.json",
          "routing/invalid/postal-range-backwards.json",
          "routing/invalid/sticky-twice.json",
          "routing/invalid/table-in-itself.json",
          "routing/invalid/territory-in-itself.json",
          "routing/invalid/territory-without-limits.json",
          "routing/invalid/unknown-pool.json",
          "routing/invalid/unknown-table.json",
          "routing/invalid/unknown-territory.json",
          "routing/invalid/window-backwards.json",
          "routing/invalid/window-of-no-time.json",
          "routing/invalid/zero-response-time.json",
          "consent/invalid/duplicate-key.json",
          "consent/invalid/half-a-day-of-the-calendar.json",
          "consent/invalid/keep-in-working-days.json",
          "consent/invalid/months-of-centuries.json",
          "consent/invalid/no-such-date.json",
          "consent/invalid/no-time-at-all.json",
          "consent/invalid/rule-twice.json",
          "consent/invalid/trust-without-a-citation.json",
          "consent/invalid/uncertainty-twice.json",
          "consent/invalid/unknown-uncertainty.json",
          "consent/invalid/unknown-zone.json",
          "consent/invalid/until-before-from.json",
          "consent/invalid/valid-for-centuries.json",
          "consent/invalid/valid-for-no-time.json",
          "consent/invalid/window-backwards.json",
          "calendar/invalid/exception-on-no-date.json",
          "calendar/invalid/holidays-twice.json",
          "calendar/invalid/leave-backwards.json",
          "calendar/invalid/leave-for-ever.json",
          "calendar/invalid/only-closed.json",
          "calendar/invalid/shift-of-no-time.json",
          "calendar/invalid/shifts-that-overlap.json",
          "calendar/invalid/shifts-that-overlap-at-midnight.json",
          "calendar/invalid/unknown-holidays.json",
          "calendar/invalid/unknown-zone.json",
          "framework/invalid/blank-question.json",
          "framework/invalid/criterion-twice.json",
          "framework/invalid/criterion-named-score.json",
          "framework/invalid/falling-points.json",
          "framework/invalid/level-twice.json",
          "framework/invalid/stale-at-once.json",
          "framework/invalid/too-many-decimals.json",
          "retention/invalid/centuries.json",
          "retention/invalid/no-such-date.json",
          "retention/invalid/no-time-at-all.json",
          "retention/invalid/rule-twice.json",
          "retention/invalid/trust-without-a-citation.json",
          "retention/invalid/unknown-policy.json",
          "retention/invalid/unknown-zone.json",
          "retention/invalid/until-before-from.json",
          "team/invalid/cap-twice.json",
          "team/invalid/leave-backwards.json",
          "team/invalid/member-twice.json",
          "team/invalid/no-such-date.json",
          "team/invalid/too-fine-a-weight.json",
          "team/invalid/unknown-calendar.json",
          "team/invalid/unknown-zone.json");

  @TestFactory
  Stream<DynamicTest> validFilesAreReadAndValid() {
    return files("valid")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.name(),
                    () -> {
                      assertThat(file.schema().errors(file.text())).isEmpty();
                      assertThatCode(() -> file.schema().read(file.text()))
                          .doesNotThrowAnyException();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> invalidFilesAreRefusedByBothUnlessListed() {
    return files("invalid")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.name(),
                    () -> {
                      assertThatThrownBy(() -> file.schema().read(file.text()))
                          .isInstanceOf(InvalidConfiguration.class);
                      assertThat(file.schema().errors(file.text()).isEmpty())
                          .as("refused by the reader only")
                          .isEqualTo(READER_ONLY.contains(file.name()));
                    }));
  }

  @Test
  void thereAreFilesOfEachKindAndTheListIsNotStale() {
    for (PolicySchema kind : PolicySchema.values()) {
      assertThat(files("valid").filter(file -> file.schema() == kind)).hasSizeGreaterThan(1);
      assertThat(files("invalid").filter(file -> file.schema() == kind)).hasSizeGreaterThan(1);
    }
    List<String> names = files("invalid").map(PolicyFile::name).toList();
    assertThat(names).containsAll(READER_ONLY);
  }

  private static Stream<PolicyFile> files(String folder) {
    return Arrays.stream(PolicySchema.values())
        .flatMap(
            kind ->
                TestFiles.in("policies/" + kind.name().toLowerCase(Locale.ROOT) + "/" + folder)
                    .stream()
                    .map(path -> new PolicyFile(kind, folder, path)));
  }

  private record PolicyFile(PolicySchema schema, String folder, Path path) {

    String name() {
      return schema.name().toLowerCase(Locale.ROOT) + "/" + folder + "/" + path.getFileName();
    }

    String text() {
      return TestFiles.text(path);
    }
  }
}
