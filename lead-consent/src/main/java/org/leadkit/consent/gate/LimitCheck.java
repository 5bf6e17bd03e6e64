package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.Scope;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.decision.Reason.Fact;

/** Permits only so many contacts within a time. */
record LimitCheck(CompiledHead head, PackRule.Limit rule, Cap cap, List<Grounds> unless)
    implements Check {

  @Override
  public boolean isOfTime() {
    return true;
  }

  @Override
  public void find(Moment moment, @Nullable Fact place, List<Finding> into) {
    List<PastContact> contacts = moment.facts().contacts();
    if (contacts.size() < rule.times()) {
      return;
    }
    Recipient recipient = moment.request().recipient();
    Predicate<PastContact> counted = contact -> counts(contact, moment.request().topic());
    if (recipient.zones().isEmpty() && cap.needsZones(contacts, counted, moment.at())) {
      Instant until = cap.latest(contacts, counted, moment.at());
      objectUnlessLifted(Answer.UNKNOWN, "unknown-time-zone", until, moment, place, into);
      return;
    }
    Instant until = cap.fullUntil(contacts, counted, recipient.zones(), moment.at());
    if (until != null) {
      objectUnlessLifted(Answer.NOT_NOW, "limit-reached", until, moment, place, into);
    }
  }

  private void objectUnlessLifted(
      Answer answer,
      String code,
      Instant until,
      Moment moment,
      @Nullable Fact place,
      List<Finding> into) {
    Grounded lift = Grounds.any(unless, moment);
    if (lift.holds()) {
      head.permit("limit-lifted", lift.until(), place, into, Words.evidence(lift.by()));
    } else {
      head.object(
          answer, code, Moment.earlier(until, lift.until()), place, into, Words.until(until));
    }
  }

  /** What is not known of a contact or of the question may be what the rule counts. */
  private boolean counts(PastContact contact, String topic) {
    Scope scope = head.scope();
    return names(scope.purposes(), contact.purpose())
        && (!rule.sameChannel() || names(scope.channels(), contact.channel()))
        && (contact.brand().isEmpty() || names(scope.brands(), contact.brand()))
        && (contact.topic().isEmpty() || names(scope.topics(), contact.topic()))
        && (!rule.sameTopic()
            || topic.isEmpty()
            || contact.topic().isEmpty()
            || contact.topic().equals(topic));
  }

  private static boolean names(Set<?> named, Object one) {
    return named.isEmpty() || named.contains(one);
  }
}
