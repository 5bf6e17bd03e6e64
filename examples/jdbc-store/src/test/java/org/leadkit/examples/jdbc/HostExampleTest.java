package org.leadkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.leadkit.flow.LeadFlow;
import org.leadkit.flow.Outcome;
import org.leadkit.intake.Submission;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.profile.Fields;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.spi.Keys;

/** How a host uses the store. */
class HostExampleTest {

  @Test
  void aHostStoresALeadWithItsOwnWork() throws Exception {
    DataSource dataSource = TestDatabase.withTables();
    HostTransactions host = new HostTransactions(dataSource);
    host.run(() -> host.execute("create table orders (id varchar(20))"));
    JdbcLeadStore store = JdbcLeadStore.joining(dataSource, host::current);
    Keys keys = new EphemeralKeys(); // a real host keeps its keys
    LeadFlow flow =
        LeadFlow.on(store, JdbcTurns.on(dataSource), keys)
            .routing(RoutingPolicy.named("all").otherwise(Duration.ofHours(4), "anna", "bernd"))
            .build();

    Outcome outcome =
        host.run(
            () -> {
              host.execute("insert into orders values ('order-1')");
              return flow.submit(Submission.from("shop").with(Fields.EMAIL, "ada@engines.example"));
            });

    assertThat(outcome.owner()).contains("anna");
    store.pending(TenantId.DEFAULT, 100).stream()
        .map(event -> event.id()) // deliver it here, then mark it
        .forEach(id -> store.delivered(TenantId.DEFAULT, List.of(id)));
    assertThat(store.pending(TenantId.DEFAULT, 100)).isEmpty();
  }
}
