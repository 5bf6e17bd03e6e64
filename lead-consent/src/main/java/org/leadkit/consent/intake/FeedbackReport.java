package org.leadkit.consent.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;

/**
 * A mailbox provider's report on one of our messages (ARF, RFC 5965), its header fields read
 * already. It holds addresses, so {@code toString} shows the type only.
 *
 * @param fields by name; upper and lower case are the same, and a field that is there twice has
 *     both values, in the order of the names
 */
public record FeedbackReport(Map<String, String> fields) {

  /** Copies the fields, their names in lower case. */
  public FeedbackReport {
    Map<String, String> copy = new TreeMap<>();
    new TreeMap<>(fields)
        .forEach(
            (name, value) ->
                copy.merge(
                    name.strip().toLowerCase(Locale.ROOT), value, (one, two) -> one + ", " + two));
    fields = Map.copyOf(copy);
  }

  /** The type in lower case, such as {@code abuse}; empty if the report names none. */
  public String type() {
    return fields.getOrDefault("feedback-type", "").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The event that it means: a complaint, or an opt-out where the type says so. A type that nobody
   * knows counts as {@code other}, as RFC 5965 has it, so as a complaint.
   *
   * @return empty if the report names no type or is no act of the person: {@code not-spam} (RFC
   *     6430), {@code auth-failure} (RFC 6591), {@code virus}, {@code dmarc}
   */
  public Optional<ConsentEvent> event(Received received) {
    Scope scope = Scope.of(received.channel());
    return switch (type()) {
      case "", "not-spam", "auth-failure", "virus", "dmarc" -> Optional.empty();
      case "opt-out", "opt-out-list" ->
          Optional.of(
              received
                  .event(ConsentEvent.Kind.OPTED_OUT, scope)
                  .with(ConsentDetails.NONE.because("feedback-report")));
      default ->
          Optional.of(
              received
                  .event(ConsentEvent.Kind.COMPLAINED, scope)
                  .with(ConsentDetails.NONE.because("feedback-report")));
    };
  }

  /** The type if we know it, and no field. */
  @Override
  public String toString() {
    boolean isName = type().matches("[a-z-]{1,20}");
    return "FeedbackReport[type=" + (isName ? type() : "") + "]";
  }
}
