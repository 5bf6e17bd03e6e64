package org.leadkit.scoring;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;

/**
 * When a lead enters a level, such as MQL or SQL, and when it leaves it again. A lead that is on
 * the level stays while its score is not below {@code exit}, so that it does not flap around {@code
 * enter}. Immutable.
 */
public final class Threshold {

  /** The level's name where a model has one threshold only. */
  public static final String QUALIFIED = "qualified";

  private final String level;
  private final Points enter;
  private final Points exit;
  private final Duration coolDown;
  private final @Nullable Points rearmBelow;

  private Threshold(
      String level, Points enter, Points exit, Duration coolDown, @Nullable Points rearmBelow) {
    this.level = level;
    this.enter = enter;
    this.exit = exit;
    this.coolDown = coolDown;
    this.rearmBelow = rearmBelow;
  }

  /** Enters from these whole points on, and leaves below them. */
  public static Threshold at(String level, long enter) {
    return at(level, Points.of(enter));
  }

  /** Enters from these points on, and leaves below them. */
  public static Threshold at(String level, Points enter) {
    return new Threshold(level, enter, enter, Duration.ZERO, null);
  }

  /** The same, but left only below {@code newExit} points, which are not above {@code enter}. */
  public Threshold exitBelow(long newExit) {
    return exitBelow(Points.of(newExit));
  }

  /** The same, but left only below {@code newExit} points, which are not above {@code enter}. */
  public Threshold exitBelow(Points newExit) {
    return new Threshold(level, enter, newExit, coolDown, rearmBelow);
  }

  /** The same, but a lead that left enters again only after this time. */
  public Threshold coolDown(Duration newCoolDown) {
    return new Threshold(level, enter, exit, newCoolDown, rearmBelow);
  }

  /**
   * The same, but a lead that left enters again only once an evaluation saw it below these points,
   * which are not above {@code exit}.
   */
  public Threshold rearmBelow(Points points) {
    return new Threshold(level, enter, exit, coolDown, points);
  }

  /** Kebab-case name of the level. */
  public String level() {
    return level;
  }

  /** The points from which a lead enters. */
  public Points enter() {
    return enter;
  }

  /** The points below which it leaves. */
  public Points exit() {
    return exit;
  }

  /** How long it stays out at least; zero for no time. */
  public Duration coolDown() {
    return coolDown;
  }

  /** The points below which it must have been seen to enter again; empty if it need not. */
  public Optional<Points> rearmBelow() {
    return Optional.ofNullable(rearmBelow);
  }

  /** The form; the level is left out where it is the only one and has the usual name. */
  CanonicalForm form(boolean alone) {
    CanonicalForm form = CanonicalForm.object();
    form = alone && level.equals(QUALIFIED) ? form : form.with("level", level);
    form = form.with("enter", enter);
    form = exit.equals(enter) ? form : form.with("exit", exit);
    form = coolDown.isZero() ? form : form.with("coolDown", coolDown);
    return rearmBelow == null ? form : form.with("rearmBelow", rearmBelow);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Threshold that && form(false).equals(that.form(false));
  }

  @Override
  public int hashCode() {
    return form(false).hashCode();
  }

  @Override
  public String toString() {
    return form(false).toString();
  }
}
