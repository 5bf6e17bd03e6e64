package org.leadkit.scoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;

/**
 * Turns points into a grade: a letter for the whole score, or one part for each of several axes, as
 * in A1 to D4.
 *
 * @param axes the axes in the order in which their bands' names make the grade; at least one
 */
public record Grading(List<Axis> axes) implements Canonical {

  /** Copies the axes. */
  public Grading {
    axes = List.copyOf(axes);
  }

  /** One grade of the whole score. */
  public static Grading ofTotal(Bands bands) {
    return new Grading(List.of(new Axis("", bands, false)));
  }

  /** A grade of one dimension. */
  public static Grading of(String dimension, Bands bands) {
    return new Grading(List.of(new Axis(dimension, bands, false)));
  }

  /** A matrix of two dimensions: the first gives the row's name, the second the column's. */
  public static Grading matrix(String first, Bands rows, String second, Bands columns) {
    return new Grading(List.of(new Axis(first, rows, false), new Axis(second, columns, false)));
  }

  /**
   * One axis.
   *
   * @param dimension the dimension that is graded; empty for the whole score
   * @param bands its bands
   * @param hiddenUntilJudged whether there is no grade until a rule of the dimension was met or is
   *     known not to be
   */
  public record Axis(String dimension, Bands bands, boolean hiddenUntilJudged)
      implements Canonical {

    /** The same axis without a grade until something is known. */
    public Axis hidden() {
      return new Axis(dimension, bands, true);
    }

    @Override
    public CanonicalForm form() {
      CanonicalForm form = CanonicalForm.object();
      form = dimension.isEmpty() ? form : form.with("dimension", dimension);
      form = form.with("bands", bands.all());
      return hiddenUntilJudged ? form.with("hiddenUntilJudged", true) : form;
    }
  }

  /** The grade of points that are known for the total ("") and each dimension. */
  String grade(Map<String, Points> points) {
    return axes.stream()
        .map(axis -> axis.bands().of(points.getOrDefault(axis.dimension(), Points.ZERO)))
        .collect(Collectors.joining());
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("axes", axes);
  }
}
