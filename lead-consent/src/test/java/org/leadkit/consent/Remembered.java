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
  record No(String id, Instant at, Scope scope, String point, Sort sort, String from) {
    /** The no that the person said at first. */
    String root() {
      return id.replaceFirst("@.*", "");
    }
  }

  /** Who can take back a no besides the person. */
  enum Sort {
    PERSON,
    STAFF,
    BOUNCE
  }

  /** What staff took back with a document, and where they did. */
  record Lift(String id, String point) {}

  /** That a point was found to work. */
  record Valid(Instant at, Scope scope, String point) {}

  /** What the person did and can prove. */
  record Act(Instant at, Scope scope, String point) {}

  /** A consent, for these points only; for all of the person's if there is none. */
  record Consent(Instant at, Scope scope, Set<String> points) {}

  final Set<String> points;
  final List<No> noes = new ArrayList<>();
  final List<Lift> lifts = new ArrayList<>();
  final List<Valid> valids = new ArrayList<>();
  final List<Act> acts = new ArrayList<>();
  final List<Consent> consents = new ArrayList<>();

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
    return copy;
  }

  boolean stands(No no) {
    boolean tookBack = lifts.stream().anyMatch(lift -> lift.id().equals(no.id()));
    boolean works =
        no.sort() == Sort.BOUNCE
            && valids.stream()
                .anyMatch(
                    valid ->
                        valid.at().isAfter(no.at())
                            && valid.point().equals(no.point())
                            && valid.scope().covers(no.scope()));
    return !tookBack && !works && !isCovered(no);
  }

  private boolean isCovered(No no) {
    return acts.stream()
        .anyMatch(
            act ->
                act.at().isAfter(no.at())
                    && act.scope().covers(no.scope())
                    && (act.point().equals(no.point())
                        || (act.point().isEmpty() && no.sort() != Sort.BOUNCE)));
  }

  boolean mayBeContacted(ContactRequest request) {
    boolean refused =
        noes.stream()
            .filter(no -> no.scope().meets(request) && request.isAt(no.point()))
            .anyMatch(this::stands);
    return !refused
        && consents.stream()
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
    all.acts.addAll(one.acts);
    all.acts.addAll(other.acts);
    all.consents.addAll(one.bound());
    all.consents.addAll(other.bound());
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
    return part;
  }

  private List<No> carried(String id, String step, Instant at) {
    Set<String> roots = new HashSet<>();
    return noes.stream()
        .filter(this::stands)
        .filter(no -> roots.add(no.root()))
        .map(
            no ->
                new No(
                    no.root() + "@" + step,
                    at,
                    no.scope(),
                    no.point(),
                    no.sort(),
                    no.from().isEmpty() ? id : no.from()))
        .toList();
  }

  private List<Consent> bound() {
    return consents.stream()
        .map(one -> one.points().isEmpty() ? new Consent(one.at(), one.scope(), points) : one)
        .toList();
  }
}
