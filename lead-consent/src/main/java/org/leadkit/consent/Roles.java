package org.leadkit.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
    return origin(grant).scope();
  }

  /** The request that a confirmation names; itself for any other event. */
  private ConsentEvent origin(ConsentEvent one) {
    if (one.kind() == Kind.CONFIRMED) {
      for (int i = 0; i < requests.size(); i++) {
        if (requests.get(i).id().equals(one.details().about())) {
          return requests.get(i);
        }
      }
    }
    return one;
  }

  /**
   * True if it is about a person as a whole whose record has become one with another's since. A
   * confirmation says what was asked for, so the instant of its request counts.
   */
  boolean isOutgrown(ConsentEvent one, Instant now) {
    return one.point().isEmpty() && mergeSince(origin(one).occurredAt(), now) != null;
  }

  /**
   * True if it is outgrown, and a restriction was not known before that: it may be the other
   * person's.
   */
  boolean isOutgrown(ConsentEvent one, ConsentEvent restriction, Instant now) {
    ConsentEvent merge = one.point().isEmpty() ? mergeSince(origin(one).occurredAt(), now) : null;
    return merge != null && !restriction.recordedAt().isBefore(merge.occurredAt());
  }

  /** The first merge since an instant; null if there was none by now. */
  private @Nullable ConsentEvent mergeSince(Instant since, Instant now) {
    for (int i = 0; i < merges.size(); i++) {
      ConsentEvent merge = merges.get(i);
      if (!merge.restrictsFrom().isAfter(now) && !merge.occurredAt().isBefore(since)) {
        return merge;
      }
    }
    return null;
  }

  /** True if a merge bound the request that a confirmation names to a point. */
  boolean isBoundTo(ConsentEvent confirmation, Predicate<String> point) {
    if (confirmation.kind() == Kind.CONFIRMED) {
      for (int i = 0; i < requests.size(); i++) {
        ConsentEvent request = requests.get(i);
        if (request.isBound()
            && Bound.stems(request.id(), confirmation.details().about())
            && point.test(request.point())) {
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
      return switch (kind.effect()) {
        case REFUSES, BLOCKS -> RESTRICTION;
        case GRANTS -> GRANT;
        case ENDS -> END;
        case LOOSENS ->
            switch (kind) {
              case RELATED -> RELATIONSHIP;
              case REQUESTED -> REQUEST;
              default -> LIFT;
            };
        case NOTES ->
            switch (kind) {
              case RELATION_ENDED -> RELATION_END;
              case MERGED -> MERGE;
              default -> NONE;
            };
      };
    }
  }
}
