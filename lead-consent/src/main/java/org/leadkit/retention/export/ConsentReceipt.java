package org.leadkit.retention.export;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.retention.DataCategory;

/**
 * A consent event in the shapes that are known for receipts: the names of Kantara Consent Receipt
 * v1.1, and the elements of ISO/IEC TS 27560 as the guide of the Data Privacy Vocabulary (W3C DPV)
 * names them. It claims conformance with neither, and says so. Policy evaluation, not legal advice.
 *
 * @param event the event
 * @param subject id of the person's record; never an address
 * @param terms what else a receipt says
 */
public record ConsentReceipt(ConsentEvent event, String subject, Terms terms) implements Canonical {

  /** What every receipt says of itself. */
  static final String CONFORMANCE =
      "none claimed: the shapes follow Kantara Consent Receipt v1.1 and the W3C DPV guide to"
          + " ISO/IEC TS 27560";

  /**
   * What a receipt says beside the event.
   *
   * @param controller who answers for the data
   * @param categories what kinds of data the consent is about
   * @param special names of special kinds of data among them; empty for none
   * @param recipients to whom it is disclosed, by name
   * @param termination how long the proof is kept, in words; empty if that is not said
   */
  public record Terms(
      Controller controller,
      Set<DataCategory> categories,
      Set<String> special,
      List<String> recipients,
      String termination) {

    /** Sorts and copies. */
    public Terms {
      categories = Collections.unmodifiableSet(new TreeSet<>(categories));
      special = Collections.unmodifiableSet(new TreeSet<>(special));
      recipients = List.copyOf(recipients);
    }
  }

  /** The receipt of an event; empty if the event is neither a consent nor the end of one. */
  public static Optional<ConsentReceipt> of(ConsentEvent event, String subject, Terms terms) {
    return state(event.kind()).isEmpty()
        ? Optional.empty()
        : Optional.of(new ConsentReceipt(event, subject, terms));
  }

  /** The status in the words of DPV; empty for what has none. */
  static String state(ConsentEvent.Kind kind) {
    return switch (kind) {
      case REQUESTED -> "ConsentRequested";
      case GIVEN, CONFIRMED -> "ConsentGiven";
      case RENEWED -> "RenewedConsentGiven";
      case REFUSED -> "ConsentRefused";
      case WITHDRAWN -> "ConsentWithdrawn";
      case EXPIRED -> "ConsentExpired";
      case INVALIDATED -> "ConsentInvalidated";
      case REVOKED -> "ConsentRevoked";
      default -> "";
    };
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("conformance", CONFORMANCE)
        .with("note", SubjectExport.NOTE)
        .with("kantara", KantaraShape.of(this))
        .with("iso27560", DpvShape.of(this));
  }

  /** The event's id, and no value. */
  @Override
  public String toString() {
    return "ConsentReceipt[event=" + event.id() + "]";
  }
}
