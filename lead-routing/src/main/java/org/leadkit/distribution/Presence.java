package org.leadkit.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/**
 * When a member is there.
 *
 * @param ownZone the member's zone; null for that of the working hours, else UTC
 * @param working the working hours; null for always
 * @param outOfOffice out until somebody says otherwise
 * @param leave days of leave, in order
 */
record Presence(
    @Nullable ZoneId ownZone,
    @Nullable WorkCalendar working,
    boolean outOfOffice,
    List<Leave> leave) {

  static final Presence ALWAYS = new Presence(null, null, false, List.of());

  Presence {
    leave = List.copyOf(leave);
  }

  /**
   * Days of leave.
   *
   * @param from the first date of leave
   * @param back the date of return
   */
  record Leave(LocalDate from, LocalDate back) implements Canonical {

    static final Comparator<Leave> ORDER =
        Comparator.comparing(Leave::from).thenComparing(Leave::back);

    Leave {
      if (!from.isBefore(back)) {
        throw InvalidConfiguration.of(
            "bad-leave",
            "The leave (from %s, back %s) must end after it begins.".formatted(from, back),
            "Maybe the last day off was given: back is the day after it.");
      }
    }

    boolean holds(LocalDate date) {
      return !date.isBefore(from) && date.isBefore(back);
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("from", from.toString()).with("back", back.toString());
    }
  }

  Presence inZone(ZoneId zone) {
    return new Presence(zone, working, outOfOffice, leave);
  }

  Presence working(WorkCalendar calendar) {
    return new Presence(ownZone, calendar, outOfOffice, leave);
  }

  Presence outOfOffice(boolean out) {
    return new Presence(ownZone, working, out, leave);
  }

  Presence onLeave(Leave more) {
    List<Leave> all = new ArrayList<>(leave);
    all.add(more);
    all.sort(Leave.ORDER);
    return new Presence(ownZone, working, outOfOffice, all);
  }

  ZoneId zone() {
    if (ownZone != null) {
      return ownZone;
    }
    return working == null ? ZoneOffset.UTC : working.zone();
  }

  /** Whether nothing but the flag says when the member is there. */
  boolean isAlways() {
    return working == null && leave.isEmpty();
  }

  boolean isOnLeave(Instant at) {
    return !leave.isEmpty() && isOnLeave(at.atZone(zone()).toLocalDate());
  }

  private boolean isOnLeave(LocalDate date) {
    return leave.stream().anyMatch(one -> one.holds(date));
  }

  /** The first instant from one on at which the member is there, by leave and working hours. */
  Optional<Instant> next(Instant at) {
    Instant there = at;
    // Each leave is passed at most once, and the hours are asked after each.
    for (int i = 0; i <= leave.size(); i++) {
      Instant back = back(there);
      Optional<Instant> open = working == null ? Optional.of(back) : working.nextOpening(back);
      if (open.isEmpty() || !isOnLeave(open.get())) {
        return open;
      }
      there = open.get();
    }
    return Optional.empty();
  }

  /** The end of the days of leave around an instant, however many follow each other. */
  private Instant back(Instant at) {
    if (leave.isEmpty()) {
      return at;
    }
    LocalDate date = at.atZone(zone()).toLocalDate();
    LocalDate back = date;
    for (Leave one : leave) {
      if (one.holds(back)) {
        back = one.back();
      }
    }
    return back.equals(date) ? at : back.atStartOfDay(zone()).toInstant();
  }
}
