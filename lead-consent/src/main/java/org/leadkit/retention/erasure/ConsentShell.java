package org.leadkit.retention.erasure;

import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;

/**
 * What stays of a consent event when it is erased: kind, scope, level and instants, so that a no
 * goes on to count. What restricts or ends becomes a word about the person as a whole; what could
 * loosen is over when it begins, is bound to no contact point and loses its proof, so a shell never
 * permits anything.
 */
public final class ConsentShell {

  /** No contact point has this hash. */
  private static final String NOWHERE = "erased";

  private static final String SOURCE = "erased";

  private ConsentShell() {}

  /** The shell of an event; that of a shell is itself. */
  public static ConsentEvent of(ConsentEvent event) {
    return new ConsentEvent(
        event.id(),
        event.kind(),
        event.scope(),
        event.kind().loosens() ? NOWHERE : "",
        event.actor(),
        SOURCE,
        event.occurredAt(),
        event.recordedAt(),
        details(event));
  }

  private static ConsentDetails details(ConsentEvent event) {
    ConsentDetails details = event.details();
    ConsentDetails bare = ConsentDetails.NONE.level(details.level()).basis(details.basis());
    ConsentDetails ending =
        event.kind().loosens()
            ? bare.until(event.occurredAt())
            : details.until().map(bare::until).orElse(bare);
    return details.relationship().map(ending::relationship).orElse(ending);
  }

  /** True if nothing but the shell is left. */
  public static boolean isShell(ConsentEvent event) {
    return event.equals(of(event));
  }
}
