package org.leadkit.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;

/**
 * Whether an event that could loosen may count. What only restricts counts in any case, so nobody
 * asks here about it.
 */
final class Soundness {

  /** How far clocks of different machines may be apart. */
  static final Duration SKEW = Duration.ofMinutes(5);

  /** How long a link works if its request does not say: 48 elapsed hours. */
  static final Duration LINK_WORKS = Duration.ofDays(2);

  private final Map<String, ConsentEvent> requests;
  private final Set<String> conflicts;
  private final Map<String, ConsentEvent> confirmations;

  private Soundness(
      Map<String, ConsentEvent> requests,
      Set<String> conflicts,
      Map<String, ConsentEvent> confirmations) {
    this.requests = requests;
    this.conflicts = conflicts;
    this.confirmations = confirmations;
  }

  static Soundness of(Timeline events) {
    Set<String> ids = new HashSet<>();
    Set<String> conflicts = new HashSet<>();
    Map<String, ConsentEvent> requests = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      ConsentEvent event = events.get(i);
      if (!ids.add(event.id())) {
        conflicts.add(event.id());
      }
      if (event.kind() == Kind.REQUESTED) {
        requests.put(event.id(), event);
      }
    }
    Soundness first = new Soundness(requests, Set.copyOf(conflicts), Map.of());
    return new Soundness(requests, first.conflicts, first.confirmations(events));
  }

  /** The person's first sound confirmation of each request. */
  private Map<String, ConsentEvent> confirmations(Timeline events) {
    Map<String, ConsentEvent> found = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      ConsentEvent event = events.get(i);
      if (event.kind() == Kind.CONFIRMED && event.actor().isPerson() && flaw(event) == null) {
        found.putIfAbsent(event.details().about(), event);
      }
    }
    return found;
  }

  /** Of events of which no id is in conflict and no request is needed. */
  static Soundness alone() {
    return new Soundness(Map.of(), Set.of(), Map.of());
  }

  /** The ids that different events share. */
  Set<String> conflicts() {
    return conflicts;
  }

  /** When the link of a request stops working. */
  static Instant end(ConsentEvent request) {
    return request.details().until().orElseGet(() -> request.occurredAt().plus(LINK_WORKS));
  }

  /** Why an event that could loosen must not count, as a kebab-case code; null if it may. */
  @Nullable String flaw(ConsentEvent event) {
    if (conflicts.contains(event.id())) {
      return "conflicting-id";
    }
    if (event.occurredAt().isAfter(event.recordedAt().plus(SKEW))) {
      return "dated-in-the-future";
    }
    return switch (event.kind()) {
      case CONFIRMED -> flawOfConfirmation(event);
      case SUPPRESSION_LIFTED -> isOffice(event.actor()) ? flawOfProof(event) : "not-entitled";
      case RESTRICTION_LIFTED -> isImported(event) ? "not-entitled" : flawOfProof(event);
      case VALIDATED -> isImported(event) || event.actor() == Actor.STAFF ? "not-entitled" : null;
      default -> null;
    };
  }

  private @Nullable String flawOfConfirmation(ConsentEvent event) {
    ConsentEvent request = requests.get(event.details().about());
    if (request == null || flaw(request) != null) {
      return "unknown-request";
    }
    if (!event.actor().isPerson() && !isImported(event)) {
      return "not-entitled";
    }
    if (!request.point().equals(event.point())) {
      return "confirmed-elsewhere";
    }
    if (event.occurredAt().isBefore(request.occurredAt())) {
      return "confirmed-too-early";
    }
    if (!event.occurredAt().isBefore(end(request))) {
      return "confirmation-expired";
    }
    return isRepeated(event) ? "confirmed-before" : null;
  }

  /** Whoever follows an old link once more says nothing new. */
  private boolean isRepeated(ConsentEvent event) {
    ConsentEvent first = confirmations.get(event.details().about());
    return first != null && event.actor().isPerson() && !first.equals(event);
  }

  /** The person must show to be the person; anybody else must have kept something to show. */
  private static @Nullable String flawOfProof(ConsentEvent event) {
    Proof proof = event.details().proof();
    boolean shown =
        event.actor().isPerson() ? proof.means().isPersonal() : !proof.documents().isEmpty();
    return shown ? null : "evidence-missing";
  }

  private static boolean isImported(ConsentEvent event) {
    return event.actor() == Actor.IMPORT;
  }

  private static boolean isOffice(Actor actor) {
    return actor == Actor.STAFF || actor == Actor.AUTHORITY;
  }
}
