package org.leadkit.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Issue;
import org.leadkit.decision.PolicyRef;
import org.leadkit.decision.Reason;
import org.leadkit.identity.Identity;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Stage;
import org.leadkit.profile.Field;
import org.leadkit.qualification.Assessment;
import org.leadkit.routing.Owner;
import org.leadkit.routing.RoutingText;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoreText;
import org.leadkit.spi.Answer;

/** Puts an outcome into words; used once. */
final class Explanation {

  private static final int WIDTH = 100;
  private static final int REFERENCE_COLUMN = 85;

  private final Outcome outcome;
  private final Disclosure disclosure;
  private final List<String> lines = new ArrayList<>();

  Explanation(Outcome outcome, Disclosure disclosure) {
    this.outcome = outcome;
    this.disclosure = disclosure;
  }

  String text() {
    lines.add(headline());
    String changes =
        outcome.changes().stream().map(Explanation::change).collect(Collectors.joining("; "));
    lineIfAny("intake", changes);
    outcome.issues().forEach(issue -> line("issue", issue(issue)));
    outcome.identity().ifPresent(decision -> line("identity", identity(decision)));
    outcome.score().ifPresent(this::score);
    outcome.score().ifPresent(this::challengers);
    outcome.evidence().forEach(this::evidence);
    outcome
        .permission()
        .ifPresent(decision -> line("contact", PermissionWords.of(decision), decision.policy()));
    outcome.assignment().ifPresent(decision -> line("routed", routed(decision), decision.policy()));
    outcome.lead().filter(Explanation::isDisqualified).ifPresent(this::unrouted);
    outcome.owed().forEach(owed -> line("overdue", ResponseWords.of(owed), owed.policy()));
    return String.join("\n", lines);
  }

  private String headline() {
    Answer answer = outcome.answer();
    String lead = answer.lead().map(Object::toString).orElse("no lead");
    String owner = outcome.owner().map(name -> ", with " + name).orElse(", with nobody");
    String due =
        outcome
            .due()
            .map(at -> " until " + PermissionWords.DAY_AND_TIME.format(at))
            .orElse(outcome.owner().isPresent() ? ", no deadline" : "");
    if (answer.status() == Answer.Status.ERASED) {
      return lead + " was erased";
    }
    return switch (outcome.status()) {
      case ERASED -> lead + " was erased";
      case REJECTED -> "rejected, and kept with its reasons";
      case NOT_FOUND ->
          answer
              .lead()
              .map(id -> id + " is not there")
              .orElse("no lead has this contact point yet");
      case REPEATED ->
          lead
              + answer.stage().map(stage -> " is " + stage + owner + due).orElse("")
              + ", as answered at "
              + PermissionWords.DAY_AND_TIME.format(answer.at());
      case ACCEPTED, KNOWN, REVIEW, UPDATED ->
          lead + " is " + answer.stage().map(Object::toString).orElse("") + owner + due;
      case UNCHANGED ->
          lead
              + " is "
              + answer.stage().map(Object::toString).orElse("")
              + owner
              + due
              + ", as before";
    };
  }

  private static String change(Reason change) {
    String field = change.detail("field").map(Field::label).orElse("");
    return field + " " + change.detail("effect").orElse("");
  }

  private static String issue(Issue issue) {
    return issue.message();
  }

  private static String identity(Decision<Identity> decision) {
    String kinds =
        decision.reasons().stream()
            .map(reason -> reason.rule().replace('-', ' '))
            .distinct()
            .collect(Collectors.joining(", "));
    Identity identity = decision.outcome();
    if (identity instanceof Identity.Known known) {
      return "known: " + known.lead() + " has the same " + kinds;
    }
    if (identity instanceof Identity.Review review) {
      return "review: the same " + kinds + " as " + names(review);
    }
    return kinds.isEmpty() ? "new: nothing to compare" : "new: no lead has the same " + kinds;
  }

  private static String names(Identity.Review review) {
    return review.candidates().stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private void score(Decision<Score> decision) {
    ScoreText text = ScoreText.of(decision, disclosure);
    line("score", text.summary(), decision.policy());
    lineIfAny("levels", text.levels());
    lineIfAny("ignored", text.ignored());
    lineIfAny("unknown", text.unknown());
  }

  private void challengers(Decision<Score> champion) {
    outcome
        .challengers()
        .forEach(one -> line("beside", ChallengerWords.of(one, champion), one.policy()));
  }

  private void evidence(Decision<Assessment> decision) {
    line("evidence", EvidenceWords.of(decision.outcome()), decision.policy());
  }

  private static boolean isDisqualified(Lead lead) {
    return lead.stage() == Stage.DISQUALIFIED;
  }

  private void unrouted(Lead lead) {
    line(
        "routed",
        lead.assignment()
            .map(one -> one.owner() + ": owner already; disqualified, so no deadline")
            .orElse("nobody: disqualified, so no owner is sought"));
  }

  private String routed(Decision<Owner> decision) {
    String answer =
        outcome
            .serviceLevel()
            .map(level -> ResponseWords.promise(level, decision.at(), outcome.due()))
            .filter(words -> !words.isEmpty())
            .or(() -> outcome.lead().flatMap(ResponseWords::held))
            .orElse("");
    return RoutingText.of(decision, disclosure).summary() + answer;
  }

  private void lineIfAny(String label, String text) {
    if (!text.isEmpty()) {
      line(label, text);
    }
  }

  private void line(String label, String text) {
    lines.addAll(Paragraph.of(label, text, WIDTH));
  }

  private void line(String label, String text, PolicyRef policy) {
    List<String> paragraph = Paragraph.of(label, text, REFERENCE_COLUMN - 2);
    String first = paragraph.get(0);
    lines.add(first + " ".repeat(Math.max(1, REFERENCE_COLUMN - first.length())) + policy);
    lines.addAll(paragraph.subList(1, paragraph.size()));
  }
}
