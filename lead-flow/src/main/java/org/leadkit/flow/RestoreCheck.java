package org.leadkit.flow;

import java.time.Instant;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.gate.ContactGate;
import org.leadkit.consent.gate.ContactRule;
import org.leadkit.decision.Issue;

/**
 * Whether refusals and erasures may be missing because the lead store was restored from a copy.
 * Until they were repeated nobody is contacted.
 */
final class RestoreCheck {

  private static final String CODE = "restore-pending";

  private final FlowSettings settings;

  RestoreCheck(FlowSettings settings) {
    this.settings = settings;
  }

  boolean isPending() {
    return settings
        .privacy()
        .map(ports -> new PrivacyLedger(settings, ports))
        .filter(ledger -> ledger.isPending(settings.time().instant()))
        .isPresent();
  }

  /** The gate, or one that answers "unknown" to everything. */
  ContactGate guard(ContactGate gate) {
    return isPending() ? gate.with(new Refusing()) : gate;
  }

  static Issue issue() {
    return Issue.error(
        CODE,
        "/privacy",
        "The lead store was restored, and what was refused since is not in it yet.",
        "Maybe run privacy().replay().");
  }

  /** Says that it is not known who has refused. */
  private static final class Refusing implements ContactRule {
    @Override
    public String name() {
      return "restore-check";
    }

    @Override
    public Objections objections(ContactRequest request, ContactFacts facts, Instant now) {
      return Objections.unknown(CODE);
    }
  }
}
