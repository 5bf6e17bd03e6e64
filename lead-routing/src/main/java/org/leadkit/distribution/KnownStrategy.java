package org.leadkit.distribution;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;

/** A strategy that data can name. */
sealed interface KnownStrategy extends Strategy
    permits RoundRobin,
        LongestWaiting,
        Weighted,
        LeastLoaded,
        BestFit,
        RendezvousHash,
        WaitsInQueue,
        HostStrategy {

  /** The names that data may use for ours. */
  Set<String> NAMES =
      Collections.unmodifiableSet(
          new TreeSet<>(
              List.of(
                  "best-fit",
                  "hash",
                  "least-loaded",
                  "longest-waiting",
                  "performance-weighted",
                  "queue",
                  "round-robin",
                  "weighted")));

  /** Its name in kebab case. */
  String name();

  /** Its options; none for most. */
  default CanonicalForm options() {
    return CanonicalForm.object();
  }

  /** Why a free member can't get this lead by this strategy; empty if it can. */
  default Optional<Reason> bar(Pool pool, Member member, Profile profile) {
    return Optional.empty();
  }

  /** What replaces it among members who are not there yet. */
  default KnownStrategy amongThoseWhoComeLater() {
    return this;
  }
}
