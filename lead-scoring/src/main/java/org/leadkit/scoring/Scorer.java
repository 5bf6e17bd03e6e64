package org.leadkit.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

/**
 * A host's own way to award points, in Java. A model's rule refers to it by name and hands it
 * parameters. It must be a pure function: the same arguments give an equal award, with no clock, no
 * chance and no I/O. Implementations are shared by all threads.
 */
@FunctionalInterface
public interface Scorer {

  /**
   * Judges a profile.
   *
   * @param profile values and activities up to {@code now}, without automated ones
   * @param parameters what the rule says, by name
   * @param now the instant of the decision
   * @return the award; an exception ends the decision and reaches the caller
   */
  Award award(Profile profile, Map<String, Value> parameters, Instant now);

  /**
   * What a scorer awards.
   *
   * @param points the points; zero where something is unknown
   * @param possible the most points that could still be added once the unknown is known; zero if
   *     nothing is unknown
   * @param facts the evidence, for the reason; say whether each is open
   */
  record Award(Points points, Points possible, List<Reason.Fact> facts) {

    /** Copies the facts. */
    public Award {
      facts = List.copyOf(facts);
    }

    /** Points that are certain. */
    public static Award of(Points points, Reason.Fact... facts) {
      return new Award(points, Points.ZERO, List.of(facts));
    }

    /** Nothing, since fields are unknown that could be worth some points. */
    public static Award unknown(Points possible, Reason.Fact... missing) {
      return new Award(Points.ZERO, possible, List.of(missing));
    }
  }
}
