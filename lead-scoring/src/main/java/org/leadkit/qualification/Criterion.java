package org.leadkit.qualification;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;
import org.leadkit.lead.Evidence;

/**
 * What a qualification asks for, as plain data: a budget, a champion. What can be wrong with it is
 * told by {@link QualificationFrameworkBuilder#build}.
 *
 * @param name kebab-case name, unique in its framework
 * @param question what a seller asks to find out
 * @param levels what can be found, from the weakest to the strongest
 * @param staleAfter the age above which evidence no longer counts; {@link #NEVER} for no end
 * @param minimumConfidence the percent below which evidence does not count
 */
public record Criterion(
    String name, String question, List<Level> levels, Duration staleAfter, int minimumConfidence)
    implements Canonical {

  /** Evidence stays. */
  public static final Duration NEVER = ChronoUnit.FOREVER.getDuration();

  /** The least confidence of any evidence, so that all of it counts. */
  public static final int ANY_CONFIDENCE = 1;

  /** Copies the levels. */
  public Criterion {
    levels = List.copyOf(levels);
  }

  /** A criterion without levels as yet; its evidence stays and all of it counts. */
  public static Criterion named(String name, String question) {
    return new Criterion(name, question, List.of(), NEVER, ANY_CONFIDENCE);
  }

  /** The same criterion with one more level, stronger than those before it. */
  public Criterion level(String level, long points) {
    return level(level, Points.of(points));
  }

  /** The same criterion with one more level, stronger than those before it. */
  public Criterion level(String level, Points points) {
    List<Level> more = new ArrayList<>(levels);
    more.add(new Level(level, points));
    return new Criterion(name, question, more, staleAfter, minimumConfidence);
  }

  /** The same criterion whose evidence does not count any more once it is older than this. */
  public Criterion staleAfter(Duration age) {
    return new Criterion(name, question, levels, age, minimumConfidence);
  }

  /** The same criterion for which evidence counts only from so many percent on. */
  public Criterion minimumConfidence(int percent) {
    return new Criterion(name, question, levels, staleAfter, percent);
  }

  /** The points of the strongest level. */
  Points best() {
    return levels.get(levels.size() - 1).points();
  }

  /** The place of a level, weakest first; -1 if there is none of that name. */
  int rank(String level) {
    return IntStream.range(0, levels.size())
        .filter(i -> levels.get(i).name().equals(level))
        .findFirst()
        .orElse(-1);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object().with("name", name).with("question", question).with("levels", levels);
    if (!staleAfter.equals(NEVER)) {
      form = form.with("staleAfter", staleAfter);
    }
    return minimumConfidence == ANY_CONFIDENCE
        ? form
        : form.with("minimumConfidence", minimumConfidence);
  }

  /**
   * One thing that can be found about a criterion.
   *
   * @param name kebab-case name, unique in its criterion
   * @param points what it is worth if it is certain; zero or negative for a denial
   */
  public record Level(String name, Points points) implements Canonical {

    /** What it is worth at a confidence in percent: exact, and half-even in thousandths. */
    public Points at(int confidence) {
      long hundredths = Math.multiplyExact(points.thousandths(), (long) confidence);
      long whole = Math.floorDiv(hundredths, Evidence.CERTAIN);
      int rest = Math.floorMod(hundredths, Evidence.CERTAIN);
      boolean up = 2 * rest > Evidence.CERTAIN || (2 * rest == Evidence.CERTAIN && whole % 2 != 0);
      return new Points(up ? whole + 1 : whole);
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("name", name).with("points", points);
    }
  }
}
