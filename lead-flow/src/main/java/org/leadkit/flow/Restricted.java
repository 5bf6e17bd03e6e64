package org.leadkit.flow;

import java.time.Instant;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentState;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Scope;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Lead;

/** That a lead is only stored: nobody is contacted and nobody is to work on it. */
final class Restricted {

  /** Why, where what is due to be erased must be kept. */
  private static final String STORED = "stored-only";

  /** Why the owner does not have it any more. */
  static final String CAUSE = "restricted";

  private Restricted() {}

  /** True if a restriction stands, whoever made it, that concerns what the flow asks about. */
  static boolean is(FlowSettings settings, LeadCase lead) {
    boolean hasAny =
        lead.allConsents().stream().anyMatch(event -> event.kind() == ConsentEvent.Kind.RESTRICTED);
    return hasAny
        && ConsentState.of(lead.allConsents())
            .restrictions(ContactRequest.of(settings.purpose(), settings.channel()), lead.now())
            .stream()
            .anyMatch(event -> event.kind() == ConsentEvent.Kind.RESTRICTED);
  }

  /** True if the lead was restricted so before, and that stands. */
  static boolean isStored(LeadCase lead) {
    return lead.allConsents().stream()
        .anyMatch(
            event ->
                event.kind() == ConsentEvent.Kind.RESTRICTED
                    && event.details().because().equals(STORED)
                    && stands(lead, event));
  }

  private static boolean stands(LeadCase lead, ConsentEvent restriction) {
    return lead.allConsents().stream()
        .noneMatch(
            event ->
                event.kind() == ConsentEvent.Kind.RESTRICTION_LIFTED
                    && event.details().about().equals(restriction.id()));
  }

  /** A lead that may only be stored has no owner, and is owed nothing. */
  static LeadCase stopped(FlowSettings settings, LeadCase lead) {
    if (!is(settings, lead) || lead.lead().assignment().isEmpty()) {
      return lead;
    }
    return lead.with(stopped(lead.lead(), lead.now()))
        .plus(new LeadEvent.Change.Reassigned(lead.ownerName(), "", CAUSE));
  }

  static Lead stopped(Lead lead, Instant now) {
    Lead.Builder builder = lead.but().unassigned().wakeAt(Instant.MAX);
    lead.response().map(clock -> clock.stopping(now)).ifPresent(builder::response);
    return builder.build();
  }

  static ConsentEvent event(String id, Instant now) {
    return event(id, STORED, now);
  }

  static ConsentEvent event(String id, String because, Instant now) {
    return new ConsentEvent(
        id,
        ConsentEvent.Kind.RESTRICTED,
        Scope.EVERYTHING,
        "",
        ConsentEvent.Actor.SYSTEM,
        "privacy",
        now,
        now,
        ConsentDetails.NONE.because(because));
  }
}
