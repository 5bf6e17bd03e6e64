package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Scope;
import org.leadkit.consent.gate.ContactGate;
import org.leadkit.consent.gate.PermissionTicket;
import org.leadkit.flow.LeadFlow;
import org.leadkit.flow.Outreach;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.profile.Fields;
import org.leadkit.spi.Answer.Status;

/** A35: somebody who opted out of a newsletter sends the form once more, in Germany. */
class OptInAgainTest {

  private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
  private static final ContactPoint ADA = ContactPoint.email("ada@engines.example");
  private static final Scope NEWS = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);

  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private final List<PermissionTicket> sent = new ArrayList<>();
  private final LeadFlow flow =
      LeadFlow.inMemory()
          .consent(ContactGate.following(LeadJson.pack("eu"), LeadJson.pack("de")))
          .messages(sent::add)
          .time(now::get)
          .build();
  private final LeadId lead = form();

  private LeadId form() {
    return flow.submit(
            Submission.from("newsletter")
                .with(Fields.EMAIL, "ada@engines.example")
                .with(Fields.COUNTRY, "DE")
                .consentTo(Purpose.DIRECT_MARKETING, Channel.EMAIL))
        .answer()
        .lead()
        .orElseThrow();
  }

  private void at(String sinceBegin) {
    now.set(BEGIN.plus(Duration.parse(sinceBegin)));
  }

  private boolean mayGet(Purpose purpose) {
    return flow.contact(Outreach.to(lead, purpose, Channel.EMAIL)).ticket().isPresent();
  }

  private void record(ConsentEvent event) {
    assertThat(flow.recordConsent(lead, event, ADA).status()).isEqualTo(Status.UPDATED);
  }

  @BeforeEach
  void theAddressOptedOutAndItsOwnerSendsTheFormAMonthLater() {
    record(ConsentEvent.of("no", Kind.OPTED_OUT, NEWS, "link", now.get()));
    at("P30D");
    assertThat(form()).isEqualTo(lead);
  }

  @Test
  void aKnownAddressStillGetsTheLink() {
    assertThat(mayGet(Purpose.DIRECT_MARKETING)).isFalse();
    assertThat(mayGet(Purpose.CONSENT_REQUEST)).isTrue();
  }

  @Test
  void whoeverOnlyWroteIsNotAskedForConsent() {
    LeadId bob =
        flow.submit(
                Submission.from("website")
                    .with(Fields.EMAIL, "bob@engines.example")
                    .with(Fields.COUNTRY, "DE"))
            .answer()
            .lead()
            .orElseThrow();

    assertThat(flow.contact(Outreach.to(bob, Purpose.REPLY_TO_INQUIRY, Channel.EMAIL)).ticket())
        .isPresent();
    assertThat(flow.contact(Outreach.to(bob, Purpose.CONSENT_REQUEST, Channel.EMAIL)).ticket())
        .isEmpty();
  }

  @Test
  void theFormAloneBringsNobodyBack() {
    at("P31D");
    assertThat(mayGet(Purpose.DIRECT_MARKETING)).isFalse();
  }

  @Test
  void theLinkBringsThePersonBackWithin48Hours() {
    record(ConsentEvent.of("ask", Kind.REQUESTED, NEWS, "newsletter", now.get()));
    at("P31DT23H59M");
    record(confirmed());
    assertThat(mayGet(Purpose.DIRECT_MARKETING)).isTrue();
  }

  @Test
  void at48HoursAndAMinuteItIsTooLate() {
    record(ConsentEvent.of("ask", Kind.REQUESTED, NEWS, "newsletter", now.get()));
    at("P32DT1M");
    record(confirmed());
    assertThat(mayGet(Purpose.DIRECT_MARKETING)).isFalse();
  }

  private ConsentEvent confirmed() {
    return ConsentEvent.of("yes", Kind.CONFIRMED, NEWS, "link", now.get())
        .with(ConsentDetails.NONE.about("ask").proof(Proof.by(Proof.Means.CONFIRMATION_LINK)));
  }
}
