package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.Stage;
import org.leadkit.decision.Reason.Fact;

/**
 * The rules of a pack for one purpose on one channel.
 *
 * @param borders when rules come into force or go, in order
 */
record PackQuestion(
    List<CompiledPermit> permits,
    List<Check> checks,
    List<CompiledExempt> exempts,
    List<CompiledOblige> obliges,
    List<Instant> borders) {

  static final PackQuestion NOTHING =
      new PackQuestion(List.of(), List.of(), List.of(), List.of(), List.of());

  /** The next instant at which another set of rules is in force. */
  Instant nextBorder(Instant at) {
    for (Instant border : borders) {
      if (border.isAfter(at)) {
        return border;
      }
    }
    return Instant.MAX;
  }

  /** True if it has a permit in force that may be about the question. */
  boolean takesPart(Moment moment) {
    for (CompiledPermit permit : permits) {
      if (isOf(permit.head(), moment)) {
        return true;
      }
    }
    return false;
  }

  /** The stages that it surely exempts the question from. */
  Set<Stage> exempted(Moment moment) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    for (CompiledExempt exempt : exempts) {
      if (exempt.head().isInForce(moment.at()) && exempt.head().concerns(moment.request())) {
        stages.addAll(exempt.stages());
      }
    }
    return stages;
  }

  /** What its checks say; a stage binds unless all exempt the question and this pack does too. */
  void check(
      Moment moment,
      boolean isOfTime,
      Set<Stage> exempt,
      @Nullable Fact place,
      List<Finding> into) {
    Set<Stage> own = exempt.isEmpty() ? exempt : exempted(moment);
    for (Check check : checks) {
      if (check.isOfTime() == isOfTime && isOf(check.head(), moment)) {
        Stage stage = check.head().stage();
        if (!exempt.contains(stage) || !own.contains(stage)) {
          check.find(moment, place, into);
        }
      }
    }
  }

  /** Adds what must be done, and what is to be known of the rules that say so. */
  void oblige(Moment moment, Set<String> obligations, List<Finding> into) {
    for (CompiledOblige oblige : obliges) {
      if (isOf(oblige.head(), moment)) {
        obligations.addAll(oblige.obligations());
        into.addAll(oblige.head().notes());
      }
    }
  }

  private static boolean isOf(CompiledHead head, Moment moment) {
    return head.isInForce(moment.at()) && head.mayConcern(moment.request());
  }

  /** The instants that are any, each once. */
  static List<Instant> borders(List<CompiledHead> heads) {
    Set<Instant> borders = new TreeSet<>();
    heads.forEach(head -> borders.addAll(head.borders()));
    borders.remove(Instant.MIN);
    borders.remove(Instant.MAX);
    return List.copyOf(borders);
  }
}
