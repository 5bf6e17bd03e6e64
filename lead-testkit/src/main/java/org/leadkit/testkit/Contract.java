package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.LeadHistory;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** What every part of the contract stands on. */
interface Contract {

  /** New and empty ports at every call. */
  Ports ports();

  /** Commits, and fails unless all was stored. */
  static void store(Ports ports, Commit commit) {
    assertThat(ports.store().commit(commit)).isEqualTo(new CommitResult.Committed());
  }

  /** Commits one lead of {@link Samples#HERE}. */
  static void store(Ports ports, Lead lead) {
    store(ports, Commit.of(lead.tenant()).put(lead).build());
  }

  /** A lead that must be there, and its history. */
  static LeadHistory found(Ports ports, TenantId tenant, LeadId lead) {
    return ports
        .store()
        .find(tenant, lead)
        .orElseThrow(() -> new AssertionError("The lead (%s) is lost.".formatted(lead)));
  }

  /** A lead of {@link Samples#HERE} that must be there, and its history. */
  static LeadHistory found(Ports ports, String lead) {
    return found(ports, Samples.HERE, new LeadId(lead));
  }
}
