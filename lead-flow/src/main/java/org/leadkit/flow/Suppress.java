package org.leadkit.flow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.lead.ContactPoint;
import org.leadkit.spi.Commit;
import org.leadkit.spi.JournalEntry;

/** Suppresses contact points of which only the hashes are known. Repeated, it changes nothing. */
final class Suppress {

  /** Why a point is suppressed whose person was erased. */
  static final String ERASED = "erased";

  private final FlowSettings settings;

  Suppress(FlowSettings settings) {
    this.settings = settings;
  }

  /** The points of an erased person, on the channels that use them, since others may share one. */
  void erased(Map<String, ContactPoint.Kind> points, Instant at) {
    all(
        points.entrySet().stream()
            .map(
                point ->
                    new Suppression(
                        point.getKey(),
                        new Scope(Set.of(), point.getValue().channels()),
                        ERASED,
                        "erasure",
                        at))
            .toList());
  }

  void all(Collection<Suppression> suppressions) {
    if (suppressions.isEmpty()) {
      return;
    }
    Commit.Builder commit = Commit.of(settings.tenant());
    suppressions.forEach(commit::suppress);
    settings
        .store()
        .commit(
            commit
                .journal(
                    new JournalEntry(
                        settings.ids().next("journal"),
                        null,
                        "privacy",
                        "suppressed",
                        List.of(),
                        List.of(),
                        settings.time().instant()))
                .build());
  }
}
