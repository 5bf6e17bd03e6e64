package org.leadkit.examples.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import org.leadkit.spi.PrivacyLog;
import org.leadkit.testkit.PrivacyLogContract;

/** The log keeps the contract when each call joins a transaction of the host's. */
class JoinedPrivacyLogTest implements PrivacyLogContract {

  @Override
  public PrivacyLog log() {
    DataSource dataSource = TestDatabase.withPrivacyLog();
    HostTransactions host = new HostTransactions(dataSource);
    JdbcPrivacyLog log = JdbcPrivacyLog.joining(dataSource, host::current);
    return (PrivacyLog)
        Proxy.newProxyInstance(
            PrivacyLog.class.getClassLoader(),
            new Class<?>[] {PrivacyLog.class},
            (proxy, method, values) -> {
              try {
                return host.run(() -> method.invoke(log, values));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
