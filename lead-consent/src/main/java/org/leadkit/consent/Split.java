package org.leadkit.consent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.consent.ConsentEvent.Kind;

/**
 * Which events of a merged record belong to which of the two records of which it was made. What
 * each held before is its own again; what the merge itself made belongs to neither.
 */
final class Split {

  private final ConsentRecord first;
  private final ConsentRecord second;
  private final List<ConsentEvent> since;
  private final Set<ConsentEvent> flawed;

  Split(ConsentState merged, ConsentRecord first, ConsentRecord second) {
    this.first = first;
    this.second = second;
    Set<ConsentEvent> before = new HashSet<>(first.state().events());
    before.addAll(second.state().events());
    Set<String> ids = new HashSet<>();
    before.forEach(event -> ids.add(event.id()));
    this.since =
        merged.events().stream()
            .filter(event -> !before.contains(event) && !isMade(event, ids))
            .toList();
    this.flawed =
        merged.quarantined().stream()
            .map(ConsentState.Quarantined::event)
            .collect(Collectors.toSet());
  }

  /** One of the two, without what is carried over from the other. */
  ConsentRecord part(ConsentRecord own) {
    return own.with(since.stream().filter(event -> belongs(event, own)).toList());
  }

  List<ConsentEvent> unassigned() {
    return since.stream()
        .filter(event -> !belongs(event, first) && !belongs(event, second))
        .toList();
  }

  /** What does not count in the whole must not begin to count in a part. */
  private boolean belongs(ConsentEvent event, ConsentRecord own) {
    return !event.kind().loosens()
        || (own.points().contains(event.point()) && !flawed.contains(event));
  }

  private boolean isMade(ConsentEvent event, Set<String> before) {
    String about = event.details().about();
    return event.kind() == Kind.MERGED
        ? about.equals(first.id()) || about.equals(second.id())
        : (event.isCarried() && before.contains(about))
            || (event.kind().loosens() && Bound.isMade(event.id(), before));
  }
}
