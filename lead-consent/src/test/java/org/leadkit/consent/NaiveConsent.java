package org.leadkit.consent;

import static org.leadkit.consent.ConsentEvent.Kind.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;

/** The rules as they are said, over a plain set of events: slow, and without any of our indexes. */
final class NaiveConsent {

  private static final Set<Kind> NOES =
      EnumSet.of(REFUSED, WITHDRAWN, OBJECTED, OPTED_OUT, COMPLAINED, SIGNALLED, REASSIGNED);
  private static final Set<Kind> BLOCKS = EnumSet.of(BOUNCED, SUPPRESSED, RESTRICTED);
  private static final Set<Kind> YESES = EnumSet.of(GIVEN, CONFIRMED, RENEWED);

  private final Set<ConsentEvent> events;
  private final ContactRequest request;
  private final Instant now;

  NaiveConsent(Collection<ConsentEvent> events, ContactRequest request, Instant now) {
    this.events = new LinkedHashSet<>(events);
    this.request = request;
    this.now = now;
  }

  List<ConsentEvent> restrictions() {
    return of(kind -> NOES.contains(kind) || BLOCKS.contains(kind))
        .filter(this::concerns)
        .filter(no -> !takenBack(no))
        .filter(no -> no.kind() == RESTRICTED || yeses().noneMatch(yes -> lifts(yes, no)))
        .sorted(ConsentEvent.ORDER)
        .toList();
  }

  List<ConsentEvent> grants() {
    return yeses()
        .filter(yes -> covers(yes) && requested(yes).covers(request) && !ended(yes))
        .filter(
            yes ->
                of(NOES::contains)
                    .filter(no -> concerns(no) && !takenBack(no))
                    .noneMatch(no -> !before(no, yes) && bearsOn(no, yes)))
        .sorted(ConsentEvent.ORDER.reversed())
        .toList();
  }

  List<ConsentEvent> relationships() {
    return sound(RELATED)
        .filter(this::covers)
        .filter(
            fact ->
                of(kind -> kind == RELATION_ENDED)
                    .filter(end -> concernsAsEnd(end, fact))
                    .noneMatch(
                        end ->
                            end.details().relationship().isEmpty()
                                || end.details()
                                    .relationship()
                                    .equals(fact.details().relationship())))
        .sorted(ConsentEvent.ORDER.reversed())
        .toList();
  }

  private boolean lifts(ConsentEvent yes, ConsentEvent no) {
    boolean personal = isPerson(yes) && yes.details().proof().means().isPersonal();
    boolean newer = yes.occurredAt().isAfter(no.occurredAt()) && !yes.occurredAt().isAfter(now);
    boolean wide = yes.scope().covers(no.scope()) && requested(yes).covers(no.scope());
    boolean ofPerson = yes.point().isEmpty() || yes.details().because().equals("bound");
    boolean mends = !ofPerson || (no.kind() != BOUNCED && no.kind() != REASSIGNED);
    boolean there = yes.point().isEmpty() || samePoint(yes.point(), no.point());
    return personal
        && newer
        && wide
        && mends
        && there
        && !ofAnother(yes, no)
        && inForce(yes)
        && !ended(yes);
  }

  private boolean takenBack(ConsentEvent no) {
    Stream<ConsentEvent> validated =
        no.kind() == BOUNCED
            ? sound(VALIDATED)
                .filter(one -> samePoint(one.point(), no.point()))
                .filter(one -> one.scope().covers(no.scope()))
            : Stream.empty();
    boolean ofStaff =
        (no.actor() == Actor.STAFF || no.actor() == Actor.SYSTEM)
            && (no.kind() == SUPPRESSED
                || no.kind() == BOUNCED
                || no.kind() == REASSIGNED
                || no.details().because().equals("carried") && no.actor() == Actor.SYSTEM)
            && events.stream().filter(one -> one.id().equals(no.id())).count() == 1;
    Stream<ConsentEvent> lifted =
        ofStaff
            ? sound(SUPPRESSION_LIFTED).filter(one -> one.details().about().equals(no.id()))
            : Stream.empty();
    Stream<ConsentEvent> released =
        no.kind() == RESTRICTED
            ? sound(RESTRICTION_LIFTED)
                .filter(one -> mayRelease(one, no) && !ofAnother(one, no))
                .filter(one -> one.scope().covers(no.scope()))
                .filter(one -> one.point().isEmpty() || samePoint(one.point(), no.point()))
                .filter(
                    one -> one.details().about().isEmpty() || one.details().about().equals(no.id()))
            : Stream.empty();
    return Stream.of(validated, lifted, released)
        .flatMap(all -> all)
        .anyMatch(
            one -> one.occurredAt().isAfter(no.occurredAt()) && !one.occurredAt().isAfter(now));
  }

  private static boolean mayRelease(ConsentEvent release, ConsentEvent hold) {
    return switch (hold.actor()) {
      case SUBJECT, AGENT -> isPerson(release);
      case AUTHORITY -> release.actor() == Actor.AUTHORITY;
      default -> !isPerson(release);
    };
  }

  private boolean ended(ConsentEvent yes) {
    return of(kind -> kind == EXPIRED || kind == INVALIDATED || kind == REVOKED)
        .anyMatch(end -> concernsAsEnd(end, yes));
  }

  private boolean concernsAsEnd(ConsentEvent end, ConsentEvent yes) {
    String about = end.details().about();
    return begun(end)
        && !before(end, yes)
        && end.scope().meets(request)
        && bearsOn(end, yes)
        && (about.isEmpty() || about.equals(yes.id()) || yes.id().startsWith(about + "@"));
  }

  private boolean bearsOn(ConsentEvent end, ConsentEvent yes) {
    return end.point().isEmpty()
        || (yes.point().isEmpty()
            ? request.isAt(end.point())
            : samePoint(end.point(), yes.point()));
  }

  private boolean covers(ConsentEvent yes) {
    return !yes.occurredAt().isAfter(now)
        && yes.scope().covers(request)
        && request.isAt(yes.point())
        && inForce(yes)
        && (merges(yes).isEmpty() || boundTo(yes).anyMatch(request::isAt));
  }

  /** The merges since a word about a person as a whole, or since the request that it confirms. */
  private List<ConsentEvent> merges(ConsentEvent yes) {
    ConsentEvent said = yes.kind() == CONFIRMED ? request(yes).findFirst().orElseThrow() : yes;
    return !yes.point().isEmpty()
        ? List.of()
        : of(kind -> kind == MERGED).filter(one -> begun(one) && !before(one, said)).toList();
  }

  private boolean ofAnother(ConsentEvent yes, ConsentEvent no) {
    return merges(yes).stream().anyMatch(one -> !no.recordedAt().isBefore(one.occurredAt()))
        && boundTo(yes).noneMatch(point -> samePoint(point, no.point()));
  }

  private Stream<String> boundTo(ConsentEvent yes) {
    String about = yes.details().about();
    return sound(REQUESTED)
        .filter(one -> yes.kind() == CONFIRMED && one.details().because().equals("bound"))
        .filter(one -> one.id().equals(about) || one.id().startsWith(about + "@"))
        .map(ConsentEvent::point);
  }

  private Scope requested(ConsentEvent yes) {
    return yes.kind() == CONFIRMED ? request(yes).findFirst().orElseThrow().scope() : yes.scope();
  }

  private Stream<ConsentEvent> request(ConsentEvent confirmation) {
    return events.stream()
        .filter(one -> one.kind() == REQUESTED && isSound(one))
        .filter(one -> one.id().equals(confirmation.details().about()));
  }

  private boolean isSound(ConsentEvent event) {
    return isUnique(event) && isPast(event) && isEntitled(event);
  }

  private boolean isUnique(ConsentEvent event) {
    return events.stream().filter(one -> one.id().equals(event.id())).count() == 1;
  }

  private static boolean isPast(ConsentEvent event) {
    return !event.occurredAt().isAfter(event.recordedAt().plus(Duration.ofMinutes(5)));
  }

  /** A confirmation that fits its request in place and time. */
  private boolean fits(ConsentEvent event) {
    return request(event)
        .anyMatch(
            asked ->
                asked.point().equals(event.point())
                    && !event.occurredAt().isBefore(asked.occurredAt())
                    && event
                        .occurredAt()
                        .isBefore(
                            asked
                                .details()
                                .until()
                                .orElse(asked.occurredAt().plus(Duration.ofDays(2)))));
  }

  private boolean isEntitled(ConsentEvent event) {
    Proof proof = event.details().proof();
    boolean shown = isPerson(event) ? proof.means().isPersonal() : !proof.documents().isEmpty();
    Actor actor = event.actor();
    return switch (event.kind()) {
      case CONFIRMED ->
          (actor == Actor.IMPORT && fits(event))
              || (isPerson(event)
                  && fits(event)
                  && of(kind -> kind == CONFIRMED)
                      .filter(one -> one.details().about().equals(event.details().about()))
                      .filter(one -> isPerson(one) && fits(one) && isUnique(one) && isPast(one))
                      .min(ConsentEvent.ORDER)
                      .filter(event::equals)
                      .isPresent());
      case SUPPRESSION_LIFTED -> shown && (actor == Actor.STAFF || actor == Actor.AUTHORITY);
      case RESTRICTION_LIFTED -> shown && actor != Actor.IMPORT;
      case VALIDATED -> actor != Actor.IMPORT && actor != Actor.STAFF;
      default -> true;
    };
  }

  private boolean concerns(ConsentEvent no) {
    return begun(no) && no.scope().meets(request) && request.isAt(no.point());
  }

  private boolean begun(ConsentEvent event) {
    return !event.occurredAt().isAfter(now) || !event.recordedAt().isAfter(now);
  }

  private boolean inForce(ConsentEvent yes) {
    return yes.details().until().map(end -> end.isAfter(now)).orElse(true);
  }

  private boolean samePoint(String one, String other) {
    return one.equals(other) || request.points().containsAll(List.of(one, other));
  }

  private Stream<ConsentEvent> yeses() {
    return of(YESES::contains).filter(this::isSound);
  }

  private Stream<ConsentEvent> sound(Kind kind) {
    return of(one -> one == kind).filter(this::isSound);
  }

  private Stream<ConsentEvent> of(Predicate<Kind> kinds) {
    return events.stream().filter(event -> kinds.test(event.kind()));
  }

  private static boolean before(ConsentEvent one, ConsentEvent other) {
    return one.occurredAt().isBefore(other.occurredAt());
  }

  private static boolean isPerson(ConsentEvent event) {
    return event.actor() == Actor.SUBJECT || event.actor() == Actor.AGENT;
  }
}
