package org.leadkit.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;

/**
 * A score: exactly the sum of the points of its decision's reasons.
 *
 * @param total the sum of all dimensions
 * @param dimensions the points of each dimension, in the model's order
 * @param qualification whether it is good enough
 * @param needed the threshold; zero if there is none
 * @param possible the most that rules could still add whose fields are unknown
 * @param atRisk the most that such rules could still take away, as a negative number
 */
public record Score(
    Points total,
    Map<String, Points> dimensions,
    Qualification qualification,
    Points needed,
    Points possible,
    Points atRisk)
    implements Canonical {

  /** Copies the dimensions. */
  public Score {
    dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
  }

  /** True if it reached the threshold. */
  public boolean isQualified() {
    return qualification == Qualification.QUALIFIED;
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm parts = CanonicalForm.object();
    for (Map.Entry<String, Points> part : dimensions.entrySet()) {
      parts = parts.with(part.getKey(), part.getValue());
    }
    return CanonicalForm.object()
        .with("total", total)
        .with("dimensions", parts)
        .with("qualification", qualification)
        .with("needed", needed)
        .with("possible", possible)
        .with("atRisk", atRisk);
  }
}
