package org.leadkit.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentState;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.Preferences;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Purpose;
import org.leadkit.spi.Premise;

/**
 * What the gate is asked about a lead. Consent must be for the very point at which the channel
 * reaches the person now; a suppression counts at any point that the person ever had, as far as its
 * scope goes ("don't call me", sent by e-mail), and at those that may share its mailbox. A
 * telephone number without its country may be anybody's, so it reaches nobody.
 */
final class GateQuestion {

  private final FlowSettings settings;
  private final LeadCase lead;
  private final Set<String> points = new LinkedHashSet<>();
  private final List<Suppression> suppressions;

  GateQuestion(FlowSettings settings, LeadCase lead) {
    this.settings = settings;
    this.lead = lead;
    for (ContactPoint point : lead.points()) {
      point.equivalents().forEach(one -> points.addAll(settings.hashes().all(one)));
    }
    this.suppressions = settings.store().suppressions(settings.tenant(), points);
  }

  ContactRequest request(Purpose purpose, Channel channel) {
    Set<String> asked =
        ContactPoint.of(lead.lead().profile(), channel)
            .filter(point -> !point.isNational())
            .map(settings.hashes()::all)
            .orElse(Set.of());
    return ContactRequest.of(purpose, channel)
        .at(asked)
        .to(settings.recipients().apply(lead.lead().profile()));
  }

  ContactFacts facts(Channel channel, Preferences preferences) {
    List<ConsentEvent> events = lead.allConsents();
    List<RegisterAnswer> answers = new ArrayList<>();
    ContactPoint.of(lead.lead().profile(), channel)
        .ifPresent(
            point -> settings.registers().forEach(register -> answers.add(register.ask(point))));
    return new ContactFacts(
        ConsentState.of(events), suppressions, contacts(events), answers, preferences);
  }

  /** That nobody has suppressed one of the points meanwhile. */
  Premise premise() {
    return new Premise(points, suppressions.size());
  }

  private static List<PastContact> contacts(List<ConsentEvent> events) {
    return events.stream()
        .filter(event -> event.kind() == ConsentEvent.Kind.USED)
        .map(GateQuestion::contact)
        .toList();
  }

  private static PastContact contact(ConsentEvent used) {
    Scope scope = used.scope();
    return new PastContact(
        used.details().about(),
        used.occurredAt(),
        scope.purposes().iterator().next(),
        scope.channels().iterator().next(),
        used.point(),
        scope.brands().stream().findFirst().orElse(""),
        scope.topics().stream().findFirst().orElse(""));
  }
}
