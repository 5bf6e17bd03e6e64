package org.leadkit.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Relationship;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

/** Reads from the history of a lead when each trigger last happened. */
final class LeadTriggers {

  private static final Set<ConsentEvent.Kind> OPT_OUTS =
      EnumSet.of(
          ConsentEvent.Kind.WITHDRAWN,
          ConsentEvent.Kind.OBJECTED,
          ConsentEvent.Kind.OPTED_OUT,
          ConsentEvent.Kind.COMPLAINED,
          ConsentEvent.Kind.SIGNALLED,
          ConsentEvent.Kind.SUPPRESSED);

  /** Relationships that last, so that they must end one by one. */
  private static final Set<Relationship> LASTING =
      EnumSet.of(Relationship.CONTRACT, Relationship.MEMBERSHIP, Relationship.SUBSCRIPTION);

  private static final Set<Relationship> CUSTOMERS =
      EnumSet.of(Relationship.PURCHASE, Relationship.CONTRACT, Relationship.SUBSCRIPTION);

  private final RetentionSchedule schedule;

  LeadTriggers(RetentionSchedule schedule) {
    this.schedule = schedule;
  }

  Map<Trigger, Instant> of(
      Collection<Touch> touches,
      Collection<Activity> activities,
      Collection<ConsentEvent> consents) {
    Map<Trigger, Instant> since = new TreeMap<>();
    put(since, Trigger.Kind.LAST_INBOUND_CONTACT, contact(touches, activities, consents));
    put(since, Trigger.Kind.CONSENT_GIVEN, last(consents, ConsentEvent.Kind::grants));
    put(
        since,
        Trigger.Kind.CONSENT_LAST_USED,
        last(consents, kind -> kind == ConsentEvent.Kind.USED));
    put(since, Trigger.Kind.OPT_OUT, last(consents, OPT_OUTS::contains));
    put(since, Trigger.Kind.RELATIONSHIP_END, ended(consents));
    consents.stream()
        .filter(event -> event.kind() == ConsentEvent.Kind.RELATED)
        .filter(event -> event.details().relationship().filter(CUSTOMERS::contains).isPresent())
        .map(ConsentEvent::occurredAt)
        .min(Instant::compareTo)
        .ifPresent(at -> since.put(Trigger.CUSTOMER, at));
    touches.stream()
        .filter(LeadTriggers::isReachable)
        .map(touch -> learned(touch.occurredAt(), touch.recordedAt()))
        .min(Instant::compareTo)
        .ifPresent(at -> since.put(Trigger.IDENTIFIED, at));
    return since;
  }

  private static void put(Map<Trigger, Instant> since, Trigger.Kind kind, Optional<Instant> at) {
    at.ifPresent(one -> since.put(Trigger.of(kind), one));
  }

  private Optional<Instant> contact(
      Collection<Touch> touches,
      Collection<Activity> activities,
      Collection<ConsentEvent> consents) {
    Set<Arrival> own =
        consents.stream()
            .filter(event -> event.actor().isPerson())
            .map(Arrival::of)
            .collect(Collectors.toSet());
    Set<String> sent =
        activities.stream()
            .filter(LeadTriggers::isSentInPerson)
            .map(Activity::id)
            .collect(Collectors.toSet());
    Stream<Instant> said =
        touches.stream()
            .filter(touch -> sent.contains(touch.id()) || own.contains(Arrival.of(touch)))
            .map(touch -> learned(touch.occurredAt(), touch.recordedAt()));
    Stream<Instant> done =
        activities.stream()
            .filter(schedule::isInbound)
            .map(activity -> learned(activity.occurredAt(), activity.recordedAt()));
    return Stream.concat(said, done).max(Instant::compareTo);
  }

  private static boolean isSentInPerson(Activity activity) {
    return activity.type().equals(Activity.SUBMITTED)
        && !activity.isMarkedAutomated()
        && !Value.of(true).equals(activity.properties().get(Activity.IMPORTED));
  }

  /** What the parts of one submission have in common. */
  private record Arrival(String source, Instant occurredAt, Instant recordedAt) {

    static Arrival of(Touch touch) {
      return new Arrival(touch.source(), touch.occurredAt(), touch.recordedAt());
    }

    static Arrival of(ConsentEvent event) {
      return new Arrival(event.source(), event.occurredAt(), event.recordedAt());
    }
  }

  /** A clock that is ahead must not keep anything longer. */
  private static Instant learned(Instant occurredAt, Instant recordedAt) {
    return recordedAt.isBefore(occurredAt) ? recordedAt : occurredAt;
  }

  private static Optional<Instant> last(
      Collection<ConsentEvent> consents, Predicate<ConsentEvent.Kind> kinds) {
    return consents.stream()
        .filter(event -> kinds.test(event.kind()))
        .map(ConsentEvent::occurredAt)
        .max(Instant::compareTo);
  }

  /** Empty as long as one that lasts was not ended. */
  private static Optional<Instant> ended(Collection<ConsentEvent> consents) {
    boolean lasts =
        LASTING.stream()
            .anyMatch(
                one -> {
                  Optional<Instant> begun = last(consents, ConsentEvent.Kind.RELATED, one);
                  Optional<Instant> ended = last(consents, ConsentEvent.Kind.RELATION_ENDED, one);
                  return begun.isPresent()
                      && (ended.isEmpty() || ended.get().isBefore(begun.get()));
                });
    return lasts
        ? Optional.empty()
        : last(consents, kind -> kind == ConsentEvent.Kind.RELATION_ENDED);
  }

  private static Optional<Instant> last(
      Collection<ConsentEvent> consents, ConsentEvent.Kind kind, Relationship relationship) {
    return last(
        consents.stream()
            .filter(event -> event.details().relationship().equals(Optional.of(relationship)))
            .toList(),
        kind::equals);
  }

  private static boolean isReachable(Touch touch) {
    Profile profile = Profile.empty().with(touch.values());
    return Stream.of(ContactPoint.Kind.values())
        .anyMatch(kind -> ContactPoint.of(profile, kind).isPresent());
  }
}
