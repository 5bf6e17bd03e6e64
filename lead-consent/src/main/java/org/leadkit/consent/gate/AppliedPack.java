package org.leadkit.consent.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.pack.Reach;
import org.leadkit.decision.Reason.Fact;

/**
 * A pack that bears on a question.
 *
 * @param question its rules for it
 * @param isCertain false if it is for a part of a place that is named as a whole: the person may be
 *     there, so that it forbids; it doesn't permit for the whole place
 * @param place where it applies; null for everywhere
 */
record AppliedPack(
    CompiledPack pack, PackQuestion question, boolean isCertain, @Nullable Fact place) {

  static List<AppliedPack> of(List<CompiledPack> packs, ContactRequest request) {
    Set<Jurisdiction> places = request.recipient().places();
    List<AppliedPack> applied = new ArrayList<>(packs.size());
    for (CompiledPack pack : packs) {
      PackQuestion question = pack.about(request.purpose(), request.channel());
      if (pack.reach() == Reach.Kind.EVERYWHERE
          || (places.isEmpty() && pack.reach() == Reach.Kind.ELSEWHERE)) {
        applied.add(new AppliedPack(pack, question, true, null));
      } else {
        addInPlaces(pack, question, packs, places, applied);
      }
    }
    return applied;
  }

  private static void addInPlaces(
      CompiledPack pack,
      PackQuestion question,
      List<CompiledPack> packs,
      Set<Jurisdiction> places,
      List<AppliedPack> applied) {
    String certain = "";
    String possible = "";
    for (Jurisdiction place : places) {
      if (reaches(pack, place, packs)) {
        certain = certain.isEmpty() ? place.code() : certain + " " + place.code();
      } else if (pack.coversPartOf(place)) {
        possible = possible.isEmpty() ? place.code() : possible + " " + place.code();
      }
    }
    if (!certain.isEmpty()) {
      applied.add(new AppliedPack(pack, question, true, Words.fact("place", certain)));
    } else if (!possible.isEmpty()) {
      applied.add(new AppliedPack(pack, question, false, Words.fact("place", possible)));
    }
  }

  /** Whether it surely applies in a place, or in one that nobody knows. */
  boolean isIn(@Nullable Jurisdiction placeAsked, List<CompiledPack> packs) {
    return placeAsked == null || reaches(pack, placeAsked, packs);
  }

  /** Whether a pack surely applies in a place. */
  static boolean reaches(CompiledPack pack, Jurisdiction place, List<CompiledPack> packs) {
    return switch (pack.reach()) {
      case EVERYWHERE -> true;
      case PLACES -> pack.covers(place);
      case ELSEWHERE -> !isCovered(place, packs);
    };
  }

  /** Whether a pack of places applies in one. */
  static boolean isCovered(Jurisdiction place, List<CompiledPack> packs) {
    for (CompiledPack pack : packs) {
      if (pack.reach() == Reach.Kind.PLACES && pack.covers(place)) {
        return true;
      }
    }
    return false;
  }
}
