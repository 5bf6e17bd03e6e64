package org.leadkit.examples.jdbc;

import javax.sql.DataSource;
import org.leadkit.testkit.LeadStoreContract;

/** The ports on JDBC keep the contract. */
class JdbcPortsTest implements LeadStoreContract {

  @Override
  public Ports ports() {
    DataSource dataSource = TestDatabase.withTables();
    JdbcLeadStore store = JdbcLeadStore.on(dataSource);
    return new Ports(store, store, JdbcTurns.on(dataSource));
  }
}
