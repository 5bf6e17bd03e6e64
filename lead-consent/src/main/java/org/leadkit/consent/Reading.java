package org.leadkit.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentState.Ended;

/** What the events say to one question at one instant; it answers many times a second. */
final class Reading {

  private final Roles roles;
  private final ContactRequest request;
  private final Instant now;
  private final Lifting lifting;

  Reading(Roles roles, ContactRequest request, Instant now) {
    this.roles = roles;
    this.request = request;
    this.now = now;
    this.lifting = new Lifting(roles, request, now);
  }

  List<ConsentEvent> restrictions() {
    Timeline all = roles.restrictions();
    List<ConsentEvent> standing = null;
    for (int i = 0; i < all.size(); i++) {
      ConsentEvent one = all.get(i);
      if (concerns(one) && !lifting.isLifted(one)) {
        standing = add(standing, one);
      }
    }
    return standing == null ? List.of() : standing;
  }

  List<ConsentEvent> grants() {
    Timeline all = roles.grants();
    List<ConsentEvent> found = null;
    for (int i = all.size() - 1; i >= 0; i--) {
      ConsentEvent one = all.get(i);
      if (isInForce(one) && roles.asked(one).covers(request) && !isEnded(one)) {
        found = add(found, one);
      }
    }
    return found == null ? List.of() : found;
  }

  List<ConsentEvent> relationships() {
    Timeline all = roles.relationships();
    List<ConsentEvent> found = null;
    for (int i = all.size() - 1; i >= 0; i--) {
      ConsentEvent one = all.get(i);
      if (isInForce(one) && !lifting.isEndedBy(roles.relationEnds(), one, one.scope())) {
        found = add(found, one);
      }
    }
    return found == null ? List.of() : found;
  }

  List<Ended> endedRelationships() {
    Timeline all = roles.relationships();
    List<Ended> found = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      ConsentEvent one = all.get(i);
      Instant at = hasBegun(one) && !isOutgrown(one) ? endOfRelationship(one) : null;
      if (at != null) {
        found.add(new Ended(one, at));
      }
    }
    return List.copyOf(found);
  }

  /** The first instant at which it was over; null if it lasts. */
  private @Nullable Instant endOfRelationship(ConsentEvent fact) {
    Instant first = fact.details().isOver(now) ? fact.details().end() : null;
    for (ConsentEvent end : roles.relationEnds().list()) {
      if (lifting.isEndedBy(Timeline.EMPTY.plus(end), fact, fact.scope())
          && (first == null || end.restrictsFrom().isBefore(first))) {
        first = end.restrictsFrom();
      }
    }
    return first;
  }

  /** The newest consent that has begun, whether it is over or not; null if there is none. */
  @Nullable ConsentEvent newestGrant() {
    Timeline all = roles.grants();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (hasBegun(all.get(i))) {
        return all.get(i);
      }
    }
    return null;
  }

  /** The first thing that ended a consent without forbidding anything; null if nothing did. */
  @Nullable ConsentEvent endOf(ConsentEvent grant) {
    for (ConsentEvent end : roles.ends().list()) {
      if (lifting.isEndedBy(Timeline.EMPTY.plus(end), grant, grant.scope())) {
        return end;
      }
    }
    return null;
  }

  private boolean concerns(ConsentEvent restriction) {
    return restriction.scope().meets(request)
        && request.isAt(restriction.point())
        && !restriction.restrictsFrom().isAfter(now);
  }

  private boolean hasBegun(ConsentEvent one) {
    return !one.occurredAt().isAfter(now)
        && one.scope().covers(request)
        && request.isAt(one.point());
  }

  private boolean isInForce(ConsentEvent one) {
    return hasBegun(one) && !one.details().isOver(now) && !isOutgrown(one);
  }

  private boolean isOutgrown(ConsentEvent one) {
    return roles.isOutgrown(one, now) && !roles.isBoundTo(one, request::isAt);
  }

  private boolean isEnded(ConsentEvent grant) {
    if (lifting.isEnded(grant, grant.scope())) {
      return true;
    }
    Timeline all = roles.restrictions();
    for (int i = all.size() - 1; i >= 0; i--) {
      ConsentEvent no = all.get(i);
      if (no.occurredAt().isBefore(grant.occurredAt())) {
        return false;
      }
      if (no.kind().refuses()
          && concerns(no)
          && lifting.concerns(no, grant)
          && !lifting.isTakenBack(no)) {
        return true;
      }
    }
    return false;
  }

  private static List<ConsentEvent> add(@Nullable List<ConsentEvent> list, ConsentEvent event) {
    List<ConsentEvent> more = list == null ? new ArrayList<>(4) : list;
    more.add(event);
    return more;
  }
}
