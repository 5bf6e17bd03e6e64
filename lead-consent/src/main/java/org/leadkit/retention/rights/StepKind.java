package org.leadkit.retention.rights;

import java.util.Arrays;
import java.util.Optional;
import org.leadkit.decision.CanonicalForm;

/** The kinds of steps, in the order in which they come where they come at one time. */
enum StepKind {
  RECEIVED(RightsStep.Received.class),
  RECEIPT_CONFIRMED(RightsStep.ReceiptConfirmed.class),
  IDENTITY_ASKED(RightsStep.IdentityAsked.class),
  IDENTITY_FAILED(RightsStep.IdentityFailed.class),
  IDENTITY_VERIFIED(RightsStep.IdentityVerified.class),
  CLARIFICATION_ASKED(RightsStep.ClarificationAsked.class),
  CLARIFICATION_RECEIVED(RightsStep.ClarificationReceived.class),
  EXTENDED(RightsStep.Extended.class),
  CLOSED(RightsStep.Closed.class);

  private final Class<? extends RightsStep> type;

  StepKind(Class<? extends RightsStep> type) {
    this.type = type;
  }

  static StepKind of(RightsStep step) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.isInstance(step))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Every step has a kind."));
  }

  static Optional<StepKind> named(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

  /** In kebab case. */
  String label() {
    return CanonicalForm.kebab(this);
  }
}
