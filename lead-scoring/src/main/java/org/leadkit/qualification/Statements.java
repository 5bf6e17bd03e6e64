package org.leadkit.qualification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.lead.Evidence;

/**
 * What each source last said of one criterion.
 *
 * @param fresh the newest statement of each source, as far as it is not stale; oldest first
 * @param stale the others
 * @param unused the newest statement of each source, where it is unsure or not understood
 */
record Statements(List<Evidence> fresh, List<Evidence> stale, List<Evidence> unused) {

  /** Total: statements that share an id by mistake are told apart too, or order would matter. */
  static final Comparator<Evidence> OLDEST_FIRST =
      Evidence.ORDER
          .thenComparing(Evidence::source)
          .thenComparing(Evidence::level)
          .thenComparing(Evidence::confidence);

  /** From all statements about the criterion, in whatever order. */
  static Statements about(Criterion criterion, List<Evidence> all, Instant now) {
    Map<String, Evidence> used = new LinkedHashMap<>();
    Map<String, Evidence> unused = new LinkedHashMap<>();
    for (Evidence one : all.stream().sorted(OLDEST_FIRST).toList()) {
      if (isUsable(criterion, one)) {
        used.put(one.source(), one);
        unused.remove(one.source());
      } else {
        unused.put(one.source(), one);
      }
    }
    List<Evidence> fresh = new ArrayList<>(used.values());
    List<Evidence> stale = fresh.stream().filter(one -> isStale(criterion, one, now)).toList();
    fresh.removeAll(stale);
    return new Statements(sorted(fresh), sorted(stale), sorted(List.copyOf(unused.values())));
  }

  private static List<Evidence> sorted(List<Evidence> some) {
    return some.stream().sorted(OLDEST_FIRST).toList();
  }

  private static boolean isUsable(Criterion criterion, Evidence one) {
    return criterion.rank(one.level()) >= 0 && one.confidence() >= criterion.minimumConfidence();
  }

  private static boolean isStale(Criterion criterion, Evidence one, Instant now) {
    return Duration.between(one.observedAt(), now).compareTo(criterion.staleAfter()) > 0;
  }
}
