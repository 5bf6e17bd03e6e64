package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.StorageFailure;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.spi.Turns;
import org.leadkit.testsupport.Promise;

/** Turns may call a step more than once, and then find that another's turn counts. */
class StepInVainTest {

  private final FaultyStore store = new FaultyStore(new InMemoryLeadStore());
  private final Optimistic turns = new Optimistic();
  private final LeadFlow flow =
      LeadFlow.on(store, turns, new EphemeralKeys())
          .routing(RoutingPolicy.named("two").otherwise(Duration.ofHours(1), "eva", "finn"))
          .build();

  /** Calls the step before it looks for the key, as an adapter without locks does. */
  private static final class Optimistic implements Turns {

    private final InMemoryTurns kept = new InMemoryTurns();
    private Runnable meanwhile = () -> {};

    @Override
    public Optional<Grant> take(
        TenantId tenant, String team, String key, Instant at, Function<TeamState, Turn> step) {
      Runnable first = meanwhile;
      meanwhile = () -> {};
      step.apply(kept.state(tenant, team));
      first.run();
      return kept.take(tenant, team, key, at, step);
    }

    @Override
    public void release(TenantId tenant, String team, String key) {
      kept.release(tenant, team, key);
    }

    @Override
    public void change(
        TenantId tenant, String team, String key, Instant at, UnaryOperator<TeamState> change) {
      kept.change(tenant, team, key, at, change);
    }

    @Override
    public TeamState state(TenantId tenant, String team) {
      return kept.state(tenant, team);
    }
  }

  /** Ada's other submission took a turn, and whether it was stored is not known. */
  private void fail() {
    flow.submit(Answers.person("bob"));
    store.failing = true;
    assertThatThrownBy(() -> flow.submit(Answers.person("ada"))).isInstanceOf(StorageFailure.class);
    store.failing = false;
  }

  @Test
  @Promise("R-03: a turn that is shared is the one that was given, whatever a step came to in vain")
  void aTurnThatIsSharedIsTheOneThatCounts() {
    turns.meanwhile = this::fail;
    assertThat(flow.submit(Answers.person("ada")).owner()).contains("finn");
    TeamState state = turns.state(TenantId.DEFAULT, "team");
    assertThat(state.member("eva").open()).isEqualTo(1);
    assertThat(state.member("finn").open()).isEqualTo(1);
  }
}
