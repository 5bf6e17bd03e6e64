package org.leadkit.flow;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Treatment;

/**
 * What a sweep found and did.
 *
 * @param sweep its id
 * @param status how it ended
 * @param seen how many items it looked at
 * @param due how many of them were due, by what they are and what is due
 * @param held how many of those that are to be destroyed a legal hold keeps; they are only stored
 *     meanwhile
 * @param failed how many could not be treated; they are due again
 */
public record SweepReport(
    String sweep, Status status, long seen, SortedMap<Due, Long> due, long held, long failed) {

  /** How a sweep ended. */
  public enum Status {
    /** All that was due was treated. */
    DONE,
    /** It only counted. */
    DRY_RUN,
    /** More was due than it may touch. */
    ABORTED
  }

  /**
   * What is due.
   *
   * @param store which store keeps it
   * @param category what kind of data it is
   * @param treatment what must become of it; for {@link Treatment#REVIEW} nothing is done
   */
  public record Due(String store, DataCategory category, Treatment treatment)
      implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byStore = store.compareTo(other.store);
      int byCategory = byStore != 0 ? byStore : category.compareTo(other.category);
      return byCategory != 0 ? byCategory : treatment.compareTo(other.treatment);
    }
  }

  /**
   * How far a sweep has come.
   *
   * @param store the store it is at
   * @param next where the next portion begins; empty if this was the store's last
   * @param counting true while it counts, before it changes anything
   * @param seen how many items it has looked at
   * @param due how many of them were due
   */
  public record Progress(String store, String next, boolean counting, long seen, long due) {}

  /** Copies the counts. */
  public SweepReport {
    due = Collections.unmodifiableSortedMap(new TreeMap<>(due));
  }

  /** How many items are to be touched, which is all that is due but for reviews. */
  public long touched() {
    return due.entrySet().stream()
        .filter(each -> each.getKey().treatment() != Treatment.REVIEW)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
