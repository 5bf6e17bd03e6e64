package org.leadkit.consent.pack.lint;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.pack.Ground;

/** Which ground asks less than another one. */
final class WeakerGround {

  private WeakerGround() {}

  /** True if the first holds wherever the second does. */
  static boolean followsFrom(Ground less, Ground more) {
    if (less instanceof Ground.OptOutRegime) {
      return true;
    } else if (less instanceof Ground.Consent weak && more instanceof Ground.Consent strong) {
      return weak.atLeast().compareTo(strong.atLeast()) <= 0
          && (!weak.confirmed() || strong.confirmed())
          && isNoShorter(weak.validFor(), strong.validFor())
          && strong.disclosed().containsAll(weak.disclosed());
    } else if (less instanceof Ground.Related weak && more instanceof Ground.Related strong) {
      return weak.kinds().containsAll(strong.kinds())
          && (weak.within() == null
              || (isNoShorter(weak.within(), strong.within())
                  && weak.counting() == strong.counting()))
          && strong.disclosed().containsAll(weak.disclosed());
    } else if (less instanceof Ground.JustOptedOut weak
        && more instanceof Ground.JustOptedOut strong) {
      return weak.within().compareTo(strong.within()) >= 0;
    }
    return false;
  }

  /** Part by part; where that does not tell, no is safe. */
  private static boolean isNoShorter(@Nullable Period one, @Nullable Period other) {
    return one == null
        || (other != null
            && one.getYears() >= other.getYears()
            && one.getMonths() >= other.getMonths()
            && one.getDays() >= other.getDays());
  }
}
