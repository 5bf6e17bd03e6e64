package org.leadkit.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a careful clerk would note of one person on paper: each no, each proven act, each consent.
 * Knows nothing of the ledger's own rules but the promise: a no stands until a newer, proven act of
 * the person covers it.
 */
final class Remembered {

  /** A no; {@code from} names the record it was carried over from, if it was. */
  record No(
      String id, Instant at, Instant noted, Scope scope, String point, Sort sort, String from) {
    /** The no that the person said at first. */
    String root() {
      return id.replaceFirst("@.*", "");
    }
  }

  /** Who can take back a no besides the person. */
  enum Sort {
    PERSON,
    STAFF,
    BOUNCE,
    STRANGER,
    HOLD_OF_STAFF,
    HOLD_OF_PERSON;

    boolean isHold() {
      return this == HOLD_OF_STAFF || this == HOLD_OF_PERSON;
    }

    boolean isOfPoint() {
      return this == BOUNCE || this == STRANGER;
    }
  }

  /** That a hold was released. */
  record Release(Instant at, Scope scope, String point, boolean isByPerson) {}

  /** What staff took back with a document, and where they did. */
  record Lift(String id, String point) {}

  /** That a point was found to work. */
  record Valid(Instant at, Scope scope, String point) {}

  /**
   * What the person did and can prove; it counts until an instant. Words about a person as a whole
   * mend no point.
   */
  record Act(Instant at, Scope scope, String point, Instant until, boolean isOfWhole) {
    Act(Instant at, Scope scope, String point, Instant until) {
      this(at, scope, point, until, point.isEmpty());
    }
  }

  /**
   * A consent until an instant, for these points only; for all of the person's if there is none.
   */
  record Consent(Instant at, Scope scope, Set<String> points, Instant until) {}

  final Set<String> points;
  final List<No> noes = new ArrayList<>();
  final List<Lift> lifts = new ArrayList<>();
  final List<Valid> valids = new ArrayList<>();
  final List<Act> acts = new ArrayList<>();
  final List<Consent> consents = new ArrayList<>();
  final List<Release> releases = new ArrayList<>();
  final Set<Instant> merges = new HashSet<>();
  final Set<Instant> revocations = new HashSet<>();
  final Set<String> used = new HashSet<>();

  Remembered(Set<String> points) {
    this.points = points;
  }

  Remembered copy() {
    Remembered copy = new Remembered(points);
    copy.noes.addAll(noes);
    copy.lifts.addAll(lifts);
    copy.valids.addAll(valids);
    copy.acts.addAll(acts);
    copy.consents.addAll(consents);
    copy.releases.addAll(releases);
    copy.merges.addAll(merges);
    copy.revocations.addAll(revocations);
    copy.used.addAll(used);
    return copy;
  }

  boolean stands(No no, Instant now) {
    boolean tookBack = lifts.stream().anyMatch(lift -> lift.id().equals(no.id()));
    boolean works =
        no.sort() == Sort.BOUNCE
            && valids.stream()
                .anyMatch(
                    valid ->
                        valid.at().isAfter(no.at())
                            && valid.point().equals(no.point())
                            && valid.scope().covers(no.scope()));
    return !tookBack && !works && !(no.sort().isHold() ? isReleased(no) : isCovered(no, now));
  }

  private boolean isReleased(No no) {
    return releases.stream()
        .filter(one -> one.isByPerson() == (no.sort() == Sort.HOLD_OF_PERSON))
        .anyMatch(
            one ->
                one.at().isAfter(no.at())
                    && one.scope().covers(no.scope())
                    && reaches(one.point(), one.at(), no));
  }

  private boolean isCovered(No no, Instant now) {
    return acts.stream()
        .filter(act -> act.until().isAfter(now) && !isRevoked(act.at()))
        .anyMatch(
            act ->
                act.at().isAfter(no.at())
                    && act.scope().covers(no.scope())
                    && !(act.isOfWhole() && no.sort().isOfPoint())
                    && reaches(act.point(), act.at(), no));
  }

  /** A word about the person reaches what was noted before the next merge, and no more. */
  private boolean reaches(String point, Instant said, No no) {
    return point.isEmpty()
        ? merges.stream().noneMatch(at -> !at.isBefore(said) && !no.noted().isBefore(at))
        : point.equals(no.point());
  }

  private boolean isRevoked(Instant said) {
    return revocations.stream().anyMatch(at -> !at.isBefore(said));
  }

  boolean mayBeContacted(ContactRequest request, Instant now) {
    boolean refused =
        noes.stream()
            .filter(no -> no.scope().meets(request) && request.isAt(no.point()))
            .anyMatch(no -> stands(no, now));
    return !refused
        && consents.stream()
            .filter(one -> one.until().isAfter(now) && !isRevoked(one.at()))
            .filter(one -> one.scope().covers(request))
            .anyMatch(
                one ->
                    one.points().isEmpty()
                        || request.anyPoint()
                        || one.points().stream().anyMatch(request.points()::contains));
  }

  boolean wasRefused(ContactRequest request) {
    return noes.stream().anyMatch(no -> no.scope().meets(request) && request.isAt(no.point()));
  }

  static Remembered merged(
      Remembered one, String oneId, Remembered other, String otherId, String step, Instant at) {
    Set<String> points = new HashSet<>(one.points);
    points.addAll(other.points);
    Remembered all = new Remembered(points);
    all.noes.addAll(one.noes);
    other.noes.stream().filter(no -> !all.noes.contains(no)).forEach(all.noes::add);
    all.noes.addAll(one.carried(oneId, step, at));
    Set<String> ids = new HashSet<>();
    all.noes.forEach(no -> ids.add(no.id()));
    other.carried(otherId, step, at).stream().filter(no -> ids.add(no.id())).forEach(all.noes::add);
    all.lifts.addAll(one.lifts);
    all.lifts.addAll(other.lifts);
    all.valids.addAll(one.valids);
    all.valids.addAll(other.valids);
    all.acts.addAll(one.boundActs());
    all.acts.addAll(other.boundActs());
    all.consents.addAll(one.bound());
    all.consents.addAll(other.bound());
    for (Remembered part : List.of(one, other)) {
      all.releases.addAll(part.releases);
      all.merges.addAll(part.merges);
      all.revocations.addAll(part.revocations);
      all.used.addAll(part.used);
    }
    all.merges.add(at);
    return all;
  }

  /** What this part is after a split: as before, what came since, and what the other refused. */
  static Remembered apart(
      Remembered before,
      Remembered after,
      Remembered otherBefore,
      String otherId,
      String step,
      Instant at) {
    Remembered part = part(before, after, otherBefore);
    List<No> own = List.copyOf(part.noes);
    part(otherBefore, after, before).carried(otherId, step, at).stream()
        .filter(no -> own.stream().noneMatch(mine -> no.root().equals(mine.root())))
        .forEach(part.noes::add);
    return part;
  }

  private static Remembered part(Remembered own, Remembered after, Remembered other) {
    Remembered part = own.copy();
    after.noes.stream()
        .filter(no -> no.from().isEmpty())
        .filter(no -> !own.noes.contains(no) && !other.noes.contains(no))
        .forEach(part.noes::add);
    after.lifts.stream()
        .filter(lift -> !own.lifts.contains(lift) && !other.lifts.contains(lift))
        .filter(lift -> own.points.contains(lift.point()))
        .forEach(part.lifts::add);
    after.valids.stream()
        .filter(valid -> !own.valids.contains(valid) && !other.valids.contains(valid))
        .filter(valid -> own.points.contains(valid.point()))
        .forEach(part.valids::add);
    after.acts.stream()
        .filter(act -> !own.acts.contains(act) && !other.acts.contains(act))
        .filter(act -> own.points.contains(act.point()))
        .forEach(part.acts::add);
    after.consents.stream()
        .filter(one -> one.points().stream().anyMatch(own.points::contains))
        .filter(one -> one.points().size() == 1)
        .forEach(part.consents::add);
    after.releases.stream()
        .filter(one -> !own.releases.contains(one) && !other.releases.contains(one))
        .filter(one -> own.points.contains(one.point()))
        .forEach(part.releases::add);
    after.revocations.stream()
        .filter(at -> !other.revocations.contains(at))
        .forEach(part.revocations::add);
    return part;
  }

  private List<No> carried(String id, String step, Instant at) {
    Set<String> roots = new HashSet<>();
    return noes.stream()
        .filter(no -> stands(no, at))
        .filter(no -> roots.add(no.root()))
        .map(
            no ->
                new No(
                    no.root() + "@" + step,
                    at,
                    at,
                    no.scope(),
                    no.point(),
                    no.sort() == Sort.HOLD_OF_PERSON ? Sort.HOLD_OF_STAFF : no.sort(),
                    no.from().isEmpty() ? id : no.from()))
        .toList();
  }

  /** Also of each point that the person has, what was said of the person as a whole. */
  private List<Act> boundActs() {
    List<Act> all = new ArrayList<>(acts);
    for (Act act : acts) {
      if (act.point().isEmpty() && merges.stream().allMatch(at -> at.isBefore(act.at()))) {
        points.forEach(point -> all.add(new Act(act.at(), act.scope(), point, act.until(), true)));
      }
    }
    return all;
  }

  private List<Consent> bound() {
    return consents.stream()
        .map(
            one ->
                one.points().isEmpty()
                    ? new Consent(one.at(), one.scope(), points, one.until())
                    : one)
        .toList();
  }
}
