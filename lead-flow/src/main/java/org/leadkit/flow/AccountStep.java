package org.leadkit.flow;

import java.time.Instant;
import java.util.List;
import org.leadkit.identity.AccountPolicy;
import org.leadkit.profile.Profile;
import org.leadkit.spi.Accounts;

/**
 * Finds the account of a lead, so that the routing policy can read it and its owner.
 *
 * @param policy how a lead is matched with an account
 * @param accounts where accounts are found
 */
record AccountStep(AccountPolicy policy, Accounts accounts) {

  /** The facts, and the account if there is one. */
  Profile apply(Profile facts, FlowSettings settings, Instant now) {
    List<String> keys = policy.keys(facts);
    if (keys.isEmpty()) {
      return facts;
    }
    return facts.with(
        policy.match(facts, accounts.find(settings.tenant(), keys), now).outcome().facts());
  }
}
