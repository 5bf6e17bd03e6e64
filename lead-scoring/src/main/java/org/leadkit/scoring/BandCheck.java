package org.leadkit.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadkit.decision.Issues;

/** What bands must hold: each score lies in exactly one. */
final class BandCheck {

  private BandCheck() {}

  static void check(List<Band> bands) {
    Issues issues = new Issues();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      if (!names.add(band.name()) || band.name().isBlank()) {
        issues.error(
            "bad-band",
            "/" + i + "/name",
            "The name (%s) of a band must not be blank, nor used twice.".formatted(band.name()),
            "Maybe a band was copied and not renamed.");
      }
      if (band.from().orElse(Long.MIN_VALUE) > band.to().orElse(Long.MAX_VALUE)) {
        issues.error(
            "empty-band",
            "/" + i,
            "The band (%s) holds no points.".formatted(band),
            "Maybe its ends are the wrong way round.");
      }
      if (i > 0) {
        neighbours(bands.get(i - 1), band, "/" + i, issues);
      }
    }
    ends(bands, issues);
    issues.throwIfErrors();
  }

  private static void ends(List<Band> bands, Issues issues) {
    if (bands.isEmpty()
        || bands.get(0).from().isPresent()
        || bands.get(bands.size() - 1).to().isPresent()) {
      issues.error(
          "gap-in-bands",
          "",
          "The (%d) bands must leave out the beginning of the lowest and the end of the highest."
              .formatted(bands.size()),
          "Maybe limit the score instead: its floor and ceiling say where it ends.");
    }
  }

  private static void neighbours(Band lower, Band higher, String pointer, Issues issues) {
    long end = lower.to().orElse(Long.MAX_VALUE);
    long start = higher.from().orElse(Long.MIN_VALUE);
    if (start <= end) {
      issues.error(
          "overlap-in-bands",
          pointer,
          "The bands (%s) and (%s) overlap.".formatted(lower, higher),
          "Maybe the lower must end right before the higher begins.");
    } else if (start > end + 1) {
      issues.error(
          "gap-in-bands",
          pointer,
          "Between the bands (%s) and (%s) is a gap.".formatted(lower, higher),
          "Maybe the lower must end right before the higher begins.");
    }
  }
}
