package org.leadkit.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Scope;
import org.leadkit.decision.Issue;
import org.leadkit.flow.LeadFlow;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Purpose;
import org.leadkit.profile.Fields;
import org.leadkit.spi.Subject;

/** Sends a made-up person through a flow, each value marked. */
final class Planting {

  private static final int NUMBERS = 1_000_000;

  /** Prime to the number of numbers, so that neighbours look nothing alike and none is twice. */
  private static final long STEP = 618_033;

  /** No intake takes a control character. */
  private static final String REFUSED = "bell \u0007 ";

  private final LeadFlow flow;
  private final String number;
  private final Map<String, List<String>> markers = new LinkedHashMap<>();

  Planting(LeadFlow flow, int number) {
    if (number < 0 || number >= NUMBERS) {
      throw new IllegalArgumentException(
          "The number (%d) of a trace must be from 0 to %d.%nMaybe count the traces."
              .formatted(number, NUMBERS - 1));
    }
    this.flow = flow;
    this.number = "%06d".formatted((number * STEP + 271_828) % NUMBERS);
  }

  PersonalTrace plant() {
    String address = "zq" + number + "mail@persons.example";
    String phone = "+49307" + number;
    mark("email", address, "zq" + number + "mail");
    mark("phone", phone);
    Submission sent =
        Submission.from("website")
            .with(Fields.EMAIL, address)
            .with(Fields.PHONE, phone)
            .with(Fields.FULL_NAME, "Zora " + mark("name"))
            .with(Fields.MESSAGE, "Please call me, " + mark("message") + ".")
            .with("shoe-size", mark("unknown-field"))
            .with("pasted", REFUSED + mark("refused-value"))
            .requestKey("request-" + number)
            .consentTo(Purpose.SALES_FOLLOW_UP, Channel.EMAIL);
    Lead lead =
        flow.submit(sent)
            .lead()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The flow made no lead of the planted submission.\n"
                            + "Maybe the number was planted in it before."));
    refuse(address);
    act(lead);
    Set<ContactPoint> points = Set.of(ContactPoint.email(address), ContactPoint.phone(phone));
    return new PersonalTrace(new Subject(Set.of(lead.id()), points), markers);
  }

  /** What is refused altogether, and what can't be read. */
  private void refuse(String address) {
    flow.submit(
        Submission.from("website")
            .with("write-me", REFUSED + address + " " + mark("refused-submission")));
    String raw = "{\"email\":\"" + address + "\",\"message\":\"" + mark("broken-payload");
    flow.submit(
        Submission.unreadable(
            "webhook", raw, List.of(Issue.error("broken-json", "", "The text is no JSON.", ""))));
  }

  private void act(Lead lead) {
    Instant at = lead.createdAt();
    flow.recordActivity(
        lead.id(),
        Activity.occurred("visit-" + number, "page.viewed", at)
            .with("path", "/pricing?for=" + mark("activity")));
    String document = number.repeat(11).substring(0, 62) + "e5";
    mark("proof-document", document);
    Proof proof =
        new Proof(
            Proof.Means.RECORDED_CALL,
            "call-script@1",
            Set.of("purpose"),
            List.of(new Proof.Document("recording", document)));
    Scope scope = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);
    flow.recordConsent(
        lead.id(),
        ConsentEvent.of("call-" + number, ConsentEvent.Kind.GIVEN, scope, "call", at)
            .proven(proof));
  }

  /** A word that stands nowhere else. */
  private String mark(String name) {
    String word = "Zq" + number + name.replace("-", "");
    mark(name, word);
    return word;
  }

  private void mark(String name, String... values) {
    markers.put(name, List.of(values));
  }
}
