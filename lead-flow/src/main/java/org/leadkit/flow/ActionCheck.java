package org.leadkit.flow;

import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Assignment;
import org.leadkit.routing.Owner;
import org.leadkit.routing.RoutingText;

/** Whether a lead, as it stands, allows what the sales side wants to do with it. */
final class ActionCheck {

  private final FlowSettings settings;

  ActionCheck(FlowSettings settings) {
    this.settings = settings;
  }

  /** Why not; empty if it does. */
  Optional<Issue> refusal(LeadCase lead, SalesAction action) {
    return switch (action.kind()) {
      case ACCEPT -> unlessOwner(lead, action);
      case DECLINE -> unlessOpen(lead).or(() -> unlessOwner(lead, action));
      case TOUCH, FOLLOW_UP -> Optional.empty();
      case PAUSE, RESUME -> unlessReserved(action).or(() -> unlessClocked(lead));
      case ASSIGN -> unlessNamed(action).or(() -> unlessOpen(lead)).or(() -> unlessUsable(lead));
      case CLAIM ->
          unlessNamed(action)
              .or(() -> unlessOpen(lead))
              .or(() -> unlessUsable(lead))
              .or(() -> unlessFree(lead));
    };
  }

  /** Why the member may not have the lead that was claimed; empty if the member has it. */
  static Optional<Issue> unclaimed(LeadCase claimed, SalesAction action) {
    return Optional.of(claimed)
        .filter(lead -> action.kind() == SalesAction.Kind.CLAIM)
        .filter(HandOnStep::isNobodyFree)
        .flatMap(LeadCase::owner)
        .flatMap(decision -> unclaimed(claimed, decision, action.subject()));
  }

  private static Optional<Issue> unclaimed(LeadCase lead, Decision<Owner> decision, String member) {
    List<Reason> reasons = decision.reasons();
    Reason why =
        reasons.stream()
            .filter(reason -> reason.detail("member").filter(member::equals).isPresent())
            .findFirst()
            .orElseGet(() -> reasons.get(reasons.size() - 1));
    return refused(
        why.code(),
        "The lead (%s) can't be claimed: %s."
            .formatted(lead.lead().id(), RoutingText.of(decision).of(why)),
        "Maybe assign it by hand, which asks for nothing.");
  }

  private static Optional<Issue> unlessNamed(SalesAction action) {
    return action.subject().isBlank()
        ? refused(
            "no-member",
            "The lead (%s) can't be given to someone without a name.".formatted(action.lead()),
            "Maybe it is the key of a user that has none.")
        : Optional.empty();
  }

  /** That reason comes and goes with the gate's answer. */
  private static Optional<Issue> unlessReserved(SalesAction action) {
    return action.subject().equals(ResponseStep.FORBIDDEN)
        ? refused(
            "reserved-reason",
            "The reason (%s) is not for others to set.".formatted(action.subject()),
            "Maybe record that consent was given.")
        : Optional.empty();
  }

  private static Optional<Issue> unlessOwner(LeadCase lead, SalesAction action) {
    return lead.lead().assignment().map(Assignment::owner).equals(Optional.of(action.subject()))
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

  private boolean isQueue(Assignment assignment) {
    return settings
        .routing()
        .flatMap(policy -> policy.pool(assignment.pool()))
        .filter(pool -> pool.isQueue(assignment.owner()))
        .isPresent();
  }

  private static Optional<Issue> unlessClocked(LeadCase lead) {
    return lead.lead().response().isPresent()
        ? Optional.empty()
        : refused(
            "no-clock",
            "No answer is owed to the lead (%s).".formatted(lead.lead().id()),
            "Maybe it has no owner yet.");
  }

  private static Optional<Issue> unlessOpen(LeadCase lead) {
    return lead.isClosed()
        ? refused(
            "lead-closed",
            "The lead (%s) is closed.".formatted(lead.lead().id()),
            "Maybe it must be recycled first.")
        : Optional.empty();
  }

  private Optional<Issue> unlessUsable(LeadCase lead) {
    return Restricted.is(settings, lead)
        ? refused(
            "lead-restricted",
            "The lead (%s) may only be stored.".formatted(lead.lead().id()),
            "Maybe a legal hold stands, or the person asked for it.")
        : Optional.empty();
  }

  private static Optional<Issue> refused(String code, String message, String hint) {
    return Optional.of(Issue.error(code, "", message, hint));
  }
}
