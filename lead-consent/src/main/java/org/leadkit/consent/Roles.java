package org.leadkit.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.consent.ConsentEvent.Kind;

/**
 * The events that count, by the part they play. It depends on which events there are and on nothing
 * else.
 *
 * @param restrictions what forbids contact
 * @param grants sound consents
 * @param ends what ends consent and forbids nothing
 * @param lifts what can take back a restriction and is no consent
 * @param relationships sound facts about the relationship
 * @param relationEnds what ends such facts
 * @param requests sound requests for confirmation
 * @param merges when the records of several persons became one
 * @param conflicts ids that different events share
 */
record Roles(
    Timeline restrictions,
    Timeline grants,
    Timeline ends,
    Timeline lifts,
    Timeline relationships,
    Timeline relationEnds,
    Timeline requests,
    Timeline merges,
    Set<String> conflicts) {

  static final Roles NONE = of(Timeline.EMPTY);

  static Roles of(Timeline events) {
    Soundness soundness = Soundness.of(events);
    Map<Part, List<ConsentEvent>> parts = new EnumMap<>(Part.class);
    for (int i = 0; i < events.size(); i++) {
      ConsentEvent event = events.get(i);
      if (!event.kind().loosens() || soundness.flaw(event) == null) {
        parts.computeIfAbsent(Part.of(event.kind()), part -> new ArrayList<>()).add(event);
      }
    }
    return new Roles(
        in(parts, Part.RESTRICTION),
        in(parts, Part.GRANT),
        in(parts, Part.END),
        in(parts, Part.LIFT),
        in(parts, Part.RELATIONSHIP),
        in(parts, Part.RELATION_END),
        in(parts, Part.REQUEST),
        in(parts, Part.MERGE),
        soundness.conflicts());
  }

  private static Timeline in(Map<Part, List<ConsentEvent>> parts, Part part) {
    return Timeline.sorted(parts.getOrDefault(part, List.of()));
  }

  /** The same with one more event, whose id is new and whose soundness hangs on no other. */
  Roles plus(ConsentEvent event) {
    if (event.kind().loosens() && Soundness.alone().flaw(event) != null) {
      return this;
    }
    Part part = Part.of(event.kind());
    return new Roles(
        part == Part.RESTRICTION ? restrictions.plus(event) : restrictions,
        part == Part.GRANT ? grants.plus(event) : grants,
        part == Part.END ? ends.plus(event) : ends,
        part == Part.LIFT ? lifts.plus(event) : lifts,
        part == Part.RELATIONSHIP ? relationships.plus(event) : relationships,
        part == Part.RELATION_END ? relationEnds.plus(event) : relationEnds,
        part == Part.REQUEST ? requests.plus(event) : requests,
        part == Part.MERGE ? merges.plus(event) : merges,
        conflicts);
  }

  /** The scope of the request that a confirmation names; of any other grant its own. */
  Scope asked(ConsentEvent grant) {
    if (grant.kind() == Kind.CONFIRMED) {
      for (int i = 0; i < requests.size(); i++) {
        if (requests.get(i).id().equals(grant.details().about())) {
          return requests.get(i).scope();
        }
      }
    }
    return grant.scope();
  }

  /** True if it is about a person as a whole whose record has become one with another's since. */
  boolean isOutgrown(ConsentEvent one, Instant now) {
    if (one.point().isEmpty()) {
      for (int i = merges.size() - 1; i >= 0; i--) {
        ConsentEvent merge = merges.get(i);
        if (!merge.restrictsFrom().isAfter(now) && !merge.occurredAt().isBefore(one.occurredAt())) {
          return true;
        }
      }
    }
    return false;
  }

  private enum Part {
    RESTRICTION,
    GRANT,
    END,
    LIFT,
    RELATIONSHIP,
    RELATION_END,
    REQUEST,
    MERGE,
    NONE;

    static Part of(Kind kind) {
      if (kind.restricts()) {
        return RESTRICTION;
      }
      if (kind.grants()) {
        return GRANT;
      }
      return switch (kind) {
        case EXPIRED, INVALIDATED, REVOKED -> END;
        case VALIDATED, SUPPRESSION_LIFTED, RESTRICTION_LIFTED -> LIFT;
        case RELATED -> RELATIONSHIP;
        case RELATION_ENDED -> RELATION_END;
        case REQUESTED -> REQUEST;
        case MERGED -> MERGE;
        default -> NONE;
      };
    }
  }
}
