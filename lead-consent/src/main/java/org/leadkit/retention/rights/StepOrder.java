package org.leadkit.retention.rights;

import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Issue;
import org.leadkit.retention.rights.RightsStep.ClarificationAsked;
import org.leadkit.retention.rights.RightsStep.ClarificationReceived;
import org.leadkit.retention.rights.RightsStep.Closed;
import org.leadkit.retention.rights.RightsStep.Extended;
import org.leadkit.retention.rights.RightsStep.IdentityAsked;
import org.leadkit.retention.rights.RightsStep.IdentityFailed;
import org.leadkit.retention.rights.RightsStep.IdentityVerified;
import org.leadkit.retention.rights.RightsStep.Outcome;

/** Which step can follow on what. */
record StepOrder(Past past, List<LawClock> clocks, String pointer) {

  /** Why a step does not count; empty if it does. */
  Optional<Issue> refusal(RightsStep step) {
    if (step.at().isBefore(past.received().at())) {
      return error("before-receipt", "The step lies before the receipt of the request.");
    }
    if (past.has(Closed.class)) {
      return error("after-the-end", "The request had come to its end before the step.");
    }
    if (step instanceof RightsStep.Received) {
      return error("received-twice", "The request was received before.");
    }
    if (step instanceof ClarificationAsked asked) {
      return when(past.isAsked(asked.question()), "asked-twice", "The question was asked before.");
    }
    if (step instanceof ClarificationReceived answer) {
      return answer(answer);
    }
    if (step instanceof Extended extended) {
      return extension(extended);
    }
    return step instanceof Closed closed ? closing(closed) : identity(step);
  }

  /** What is wrong with a step that counts; empty if nothing is. */
  Optional<Issue> doubt(RightsStep step) {
    if (step instanceof IdentityAsked && !past.received().right().needsIdentity()) {
      return warning("identity-not-needed", "What was asked for is granted without a proof.");
    }
    if (step instanceof Closed closed
        && closed.outcome() == Outcome.REFUSED
        && closed.because().isEmpty()) {
      return warning("no-reason", "The request was refused without a reason.");
    }
    if (step instanceof Extended extended
        && clocks.stream().anyMatch(clock -> !clock.canExtend(extended.at()))) {
      return warning("extension-not-everywhere", "One of the laws does not allow the extension.");
    }
    return Optional.empty();
  }

  private Optional<Issue> answer(ClarificationReceived answer) {
    if (!past.isAsked(answer.question())) {
      return error("not-asked", "The question was not asked.");
    }
    return when(
        past.answer(answer.question()).isPresent(),
        "answered-twice",
        "The question was answered before.");
  }

  private Optional<Issue> identity(RightsStep step) {
    boolean isAsking = step instanceof IdentityAsked;
    if (past.has(IdentityVerified.class) && !(step instanceof RightsStep.ReceiptConfirmed)) {
      return error("identity-known", "It was known before who asks.");
    }
    return when(
        (isAsking && past.has(IdentityAsked.class) && !past.hasFailedProof())
            || (step instanceof IdentityFailed && !past.has(IdentityAsked.class)),
        isAsking ? "asked-twice" : "not-asked",
        isAsking ? "A proof was asked for before." : "No proof was asked for.");
  }

  private Optional<Issue> extension(Extended extended) {
    if (past.has(Extended.class)) {
      return error("extended-twice", "The answer was put off before.");
    }
    if (clocks.stream().allMatch(clock -> lacksExtension(clock, extended))) {
      return error("no-extension", "None of the laws lets the answer be put off.");
    }
    return when(
        clocks.stream().noneMatch(clock -> clock.canExtend(extended.at())),
        "extension-too-late",
        "The person was told of the extension after the time for the answer.");
  }

  private static boolean lacksExtension(LawClock clock, Extended extended) {
    return clock.deadline(LawClock.MOST, extended.at()).isEmpty();
  }

  private Optional<Issue> closing(Closed closed) {
    return when(
        closed.outcome().isAnswer() && past.lacksIdentity(),
        "answer-before-identity",
        "It was not known who asks when the answer was given.");
  }

  private Optional<Issue> when(boolean isWrong, String code, String message) {
    return isWrong ? error(code, message) : Optional.empty();
  }

  private Optional<Issue> error(String code, String message) {
    return Optional.of(Issue.error(code, pointer, message, ""));
  }

  private Optional<Issue> warning(String code, String message) {
    return Optional.of(Issue.warning(code, pointer, message, ""));
  }
}
