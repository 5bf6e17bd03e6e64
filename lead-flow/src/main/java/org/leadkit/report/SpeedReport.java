package org.leadkit.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.event.LeadEvent;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.sla.SpeedToLead;

/**
 * Speed to lead over events: how long the leads of which they tell waited for the first contact.
 * The order of events does not matter, and one that is delivered twice counts once.
 */
public final class SpeedReport {

  private SpeedReport() {}

  /** A lead of a tenant. */
  private record Whose(TenantId tenant, LeadId lead) {}

  /**
   * Sums up.
   *
   * @param calendar in whose time the waits are counted
   * @param target within which a contact is in time, inclusive
   */
  public static SpeedToLead of(Iterable<LeadEvent> events, WorkCalendar calendar, Duration target) {
    Set<Whose> arrived = new HashSet<>();
    Map<Whose, Duration> waits = new HashMap<>();
    for (LeadEvent event : events) {
      Whose lead = new Whose(event.tenant(), event.lead());
      if (event.change() instanceof Change.Arrived) {
        arrived.add(lead);
      } else if (event.change() instanceof Change.FirstTouched touched) {
        waits.put(lead, SpeedToLead.of(calendar, touched.arrivedAt(), touched.touchedAt()));
      }
    }
    arrived.removeAll(waits.keySet());
    return SpeedToLead.summary(List.copyOf(waits.values()), arrived.size(), target);
  }
}
