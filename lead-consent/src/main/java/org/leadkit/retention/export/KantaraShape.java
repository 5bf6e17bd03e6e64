package org.leadkit.retention.export;

import java.util.Arrays;
import java.util.List;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.DataCategory;

/** The names of Kantara Consent Receipt v1.1. */
final class KantaraShape {

  private KantaraShape() {}

  static CanonicalForm of(ConsentReceipt receipt) {
    ConsentEvent event = receipt.event();
    Controller controller = receipt.terms().controller();
    return CanonicalForm.object()
        .with("version", "KI-CR-v1.1.0")
        .with("jurisdiction", controller.jurisdiction())
        .with("consentTimestamp", event.occurredAt().getEpochSecond())
        .with("collectionMethod", event.source())
        .with("consentReceiptID", event.id())
        .with("language", controller.language())
        .with("piiPrincipalId", receipt.subject())
        .with("piiControllers", List.of(controller(controller)))
        .with("policyUrl", controller.policyUrl())
        .with("services", List.of(service(receipt)))
        .with("sensitive", !receipt.terms().special().isEmpty())
        .with("spiCat", receipt.terms().special());
  }

  private static CanonicalForm controller(Controller controller) {
    return CanonicalForm.object()
        .with("piiController", controller.name())
        .with("contact", controller.contact())
        .with("address", CanonicalForm.object().with("streetAddress", controller.address()))
        .with("email", controller.email())
        .with("phone", controller.phone());
  }

  private static CanonicalForm service(ConsentReceipt receipt) {
    String brands = String.join(", ", receipt.event().scope().brands());
    return CanonicalForm.object()
        .with("service", brands.isEmpty() ? receipt.terms().controller().name() : brands)
        .with(
            "purposes",
            purposes(receipt.event()).stream().map(one -> purpose(receipt, one)).toList());
  }

  /** A scope that names no purpose is about each. */
  static List<Purpose> purposes(ConsentEvent event) {
    return event.scope().purposes().isEmpty()
        ? Arrays.asList(Purpose.values())
        : List.copyOf(event.scope().purposes());
  }

  private static CanonicalForm purpose(ConsentReceipt receipt, Purpose purpose) {
    ConsentReceipt.Terms terms = receipt.terms();
    return CanonicalForm.object()
        .with("purpose", purpose.label())
        .with("purposeCategory", List.of(CanonicalForm.kebab(purpose)))
        .with("consentType", type(receipt.event()))
        .with("piiCategory", terms.categories().stream().map(DataCategory::id).toList())
        .with("primaryPurpose", purposes(receipt.event()).get(0) == purpose)
        .with("termination", terms.termination())
        .with("thirdPartyDisclosure", !terms.recipients().isEmpty())
        .with("thirdPartyName", String.join(", ", terms.recipients()));
  }

  /** Only an express consent is explicit in Kantara's sense. */
  static String type(ConsentEvent event) {
    boolean isExplicit = event.details().level().compareTo(ConsentLevel.EXPRESS) >= 0;
    return isExplicit ? "EXPLICIT" : "IMPLICIT";
  }
}
