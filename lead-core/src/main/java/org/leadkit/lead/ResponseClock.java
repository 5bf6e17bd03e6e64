package org.leadkit.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far the answer to a lead has come: when it began, what was done since, when it stood still,
 * and what was told of it. It holds what happened and no deadline: those a service level counts, so
 * that it can always say how. Each step gives a new clock. Immutable; holds no personal value.
 *
 * <p>Whatever happened stays as it was: a step that says that something happened a second time, or
 * earlier than it can have, changes nothing before it.
 *
 * @param level the name of the service level
 * @param started when the answer began to be owed
 * @param assigned when the owner of now got the lead
 * @param owners how many have had it, the owner of now included; at least 1
 * @param met when each target was met; absent while it is open
 * @param pauses when the clock stood still, in order, none of them within another; {@link
 *     Instant#MAX} ends one that lasts
 * @param reasons why the clock stands still now; empty while it runs
 * @param failed members who had the lead and did not keep it; they don't get it again by themselves
 * @param done ids of what was owed and done
 * @param stopped from when on nothing is owed any more; {@link Instant#MAX} if it still is
 */
public record ResponseClock(
    String level,
    Instant started,
    Instant assigned,
    int owners,
    Map<Target, Instant> met,
    List<Pause> pauses,
    SortedSet<String> reasons,
    SortedSet<String> failed,
    SortedSet<String> done,
    Instant stopped) {

  /** What a lead is owed, in the order in which it is done. */
  public enum Target {
    /** The owner says that they work on it. */
    ACCEPT,
    /** The person was contacted first. */
    FIRST_TOUCH,
    /** The person was contacted again, or got what was promised. */
    FOLLOW_UP
  }

  /**
   * A time during which the clock stood still.
   *
   * @param from the first instant
   * @param until the instant at which it ran again; {@link Instant#MAX} if it does not yet
   */
  public record Pause(Instant from, Instant until) {}

  /** Copies what it is given. */
  public ResponseClock {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(assigned, "assigned");
    Objects.requireNonNull(stopped, "stopped");
    Map<Target, Instant> times = new EnumMap<>(Target.class);
    times.putAll(met);
    met = Collections.unmodifiableMap(times);
    pauses = List.copyOf(pauses);
    reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
    failed = Collections.unmodifiableSortedSet(new TreeSet<>(failed));
    done = Collections.unmodifiableSortedSet(new TreeSet<>(done));
  }

  /** A clock that begins to run for the first owner. */
  public static ResponseClock started(String level, Instant at) {
    SortedSet<String> none = new TreeSet<>();
    return new ResponseClock(level, at, at, 1, Map.of(), List.of(), none, none, none, Instant.MAX);
  }

  /** When a target was met; empty while it is open. */
  public Optional<Instant> met(Target target) {
    return Optional.ofNullable(met.get(target));
  }

  /** When it was stopped; empty if it was not. */
  public Optional<Instant> stop() {
    return stopped.equals(Instant.MAX) ? Optional.empty() : Optional.of(stopped);
  }

  /** True while it stands still. */
  public boolean isPaused() {
    return !reasons.isEmpty();
  }

  /** True if a target is not met and the clock not stopped. */
  public boolean isOpen(Target target) {
    return !met.containsKey(target) && stop().isEmpty();
  }

  /**
   * A target was met, and with it those before it: who contacts a person has accepted the lead.
   * What was met before stays met when it was.
   */
  public ResponseClock meeting(Target target, Instant at) {
    Map<Target, Instant> times = new EnumMap<>(Target.class);
    times.putAll(met);
    for (Target one : Target.values()) {
      if (one.compareTo(target) <= 0) {
        times.putIfAbsent(one, at);
      }
    }
    return with(times, pauses, reasons);
  }

  /** The clock stands still for a reason; several reasons may overlap. */
  public ResponseClock paused(String reason, Instant at) {
    SortedSet<String> more = new TreeSet<>(reasons);
    more.add(reason);
    List<Pause> list = pauses;
    if (reasons.isEmpty()) {
      list = new ArrayList<>(pauses);
      list.add(new Pause(latest(at, lastPause().map(Pause::until).orElse(started)), Instant.MAX));
    }
    return with(met, list, more);
  }

  /** A reason is gone; with the last of them the clock runs again. */
  public ResponseClock resumed(String reason, Instant at) {
    SortedSet<String> rest = new TreeSet<>(reasons);
    if (!rest.remove(reason)) {
      return this;
    }
    List<Pause> list = pauses;
    if (rest.isEmpty()) {
      list = new ArrayList<>(pauses);
      Instant from = list.remove(list.size() - 1).from();
      if (at.isAfter(from)) {
        list.add(new Pause(from, at));
      }
    }
    return with(met, list, rest);
  }

  /**
   * Another owner got the lead and must accept it anew. The first touch and the follow-up go on as
   * they were: to hand a lead on must not buy time.
   *
   * @param at when
   */
  public ResponseClock reassigned(Instant at) {
    Map<Target, Instant> times = new EnumMap<>(Target.class);
    times.putAll(met);
    times.remove(Target.ACCEPT);
    return new ResponseClock(
        level,
        started,
        latest(at, assigned),
        owners + 1,
        times,
        pauses,
        reasons,
        failed,
        done,
        stopped);
  }

  /**
   * An answer is owed from here on to a lead for which something was done before it had an owner.
   * What was met stays met, but the owner must accept it all the same.
   *
   * @param newLevel the name of the service level that begins
   * @param at when
   */
  public ResponseClock begun(String newLevel, Instant at) {
    Map<Target, Instant> times = new EnumMap<>(Target.class);
    times.putAll(met);
    times.remove(Target.ACCEPT);
    List<Pause> lasting = isPaused() ? List.of(new Pause(at, Instant.MAX)) : List.of();
    return new ResponseClock(newLevel, at, at, 1, times, lasting, reasons, failed, done, stopped);
  }

  /** A member did not keep the lead. */
  public ResponseClock failing(String member) {
    SortedSet<String> more = new TreeSet<>(failed);
    more.add(member);
    return new ResponseClock(
        level, started, assigned, owners, met, pauses, reasons, more, done, stopped);
  }

  /** Something that was owed is done, by its id. */
  public ResponseClock doing(String id) {
    SortedSet<String> more = new TreeSet<>(done);
    more.add(id);
    return new ResponseClock(
        level, started, assigned, owners, met, pauses, reasons, failed, more, stopped);
  }

  /** Nothing more is owed; what was owed by then stays owed. The first stop counts. */
  public ResponseClock stopping(Instant at) {
    return new ResponseClock(
        level,
        started,
        assigned,
        owners,
        met,
        pauses,
        reasons,
        failed,
        done,
        at.isBefore(stopped) ? at : stopped);
  }

  private ResponseClock with(
      Map<Target, Instant> newMet, List<Pause> newPauses, SortedSet<String> newReasons) {
    return new ResponseClock(
        level, started, assigned, owners, newMet, newPauses, newReasons, failed, done, stopped);
  }

  private Optional<Pause> lastPause() {
    return pauses.isEmpty() ? Optional.empty() : Optional.of(pauses.get(pauses.size() - 1));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
