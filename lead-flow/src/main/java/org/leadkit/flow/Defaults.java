package org.leadkit.flow;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import org.leadkit.spi.IdSource;

/** The one place where time and chance come from if the host brings none. */
final class Defaults {

  private static final int RANDOM_BYTES = 10;
  private static final int TIME_DIGITS = 12;

  private Defaults() {}

  static InstantSource time() {
    return InstantSource.system();
  }

  /** Ids that sort by time, as UUID version 7 does: 48 bits of milliseconds, 80 of chance. */
  static IdSource ids(InstantSource time) {
    SecureRandom random = new SecureRandom();
    return kind -> {
      byte[] chance = new byte[RANDOM_BYTES];
      random.nextBytes(chance);
      String millis = HexFormat.of().toHexDigits(time.millis(), TIME_DIGITS);
      return kind + "-" + millis + HexFormat.of().formatHex(chance);
    };
  }
}
