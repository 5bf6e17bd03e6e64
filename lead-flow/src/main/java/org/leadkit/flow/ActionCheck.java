package org.leadkit.flow;

import java.util.Optional;
import org.leadkit.decision.Issue;
import org.leadkit.lead.Assignment;

/** Whether a lead, as it stands, allows what the sales side wants to do with it. */
final class ActionCheck {

  private final FlowSettings settings;

  ActionCheck(FlowSettings settings) {
    this.settings = settings;
  }

  /** Why not; empty if it does. */
  Optional<Issue> refusal(LeadCase lead, SalesAction action) {
    return switch (action.kind()) {
      case ACCEPT, DECLINE -> unlessOwner(lead, action);
      case TOUCH, FOLLOW_UP -> Optional.empty();
      case PAUSE, RESUME -> lead.lead().response().isPresent() ? Optional.empty() : noClock(lead);
      case ASSIGN -> lead.isClosed() ? closed(lead) : Optional.empty();
      case CLAIM -> lead.isClosed() ? closed(lead) : unlessFree(lead);
    };
  }

  private static Optional<Issue> unlessOwner(LeadCase lead, SalesAction action) {
    return lead.ownerName().equals(action.subject())
        ? Optional.empty()
        : refused(
            "not-the-owner",
            "The owner of the lead (%s) is someone else, or nobody.".formatted(lead.lead().id()),
            "Maybe it was handed on meanwhile.");
  }

  private Optional<Issue> unlessFree(LeadCase lead) {
    return lead.lead().assignment().filter(one -> !isQueue(one)).isEmpty()
        ? Optional.empty()
        : refused(
            "not-in-a-queue",
            "The lead (%s) has an owner who is no queue.".formatted(lead.lead().id()),
            "Maybe someone else was faster.");
  }

  /** A queue is a pool with one member. */
  private boolean isQueue(Assignment assignment) {
    return settings.routing().stream()
        .flatMap(policy -> policy.pools().stream())
        .anyMatch(
            pool ->
                pool.name().equals(assignment.pool())
                    && pool.members().size() == 1
                    && pool.members().contains(assignment.owner()));
  }

  private static Optional<Issue> noClock(LeadCase lead) {
    return refused(
        "no-clock",
        "No answer is owed to the lead (%s).".formatted(lead.lead().id()),
        "Maybe it has no owner yet.");
  }

  private static Optional<Issue> closed(LeadCase lead) {
    return refused(
        "lead-closed",
        "The lead (%s) is closed.".formatted(lead.lead().id()),
        "Maybe it must be recycled first.");
  }

  private static Optional<Issue> refused(String code, String message, String hint) {
    return Optional.of(Issue.error(code, "", message, hint));
  }
}
