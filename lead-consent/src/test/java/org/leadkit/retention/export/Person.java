package org.leadkit.retention.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Scope;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Evidence;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.retention.DataCategory;
import org.leadkit.value.Value;

/** A person of whom everything is kept. */
final class Person {

  static final Instant T0 = Instant.parse("2026-05-01T09:00:00Z");
  static final Instant CUT_OFF = Instant.parse("2026-11-22T12:00:00Z");
  static final Field.Text PASSWORD = Field.text("portalPassword");
  static final Field.Text SHOE_SIZE = Field.text("shoeSize");
  static final Scope NEWS = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);
  static final Controller CONTROLLER = Controller.of("Engines Ltd", "privacy@engines.example");

  static final DataInventory INVENTORY =
      DataInventory.standard(LawfulBasis.CONSENT, Purpose.SALES_FOLLOW_UP)
          .source("bought-list", Origin.obtainedFrom("Lists GmbH"));

  private Person() {}

  static Profile.Entry entry(Field field, String value) {
    return new Profile.Entry(field, Value.of(value));
  }

  static Touch touch(String id, String source, int day, Profile.Entry... values) {
    Instant at = T0.plusSeconds(86_400L * day);
    return new Touch(id, source, at, at, List.of(values));
  }

  static Lead.Builder lead() {
    return Lead.arrived(new TenantId("engines"), new LeadId("lead-1"), T0)
        .profile(
            Profile.empty()
                .with(Fields.EMAIL, "ada@engines.example")
                .with(Fields.PHONE, "+491711234567")
                .with(Fields.CITY, "Ulm")
                .with(Fields.TITLE, "CTO")
                .with(Fields.EMAIL_DOMAIN, "engines.example")
                .with(PASSWORD, "hunter2")
                .with(SHOE_SIZE, "39"))
        .score(Points.of(40))
        .assignment(
            new Assignment("Grace", "inbound", "dach", "t1", T0.plusSeconds(60), Instant.MAX));
  }

  static HeldLead held() {
    return held(lead().build());
  }

  static HeldLead held(Lead lead) {
    return new HeldLead(
        lead,
        List.of(
            touch(
                "t0",
                "bought-list",
                0,
                entry(Fields.PHONE, "+491711234567"),
                entry(Fields.EMAIL, "ada@engines.example")),
            touch(
                "t1",
                "web-form",
                1,
                entry(Fields.EMAIL, "ada@engines.example"),
                entry(Fields.CITY, "Bonn")),
            touch(
                "t2",
                "web-form",
                2,
                entry(Fields.CITY, "Ulm"),
                entry(PASSWORD, "hunter2"),
                entry(SHOE_SIZE, "39")),
            touch("t9", "web-form", 900, entry(Fields.CITY, "Graz"))),
        List.of(
            Activity.occurred("a1", "page.viewed", T0).with("url", "https://engines.example/price"),
            Activity.occurred("a2", "form.sent", T0).with("customerPin", "1234"),
            Evidence.observed("a3", "budget", "approved", "Grace", T0).asActivity()),
        List.of(
            ConsentEvent.of("c1", Kind.GIVEN, NEWS, "web-form", T0)
                .at("k1:00aa")
                .proven(Proof.by(Proof.Means.FORM).seeing("web-form@3f2a").disclosing("purpose")),
            ConsentEvent.of("c2", Kind.WITHDRAWN, NEWS, "mail", T0.plusSeconds(9)),
            ConsentEvent.of("c3", Kind.OPTED_OUT, NEWS, "bounce-reader", T0)
                .by(ConsentEvent.Actor.SYSTEM)
                .with(ConsentDetails.NONE.because("spam-button"))));
  }

  static SubjectFile data() {
    return SubjectFile.of(CONTROLLER, List.of(held()))
        .with(
            List.of(
                HeldRecord.score(
                    "s1",
                    T0,
                    Points.of(40),
                    "From 30 points on a seller calls.",
                    List.of(
                        Reason.of("matched", "senior-title")
                            .worth(Points.of(40))
                            .with(new Reason.Fact("title", "CTO", false))
                            .with(new Reason.Fact("shoeSize", "39", false))
                            .with(new Reason.Fact("portalPassword", "hunter2", true))
                            .fact("count", 2))),
                HeldRecord.decision("d1", T0, "contact by e-mail", "no", List.of()),
                HeldRecord.rejection(
                    "x1", T0, "web-form", Map.of("city", "Köln", "shoeSize", "forty"), "{broken"),
                new HeldRecord("call-note", "n1", T0, Map.of("text", "was friendly"), List.of())))
        .disclosedTo(
            List.of(new Disclosed("Mail Ltd", "processor", Set.of(DataCategory.CONTACT), T0)))
        .kept(
            List.of(
                new Kept(DataCategory.CONTACT, "three years", CUT_OFF),
                new Kept(DataCategory.CONSENT_PROOF, "five years after its last use", null)))
        .explained(
            new Explanation(
                "Points for title and visits.", "A seller calls.", "Write to us.", "None."));
  }

  static SubjectExport export() {
    return SubjectExport.of("r-1", CUT_OFF, data(), INVENTORY);
  }
}
