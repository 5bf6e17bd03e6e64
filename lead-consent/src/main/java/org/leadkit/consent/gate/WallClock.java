package org.leadkit.consent.gate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a clock in a zone shows at an instant, and when it is next put forward or back.
 *
 * @param local what it shows
 * @param shift when its offset changes, or a horizon far away
 * @param shiftLocal what it would show then with the old offset
 */
record WallClock(
    ZoneId zone,
    Instant at,
    ZoneOffset offset,
    LocalDateTime local,
    Instant shift,
    LocalDateTime shiftLocal) {

  static List<WallClock> of(Set<ZoneId> zones, Instant at) {
    List<WallClock> clocks = new ArrayList<>(zones.size());
    Instant horizon = at.plusSeconds(2 * HoursCheck.HORIZON.toSeconds());
    for (ZoneId zone : zones) {
      clocks.add(of(zone, at, horizon));
    }
    return clocks;
  }

  static WallClock of(ZoneId zone, Instant at, Instant horizon) {
    ZoneRules rules = zone.getRules();
    ZoneOffset offset = rules.getOffset(at);
    ZoneOffsetTransition next = rules.isFixedOffset() ? null : rules.nextTransition(at);
    Instant shift = next == null ? horizon : Moment.earlier(next.getInstant(), horizon);
    return new WallClock(zone, at, offset, local(at, offset), shift, local(shift, offset));
  }

  private static LocalDateTime local(Instant at, ZoneOffset offset) {
    return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), offset);
  }
}
