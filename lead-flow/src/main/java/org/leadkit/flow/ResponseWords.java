package org.leadkit.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Decision;
import org.leadkit.lead.Lead;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.sla.Owed;
import org.leadkit.sla.ServiceLevel;

/** Puts service levels, and what is owed under them, into words. */
final class ResponseWords {

  private ResponseWords() {}

  /**
   * What was promised with this decision, and how it is counted: "; answer within 4 business hours
   * (emea-hours)". Empty if the deadline is an older one.
   */
  static String promise(ServiceLevel level, Instant at, Optional<Instant> due) {
    ResponseClock fresh = level.start(at);
    if (due.isEmpty() || !level.deadline(fresh, Target.FIRST_TOUCH).equals(due)) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (Target target : Target.values()) {
      level
          .within(target)
          .ifPresent(time -> parts.add(verb(target) + " within " + time(time, level.isElapsed())));
    }
    String where = level.isElapsed() ? "" : " (" + level.calendar().name() + ")";
    return "; " + String.join(", ", parts) + where;
  }

  /** Until when a lead without an owner waits; empty if it has one, or waits for nothing. */
  static Optional<String> held(Lead lead) {
    return lead.wakeAt()
        .filter(at -> lead.assignment().isEmpty())
        .map(at -> "; tried again " + PermissionWords.DAY_AND_TIME.format(at));
  }

  /** One thing that was owed: "first touch missed at 2026-11-23 10:00Z (gold)". */
  static String of(Decision<Owed> decision) {
    Owed owed = decision.outcome();
    String target =
        switch (owed.target()) {
          case ACCEPT -> "accept";
          case FIRST_TOUCH -> "first touch";
          case FOLLOW_UP -> "follow-up";
        };
    String what =
        switch (owed.kind()) {
          case WARNING -> "warning";
          case BREACH -> "missed";
          case REMIND -> "owner reminded";
          case REASSIGN -> "someone else sought";
          case MANAGER, QUEUE -> "handed to " + owed.to();
        };
    return "%s: %s, due %s; %s (%s)"
        .formatted(
            target,
            what,
            PermissionWords.DAY_AND_TIME.format(owed.due()),
            owed.reason().rule(),
            owed.reason().detail("calendar").orElse(""));
  }

  private static String verb(Target target) {
    return switch (target) {
      case ACCEPT -> "accept";
      case FIRST_TOUCH -> "answer";
      case FOLLOW_UP -> "follow up";
    };
  }

  /** A day of business time would say nothing: its hours do. */
  private static String time(Duration time, boolean isElapsed) {
    return isElapsed ? Durations.words(time) : Durations.businessWords(time);
  }
}
