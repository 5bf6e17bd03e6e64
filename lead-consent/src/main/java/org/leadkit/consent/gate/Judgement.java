package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Stage;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.PolicyRef;
import org.leadkit.decision.Reason;

/** One decision; used once. */
final class Judgement {

  /** More than all openings of a hundred zones in the horizon: a rule that always puts off. */
  private static final int STEPS = 50_000;

  private final List<CompiledPack> packs;
  private final List<ContactRule> rules;
  private final List<AppliedPack> applied;
  private final Moment moment;

  Judgement(
      List<CompiledPack> packs,
      List<ContactRule> rules,
      ContactRequest request,
      ContactFacts facts,
      Instant now) {
    this.packs = packs;
    this.rules = rules;
    this.applied = AppliedPack.of(packs, request);
    this.moment = Moment.of(request, facts, now);
  }

  Decision<Permission> decide(PolicyRef ref) {
    List<Finding> found = new ArrayList<>();
    findAll(found);
    Answer answer = worst(found);
    Set<String> obligations = answer == Answer.YES ? obligations(found) : Set.of();
    Permission permission = permission(answer, found, obligations);
    return new Decision<>(permission, reasons(answer, found), ref, moment.at());
  }

  private void findAll(List<Finding> found) {
    Set<Stage> exempt = Exemptions.of(applied, packs, moment);
    RecordCheck.find(moment, exempt, found);
    for (AppliedPack pack : applied) {
      pack.question().check(moment, false, exempt, pack.place(), found);
      pack.pack().noteAge(moment.at(), found);
    }
    Basis.find(applied, packs, moment, found);
    if (!exempt.contains(Stage.PREFERENCE)) {
      WishCheck.choices(moment, found);
    }
    findOfTime(moment, exempt, found);
    Exemptions.note(exempt, applied, moment, found);
  }

  /** All that can say "not now". */
  private void findOfTime(Moment then, Set<Stage> exempt, List<Finding> found) {
    for (AppliedPack pack : applied) {
      pack.question().check(then, true, exempt, pack.place(), found);
    }
    if (!exempt.contains(Stage.PREFERENCE)) {
      WishCheck.times(then, found);
    }
    HostRules.find(rules, then, found);
  }

  private static Answer worst(List<Finding> found) {
    Answer worst = Answer.YES;
    for (Finding finding : found) {
      worst = finding.answer().compareTo(worst) > 0 ? finding.answer() : worst;
    }
    return worst;
  }

  private Set<String> obligations(List<Finding> found) {
    Set<String> obligations = new TreeSet<>();
    for (AppliedPack pack : applied) {
      pack.question().oblige(moment, obligations, found);
    }
    return obligations;
  }

  private Permission permission(Answer answer, List<Finding> found, Set<String> obligations) {
    Instant stable = Moment.earlier(border(moment), Validity.until(answer, found));
    if (answer != Answer.NOT_NOW) {
      return permission(answer, null, stable, obligations);
    }
    Instant free = firstFree(found);
    if (free.isAfter(horizon())) {
      found.add(noCommonWindow());
      Instant seen = free.equals(Instant.MAX) ? free : free.minus(HoursCheck.HORIZON);
      return permission(answer, null, Moment.earlier(stable, seen), obligations);
    }
    return permission(answer, free, Moment.earlier(stable, free), obligations);
  }

  private Permission permission(
      Answer answer, @Nullable Instant notBefore, Instant until, Set<String> obligations) {
    return new Permission(
        answer,
        moment.request().purpose(),
        moment.request().channel(),
        notBefore,
        until,
        obligations);
  }

  /**
   * The first instant at which nothing says "not now", under the rules that are in force then. What
   * objects is skipped to its own end, and never past an instant at which other rules or records
   * count. An instant after the horizon says only that there is none before it, and the end of time
   * that the search was given up.
   *
   * @param said what was found now, of which only what says "not now" objects
   */
  private Instant firstFree(List<Finding> said) {
    Moment then = moment;
    List<Finding> found = said;
    for (int step = 0; step < STEPS; step++) {
      Instant end = Validity.last(found);
      if (end == null) {
        return then.at();
      }
      Instant next = Moment.earlier(end, border(then));
      if (next.isAfter(horizon())) {
        return next;
      }
      then = then.at(next);
      found = new ArrayList<>();
      findOfTime(then, Exemptions.of(applied, packs, then), found);
    }
    return Instant.MAX;
  }

  private Instant horizon() {
    return moment.at().plus(HoursCheck.HORIZON);
  }

  /** The next instant at which other rules are in force, or the record says something else. */
  private Instant border(Moment then) {
    Instant border = then.changesAt();
    for (AppliedPack pack : applied) {
      border = Moment.earlier(border, pack.question().nextBorder(then.at()));
    }
    return border;
  }

  private static Finding noCommonWindow() {
    return Finding.objection(
        Answer.NOT_NOW,
        Stage.TIME,
        0,
        Instant.MAX,
        new Reason("no-common-window", "", Points.ZERO, List.of(Words.stage(Stage.TIME))));
  }

  /** All that is told, each once, what made the answer first. */
  private static List<Reason> reasons(Answer answer, List<Finding> found) {
    List<Finding> told = new ArrayList<>(found.size());
    for (Finding finding : found) {
      if (finding.reason() != null) {
        told.add(finding);
      }
    }
    told.sort(Finding.deciding(answer));
    List<Reason> reasons = new ArrayList<>(told.size());
    for (Finding finding : told) {
      if (finding.reason() != null) {
        OpenPoints.add(finding.reason(), reasons);
      }
    }
    return reasons;
  }
}
