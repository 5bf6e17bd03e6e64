package org.leadkit.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.identity.Account;
import org.leadkit.identity.AccountPolicy;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Accounts;

/** Accounts that don't change, the same for all tenants; thread-safe. */
public final class InMemoryAccounts implements Accounts {

  private final Map<String, Set<Account>> byKey = new HashMap<>();

  private InMemoryAccounts(AccountPolicy policy, Collection<Account> accounts) {
    for (Account account : accounts) {
      for (String key : policy.keys(account)) {
        byKey.computeIfAbsent(key, ignored -> new LinkedHashSet<>()).add(account);
      }
    }
  }

  /** Accounts that are found as {@link AccountPolicy#standard()} says. */
  public static InMemoryAccounts of(Account... accounts) {
    return of(AccountPolicy.standard(), List.of(accounts));
  }

  /** Accounts that are found as a policy says. */
  public static InMemoryAccounts of(AccountPolicy policy, Collection<Account> accounts) {
    return new InMemoryAccounts(policy, accounts);
  }

  @Override
  public Collection<Account> find(TenantId tenant, List<String> keys) {
    Set<Account> found = new LinkedHashSet<>();
    keys.forEach(key -> found.addAll(byKey.getOrDefault(key, Set.of())));
    return found;
  }
}
