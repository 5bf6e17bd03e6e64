package org.leadkit.consent.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.decision.Reason.Fact;
import org.leadkit.lead.Purpose;

/**
 * Forbids for a time after what the person did, until the days are fully over. What the person did
 * before a newer, proven consent of their own counts no more.
 */
record CoolingCheck(CompiledHead head, Set<ConsentEvent.Kind> after, Period length)
    implements Check {

  private static final Period ONE_DAY = Period.ofDays(1);

  @Override
  public boolean isOfTime() {
    return true;
  }

  @Override
  public void find(Moment moment, @Nullable Fact place, List<Finding> into) {
    ConsentEvent last = null;
    for (ConsentEvent event : moment.facts().state().events()) {
      if (starts(event, moment)) {
        last = event;
      }
    }
    if (last != null && moment.at().isBefore(end(last))) {
      Instant end = end(last);
      head.object(
          Answer.NOT_NOW,
          "cooling",
          end,
          place,
          into,
          Words.fact("event", last.id()),
          Words.until(end));
    }
  }

  private boolean starts(ConsentEvent event, Moment moment) {
    return after.contains(event.kind())
        && isAbout(event, moment.request())
        && !event.restrictsFrom().isAfter(moment.at())
        && !isOvertaken(event, moment);
  }

  /** Whoever asks for consent asks again, whatever the purpose that was refused. */
  private static boolean isAbout(ConsentEvent event, ContactRequest request) {
    return request.isAt(event.point())
        && (event.scope().meets(request)
            || (request.purpose() == Purpose.CONSENT_REQUEST
                && event.scope().purposes().stream()
                    .anyMatch(purpose -> event.scope().meets(about(purpose, request)))));
  }

  private static ContactRequest about(Purpose purpose, ContactRequest request) {
    return new ContactRequest(
        purpose,
        request.channel(),
        request.points(),
        request.anyPoint(),
        request.brand(),
        request.topic(),
        request.dialing(),
        request.recipient());
  }

  private static boolean isOvertaken(ConsentEvent event, Moment moment) {
    for (ConsentEvent grant : moment.grants()) {
      if (grant.occurredAt().isAfter(event.occurredAt())
          && grant.actor().isPerson()
          && grant.details().proof().means().isPersonal()) {
        return true;
      }
    }
    return false;
  }

  private Instant end(ConsentEvent event) {
    LocalDate last = Dates.plus(Dates.of(event.occurredAt(), head.zone()), length);
    return Dates.start(Dates.plus(last, ONE_DAY), head.zone());
  }
}
