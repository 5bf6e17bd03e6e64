package org.leadkit.retention.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of a request that count, in order. */
record Past(RightsStep.Received received, List<RightsStep> steps) {

  Past {
    steps = List.copyOf(steps);
  }

  Past with(RightsStep step) {
    List<RightsStep> more = new ArrayList<>(steps);
    more.add(step);
    return new Past(received, more);
  }

  <T extends RightsStep> Optional<T> first(Class<T> type) {
    return all(type).findFirst();
  }

  <T extends RightsStep> Stream<T> all(Class<T> type) {
    return steps.stream().filter(type::isInstance).map(type::cast);
  }

  boolean has(Class<? extends RightsStep> type) {
    return all(type).findAny().isPresent();
  }

  boolean isAsked(String question) {
    return all(RightsStep.ClarificationAsked.class)
        .anyMatch(asked -> asked.question().equals(question));
  }

  Optional<RightsStep.ClarificationReceived> answer(String question) {
    return all(RightsStep.ClarificationReceived.class)
        .filter(received -> received.question().equals(question))
        .findFirst();
  }

  /** True if the person was asked something and has not answered. */
  boolean isAwaited() {
    return all(RightsStep.ClarificationAsked.class)
        .anyMatch(asked -> answer(asked.question()).isEmpty());
  }

  /** True if a proof of who asks has failed; it may be made good later. */
  boolean hasFailedProof() {
    return has(RightsStep.IdentityFailed.class);
  }

  /** True if an answer must wait until it is known who asks. */
  boolean lacksIdentity() {
    return !has(RightsStep.IdentityVerified.class)
        && (received.right().needsIdentity() || hasFailedProof());
  }
}
