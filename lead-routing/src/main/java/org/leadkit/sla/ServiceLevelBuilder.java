package org.leadkit.sla;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.lead.ResponseClock.Target;

/** Builds a {@link ServiceLevel}; what is wrong is told by {@link #build}. Not thread-safe. */
public final class ServiceLevelBuilder {

  private final String name;
  private final Map<Target, Duration> targets = new EnumMap<>(Target.class);
  private final List<Escalation> ladder = new ArrayList<>();
  private WorkCalendar calendar = WorkCalendar.always();
  private Warning warning = Warning.NONE;

  ServiceLevelBuilder(String name) {
    this.name = name;
  }

  /** How soon each owner must accept the lead, from when they got it. */
  public ServiceLevelBuilder accept(Duration within) {
    targets.put(Target.ACCEPT, within);
    return this;
  }

  /** How soon the person must be contacted first, from the start. */
  public ServiceLevelBuilder firstTouch(Duration within) {
    targets.put(Target.FIRST_TOUCH, within);
    return this;
  }

  /** How soon the person must be contacted again, from the start. */
  public ServiceLevelBuilder followUp(Duration within) {
    targets.put(Target.FOLLOW_UP, within);
    return this;
  }

  /** The calendar in which all of it is counted; elapsed time if not set. */
  public ServiceLevelBuilder in(WorkCalendar newCalendar) {
    calendar = newCalendar;
    return this;
  }

  /**
   * Warns when a share of the time of a target has gone.
   *
   * @param percent from 1 to 99
   */
  public ServiceLevelBuilder warnAfter(int percent) {
    // Zero stands for the other way of warning: it must be refused as a share, not taken for none.
    warning = new Warning(percent == 0 ? -1 : percent, Duration.ZERO);
    return this;
  }

  /**
   * Warns some time before the end of a target.
   *
   * @param time positive and shorter than every target
   */
  public ServiceLevelBuilder warnBefore(Duration time) {
    warning = new Warning(0, time.isZero() ? Duration.ofNanos(-1) : time);
    return this;
  }

  /** Adds a step to the ladder, after those that were added before. */
  public ServiceLevelBuilder then(Escalation step) {
    ladder.add(step);
    return this;
  }

  /**
   * The service level.
   *
   * @throws InvalidConfiguration with everything that is wrong: times that are not positive or out
   *     of order, a warning after the end, steps out of order, a ladder without end
   */
  public ServiceLevel build() {
    return ServiceLevel.of(name, targets, calendar, warning, ladder, false);
  }
}
