package org.leadkit.scoring;

/** How many activities can count. */
final class CountCheck {

  private CountCheck() {}

  /** The most that count at once; {@link Long#MAX_VALUE} if there is no such number. */
  static long most(Counting counting) {
    long most = capped(counting);
    return most < counting.atLeast() ? 0 : most;
  }

  /** The most that the caps leave. */
  static long capped(Counting counting) {
    long most = Long.MAX_VALUE;
    for (Cap cap : counting.caps()) {
      if (cap instanceof Cap.InAll inAll) {
        most = Math.min(most, inAll.times());
      } else if (cap instanceof Cap.Latest) {
        most = Math.min(most, 1);
      }
    }
    return most;
  }
}
