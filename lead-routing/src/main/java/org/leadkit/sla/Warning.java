package org.leadkit.sla;

import java.time.Duration;
import org.leadkit.decision.CanonicalForm;

/**
 * When to warn before a target is missed: after a share of its time, or so long before its end.
 *
 * @param percent the share, from 1 to 99; 0 if it is the other way
 * @param before how long before; zero if it is the other way
 */
record Warning(int percent, Duration before) {

  static final Warning NONE = new Warning(0, Duration.ZERO);

  boolean isSet() {
    return !equals(NONE);
  }

  /** How much of a target's time has gone when it warns; never above that time. */
  Duration of(Duration target) {
    return percent > 0 ? target.multipliedBy(percent).dividedBy(100) : target.minus(before);
  }

  CanonicalForm form() {
    return percent > 0
        ? CanonicalForm.object().with("percent", percent)
        : CanonicalForm.object().with("before", before);
  }
}
