package org.leadkit.retention.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Issue;
import org.leadkit.profile.Field;

/** Goes through the steps of a request in their order. */
record RightsFold(RightsTerms terms) {

  /** By time; at one time what must come first does; then by what they say. */
  static final Comparator<RightsStep> ORDER =
      Comparator.comparing(RightsStep::at)
          .thenComparing(StepKind::of)
          .thenComparing(step -> RightsSteps.facts(step).toString());

  Optional<RightsRequest> fold(Collection<RightsStep> steps) {
    List<RightsStep> ordered = steps.stream().distinct().sorted(ORDER).toList();
    return ordered.stream()
        .filter(RightsStep.Received.class::isInstance)
        .map(RightsStep.Received.class::cast)
        .findFirst()
        .map(received -> fold(received, ordered));
  }

  private RightsRequest fold(RightsStep.Received received, List<RightsStep> ordered) {
    List<Issue> issues = new ArrayList<>(unknownLaws(received));
    Past past = new Past(received, List.of());
    String failed = "";
    for (int i = 0; i < ordered.size(); i++) {
      RightsStep step = ordered.get(i);
      if (step.equals(received)) {
        continue;
      }
      StepOrder order = new StepOrder(past, clocks(past), "/steps/" + i);
      Optional<Issue> refusal = order.refusal(step);
      refusal.or(() -> order.doubt(step)).ifPresent(issues::add);
      past = refusal.isPresent() ? past : past.with(step);
      failed = failed(failed, step, refusal.isPresent());
    }
    return new RightsRequest(past, clocks(past), issues, failed);
  }

  /** A step that counts makes good an earlier one of its kind that did not. */
  private static String failed(String before, RightsStep step, boolean isRefused) {
    String name = StepKind.of(step).label();
    if (isRefused || step instanceof RightsStep.IdentityFailed) {
      return name;
    }
    boolean isMadeGood =
        before.equals(name)
            || (step instanceof RightsStep.IdentityVerified
                && before.equals(StepKind.IDENTITY_FAILED.label()));
    return isMadeGood ? "" : before;
  }

  private List<LawClock> clocks(Past past) {
    return terms.laws().stream()
        .filter(law -> past.received().laws().contains(law.name()))
        .map(law -> new LawClock(law, past, terms.holidays()))
        .toList();
  }

  private List<Issue> unknownLaws(RightsStep.Received received) {
    if (received.laws().isEmpty()) {
      return List.of(
          Issue.warning("no-law", "/steps/0", "The request names no law, so it has no dates.", ""));
    }
    return received.laws().stream()
        .filter(name -> terms.law(name).isEmpty())
        .map(
            name ->
                Issue.error(
                    "unknown-law",
                    "/steps/0",
                    "The law (%s) is not among the terms, so its dates are not known."
                        .formatted(Field.shown(name)),
                    "Maybe its pack was not given."))
        .toList();
  }
}
