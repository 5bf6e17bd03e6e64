package org.leadkit.spi;

import java.util.Collection;
import java.util.List;
import org.leadkit.identity.Account;
import org.leadkit.identity.AccountPolicy;
import org.leadkit.lead.TenantId;

/**
 * Finds the accounts of the host, so that a lead can go to the owner of its company. Asked before
 * each routing, outside the commit.
 */
@FunctionalInterface
public interface Accounts {

  /**
   * The accounts that have one of some keys.
   *
   * @param keys as {@link AccountPolicy#keys(org.leadkit.profile.Profile)} gives them; personal, so
   *     not to be logged
   * @return in any order, none twice; more than those that have a key do no harm
   */
  Collection<Account> find(TenantId tenant, List<String> keys);
}
