package org.leadkit.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Field;

/** Puts one reason of a score into words. */
record ReasonWords(Disclosure disclosure) {

  /** What a reason is about. */
  enum Topic {
    /** Points, or why there are none. */
    POINTS,
    /** The grade. */
    GRADE,
    /** The levels, and what keeps a lead on them or from them. */
    LEVEL,
    /** What was not looked at. */
    IGNORED,
    /** What is not known yet. */
    OPEN
  }

  /** The codes that have words of their own. */
  static final Map<String, Topic> TOPICS =
      Map.ofEntries(
          Map.entry("rule-held", Topic.POINTS),
          Map.entry("rule-not-met", Topic.POINTS),
          Map.entry("activities-counted", Topic.POINTS),
          Map.entry("quiet", Topic.POINTS),
          Map.entry("scorer", Topic.POINTS),
          Map.entry("rule-limit", Topic.POINTS),
          Map.entry("group-limit", Topic.POINTS),
          Map.entry("dimension-limit", Topic.POINTS),
          Map.entry("total-limit", Topic.POINTS),
          Map.entry("scoring-suspended", Topic.POINTS),
          Map.entry("graded", Topic.GRADE),
          Map.entry("grade-hidden", Topic.GRADE),
          Map.entry("level-entered", Topic.LEVEL),
          Map.entry("level-left", Topic.LEVEL),
          Map.entry("level-kept", Topic.LEVEL),
          Map.entry("level-withheld", Topic.LEVEL),
          Map.entry("out-of-reach", Topic.LEVEL),
          Map.entry("disqualified", Topic.LEVEL),
          Map.entry("fast-tracked", Topic.LEVEL),
          Map.entry("activities-automated", Topic.IGNORED),
          Map.entry("unknown-field", Topic.OPEN),
          Map.entry("unknown-ruling", Topic.OPEN),
          Map.entry("unknown-suspension", Topic.OPEN),
          Map.entry("no-activity", Topic.OPEN));

  /** What a reason is about; a code without words counts as points if it has some. */
  static Topic topic(Reason reason) {
    Topic other = reason.points().thousandths() == 0 ? Topic.LEVEL : Topic.POINTS;
    return TOPICS.getOrDefault(reason.code(), other);
  }

  String of(Reason reason) {
    return of(reason, reason.points());
  }

  /** The words of a reason, with what its points moved by in the place of its points. */
  String of(Reason reason, Points points) {
    return switch (topic(reason)) {
      case POINTS -> points(reason, points.signed());
      case GRADE -> reason.detail("grade").map("grade "::concat).orElse("no grade yet");
      case LEVEL -> level(reason);
      case IGNORED -> ignored(reason);
      case OPEN -> open(reason);
    };
  }

  private String points(Reason reason, String points) {
    String rule = points + " " + reason.rule();
    return switch (reason.code()) {
      case "rule-not-met" -> rule + " not met" + around(named(fields(reason, "")));
      case "activities-counted" -> rule + around(counted(reason));
      case "quiet" -> rule + around("quiet since " + time(reason, "since"));
      case "rule-limit", "group-limit", "dimension-limit" ->
          points + " " + limit(reason) + " of " + reason.rule();
      case "total-limit" -> points + " " + limit(reason) + " of the score";
      case "scoring-suspended" -> "scoring is suspended" + around(named(fields(reason, "")));
      default -> rule + around(named(fields(reason, "")));
    };
  }

  private static String counted(Reason reason) {
    List<String> parts = new ArrayList<>();
    parts.add(reason.detail("counted").orElse("0") + " counted");
    reason.detail("overCap").ifPresent(n -> parts.add(n + " over the cap"));
    reason.detail("inBurst").ifPresent(n -> parts.add(n + " in bursts"));
    reason.detail("outside").ifPresent(n -> parts.add(n + " outside the window"));
    reason.detail("tooFew").ifPresent(n -> parts.add(n + " too few to count"));
    return String.join(", ", parts);
  }

  private static String limit(Reason reason) {
    return reason
        .detail("ceiling")
        .map("ceiling "::concat)
        .orElseGet(() -> "floor " + reason.detail("floor").orElse(""));
  }

  private String level(Reason reason) {
    String rule = reason.rule();
    return switch (reason.code()) {
      case "level-entered" -> "entered " + rule + ": " + reason.detail("cause").orElse("");
      case "level-left" -> "left " + rule + ": " + reason.detail("cause").orElse("");
      case "level-kept" ->
          "kept "
              + rule
              + ": "
              + reason.detail("cause").orElse("not below " + reason.detail("exit").orElse(""));
      case "level-withheld" -> rule + " withheld until " + until(reason);
      case "out-of-reach" ->
          rule + " out of reach: at most " + reason.detail("most").orElse("") + " as things stand";
      case "disqualified" -> "disqualified: " + ruling(reason);
      case "fast-tracked" -> "fast-tracked to " + ruling(reason);
      default -> English.words(reason.code()) + (rule.isEmpty() ? "" : ": " + rule);
    };
  }

  private static String until(Reason reason) {
    return reason.detail("coolDownUntil").isPresent()
        ? time(reason, "coolDownUntil")
        : "the score was seen below " + reason.detail("notYetBelow").orElse("");
  }

  private String ruling(Reason reason) {
    String fields = named(fields(reason, "ruling"));
    return last(reason, "ruling")
        + " (rule "
        + reason.rule()
        + (fields.isEmpty() ? "" : ": " + fields)
        + ")";
  }

  private static String ignored(Reason reason) {
    String count = reason.detail("count").orElse("0");
    String by = reason.rule().equals(Automation.AT_CAPTURE) ? "as known at capture" : reason.rule();
    return (count.equals("1") ? "1 activity" : count + " activities")
        + " by a machine, "
        + by
        + ": "
        + reason.detail("activities").orElse("");
  }

  private String open(Reason reason) {
    if (reason.code().equals("no-activity")) {
      String worth =
          reason
              .detail("possibleADay")
              .map(most -> "up to " + most + " a day")
              .orElseGet(() -> last(reason, "possible") + " each");
      return reason.rule() + ": no activity yet, " + worth;
    }
    boolean hasPoints = reason.code().equals("unknown-field");
    String missing =
        fields(reason, hasPoints ? "possible" : "").stream()
            .map(fact -> Field.label(fact.name()))
            .collect(Collectors.joining(" and "));
    return switch (reason.code()) {
      case "unknown-ruling" -> missing + ": rule " + reason.rule() + " can't be judged";
      case "unknown-suspension" -> missing + ": scoring may have to be suspended";
      default ->
          (missing.isEmpty() ? reason.rule() : missing)
              + ": "
              + last(reason, "possible")
              + " still possible";
    };
  }

  /** The facts, without the last one if it has that name: a host's field may be called so too. */
  private static List<Reason.Fact> fields(Reason reason, String last) {
    List<Reason.Fact> facts = reason.facts();
    boolean drop = !facts.isEmpty() && facts.get(facts.size() - 1).name().equals(last);
    return drop ? facts.subList(0, facts.size() - 1) : facts;
  }

  private static String last(Reason reason, String name) {
    return reason.facts().stream()
        .filter(fact -> fact.name().equals(name))
        .reduce((first, second) -> second)
        .map(Reason.Fact::value)
        .orElse("");
  }

  private String named(List<Reason.Fact> facts) {
    return facts.stream()
        .map(fact -> Field.label(fact.name()) + value(fact))
        .collect(Collectors.joining(", "));
  }

  /** Even open values are left out unless all are asked for: the names say enough. */
  private String value(Reason.Fact fact) {
    Optional<String> shown =
        disclosure == Disclosure.FULL ? fact.value(disclosure) : Optional.empty();
    return shown.map(value -> " " + value.replaceAll("\\p{Cntrl}", " ")).orElse("");
  }

  private static String around(String evidence) {
    return evidence.isEmpty() ? "" : " (" + evidence + ")";
  }

  private static String time(Reason reason, String name) {
    return reason.detail(name).map(at -> English.time(Instant.parse(at))).orElse("");
  }
}
