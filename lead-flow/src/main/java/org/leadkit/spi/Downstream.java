package org.leadkit.spi;

import org.leadkit.lead.TenantId;

/**
 * Tells buyers, sellers and others who have a lead of refusals and erasures. The host implements
 * it. It is called by {@code flow.privacy().deliver(..)} only, outside of every commit, and again
 * until the notice is acknowledged.
 */
@FunctionalInterface
public interface Downstream {

  /** What became of an attempt. */
  enum Receipt {
    /** The party has done what it was told. */
    ACKNOWLEDGED,
    /** The party has it, and will acknowledge later. */
    ACCEPTED,
    /** It did not arrive; it is tried again. */
    FAILED
  }

  /** Tells one party. What this throws counts as failed. */
  Receipt send(TenantId tenant, Notice notice);
}
