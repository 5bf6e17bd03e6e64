package org.leadkit.testkit;

import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;

/** Our own adapters in memory keep the contract. */
class InMemoryPortsTest implements LeadStoreContract {

  @Override
  public Ports ports() {
    InMemoryLeadStore store = new InMemoryLeadStore();
    return new Ports(store, store, new InMemoryTurns());
  }
}
