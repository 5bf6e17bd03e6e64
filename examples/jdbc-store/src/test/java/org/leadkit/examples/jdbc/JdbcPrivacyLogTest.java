package org.leadkit.examples.jdbc;

import org.leadkit.spi.PrivacyLog;
import org.leadkit.testkit.PrivacyLogContract;

/** The log on JDBC keeps the contract. */
class JdbcPrivacyLogTest implements PrivacyLogContract {

  @Override
  public PrivacyLog log() {
    return JdbcPrivacyLog.on(TestDatabase.withPrivacyLog());
  }
}
