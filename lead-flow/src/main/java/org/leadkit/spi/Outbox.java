package org.leadkit.spi;

import java.util.Collection;
import java.util.List;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.TenantId;

/**
 * Events that were stored and not yet delivered. The host polls it, delivers, and marks what was
 * delivered; what is not marked comes again, so delivery is at least once. Usually implemented by
 * the class that implements {@link LeadStore}, since events are stored in its commits.
 */
public interface Outbox {

  /**
   * The oldest undelivered events; those of one lead in the order of version and index.
   *
   * @param limit at least 1
   */
  List<LeadEvent> pending(TenantId tenant, int limit);

  /** Marks events as delivered, by their ids; unknown ids change nothing. */
  void delivered(TenantId tenant, Collection<String> eventIds);
}
