package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;
import static org.leadkit.testkit.Samples.THERE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Draw;
import org.leadkit.distribution.Grant;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.TenantId;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** Tenants don't see each other, whatever names they use. */
interface TenantContract extends Contract {

  @Test
  default void whatOneTenantStoresTheOtherDoesNotSee() {
    Ports ports = ports();
    Contract.store(ports, Everything.of(HERE, "same").build());
    assertThat(Everything.shown(ports, THERE, "same").isEmpty())
        .as("nothing is there of another tenant")
        .isTrue();
  }

  @Test
  default void twoTenantsMayUseTheSameIdsAndKeys() {
    Ports ports = ports();
    Contract.store(ports, Everything.of(HERE, "same").build());
    Everything here = Everything.shown(ports, HERE, "same");
    Contract.store(ports, Everything.of(THERE, "same").build());
    Everything there = Everything.shown(ports, THERE, "same");
    assertThat(Everything.shown(ports, HERE, "same")).isEqualTo(here);
    assertThat(there.leads()).containsExactly(Samples.fullLead(THERE, "same"));
    assertThat(there.histories().get(0).orElseThrow().touches()).hasSize(1);
    assertThat(there.owners()).hasSize(2);
    assertThat(there.suppressions()).hasSize(1);
    assertThat(there.answers().get(0)).isPresent();
    assertThat(there.journal()).hasSize(1);
    assertThat(there.rejections()).hasSize(1);
    assertThat(there.events()).extracting(LeadEvent::tenant).containsOnly(THERE).hasSize(2);
  }

  @Test
  default void tenantsWhoseNamesDifferInCaseOnlyAreTwo() {
    Ports ports = ports();
    Contract.store(ports, Everything.of(HERE, "same").build());
    assertThat(Everything.shown(ports, new TenantId("HERE"), "same").isEmpty()).isTrue();
  }

  @Test
  default void oneTenantMarksOnlyItsOwnEvents() {
    Ports ports = ports();
    Contract.store(ports, Everything.of(HERE, "same").build());
    Contract.store(ports, Everything.of(THERE, "same").build());
    List<String> ids = ports.outbox().pending(HERE, 10).stream().map(LeadEvent::id).toList();
    ports.outbox().delivered(HERE, ids);
    assertThat(ports.outbox().pending(HERE, 10)).isEmpty();
    assertThat(ports.outbox().pending(THERE, 10)).hasSize(2);
  }

  @Test
  default void tenantsTakeTurnsApart() {
    Ports ports = ports();
    Draw draw = TurnsContract.draw(List.of("anna", "bernd"));
    Grant anna = new Grant("pool", "anna", NOON);
    for (TenantId tenant : List.of(HERE, THERE)) {
      assertThat(ports.turns().take(tenant, "pool", "key", NOON, draw::from))
          .as("the first turn of a tenant")
          .contains(anna);
    }
    ports.turns().release(HERE, "pool", "key");
    ports.turns().change(HERE, "pool", "closed", NOON, state -> state.closed("anna"));
    assertThat(ports.turns().take(THERE, "pool", "key", NOON, draw::from)).contains(anna);
    assertThat(ports.turns().state(THERE, "pool").member("anna").open()).isEqualTo(1);
    assertThat(ports.turns().take(THERE, "pool", "key-2", NOON, draw::from))
        .contains(new Grant("pool", "bernd", NOON));
  }
}
