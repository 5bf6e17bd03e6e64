package org.leadkit.scoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Points;

/**
 * The least and the most that a rule, a group, a dimension or a whole score may come to. What a
 * limit takes away or adds stands in the decision as a reason of its own. Immutable.
 */
public final class Limits {

  /** No limit. */
  public static final Limits NONE = new Limits(null, null);

  private final @Nullable Points floor;
  private final @Nullable Points ceiling;

  private Limits(@Nullable Points floor, @Nullable Points ceiling) {
    if (floor != null && ceiling != null && floor.compareTo(ceiling) > 0) {
      throw InvalidConfiguration.of(
          "bad-limits",
          "The floor (%s) must not be above the ceiling (%s).".formatted(floor, ceiling),
          "Maybe they are the wrong way round.");
    }
    this.floor = floor;
    this.ceiling = ceiling;
  }

  /** At most so many whole points. */
  public static Limits ceiling(long points) {
    return NONE.withCeiling(Points.of(points));
  }

  /** At least so many whole points. */
  public static Limits floor(long points) {
    return NONE.withFloor(Points.of(points));
  }

  /** From a least to a most number of whole points, both included. */
  public static Limits between(long floor, long ceiling) {
    return new Limits(Points.of(floor), Points.of(ceiling));
  }

  /** The same ceiling with a floor. */
  public Limits withFloor(Points newFloor) {
    return new Limits(newFloor, ceiling);
  }

  /** The same floor with a ceiling. */
  public Limits withCeiling(Points newCeiling) {
    return new Limits(floor, newCeiling);
  }

  /** The least; empty if there is none. */
  public Optional<Points> floor() {
    return Optional.ofNullable(floor);
  }

  /** The most; empty if there is none. */
  public Optional<Points> ceiling() {
    return Optional.ofNullable(ceiling);
  }

  /** True if nothing is limited. */
  public boolean isNone() {
    return floor == null && ceiling == null;
  }

  /** The points, cut to the limits. */
  public Points apply(Points points) {
    if (ceiling != null && points.compareTo(ceiling) > 0) {
      return ceiling;
    }
    return floor != null && points.compareTo(floor) < 0 ? floor : points;
  }

  /** The thousandths of points, cut to the limits. */
  long apply(long thousandths) {
    if (ceiling != null && thousandths > ceiling.thousandths()) {
      return ceiling.thousandths();
    }
    return floor != null && thousandths < floor.thousandths() ? floor.thousandths() : thousandths;
  }

  /** Adds {@code floor} and {@code ceiling}, where there are such, to a form. */
  CanonicalForm into(CanonicalForm form) {
    CanonicalForm low = floor == null ? form : form.with("floor", floor);
    return ceiling == null ? low : low.with("ceiling", ceiling);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Limits that
        && floor().equals(that.floor())
        && ceiling().equals(that.ceiling());
  }

  @Override
  public int hashCode() {
    return floor().hashCode() * 31 + ceiling().hashCode();
  }

  @Override
  public String toString() {
    return into(CanonicalForm.object()).toString();
  }
}
