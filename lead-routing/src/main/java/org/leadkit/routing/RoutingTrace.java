package org.leadkit.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.PolicyRef;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Draw;
import org.leadkit.distribution.Turn;
import org.leadkit.sla.ServiceLevel;

/**
 * What became of every rule and every member of a decision, and what is owed with it. Nothing is
 * worked out before it is read, so a trace of many thousand rules costs nothing until then.
 * Immutable.
 *
 * <p>Codes of reasons about rules: {@code rule-matched}, {@code rule-led-on} (to a table), {@code
 * rule-failed} (with the first condition that fails and what it read), {@code rule-unknown} (with
 * the fields that are missing), {@code rule-not-yet} and {@code rule-over} (not in effect), {@code
 * no-rule-matched}, {@code rule-not-reached} (an earlier one matched), {@code table-not-entered},
 * {@code rule-holds} (it would have matched).
 */
public final class RoutingTrace {

  private final RoutingPolicy policy;
  private final Way way;
  private final ServiceLevel level;
  private final Draw draw;
  private final @Nullable Turn turn;
  private final RuleReasons words;

  RoutingTrace(RoutingPolicy policy, Way way, ServiceLevel level, Draw draw, @Nullable Turn turn) {
    this.policy = policy;
    this.way = way;
    this.level = level;
    this.draw = draw;
    this.turn = turn;
    this.words = new RuleReasons(draw.profile(), draw.at());
  }

  /** What decided. */
  public PolicyRef policy() {
    return policy.ref();
  }

  /** The instant of the decision. */
  public Instant at() {
    return draw.at();
  }

  /** The turn; empty if it is not known or none was needed. */
  public Optional<Turn> turn() {
    return Optional.ofNullable(turn);
  }

  /**
   * Until when each target of the service level must be met, and how that was counted, if it is
   * owed from this decision on; a lead that was owed an answer before keeps that clock. Each reason
   * is {@code response-due} of the service level, with the target, the start, the time, the
   * calendar, and the instant that is due unless the calendar ends before.
   */
  public List<Reason> deadlines() {
    return level.deadlines(level.start(at()));
  }

  /**
   * Every rule that was tried, in order, up to the one that matched: what became of it and why. A
   * table is gone through where a rule led to it.
   */
  public Stream<Reason> steps() {
    int[] ends = ends();
    return IntStream.range(0, ends[ends.length - 1]).mapToObj(step -> step(step, ends));
  }

  /** After how many steps each leg ends: one for each rule that does not hold, and one more. */
  private int[] ends() {
    int[] ends = new int[way.legs().size()];
    int before = 0;
    for (int i = 0; i < ends.length; i++) {
      Leg leg = way.legs().get(i);
      before += leg.to() - leg.from() + 1;
      ends[i] = before;
    }
    return ends;
  }

  private Reason step(int step, int[] ends) {
    int place = Arrays.binarySearch(ends, step + 1);
    if (place >= 0) {
      return end(place);
    }
    int number = -place - 1;
    Leg leg = way.legs().get(number);
    return words.of(leg.table().rule(leg.to() - (ends[number] - 1 - step)));
  }

  private Reason end(int number) {
    Leg leg = way.legs().get(number);
    if (leg.isOtherwise()) {
      return RuleReasons.otherwise(leg.table());
    }
    Reason held = words.held(leg.rule());
    return leg.rule().table() == null || way.entered(number)
        ? held
        : held.fact("then", RoutingTable.GO_ON);
  }

  /**
   * Why a rule did not decide. The first reason says what became of it. If it was not reached, the
   * next says whether it would have matched, and for a rule of a table that was not entered up to
   * 20 more say what became of the rules that lead to it.
   *
   * @param id the id of a rule of the policy
   * @throws IllegalArgumentException if there is none of that id
   */
  public List<Reason> whyNot(String id) {
    return new RuleQuestion(policy, way, words).whyNot(id);
  }

  /**
   * Why a member did not get the lead: what the turn says of it; for someone who is in no pool that
   * was asked, what became of each rule that leads to a pool of theirs.
   */
  public Stream<Reason> whyNotMember(String member) {
    if (!policy.members().contains(member)) {
      return Stream.of(Reason.of("no-member", "").fact("member", member));
    }
    List<Reason> said = new ArrayList<>();
    if (turn != null) {
      turn.reasons().stream()
          .filter(reason -> reason.detail("member").filter(member::equals).isPresent())
          .forEach(said::add);
    }
    boolean asked = draw.pools().stream().anyMatch(pool -> pool.members().contains(member));
    return asked
        ? said.stream()
        : Stream.concat(said.stream(), new RuleQuestion(policy, way, words).whyNotTo(member));
  }
}
