package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.scoring.ReasonWords.Topic;

/** What moved a score, in words; used once. */
final class ScoreMoves {

  private final Decision<Score> before;
  private final Decision<Score> after;
  private final ReasonWords words;
  private final List<String> parts = new ArrayList<>();

  ScoreMoves(Decision<Score> before, Decision<Score> after, ReasonWords words) {
    this.before = before;
    this.after = after;
    this.words = words;
  }

  String text() {
    points();
    grade();
    levels();
    if (!before.policy().toString().equals(after.policy().toString())) {
      parts.add("by " + after.policy() + ", before by " + before.policy());
    }
    return String.join("; ", parts);
  }

  private void points() {
    List<String> moved = new ArrayList<>();
    for (Decision.Difference one : Decision.diff(before, after)) {
      if (one.points().thousandths() != 0) {
        boolean isGone = one.change() == Decision.Change.REMOVED;
        moved.add(
            isGone
                ? one.points().signed() + " " + name(one.reason()) + " no longer"
                : words.of(one.reason(), one.points()));
      }
    }
    Points by = after.outcome().total().minus(before.outcome().total());
    parts.add(
        (moved.isEmpty() ? "not moved" : "moved by " + by.signed() + ": ")
            + String.join(", ", moved));
  }

  /** A limit is named by what it limits. */
  private static String name(Reason reason) {
    if (!reason.code().endsWith("-limit")) {
      return reason.rule();
    }
    return "limit of " + (reason.rule().isEmpty() ? "the score" : reason.rule());
  }

  private void grade() {
    String old = before.outcome().grade().orElse("none");
    String now = after.outcome().grade().orElse("none");
    if (!old.equals(now)) {
      parts.add("grade " + now + ", before " + old);
    }
  }

  private void levels() {
    Set<String> old = before.outcome().state().inside();
    Set<String> now = after.outcome().state().inside();
    without(now, old).forEach(level -> parts.add(reason("level-entered", level, "entered")));
    without(old, now).forEach(level -> parts.add(reason("level-left", level, "left")));
    Set<String> codes = Set.of("disqualified", "fast-tracked");
    Decision.diff(before, after).stream()
        .filter(one -> one.change() == Decision.Change.ADDED)
        .filter(one -> ReasonWords.topic(one.reason()) == Topic.LEVEL)
        .filter(one -> codes.contains(one.reason().code()))
        .forEach(one -> parts.add(words.of(one.reason())));
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  /** The later decision says why, unless another one between the two moved the lead. */
  private String reason(String code, String level, String moved) {
    return after.reasons(code).stream()
        .filter(one -> one.rule().equals(level))
        .map(words::of)
        .findFirst()
        .orElse(moved + " " + level);
  }
}
