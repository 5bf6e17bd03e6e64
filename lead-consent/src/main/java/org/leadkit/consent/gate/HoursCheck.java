package org.leadkit.consent.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.decision.Reason.Fact;

/**
 * Permits only while a clock in each zone in which the person may be shows an open hour.
 *
 * @param week the hours; null if the gate doesn't know the holidays that the rule names
 * @param unless what permits a contact at any hour
 */
record HoursCheck(CompiledHead head, @Nullable WeekHours week, List<Grounds> unless)
    implements Check {

  /** Within that time a first permitted instant is looked for. */
  static final Duration HORIZON = Duration.ofDays(400);

  @Override
  public boolean isOfTime() {
    return true;
  }

  @Override
  public void find(Moment moment, @Nullable Fact place, List<Finding> into) {
    if (week == null || moment.clocks().isEmpty()) {
      objectUnlessLifted(unknown(), moment, place, into);
      return;
    }
    Opening opening = Opening.of(week, moment.clocks());
    if (opening.closed() == null) {
      into.add(Finding.open(opening.changes()));
    } else {
      String code = week.isHoliday(opening.closed()) ? "holiday" : "quiet-hours";
      Fact zone = Words.fact("zone", opening.closed().zone().getId());
      objectUnlessLifted(
          new Objection(Answer.NOT_NOW, code, opening.changes(), zone), moment, place, into);
    }
  }

  /** What would be said if nothing lifted it. */
  private record Objection(Answer answer, String code, Instant until, @Nullable Fact more) {}

  private Objection unknown() {
    String code = week == null ? "unknown-holidays" : "unknown-time-zone";
    return new Objection(Answer.UNKNOWN, code, Instant.MAX, null);
  }

  private void objectUnlessLifted(
      Objection objection, Moment moment, @Nullable Fact place, List<Finding> into) {
    Grounded lift = Grounds.any(unless, moment);
    if (lift.holds()) {
      head.permit("hours-lifted", lift.until(), place, into, Words.evidence(lift.by()));
      return;
    }
    Instant until = Moment.earlier(objection.until(), lift.until());
    Fact[] facts =
        objection.more() == null
            ? Words.NOTHING_MORE
            : new Fact[] {objection.more(), Words.until(objection.until())};
    head.object(objection.answer(), objection.code(), until, place, into, facts);
  }
}
