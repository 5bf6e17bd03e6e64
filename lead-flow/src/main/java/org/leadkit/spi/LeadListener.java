package org.leadkit.spi;

import org.leadkit.event.LeadEvent;

/**
 * Told of events right after the commit returned, in the caller's thread, best effort: it is not
 * told if the process dies in between, and it is told although a transaction of the host's that the
 * store joined may still roll back. Whoever must not miss or imagine an event reads the {@link
 * Outbox}.
 */
@FunctionalInterface
public interface LeadListener {

  /** An event was stored. What this throws is logged by its class and goes no further. */
  void onEvent(LeadEvent event);
}
