package org.leadkit.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain of caps, as far as numbers alone say how many activities it keeps: so many a day, and of
 * those so many in all.
 *
 * @param perDay the cap of each day; null if there is none
 * @param most how many are kept in all
 * @param obstacle why numbers don't say it, in words; empty if they do
 */
record FoldedCaps(Cap.@Nullable PerDay perDay, long most, String obstacle) {

  private static final FoldedCaps NONE = new FoldedCaps(null, Long.MAX_VALUE, "");

  static FoldedCaps of(List<Cap> caps) {
    FoldedCaps folded = NONE;
    for (Cap cap : caps) {
      folded = folded.then(cap);
    }
    return folded;
  }

  private FoldedCaps then(Cap cap) {
    if (most == 1 || !obstacle.isEmpty()) {
      return this; // every cap keeps at least one, so that a single one passes those that follow
    }
    if (cap instanceof Cap.InAll inAll) {
      return new FoldedCaps(perDay, Math.min(most, inAll.times()), "");
    }
    if (cap instanceof Cap.Latest) {
      return new FoldedCaps(perDay, 1, "");
    }
    return cap instanceof Cap.PerDay day
        ? then(day)
        : refused("a rolling cap: which activities it keeps depends on all before them");
  }

  private FoldedCaps then(Cap.PerDay day) {
    if (most < Long.MAX_VALUE) {
      return refused("a cap by day after one in all: on which days the first ones lie is not kept");
    }
    if (perDay != null && !perDay.zone().equals(day.zone())) {
      return refused("caps by day in two zones: which activities the first one keeps is not known");
    }
    boolean stricter = perDay == null || perDay.times() > day.times();
    return stricter ? new FoldedCaps(day, most, "") : this;
  }

  private FoldedCaps refused(String why) {
    return new FoldedCaps(perDay, most, why);
  }

  /** How many are kept of those that a rule picked. */
  long kept(RuleCount count) {
    return Math.min(most, count.days() == null ? count.picked() : count.days().total());
  }
}
