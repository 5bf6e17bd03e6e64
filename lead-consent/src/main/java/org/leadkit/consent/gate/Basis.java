package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Stage;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.consent.pack.Reach;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.decision.Reason.Fact;

/**
 * On what a contact may rest. Each pack that has a permit for the question must find a ground of
 * its own, and each place needs at least one such pack.
 */
final class Basis {

  private Basis() {}

  static void find(
      List<AppliedPack> applied, List<CompiledPack> packs, Moment moment, List<Finding> into) {
    grounds(applied, moment, into);
    if (moment.request().recipient().places().isEmpty()) {
      nowhere(applied, packs, moment, into);
    }
    for (Jurisdiction place : moment.request().recipient().places()) {
      somewhere(place, applied, packs, moment, into);
    }
  }

  /** What a permit rests on, or why it doesn't. */
  private record Claim(CompiledPermit permit, Grounded found) {

    static Claim of(CompiledPermit permit, Moment moment) {
      return new Claim(permit, permit.ground().find(moment));
    }

    /** The better one; without a ground, as long as neither changes. */
    Claim or(Claim other) {
      boolean isBetter = compare(other) >= 0;
      Claim better = isBetter ? this : other;
      Claim worse = isBetter ? other : this;
      return better.found.holds() ? better : new Claim(better.permit, better.found.or(worse.found));
    }

    /**
     * What holds, what was read before what is from memory, what lasts longer or is nearer to a
     * permit; of two alike the first by its name.
     */
    private int compare(Claim other) {
      boolean bothHold = found.holds() && other.found.holds();
      int byTrust =
          bothHold
              ? Boolean.compare(permit.head().isVerified(), other.permit.head().isVerified())
              : 0;
      int byFound = byTrust == 0 ? found.compare(other.found) : byTrust;
      return byFound == 0 ? other.permit.head().id().compareTo(permit.head().id()) : byFound;
    }
  }

  /** Packs often rest on one event, whose words are made once. */
  private static void grounds(List<AppliedPack> applied, Moment moment, List<Finding> into) {
    ConsentEvent by = null;
    Fact[] evidence = Words.NOTHING_MORE;
    for (AppliedPack pack : applied) {
      if (pack.question().takesPart(moment)) {
        Claim claim = best(pack, moment);
        if (claim == null) {
          into.add(unknown("no-applicable-rule", pack.place()));
        } else {
          evidence =
              Objects.equals(by, claim.found().by())
                  ? evidence
                  : Words.evidence(claim.found().by());
          by = claim.found().by();
          say(claim.permit().head(), claim.found(), evidence, pack, into);
          if (!claim.found().holds()) {
            others(claim, pack, moment, into);
          }
        }
      }
    }
  }

  /** What else was tried: the nearest one decides whether that is unknown or no. */
  private static void others(Claim best, AppliedPack pack, Moment moment, List<Finding> into) {
    Answer answer = best.found().isUnknown() ? Answer.UNKNOWN : Answer.NO;
    for (CompiledPermit permit : pack.question().permits()) {
      if (!permit.equals(best.permit())
          && permit.head().isInForce(moment.at())
          && permit.head().concerns(moment.request())) {
        Grounded found = permit.ground().find(moment);
        if (found.code().equals(Grounded.NO_BASIS.code())) {
          into.add(Finding.silent(found.until()));
          continue;
        }
        permit
            .head()
            .object(
                answer,
                found.code(),
                found.until(),
                pack.place(),
                into,
                Words.evidence(found.by()));
      }
    }
  }

  private static @Nullable Claim best(AppliedPack pack, Moment moment) {
    Claim best = null;
    for (CompiledPermit permit : pack.question().permits()) {
      if (permit.head().isInForce(moment.at()) && permit.head().concerns(moment.request())) {
        Claim next = Claim.of(permit, moment);
        best = best == null ? next : best.or(next);
      }
    }
    return best;
  }

  private static void say(
      CompiledHead head, Grounded found, Fact[] evidence, AppliedPack pack, List<Finding> into) {
    if (!found.holds()) {
      Answer answer = found.isUnknown() ? Answer.UNKNOWN : Answer.NO;
      head.object(answer, found.code(), found.until(), pack.place(), into, evidence);
    } else if (pack.isCertain()) {
      head.permit(found.code(), found.until(), pack.place(), into, evidence);
    } else {
      into.add(Finding.silent(found.until()));
    }
  }

  private static void nowhere(
      List<AppliedPack> applied, List<CompiledPack> packs, Moment moment, List<Finding> into) {
    boolean hasFallback = false;
    boolean hasPlaces = false;
    for (CompiledPack pack : packs) {
      hasFallback |= pack.reach() == Reach.Kind.ELSEWHERE;
      hasPlaces |= pack.reach() == Reach.Kind.PLACES;
    }
    if (hasPlaces && !hasFallback) {
      into.add(unknown("unknown-jurisdiction", null));
    } else if (!isTaken(null, applied, packs, moment)) {
      into.add(unknown("no-applicable-rule", null));
    }
  }

  private static void somewhere(
      Jurisdiction place,
      List<AppliedPack> applied,
      List<CompiledPack> packs,
      Moment moment,
      List<Finding> into) {
    if (!isTaken(place, applied, packs, moment)) {
      boolean isReached = false;
      for (CompiledPack pack : packs) {
        isReached |= AppliedPack.reaches(pack, place, packs);
      }
      String code = isReached ? "no-applicable-rule" : "unknown-jurisdiction";
      into.add(unknown(code, Words.fact("place", place.code())));
    }
  }

  private static boolean isTaken(
      @Nullable Jurisdiction place,
      List<AppliedPack> applied,
      List<CompiledPack> packs,
      Moment moment) {
    for (AppliedPack pack : applied) {
      if (pack.isCertain() && pack.isIn(place, packs) && pack.question().takesPart(moment)) {
        return true;
      }
    }
    return false;
  }

  private static Finding unknown(String code, @Nullable Fact place) {
    Fact stage = Words.stage(Stage.BASIS);
    List<Fact> facts = place == null ? List.of(stage) : List.of(stage, place);
    return Finding.objection(
        Answer.UNKNOWN, Stage.BASIS, 0, Instant.MAX, new Reason(code, "", Points.ZERO, facts));
  }
}
