package org.leadkit.examples.quickstart;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.Scope;
import org.leadkit.consent.gate.ContactGate;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;
import org.leadkit.flow.LeadFlow;
import org.leadkit.flow.Outcome;
import org.leadkit.flow.Outreach;
import org.leadkit.formats.LeadJson;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

/**
 * What the shipped packs answer about two made-up persons: a mail to Germany before and after its
 * consent was confirmed, and a call to Florida while people sleep there.
 */
final class Contacts {

  private static final ContactPoint GRETA = ContactPoint.email("greta@beispiel.example");
  private static final RegisterAnswer NOT_LISTED =
      new RegisterAnswer("us-national-dnc", RegisterAnswer.Listed.NO, null, Inputs.NOW, "example");

  private final StringBuilder text = new StringBuilder();
  private final LeadFlow flow =
      LeadFlow.inMemory()
          .consent(
              ContactGate.following(
                  List.of(
                      LeadJson.pack("eu"),
                      LeadJson.pack("de"),
                      LeadJson.pack("us"),
                      LeadJson.pack("us-fl"))))
          .recipients(Contacts::consumer)
          .register(point -> NOT_LISTED)
          .time(InstantSource.fixed(Inputs.NOW))
          .ids(new NumberedIds("contact"))
          .build();

  private Contacts() {}

  static String explained() {
    Contacts contacts = new Contacts();
    contacts.germany();
    contacts.florida();
    return contacts.text.toString();
  }

  private void germany() {
    LeadId greta =
        submitted(
            Submission.from("website")
                .with(Fields.EMAIL, GRETA.value())
                .with(Fields.COUNTRY, "DE")
                .with(Fields.TIME_ZONE, "Europe/Berlin"));
    Scope newsletter = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);
    ConsentEvent asked =
        ConsentEvent.request("asked", newsletter, "", "website", Inputs.NOW, Duration.ofDays(2));
    flow.recordConsent(greta, asked, GRETA);
    Outreach mail = Outreach.to(greta, Purpose.DIRECT_MARKETING, Channel.EMAIL);
    say("newsletter to Germany, unconfirmed", flow.contact(mail));
    flow.recordConsent(greta, asked.confirmed("confirmed", Inputs.NOW), GRETA);
    say("the same after the link was used", flow.contact(mail));
  }

  private void florida() {
    LeadId hank =
        submitted(
            Submission.from("website")
                .with(Fields.PHONE, "+1 850 432 1234")
                .with(Fields.COUNTRY, "US")
                .with(Fields.SUBDIVISION, "FL")
                .with(Fields.TIME_ZONE, "America/Chicago"));
    say(
        "sales call to Florida, 3 at night",
        flow.contact(Outreach.to(hank, Purpose.SALES_FOLLOW_UP, Channel.VOICE_LIVE)));
  }

  private LeadId submitted(Submission submission) {
    return flow.submit(submission).answer().lead().orElseThrow();
  }

  private static Recipient consumer(Profile profile) {
    String country = profile.text(Fields.COUNTRY).orElseThrow();
    String place =
        profile.text(Fields.SUBDIVISION).map(part -> country + "-" + part).orElse(country);
    return new Recipient(
        Recipient.Role.CONSUMER,
        Set.of(Jurisdiction.of(place)),
        Set.of(ZoneId.of(profile.text(Fields.TIME_ZONE).orElseThrow())));
  }

  private void say(String title, Outcome outcome) {
    Decision<Permission> decision = outcome.permission().orElseThrow();
    Permission permission = decision.outcome();
    Reason first = decision.reasons().get(0);
    text.append(
        "  %-7s  %-34s  %s%s (%s)%n"
            .formatted(
                CanonicalForm.kebab(permission.answer()).replace('-', ' '),
                title,
                first.code().replace('-', ' '),
                permission.firstPermitted().map(at -> ", not before " + at).orElse(""),
                first.rule()));
  }
}
