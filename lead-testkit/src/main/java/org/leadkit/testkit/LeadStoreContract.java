package org.leadkit.testkit;

import org.leadkit.spi.LeadStore;
import org.leadkit.spi.Outbox;
import org.leadkit.spi.Turns;

/**
 * Proves that an adapter keeps the promises of {@link LeadStore}, {@link Outbox} and {@link Turns}.
 * A JUnit test class implements it and supplies the ports:
 *
 * <pre>{@code
 * class MyLeadStoreTest implements LeadStoreContract {
 *   @Override
 *   public Ports ports() {
 *     MyLeadStore store = new MyLeadStore(emptyDatabase());
 *     return new Ports(store, store, new MyTurns(emptyDatabase()));
 *   }
 * }
 * }</pre>
 *
 * <p>Each test asks for ports once. Up to 64 threads use them at a time. No message of a test shows
 * a personal value.
 */
public interface LeadStoreContract
    extends LeadContract,
        ValueContract,
        HistoryContract,
        RecordContract,
        EventContract,
        OutboxContract,
        VersionContract,
        ClaimContract,
        RefusalContract,
        RaceContract,
        ClaimRaceContract,
        RedactionContract,
        ErasureContract,
        PagingContract,
        HistoriesContract,
        DueContract,
        TenantContract,
        TurnsContract,
        TurnRaceContract,
        TeamRaceContract {

  /** The ports to prove: new and empty at every call. */
  @Override
  Ports ports();

  /**
   * The ports of one adapter.
   *
   * @param store where leads live
   * @param outbox where the events go that are stored with them; often the same object
   * @param turns what keeps the state of pools
   */
  record Ports(LeadStore store, Outbox outbox, Turns turns) {}
}
