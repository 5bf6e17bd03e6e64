package org.leadkit.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;
import org.leadkit.decision.Reason;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Target;

/**
 * How soon a lead must be accepted, contacted first and followed up, in which calendar that is
 * counted, when its owner is warned, and what happens step by step if nobody answers. Plain data;
 * immutable and thread-safe.
 *
 * <p>The first touch and the follow-up count from the start of the clock; the accept target counts
 * from when the owner of now got the lead. Time in which the clock stands still does not count.
 */
public final class ServiceLevel implements Canonical {

  private final String name;
  private final Map<Target, Duration> targets;
  private final WorkCalendar calendar;
  private final Warning warning;
  private final List<Escalation> ladder;
  private final Counting counting;

  private ServiceLevel(
      String name,
      Map<Target, Duration> targets,
      WorkCalendar calendar,
      Warning warning,
      List<Escalation> ladder) {
    this.name = name;
    Map<Target, Duration> copy = new EnumMap<>(Target.class);
    copy.putAll(targets);
    this.targets = Collections.unmodifiableMap(copy);
    this.calendar = calendar;
    this.warning = warning;
    this.ladder = List.copyOf(ladder);
    this.counting = new Counting(calendar);
  }

  /** Begins a service level; {@code named("gold")} in kebab case. */
  public static ServiceLevelBuilder named(String name) {
    return new ServiceLevelBuilder(name);
  }

  /**
   * Contact within an elapsed time and nothing else: no warning, no ladder. It is named after that
   * time, as in {@code within-pt1h}.
   *
   * @throws InvalidConfiguration unless the time is positive and at most 100 years
   */
  public static ServiceLevel firstTouch(Duration within) {
    return of(
        ShortForm.name(within),
        Map.of(Target.FIRST_TOUCH, within),
        WorkCalendar.always(),
        Warning.NONE,
        List.of(),
        true);
  }

  /** The level of {@link #firstTouch} that has this name; empty if it is no such name. */
  public static Optional<ServiceLevel> shortForm(String name) {
    return ShortForm.within(name).map(ServiceLevel::firstTouch);
  }

  static ServiceLevel of(
      String name,
      Map<Target, Duration> targets,
      WorkCalendar calendar,
      Warning warning,
      List<Escalation> ladder,
      boolean isShort) {
    Issues issues = new Issues();
    LevelCheck.check(name, targets, warning, ladder, isShort, issues);
    issues.throwIfErrors();
    return new ServiceLevel(name, targets, calendar, warning, ladder);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** How long a target may take, in the time of the calendar; empty if it is not wanted. */
  public Optional<Duration> within(Target target) {
    return Optional.ofNullable(targets.get(target));
  }

  /**
   * How soon the person must be contacted first; the longest time there is if that is not said. In
   * the time of the calendar.
   */
  public Duration within() {
    return within(Target.FIRST_TOUCH).orElseGet(() -> Collections.max(targets.values()));
  }

  /** The calendar in which it counts. */
  public WorkCalendar calendar() {
    return calendar;
  }

  /** True if it counts all time, and not that of a calendar. */
  public boolean isElapsed() {
    return counting.isElapsed();
  }

  /** The steps of the ladder, in order. */
  public List<Escalation> ladder() {
    return ladder;
  }

  /** A clock that begins to run. */
  public ResponseClock start(Instant at) {
    return ResponseClock.started(name, at);
  }

  /**
   * Until when a target must be met.
   *
   * @return empty if the level does not want it, the clock stands still before, or the calendar
   *     ends before
   */
  public Optional<Instant> deadline(ResponseClock clock, Target target) {
    return within(target)
        .flatMap(time -> counting.reached(clock, Obligations.origin(clock, target), time));
  }

  /**
   * How each deadline is counted: a reason {@code response-due} a target that the level wants, with
   * the target, the start, the time, the calendar, and {@code due} if there is such an instant.
   */
  public List<Reason> deadlines(ResponseClock clock) {
    List<Reason> all = new ArrayList<>();
    targets.forEach(
        (target, time) -> {
          Reason counted = Obligations.counted("due", this, clock, target, time);
          all.add(deadline(clock, target).map(due -> counted.fact("due", due)).orElse(counted));
        });
    return List.copyOf(all);
  }

  /** How much of the time of a target has gone at an instant, pauses left out. */
  public Duration gone(ResponseClock clock, Target target, Instant at) {
    return counting.run(clock, Obligations.origin(clock, target), at);
  }

  /**
   * What is owed now and was not done, in order. Nothing is owed before its instant. A breach stays
   * owed until it is told, also if the target was met after it; a warning and a step of the ladder
   * lapse with the target.
   */
  public List<Owed> owed(ResponseClock clock, Instant now) {
    return obligations(clock).stream().filter(one -> !one.due().isAfter(now)).toList();
  }

  /** The first instant at which something is owed, past or future; empty if nothing will be. */
  public Optional<Instant> next(ResponseClock clock) {
    return obligations(clock).stream().map(Owed::due).findFirst();
  }

  private List<Owed> obligations(ResponseClock clock) {
    return new Obligations(this, counting, clock).all();
  }

  Warning warning() {
    return warning;
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("name", name);
    form = with(form, "accept", within(Target.ACCEPT));
    form = with(form, "firstTouch", within(Target.FIRST_TOUCH));
    form = with(form, "followUp", within(Target.FOLLOW_UP));
    form = isElapsed() ? form : form.with("calendar", calendar.form().without("format"));
    form = warning.isSet() ? form.with("warn", warning.form()) : form;
    return form.withAny("ladder", ladder);
  }

  private static CanonicalForm with(CanonicalForm form, String name, Optional<Duration> time) {
    return time.isPresent() ? form.with(name, time.get()) : form;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServiceLevel that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return form().hashCode();
  }

  /** Its name. */
  @Override
  public String toString() {
    return "ServiceLevel[" + name + "]";
  }
}
