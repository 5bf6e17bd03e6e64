package org.leadkit.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;

/**
 * What takes back a restriction: a newer, proven act of the person whose scope covers it. Beyond
 * that only a validation takes back a bounce, and staff, with a document, take back their own or a
 * machine's entry. Made for one question; without a question every part of a scope counts.
 */
final class Lifting {

  private final Roles roles;
  private final @Nullable ContactRequest request;
  private final Instant now;

  Lifting(Roles roles, @Nullable ContactRequest request, Instant now) {
    this.roles = roles;
    this.request = request;
    this.now = now;
  }

  /** True if something lifted the restriction. */
  boolean isLifted(ConsentEvent restriction) {
    if (isTakenBack(restriction)) {
      return true;
    }
    if (restriction.kind() == Kind.RESTRICTED) {
      return false;
    }
    Timeline grants = roles.grants();
    for (int i = grants.size() - 1; i >= 0; i--) {
      if (lifts(grants.get(i), restriction)) {
        return true;
      }
    }
    return false;
  }

  /** True if it counts as never made, or as settled, without a new consent. */
  boolean isTakenBack(ConsentEvent restriction) {
    Timeline lifts = roles.lifts();
    for (int i = 0; i < lifts.size(); i++) {
      if (isTakenBackBy(lifts.get(i), restriction)) {
        return true;
      }
    }
    return false;
  }

  boolean isTakenBackBy(ConsentEvent lift, ConsentEvent restriction) {
    return isBetween(restriction.occurredAt(), lift.occurredAt()) && takesBack(lift, restriction);
  }

  /** True if both name one contact point: the same hash, or hashes of the one asked about. */
  boolean isSamePoint(String one, String other) {
    return one.equals(other)
        || (request != null && request.points().contains(one) && request.points().contains(other));
  }

  /** True if something ended the consent for what is asked. */
  boolean isEnded(ConsentEvent grant, Scope about) {
    return isEndedBy(roles.ends(), grant, about);
  }

  boolean isEndedBy(Timeline ends, ConsentEvent granted, Scope about) {
    for (int i = ends.size() - 1; i >= 0; i--) {
      ConsentEvent end = ends.get(i);
      if (end.occurredAt().isBefore(granted.occurredAt())) {
        return false;
      }
      if (!end.restrictsFrom().isAfter(now)
          && names(end, granted)
          && meets(end.scope(), about)
          && concerns(end, granted)) {
        return true;
      }
    }
    return false;
  }

  /** True if what happens at the point of the first bears on the second. */
  boolean concerns(ConsentEvent end, ConsentEvent granted) {
    if (end.point().isEmpty()) {
      return true;
    }
    return granted.point().isEmpty()
        ? request == null || request.isAt(end.point())
        : isSamePoint(end.point(), granted.point());
  }

  private boolean lifts(ConsentEvent grant, ConsentEvent restriction) {
    return grant.actor().isPerson()
        && grant.details().proof().means().isPersonal()
        && isBetween(restriction.occurredAt(), grant.occurredAt())
        && !grant.details().isOver(now)
        && grant.scope().covers(restriction.scope())
        && roles.asked(grant).covers(restriction.scope())
        && reaches(grant, restriction)
        && !isOfAnother(grant, restriction)
        && !isEnded(grant, restriction.scope());
  }

  /** A word about a person as a whole is not about what a merge brought, or may have brought. */
  private boolean isOfAnother(ConsentEvent lift, ConsentEvent restriction) {
    return roles.isOutgrown(lift, restriction, now)
        && !roles.isBoundTo(lift, point -> isSamePoint(point, restriction.point()));
  }

  /** What is wrong with the point itself is not set right by a word about the person. */
  private boolean reaches(ConsentEvent grant, ConsentEvent restriction) {
    boolean ofPoint = restriction.kind() == Kind.BOUNCED || restriction.kind() == Kind.REASSIGNED;
    boolean ofPerson = grant.point().isEmpty() || grant.isBound();
    return !(ofPoint && ofPerson)
        && (grant.point().isEmpty() || isSamePoint(grant.point(), restriction.point()));
  }

  private boolean takesBack(ConsentEvent lift, ConsentEvent restriction) {
    return switch (lift.kind()) {
      case SUPPRESSION_LIFTED ->
          lift.details().about().equals(restriction.id())
              && isLiftable(restriction)
              && !roles.conflicts().contains(restriction.id());
      case VALIDATED ->
          restriction.kind() == Kind.BOUNCED
              && isSamePoint(lift.point(), restriction.point())
              && lift.scope().covers(restriction.scope());
      case RESTRICTION_LIFTED ->
          restriction.kind() == Kind.RESTRICTED
              && isEntitled(lift.actor(), restriction.actor())
              && !isOfAnother(lift, restriction)
              && (lift.point().isEmpty() || isSamePoint(lift.point(), restriction.point()))
              && (lift.details().about().isEmpty()
                  || lift.details().about().equals(restriction.id()))
              && lift.scope().covers(restriction.scope());
      default -> false;
    };
  }

  /** True for what staff or a machine entered on their own account, never for a person's no. */
  static boolean isLiftable(ConsentEvent restriction) {
    boolean own = restriction.actor() == Actor.STAFF || restriction.actor() == Actor.SYSTEM;
    return own
        && (restriction.isCarried()
            || restriction.kind() == Kind.SUPPRESSED
            || restriction.kind() == Kind.BOUNCED
            || restriction.kind() == Kind.REASSIGNED);
  }

  private static boolean isEntitled(Actor lifting, Actor restricting) {
    if (restricting.isPerson()) {
      return lifting.isPerson();
    }
    return lifting == Actor.AUTHORITY || (restricting != Actor.AUTHORITY && !lifting.isPerson());
  }

  private boolean isBetween(Instant earlier, Instant at) {
    return at.isAfter(earlier) && !at.isAfter(now);
  }

  private boolean meets(Scope scope, Scope about) {
    return request == null ? scope.overlaps(about) : scope.meets(request);
  }

  private static boolean names(ConsentEvent end, ConsentEvent granted) {
    String about = end.details().about();
    if (end.kind() == Kind.RELATION_ENDED && !isOfKind(end, granted)) {
      return false;
    }
    return about.isEmpty() || end.restricts() || Bound.stems(granted.id(), about);
  }

  private static boolean isOfKind(ConsentEvent end, ConsentEvent related) {
    return end.details().relationship().isEmpty()
        || end.details().relationship().equals(related.details().relationship());
  }
}
