package org.leadkit.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.consent.ConsentEvent.Actor;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.Proof.Document;
import org.leadkit.consent.Proof.Means;
import org.leadkit.consent.Remembered.Act;
import org.leadkit.consent.Remembered.Consent;
import org.leadkit.consent.Remembered.Lift;
import org.leadkit.consent.Remembered.No;
import org.leadkit.consent.Remembered.Release;
import org.leadkit.consent.Remembered.Sort;
import org.leadkit.consent.Remembered.Valid;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** A few persons whose records are lived through in one order; the clerk notes along. */
final class SmallWorld {

  /** What can happen. */
  enum What {
    GIVEN_BY_FORM,
    GIVEN_WITH_PROOF,
    REFUSED,
    REFUSED_LATE_NEWS,
    PROVEN_LATE_NEWS,
    IMPORTED_YES,
    DATED_AHEAD,
    SAME_ID_AGAIN,
    IMPORTED_NO,
    STAFF_SAY_YES,
    REQUESTED,
    CONFIRMED,
    CONFIRMED_ELSEWHERE,
    ENDED,
    MERGED,
    SPLIT,
    MISTAKEN,
    CONVERTED,
    COPIED,
    RESTORED,
    STAFF_SUPPRESS,
    STAFF_LIFT,
    BOUNCED,
    VALIDATED,
    GIVEN_FOR_A_WHILE,
    GIVEN_BY_AGENT,
    REVOKED,
    REASSIGNED,
    HELD,
    RELEASED,
    IMPORTED_HOLD
  }

  /** One thing that happens; numbers are taken modulo what there is. */
  record Step(What what, int who, int other, int scope, int point, int hours, boolean flag) {}

  private record Copy(ConsentState state) {}

  private record Undo(
      ConsentRecord first, Remembered firstNotes, ConsentRecord second, Remembered secondNotes) {}

  /** A person on record, and what the clerk noted. */
  static final class Person {
    ConsentRecord record;
    Remembered notes;
    final List<Undo> undo = new ArrayList<>();

    Person(ConsentRecord record, Remembered notes) {
      this.record = record;
      this.notes = notes;
    }
  }

  private static final Duration WINDOW = Duration.ofHours(6);
  private static final List<Scope> SCOPES =
      List.of(
          Scope.EVERYTHING,
          Scope.of(Channel.EMAIL),
          Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL),
          Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL).about("offers"));
  private static final List<Kind> NOES =
      List.of(
          Kind.OPTED_OUT,
          Kind.WITHDRAWN,
          Kind.REFUSED,
          Kind.OBJECTED,
          Kind.COMPLAINED,
          Kind.SIGNALLED);
  private static final Proof PAPER =
      new Proof(Means.STAFF_NOTE, "", Set.of(), List.of(new Document("note", "0f".repeat(32))));

  final List<Person> persons = new ArrayList<>();
  private final Map<String, Copy> copies = new HashMap<>();
  private Instant now = AnyHistory.START;
  private int ids;

  SmallWorld() {
    for (int i = 0; i < 3; i++) {
      Set<String> points = i < 2 ? Set.of("p" + i, "shared") : Set.of("p" + i);
      persons.add(
          new Person(
              new ConsentRecord("lead-" + i, points, ConsentState.empty()),
              new Remembered(points)));
    }
  }

  Instant now() {
    return now;
  }

  void take(Step step) {
    now = now.plus(Duration.ofHours(1 + step.hours() % 4));
    Person person = persons.get(step.who() % persons.size());
    Scope scope = SCOPES.get(step.scope() % SCOPES.size());
    List<String> points = new ArrayList<>(person.record.points().stream().sorted().toList());
    points.add("");
    String point = points.get(step.point() % points.size());
    switch (step.what()) {
      case GIVEN_BY_FORM -> given(person, scope, point, Proof.by(Means.FORM), Actor.SUBJECT, now);
      case GIVEN_WITH_PROOF ->
          given(person, scope, point, Proof.by(Means.CONFIRMATION_LINK), Actor.SUBJECT, now);
      case STAFF_SAY_YES ->
          given(person, scope, point, Proof.by(Means.RECORDED_CALL), Actor.STAFF, now);
      case IMPORTED_YES ->
          given(person, scope, point, Proof.by(Means.SIGNATURE), Actor.IMPORT, earlier(step));
      case PROVEN_LATE_NEWS ->
          given(
              person,
              scope,
              point,
              Proof.by(Means.AUTHENTICATED_SESSION),
              Actor.SUBJECT,
              earlier(step));
      case DATED_AHEAD -> datedAhead(person, scope, point, step);
      case SAME_ID_AGAIN -> sameIdAgain(person, scope, point, step);
      case REFUSED -> no(person, scope, point, noKind(step), Actor.SUBJECT, now, Sort.PERSON);
      case REFUSED_LATE_NEWS ->
          no(person, scope, point, noKind(step), Actor.SUBJECT, earlier(step), Sort.PERSON);
      case IMPORTED_NO ->
          no(person, scope, point, noKind(step), Actor.IMPORT, earlier(step), Sort.PERSON);
      case STAFF_SUPPRESS ->
          no(person, scope, point, Kind.SUPPRESSED, Actor.STAFF, now, Sort.STAFF);
      case BOUNCED -> no(person, scope, point, Kind.BOUNCED, Actor.SYSTEM, now, Sort.BOUNCE);
      case REASSIGNED ->
          no(person, scope, point, Kind.REASSIGNED, Actor.SYSTEM, earlier(step), Sort.STRANGER);
      case IMPORTED_HOLD ->
          no(person, scope, point, Kind.SUPPRESSED, Actor.IMPORT, earlier(step), Sort.PERSON);
      case HELD -> held(person, scope, point, step);
      case RELEASED -> released(person, scope, point, step);
      case GIVEN_FOR_A_WHILE -> givenForAWhile(person, scope, point, step);
      case GIVEN_BY_AGENT ->
          given(person, scope, point, Proof.by(Means.SIGNATURE), Actor.AGENT, now);
      case REVOKED -> revoked(person, step);
      case VALIDATED -> validated(person, scope, point, step.flag());
      case STAFF_LIFT -> lifted(person, step);
      case REQUESTED -> add(person, ConsentEvent.request(id(), scope, point, "form", now, WINDOW));
      case CONFIRMED -> confirmed(person, step, false);
      case CONFIRMED_ELSEWHERE -> confirmed(person, step, true);
      case ENDED ->
          add(person, event(Kind.EXPIRED, scope, point, Actor.SYSTEM, now, ConsentDetails.NONE));
      case MERGED -> merged(person, persons.get(step.other() % persons.size()));
      case CONVERTED -> converted(person);
      case SPLIT -> split(person);
      case MISTAKEN -> mistaken(person, step);
      case COPIED -> copies.put(person.record.id(), new Copy(person.record.state()));
      case RESTORED -> restored(person);
    }
  }

  private void given(
      Person person, Scope scope, String point, Proof proof, Actor actor, Instant at) {
    add(person, event(Kind.GIVEN, scope, point, actor, at, ConsentDetails.NONE.proof(proof)));
    noteConsent(person, scope, point, at);
    if (actor.isPerson() && proof.means() != Means.FORM) {
      person.notes.acts.add(new Act(at, scope, point, Instant.MAX));
    }
  }

  private void givenForAWhile(Person person, Scope scope, String point, Step step) {
    Instant until = now.plus(Duration.ofHours(step.hours()));
    Proof proof = Proof.by(Means.INBOUND_MESSAGE);
    ConsentDetails details = ConsentDetails.NONE.proof(proof).until(until);
    add(person, event(Kind.RENEWED, scope, point, Actor.SUBJECT, now, details));
    person.notes.consents.add(
        new Consent(now, scope, point.isEmpty() ? Set.of() : Set.of(point), until));
    person.notes.acts.add(new Act(now, scope, point, until));
  }

  /** By somebody else, and of everything. */
  private void revoked(Person person, Step step) {
    Kind kind = step.flag() ? Kind.REVOKED : Kind.INVALIDATED;
    add(person, event(kind, Scope.EVERYTHING, "", Actor.AUTHORITY, now, ConsentDetails.NONE));
    person.notes.revocations.add(now);
  }

  private void held(Person person, Scope scope, String point, Step step) {
    boolean isPersons = step.other() % 3 == 0;
    no(
        person,
        scope,
        point,
        Kind.RESTRICTED,
        isPersons ? Actor.SUBJECT : Actor.STAFF,
        earlier(step),
        isPersons ? Sort.HOLD_OF_PERSON : Sort.HOLD_OF_STAFF);
  }

  private void released(Person person, Scope scope, String point, Step step) {
    boolean isPersons = step.other() % 3 == 0;
    Proof shown = isPersons ? Proof.by(Means.SIGNATURE) : PAPER;
    Proof proof = step.flag() ? shown : Proof.by(Means.STAFF_NOTE);
    Actor actor = isPersons ? Actor.SUBJECT : Actor.STAFF;
    add(
        person,
        event(Kind.RESTRICTION_LIFTED, scope, point, actor, now, ConsentDetails.NONE.proof(proof)));
    if (step.flag()) {
      person.notes.releases.add(new Release(now, scope, point, isPersons));
    }
  }

  /** The clerk notes no consent of a day to come. */
  private void datedAhead(Person person, Scope scope, String point, Step step) {
    Proof proof = Proof.by(Means.CONFIRMATION_LINK);
    add(
        person,
        event(
            Kind.GIVEN,
            scope,
            point,
            Actor.SUBJECT,
            now.plus(Duration.ofHours(1 + step.hours())),
            ConsentDetails.NONE.proof(proof)));
  }

  /** The clerk believes no consent that another one contradicts. */
  private void sameIdAgain(Person person, Scope scope, String point, Step step) {
    ConsentEvent first = event(Kind.GIVEN, scope, point, Actor.SUBJECT, now, ConsentDetails.NONE);
    add(person, first.proven(Proof.by(Means.SIGNATURE)));
    add(person, first.at("").proven(Proof.by(Means.CONFIRMATION_LINK)).recorded(earlier(step)));
  }

  private void noteConsent(Person person, Scope scope, String point, Instant at) {
    person.notes.consents.add(
        new Consent(at, scope, point.isEmpty() ? Set.of() : Set.of(point), Instant.MAX));
  }

  private void no(
      Person person, Scope scope, String point, Kind kind, Actor actor, Instant at, Sort sort) {
    ConsentEvent event = event(kind, scope, point, actor, at, ConsentDetails.NONE);
    add(person, event);
    person.notes.noes.add(new No(event.id(), at, now, scope, point, sort, ""));
  }

  private void validated(Person person, Scope scope, String point, boolean isImported) {
    Actor actor = isImported ? Actor.IMPORT : Actor.SYSTEM;
    add(person, event(Kind.VALIDATED, scope, point, actor, now, ConsentDetails.NONE));
    if (!isImported) {
      person.notes.valids.add(new Valid(now, scope, point));
    }
  }

  private void lifted(Person person, Step step) {
    List<No> noes = person.notes.noes;
    if (noes.isEmpty()) {
      return;
    }
    No no = noes.get(step.other() % noes.size());
    Proof proof = step.flag() ? PAPER : Proof.by(Means.STAFF_NOTE);
    add(
        person,
        event(
            Kind.SUPPRESSION_LIFTED,
            Scope.EVERYTHING,
            no.point(),
            Actor.STAFF,
            now,
            ConsentDetails.NONE.about(no.id()).proof(proof)));
    boolean isOwn = no.sort() != Sort.PERSON && !no.sort().isHold();
    if (step.flag() && (isOwn || !no.from().isEmpty())) {
      person.notes.lifts.add(new Lift(no.id(), no.point()));
    }
  }

  private void confirmed(Person person, Step step, boolean isElsewhere) {
    List<ConsentEvent> asked =
        person.record.state().events().stream()
            .filter(event -> event.kind() == Kind.REQUESTED)
            .toList();
    if (asked.isEmpty()) {
      return;
    }
    ConsentEvent request = asked.get(step.other() % asked.size());
    ConsentEvent yes = request.confirmed(id(), now);
    add(person, isElsewhere ? yes.at(request.point() + "x") : yes);
    if (!isElsewhere
        && now.isBefore(request.occurredAt().plus(WINDOW))
        && person.notes.used.add(request.id())) {
      for (String point : points(person, request)) {
        noteConsent(person, request.scope(), point, now);
        person.notes.acts.add(new Act(now, request.scope(), point, Instant.MAX));
      }
    }
  }

  /** Where a confirmation counts: of the person as a whole no more after a merge. */
  private static List<String> points(Person person, ConsentEvent request) {
    boolean isOutgrown =
        request.point().isEmpty()
            && person.notes.merges.stream().anyMatch(at -> !at.isBefore(request.occurredAt()));
    return !isOutgrown
        ? List.of(request.point())
        : person.record.state().events().stream()
            .filter(event -> event.id().startsWith(request.id() + "@"))
            .map(ConsentEvent::point)
            .toList();
  }

  private void merged(Person one, Person other) {
    if (one == other) {
      return;
    }
    String step = id();
    one.undo.add(new Undo(one.record, one.notes.copy(), other.record, other.notes.copy()));
    one.notes =
        Remembered.merged(one.notes, one.record.id(), other.notes, other.record.id(), step, now);
    one.record = one.record.merged(other.record, step, now);
    persons.remove(other);
  }

  private void converted(Person lead) {
    String step = id();
    ConsentRecord contact = new ConsentRecord("contact-" + step, Set.of(), ConsentState.empty());
    lead.notes =
        Remembered.merged(
            new Remembered(Set.of()), contact.id(), lead.notes, lead.record.id(), step, now);
    lead.record = contact.merged(lead.record, step, now);
    lead.undo.clear();
  }

  private void split(Person person) {
    if (person.undo.isEmpty()) {
      return;
    }
    Undo undo = person.undo.remove(person.undo.size() - 1);
    String step = id();
    ConsentRecord.Parts parts = person.record.split(undo.first(), undo.second(), step, now);
    Remembered after = person.notes;
    person.record = parts.first();
    person.notes =
        Remembered.apart(
            undo.firstNotes(), after, undo.secondNotes(), undo.second().id(), step, now);
    persons.add(
        new Person(
            parts.second(),
            Remembered.apart(
                undo.secondNotes(), after, undo.firstNotes(), undo.first().id(), step, now)));
  }

  private void mistaken(Person person, Step step) {
    String other = "lead-" + step.other() % 3;
    Proof proof = step.flag() ? PAPER : Proof.by(Means.STAFF_NOTE);
    person.record = person.record.with(person.record.mistaken(other, id(), proof, now));
    if (step.flag()) {
      person.notes.noes.stream()
          .filter(no -> no.from().equals(other))
          .forEach(no -> person.notes.lifts.add(new Lift(no.id(), no.point())));
    }
  }

  private void restored(Person person) {
    Copy copy = copies.get(person.record.id());
    if (copy != null) {
      ConsentRecord back =
          new ConsentRecord(person.record.id(), person.record.points(), copy.state());
      person.record = back.restored(person.record.state().events(), id(), now);
      person.notes.used.clear();
    }
  }

  private void add(Person person, ConsentEvent event) {
    person.record = person.record.with(List.of(event));
  }

  private ConsentEvent event(
      Kind kind, Scope scope, String point, Actor actor, Instant at, ConsentDetails details) {
    return new ConsentEvent(id(), kind, scope, point, actor, "world", at, now, details);
  }

  private Instant earlier(Step step) {
    return now.minus(Duration.ofHours(step.hours()));
  }

  private static Kind noKind(Step step) {
    return NOES.get(step.other() % NOES.size());
  }

  private String id() {
    ids++;
    return "e" + ids;
  }
}
