package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;

import org.junit.jupiter.api.Test;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** A version is put only on the one before it. */
interface VersionContract extends Contract {

  @Test
  default void theFirstVersionIsPutOnce() {
    Ports ports = ports();
    Lead lead = Samples.lead("lead-1");
    Contract.store(ports, lead);
    isStale(ports, lead);
    isStale(ports, lead.but().assignment(Samples.assignment("other")).build());
    assertThat(Contract.found(ports, "lead-1").lead()).isEqualTo(lead);
  }

  @Test
  default void theSecondOfTwoWritersOfOneVersionIsRefused() {
    Ports ports = ports();
    Lead lead = Samples.lead("lead-1");
    Contract.store(ports, lead);
    Contract.store(ports, Samples.next(lead, "anna"));
    isStale(ports, Samples.next(lead, "bernd"));
    assertThat(Contract.found(ports, "lead-1").lead()).isEqualTo(Samples.next(lead, "anna"));
  }

  @Test
  default void aVersionOfALeadThatIsNotThereIsRefused() {
    Ports ports = ports();
    isStale(ports, Samples.lead("lead-1").but().version(2).build());
    assertThat(ports.store().find(HERE, new LeadId("lead-1"))).isEmpty();
  }

  @Test
  default void aVersionThatLeavesOneOutIsRefused() {
    Ports ports = ports();
    Lead lead = Samples.lead("lead-1");
    Contract.store(ports, lead);
    isStale(ports, lead.but().version(3).build());
    assertThat(Contract.found(ports, "lead-1").lead()).isEqualTo(lead);
  }

  @Test
  default void anOlderVersionIsRefused() {
    Ports ports = ports();
    Lead lead = Samples.lead("lead-1");
    Lead second = Samples.next(lead, "anna");
    Lead third = Samples.next(second, "bernd");
    Contract.store(ports, lead);
    Contract.store(ports, second);
    Contract.store(ports, third);
    isStale(ports, second);
    isStale(ports, lead);
    assertThat(Contract.found(ports, "lead-1").lead()).isEqualTo(third);
  }

  @Test
  default void oneStaleLeadRefusesTheOthersOfItsCommit() {
    Ports ports = ports();
    Lead known = Samples.lead("known");
    Contract.store(ports, known);
    Commit commit =
        Commit.of(HERE).put(Samples.lead("a")).put(known).put(Samples.lead("z")).build();
    assertThat(ports.store().commit(commit)).isEqualTo(new CommitResult.Stale(known.id()));
    assertThat(ports.store().find(HERE, new LeadId("a"))).isEmpty();
    assertThat(ports.store().find(HERE, new LeadId("z"))).isEmpty();
  }

  private static void isStale(Ports ports, Lead lead) {
    assertThat(ports.store().commit(Commit.of(HERE).put(lead).build()))
        .isEqualTo(new CommitResult.Stale(lead.id()));
  }
}
