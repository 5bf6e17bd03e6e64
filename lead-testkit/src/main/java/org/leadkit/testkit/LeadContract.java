package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Points;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.Stage;
import org.leadkit.spi.Commit;
import org.leadkit.spi.Page;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** A lead is read as it was stored. */
interface LeadContract extends Contract {

  @Test
  default void aFullLeadIsReadAsItWasStored() {
    isKept(Samples.fullLead(HERE, "lead-1"));
  }

  @Test
  default void anEmptyLeadIsReadAsItWasStored() {
    isKept(Lead.arrived(HERE, new LeadId("lead-1"), NOON).version(1).build());
  }

  @Test
  default void anAssignmentWithADeadlineKeepsIt() {
    Assignment due = Samples.assignment("anna").due(Optional.of(NOON.plusNanos(1)));
    Lead read = isKept(Samples.lead("lead-1").but().assignment(due).build());
    assertThat(read.assignment().flatMap(Assignment::due)).contains(NOON.plusNanos(1));
  }

  @Test
  default void anAssignmentWithoutADeadlineStaysWithoutOne() {
    Lead read = isKept(Samples.lead("lead-1").but().assignment(Samples.assignment("anna")).build());
    assertThat(read.assignment().flatMap(Assignment::due)).isEmpty();
  }

  @Test
  default void theClockOfAnAnswerIsKept() {
    Ports ports = ports();
    Lead read = isKept(ports, Samples.lead("lead-1").but().response(Samples.response()).build());
    assertThat(read.response()).contains(Samples.response());
    ResponseClock begun = ResponseClock.started("gold", NOON);
    assertThat(isKept(ports, Samples.lead("lead-2").but().response(begun).build()).response())
        .contains(begun);
  }

  @Test
  default void aLeadThatNothingIsOwedStaysWithoutAnInstant() {
    Ports ports = ports();
    Lead read = isKept(ports, Samples.lead("lead-1").but().wakeAt(NOON.plusNanos(1)).build());
    assertThat(read.wakeAt()).contains(NOON.plusNanos(1));
    assertThat(isKept(ports, Samples.lead("lead-2")).wakeAt()).isEmpty();
  }

  @Test
  default void aLeadOfNobodyStaysNobodys() {
    assertThat(isKept(Samples.lead("lead-1")).assignment()).isEmpty();
  }

  @Test
  default void everyStageIsKept() {
    Ports ports = ports();
    for (Stage stage : Stage.values()) {
      isKept(ports, Samples.lead("lead-" + stage).but().stage(stage).build());
    }
  }

  @Test
  default void theSmallestAndTheLargestScoreAreKept() {
    Ports ports = ports();
    isKept(ports, Samples.lead("least").but().score(new Points(Long.MIN_VALUE)).build());
    isKept(ports, Samples.lead("most").but().score(new Points(Long.MAX_VALUE)).build());
    isKept(ports, Samples.lead("little").but().score(new Points(-1)).build());
  }

  @Test
  default void theStandingOnEveryLevelIsKept() {
    Lead read = isKept(Samples.lead("lead-1").but().qualification(Samples.qualification()).build());
    assertThat(read.qualification()).isEqualTo(Samples.qualification());
  }

  @Test
  default void aLeadThatLeftALevelIsReadAsOneThatLeftIt() {
    Ports ports = ports();
    Lead on = Samples.lead("lead-1").but().qualification(Samples.qualification()).build();
    Contract.store(ports, on);
    QualificationState left =
        on.qualification().with("mql", new Standing(false, NOON.plusSeconds(1), false));
    Lead read = isKept(ports, on.but().version(2).qualification(left).build());
    assertThat(read.qualification().isOn("mql")).isFalse();
  }

  @Test
  default void instantsKeepTheirNanoseconds() {
    Instant created = Instant.parse("2026-03-29T01:30:00.000000001Z");
    Instant changed = Instant.parse("2026-10-25T01:30:00.999999999Z");
    Lead read =
        isKept(
            Lead.arrived(HERE, new LeadId("lead-1"), created)
                .version(1)
                .changedAt(changed)
                .build());
    assertThat(read.createdAt()).isEqualTo(created);
    assertThat(read.changedAt()).isEqualTo(changed);
  }

  @Test
  default void instantsOutsideOfOurTimeAreKept() {
    Ports ports = ports();
    isKept(ports, Lead.arrived(HERE, new LeadId("epoch"), Instant.EPOCH).version(1).build());
    isKept(ports, Lead.arrived(HERE, new LeadId("first"), Instant.MIN).version(1).build());
    Assignment late = Samples.assignment("anna").due(Optional.of(Instant.MAX.minusNanos(1)));
    isKept(ports, Samples.lead("late").but().assignment(late).build());
  }

  @Test
  default void aLongIdIsKept() {
    isKept(Samples.lead("L" + "\u00e4".repeat(127)));
  }

  @Test
  default void aNewerVersionReplacesTheOlderInAllItsParts() {
    Ports ports = ports();
    Contract.store(ports, Samples.fullLead(HERE, "lead-1"));
    Lead emptied =
        Lead.arrived(HERE, new LeadId("lead-1"), NOON).version(2).stage(Stage.ERASED).build();
    isKept(ports, emptied);
    assertThat(ports.store().leads(HERE, Page.START, 10).items()).containsExactly(emptied);
  }

  @Test
  default void oneCommitStoresManyLeads() {
    Ports ports = ports();
    List<Lead> leads = List.of(Samples.lead("b"), Samples.lead("a"), Samples.lead("c"));
    Commit.Builder commit = Commit.of(HERE);
    leads.forEach(commit::put);
    Contract.store(ports, commit.build());
    leads.forEach(
        lead -> assertThat(Contract.found(ports, HERE, lead.id()).lead()).isEqualTo(lead));
  }

  @Test
  default void whatIsNotStoredIsAbsent() {
    Ports ports = ports();
    assertThat(ports.store().find(HERE, new LeadId("nobody"))).isEmpty();
    assertThat(ports.store().owners(HERE, List.of(Samples.unique("none")))).isEmpty();
    assertThat(ports.store().owners(HERE, List.of())).isEmpty();
    assertThat(ports.store().suppressions(HERE, List.of("v1:none"))).isEmpty();
    assertThat(ports.store().suppressions(HERE, List.of())).isEmpty();
    assertThat(ports.store().answer(HERE, "v1:none")).isEmpty();
  }

  private Lead isKept(Lead lead) {
    return isKept(ports(), lead);
  }

  /** Stores a lead and reads it by its id and from the list. */
  static Lead isKept(Ports ports, Lead lead) {
    Contract.store(ports, lead);
    assertThat(ports.store().leads(lead.tenant(), Page.START, 1_000).items()).contains(lead);
    Lead read = Contract.found(ports, lead.tenant(), lead.id()).lead();
    assertThat(read).isEqualTo(lead);
    return read;
  }
}
