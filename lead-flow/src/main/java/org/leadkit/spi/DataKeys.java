package org.leadkit.spi;

import java.util.Set;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;

/**
 * Keys, one a person, under which copies are encrypted that nobody can reach one by one, such as
 * backups and logs. To destroy the key makes the copies unreadable. That is good engineering, and
 * no law says that it is erasure: what can be reached is erased as well.
 */
public interface DataKeys {

  /** Which copies the keys are for, in kebab case; unique in a flow. */
  String copies();

  /**
   * Destroys the keys of leads for good. Doing it again changes nothing. Only the erasure service
   * calls this: it has checked that no hold covers them.
   *
   * @return false if some key may still be there
   */
  boolean destroy(TenantId tenant, Set<LeadId> leads);
}
