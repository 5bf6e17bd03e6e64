package org.leadkit.retention.export;

import java.time.Instant;
import java.util.List;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.retention.DataCategory;

/** The elements of ISO/IEC TS 27560, as the guide of the W3C DPV names them. */
final class DpvShape {

  private DpvShape() {}

  static CanonicalForm of(ConsentReceipt receipt) {
    ConsentEvent event = receipt.event();
    ConsentReceipt.Terms terms = receipt.terms();
    Controller controller = terms.controller();
    return CanonicalForm.object()
        .with("schema_version", "ISO/IEC TS 27560:2023")
        .with("record_id", event.id())
        .with("pii_principal_id", receipt.subject())
        .with("privacy_notice", event.details().proof().notice())
        .with("language", controller.language())
        .with("purposes", KantaraShape.purposes(event))
        .with("lawful_basis", event.details().basis())
        .with("pii_information", terms.categories().stream().map(DataCategory::id).toList())
        .with("pii_controllers", List.of(party(controller)))
        .with("collection_method", event.details().proof().means())
        .with("retention_period", terms.termination())
        .with("jurisdiction", controller.jurisdiction())
        .with("recipient_third_parties", terms.recipients())
        .with("withdrawal_method", controller.email())
        .with("authority_party", controller.authority())
        .with("event", event(event));
  }

  private static CanonicalForm party(Controller controller) {
    return CanonicalForm.object()
        .with("party_name", controller.name())
        .with("party_address", controller.address())
        .with("party_email", controller.email())
        .with("party_phone", controller.phone())
        .with("party_contact", controller.contact());
  }

  private static CanonicalForm event(ConsentEvent event) {
    return CanonicalForm.object()
        .with("event_time", event.occurredAt())
        .with("validity_duration", event.details().until().map(Instant::toString).orElse(""))
        .with("entity_id", event.actor())
        .with("event_type", KantaraShape.type(event))
        .with("event_state", ConsentReceipt.state(event.kind()));
  }
}
