package org.leadkit.consent.gate;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Preferences;
import org.leadkit.consent.Stage;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.decision.Reason.Fact;

/** What the person wishes. It speaks against a contact or says nothing. */
final class WishCheck {

  private WishCheck() {}

  /** Which topics and channels are wanted. */
  static void choices(Moment moment, List<Finding> into) {
    Preferences wishes = moment.facts().preferences();
    ContactRequest request = moment.request();
    boolean isOther = !wishes.topics().isEmpty() && !wishes.topics().contains(request.topic());
    if (isOther || wishes.unwantedTopics().contains(request.topic())) {
      object(Answer.NO, "preference-topic", Instant.MAX, into);
    }
    if (!wishes.channels().isEmpty() && !wishes.channels().contains(request.channel())) {
      object(Answer.NO, "preference-channel", Instant.MAX, into);
    }
  }

  /** When and how often contact is wanted. */
  static void times(Moment moment, List<Finding> into) {
    Preferences wishes = moment.facts().preferences();
    if (wishes.pausedUntil() != null && moment.at().isBefore(wishes.pausedUntil())) {
      object(Answer.NOT_NOW, "preference-paused", wishes.pausedUntil(), into);
    }
    if (wishes.quietFrom() != null || wishes.quietUntil() != null) {
      quiet(wishes, moment, into);
    }
    if (wishes.frequency() != null) {
      frequency(wishes.frequency(), moment, into);
    }
  }

  private static void quiet(Preferences wishes, Moment moment, List<Finding> into) {
    if (moment.clocks().isEmpty()) {
      object(Answer.UNKNOWN, "unknown-time-zone", Instant.MAX, into);
      return;
    }
    LocalTime from = wishes.quietFrom() == null ? LocalTime.MIDNIGHT : wishes.quietFrom();
    LocalTime until = wishes.quietUntil() == null ? LocalTime.MIDNIGHT : wishes.quietUntil();
    Opening opening = Opening.of(WeekHours.without(from, until), moment.clocks());
    if (opening.closed() == null) {
      into.add(Finding.open(opening.changes()));
    } else {
      object(Answer.NOT_NOW, "preference-quiet-hours", opening.changes(), into);
    }
  }

  private static void frequency(
      Preferences.Frequency frequency, Moment moment, List<Finding> into) {
    Cap cap = new Cap(frequency.times(), frequency.span());
    Set<ZoneId> zones = moment.request().recipient().zones();
    if (zones.isEmpty()
        && cap.needsZones(moment.facts().contacts(), contact -> true, moment.at())) {
      Instant until = cap.latest(moment.facts().contacts(), contact -> true, moment.at());
      object(Answer.UNKNOWN, "unknown-time-zone", until, into);
      return;
    }
    Instant until = cap.fullUntil(moment.facts().contacts(), contact -> true, zones, moment.at());
    if (until != null) {
      object(Answer.NOT_NOW, "preference-frequency", until, into);
    }
  }

  private static void object(Answer answer, String code, Instant until, List<Finding> into) {
    List<Fact> facts =
        answer == Answer.NOT_NOW
            ? List.of(Words.stage(Stage.PREFERENCE), Words.until(until))
            : List.of(Words.stage(Stage.PREFERENCE));
    into.add(
        Finding.objection(
            answer, Stage.PREFERENCE, 0, until, new Reason(code, "", Points.ZERO, facts)));
  }
}
