package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Reason;
import org.leadkit.scoring.ReasonWords.Topic;

/**
 * A score in words, for people; machines read {@link Decision#form}. The text is for reading only:
 * codes are stable, words are not. Immutable.
 */
public final class ScoreText {

  private final Decision<Score> decision;
  private final ReasonWords words;

  private ScoreText(Decision<Score> decision, ReasonWords words) {
    this.decision = decision;
    this.words = words;
  }

  /** A score in words that name fields and show no value. */
  public static ScoreText of(Decision<Score> decision) {
    return of(decision, Disclosure.OPEN);
  }

  /** A score in words. */
  public static ScoreText of(Decision<Score> decision, Disclosure disclosure) {
    return new ScoreText(decision, new ReasonWords(disclosure));
  }

  /**
   * What moved a score from one decision to a later one: "moved by -18: -20 pricing-page (3
   * counted), +2 newsletter (1 counted); left sql: below 65". The parts sum to the whole.
   */
  public static String moved(Decision<Score> before, Decision<Score> after, Disclosure disclosure) {
    return new ScoreMoves(before, after, new ReasonWords(disclosure)).text();
  }

  /**
   * The points and what they consist of: "55 of 50 needed: +30 senior-title (title), +25 mid-market
   * (company size)". The parts sum to the whole.
   */
  public String summary() {
    Score score = decision.outcome();
    boolean isJudged = score.qualification() != Qualification.NOT_JUDGED;
    String needed = isJudged ? " of " + score.needed() + " needed" : "";
    String grade = text(Topic.GRADE, ", ");
    String parts = text(Topic.POINTS, ", ");
    return score.total()
        + needed
        + (grade.isEmpty() ? "" : ", " + grade)
        + (parts.isEmpty() ? "" : ": " + parts);
  }

  /**
   * Which levels were entered, left, kept or withheld, and why; empty if there is nothing to say. A
   * model's only level, entered by points, is left out: the summary says as much.
   */
  public String levels() {
    return text(Topic.LEVEL, "; ", reason -> !isPlainEntry(reason));
  }

  /** Which activities count for nothing, since a machine did them; empty if there are none. */
  public String ignored() {
    return text(Topic.IGNORED, "; ");
  }

  /** What is not known, and how many points are still possible; empty if all is known. */
  public String unknown() {
    return text(Topic.OPEN, "; ");
  }

  /** All of it, a line each. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(summary());
    line(lines, "levels", levels());
    line(lines, "ignored", ignored());
    line(lines, "unknown", unknown());
    return String.join("\n", lines);
  }

  private static void line(List<String> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add(label + ": " + text);
    }
  }

  private static boolean isPlainEntry(Reason reason) {
    return reason.code().equals("level-entered")
        && reason.rule().equals(Threshold.QUALIFIED)
        && reason.detail("cause").filter(cause -> cause.startsWith("from ")).isPresent();
  }

  private String text(Topic topic, String separator) {
    return text(topic, separator, reason -> true);
  }

  private String text(Topic topic, String separator, Predicate<Reason> shown) {
    return decision.reasons().stream()
        .filter(reason -> ReasonWords.topic(reason) == topic && shown.test(reason))
        .map(words::of)
        .collect(Collectors.joining(separator));
  }
}
