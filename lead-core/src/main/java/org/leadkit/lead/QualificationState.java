package org.leadkit.lead;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a lead stands on the levels of its scoring model, such as MQL and SQL: what a decision
 * needs to know of the ones before it, so that a score near a threshold does not flap. A level that
 * is not in it was never entered. Immutable; holds no personal value.
 *
 * @param levels the standing on each level that was entered at least once, by the level's name
 */
public record QualificationState(Map<String, Standing> levels) {

  /** No level was ever entered. */
  public static final QualificationState NONE = new QualificationState(Map.of());

  /** Copies the levels. */
  public QualificationState {
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
  }

  /**
   * The standing on one level.
   *
   * @param inside whether the lead is on it
   * @param since when it entered, or left
   * @param armed whether it may enter again as far as its points go; true while it is inside
   */
  public record Standing(boolean inside, Instant since, boolean armed) {

    /** Checks that nothing is null. */
    public Standing {
      Objects.requireNonNull(since, "since");
    }
  }

  /** The same state with another standing on a level. */
  public QualificationState with(String level, Standing standing) {
    Map<String, Standing> more = new TreeMap<>(levels);
    more.put(level, standing);
    return new QualificationState(more);
  }

  /** The standing on a level; empty if it was never entered. */
  public Optional<Standing> standing(String level) {
    return Optional.ofNullable(levels.get(level));
  }

  /** True if the lead is on a level. */
  public boolean isOn(String level) {
    return standing(level).filter(Standing::inside).isPresent();
  }

  /** The levels on which the lead is, sorted by name. */
  public SortedSet<String> inside() {
    SortedSet<String> names = new TreeSet<>();
    levels.forEach(
        (name, standing) -> {
          if (standing.inside()) {
            names.add(name);
          }
        });
    return names;
  }
}
