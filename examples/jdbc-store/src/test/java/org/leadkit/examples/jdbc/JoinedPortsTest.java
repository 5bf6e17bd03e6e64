package org.leadkit.examples.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import org.leadkit.spi.LeadStore;
import org.leadkit.spi.Outbox;
import org.leadkit.testkit.LeadStoreContract;

/** The store keeps the contract when each call joins a transaction of the host's. */
class JoinedPortsTest implements LeadStoreContract {

  /** Both ports of the store. */
  interface Both extends LeadStore, Outbox {}

  @Override
  public Ports ports() {
    DataSource dataSource = TestDatabase.withTables();
    HostTransactions host = new HostTransactions(dataSource);
    Both joined = joining(host, JdbcLeadStore.joining(dataSource, host::current));
    return new Ports(joined, joined, JdbcTurns.on(dataSource));
  }

  private static Both joining(HostTransactions host, JdbcLeadStore store) {
    return (Both)
        Proxy.newProxyInstance(
            Both.class.getClassLoader(),
            new Class<?>[] {Both.class},
            (proxy, method, values) -> {
              try {
                return host.run(() -> method.invoke(store, values));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
