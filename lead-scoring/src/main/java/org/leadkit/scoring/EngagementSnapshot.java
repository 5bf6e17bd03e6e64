package org.leadkit.scoring;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * An {@link EngagementState} in plain parts, for a host to store: {@link ScoringModel#engagement}
 * reads it back, bit for bit. It holds no personal value; the ids of activities have none in them.
 *
 * @param model the hash of the model, 64 hex digits
 * @param activities how many activities were added
 * @param counted what is kept for each rule that picked any, in the model's order
 * @param automated what is kept of automated activities for each rule that told any
 */
public record EngagementSnapshot(
    String model, long activities, List<Counted> counted, List<Automated> automated)
    implements Canonical {

  /** Copies the lists. */
  public EngagementSnapshot {
    counted = List.copyOf(counted);
    automated = List.copyOf(automated);
  }

  /**
   * What is kept of the activities that one rule picked.
   *
   * @param rule the rule's id
   * @param picked how many there are, at least one
   * @param left what was left of them when the latest happened, if each was one when it happened;
   *     zero for a rule without such a sum
   * @param latest when the latest happened
   * @param days how many a cap by day keeps, by the number of days since 1970-01-01 in the cap's
   *     zone; empty for a rule without such a cap
   */
  public record Counted(
      String rule, long picked, double left, Instant latest, Map<Long, Integer> days)
      implements Canonical {

    /** Copies and orders the days. */
    public Counted {
      days = Collections.unmodifiableMap(new TreeMap<>(days));
    }

    /** The form; the sum is written in hexadecimal, since that is exact and the same everywhere. */
    @Override
    public CanonicalForm form() {
      CanonicalForm form = CanonicalForm.object().with("rule", rule).with("picked", picked);
      form = left == 0 ? form : form.with("left", Double.toHexString(left));
      return form.with("latest", latest)
          .withAny(
              "days",
              days.entrySet().stream().map(day -> List.of(day.getKey(), day.getValue())).toList());
    }
  }

  /**
   * What is kept of the activities that one rule told to be a machine's.
   *
   * @param rule the rule's id; {@code at-capture} for what was known at capture
   * @param count how many there are, at least one
   * @param latest when the latest happened
   * @param first the first of them, by time and then id: as many as a decision names
   */
  public record Automated(String rule, long count, Instant latest, List<Named> first)
      implements Canonical {

    /** Copies the list. */
    public Automated {
      first = List.copyOf(first);
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object()
          .with("rule", rule)
          .with("count", count)
          .with("latest", latest)
          .with("first", first);
    }
  }

  /**
   * An activity that a decision names.
   *
   * @param at when it happened
   * @param id its id
   */
  public record Named(Instant at, String id) implements Canonical {

    /** By time, then by id. */
    static final Comparator<Named> ORDER = Comparator.comparing(Named::at).thenComparing(Named::id);

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("at", at).with("id", id);
    }
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("format", 1)
        .with("model", model)
        .with("activities", activities)
        .withAny("counted", counted)
        .withAny("automated", automated);
  }
}
