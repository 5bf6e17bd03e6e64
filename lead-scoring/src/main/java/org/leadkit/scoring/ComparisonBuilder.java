package org.leadkit.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.leadkit.decision.PolicyRef;

/** Counts leads of which two models think alike or not. Not thread-safe. */
final class ComparisonBuilder {

  private static final int MOST_MOVERS = 10;
  private static final int FIRST_ROOM = 64;

  private static final Comparator<ModelComparison.Moved> LEAST_MOVED_FIRST =
      Comparator.comparingLong((ModelComparison.Moved one) -> Math.abs(one.by().thousandths()))
          .thenComparing(ModelComparison.Moved::id, Comparator.reverseOrder());

  private final PolicyRef champion;
  private final PolicyRef challenger;
  private final Instant at;
  private final PriorityQueue<ModelComparison.Moved> movers =
      new PriorityQueue<>(LEAST_MOVED_FIRST);
  private long[] before = new long[FIRST_ROOM];
  private long[] after = new long[FIRST_ROOM];
  private int size;
  private long both;
  private long onlyChampion;
  private long onlyChallenger;

  ComparisonBuilder(PolicyRef champion, PolicyRef challenger, Instant at) {
    this.champion = champion;
    this.challenger = challenger;
    this.at = at;
  }

  /** How many leads are qualified by whom. */
  record Counts(long both, long onlyChampion, long onlyChallenger, long neither) {}

  void add(ModelComparison.Moved lead) {
    boolean first = lead.champion().qualification() == Qualification.QUALIFIED;
    boolean second = lead.challenger().qualification() == Qualification.QUALIFIED;
    both += first && second ? 1 : 0;
    onlyChampion += first && !second ? 1 : 0;
    onlyChallenger += second && !first ? 1 : 0;
    if (size == before.length) {
      before = Arrays.copyOf(before, size * 2);
      after = Arrays.copyOf(after, size * 2);
    }
    before[size] = lead.champion().total().thousandths();
    after[size] = lead.challenger().total().thousandths();
    size++;
    if (lead.by().thousandths() != 0) {
      movers.add(lead);
      if (movers.size() > MOST_MOVERS) {
        movers.remove();
      }
    }
  }

  ModelComparison build() {
    List<ModelComparison.Moved> moved = new ArrayList<>(movers);
    moved.sort(LEAST_MOVED_FIRST.reversed());
    return new ModelComparison(
        champion,
        challenger,
        at,
        new Counts(both, onlyChampion, onlyChallenger, size - both - onlyChampion - onlyChallenger),
        moved,
        Kendall.tauB(Arrays.copyOf(before, size), Arrays.copyOf(after, size)));
  }
}
