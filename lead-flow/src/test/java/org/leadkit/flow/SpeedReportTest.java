package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.report.SpeedReport;
import org.leadkit.sla.SpeedToLead;

class SpeedReportTest {

  private final Answers answers = new Answers();

  private void contact(String name, long minutes) {
    answers.time.set(Answers.NOW);
    LeadId lead = answers.submit(name);
    answers.time.set(Answers.NOW.plus(Duration.ofMinutes(minutes)));
    answers.flow.perform(SalesAction.touch(lead));
    answers.flow.perform(SalesAction.touch(lead));
  }

  @Test
  void leadsThatWereContactedHaveASpeedAndTheOthersWait() {
    for (int i = 1; i <= 4; i++) {
      contact("p" + i, 10L * i);
    }
    answers.submit("waiting");
    List<LeadEvent> events = new ArrayList<>(answers.store.pending(TenantId.DEFAULT, 1_000));
    events.addAll(List.copyOf(events));
    Collections.reverse(events);

    SpeedToLead speed = SpeedReport.of(events, WorkCalendar.always(), Duration.ofMinutes(20));

    assertThat(speed)
        .isEqualTo(new SpeedToLead(4, 1, 2, Duration.ofMinutes(20), Duration.ofMinutes(40)));
    assertThat(speed.share().orElseThrow()).isEqualByComparingTo("0.4");
  }
}
