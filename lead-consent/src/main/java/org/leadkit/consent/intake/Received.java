package org.leadkit.consent.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.lead.Channel;

/**
 * That something came in: what its event will be called, where it came from and when. It holds no
 * text and no address.
 *
 * @param id of the event; unique within the person, the same if it is delivered twice
 * @param channel on which it came in, or to which it refers
 * @param point keyed hash of the contact point it came from; empty if not known
 * @param source form, file or system that reported it
 * @param occurredAt when the person acted
 * @param recordedAt when we learned of it
 */
public record Received(
    String id,
    Channel channel,
    String point,
    String source,
    Instant occurredAt,
    Instant recordedAt) {

  /** Checks that nothing is null. */
  public Received {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(point, "point");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(recordedAt, "recordedAt");
  }

  /** The event that it is, as the person's own act. */
  public ConsentEvent event(ConsentEvent.Kind kind, Scope scope) {
    return new ConsentEvent(
        id, kind, scope, point, ConsentEvent.Actor.SUBJECT, source, occurredAt, recordedAt);
  }

  /**
   * The events of a signal of the browser whose keyed hash the point is: one about the person or
   * the profile as a whole under the id, and one at the browser, if that is known.
   *
   * @param scope what the signal is about
   * @param because which signal, in kebab case, such as {@code gpc}
   */
  public List<ConsentEvent> signalled(Scope scope, String because) {
    ConsentDetails details = ConsentDetails.NONE.because(because);
    ConsentEvent whole = event(ConsentEvent.Kind.SIGNALLED, scope).at("").with(details);
    Received browser =
        new Received(id + "-browser", channel, point, source, occurredAt, recordedAt);
    return point.isEmpty()
        ? List.of(whole)
        : List.of(whole, browser.event(ConsentEvent.Kind.SIGNALLED, scope).with(details));
  }
}
