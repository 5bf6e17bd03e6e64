package org.leadkit.testkit;

import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.spi.PrivacyLog;

/** Our own log in memory keeps the contract. */
class InMemoryPrivacyLogTest implements PrivacyLogContract {

  @Override
  public PrivacyLog log() {
    return new InMemoryPrivacyLog();
  }
}
