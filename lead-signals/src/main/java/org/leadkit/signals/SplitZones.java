package org.leadkit.signals;

import java.util.List;
import java.util.Map;

/**
 * Time zones that the numbering plan can't tell apart: an area code of a state on both sides of a
 * border between zones (49 CFR part 71), and countries of several zones for which the map of
 * libphonenumber 9.0.43 names one only (zone.tab of the time zone database 2025a).
 */
final class SplitZones {

  private static final String EASTERN = "America/New_York";
  private static final String CENTRAL = "America/Chicago";
  private static final String MOUNTAIN = "America/Denver";
  private static final String PACIFIC = "America/Los_Angeles";

  private static final Map<String, List<String>> ZONES =
      Map.ofEntries(
          Map.entry("US-AK", List.of("America/Anchorage", "America/Adak")),
          Map.entry("US-AZ", List.of("America/Phoenix", MOUNTAIN)),
          Map.entry("US-FL", List.of(EASTERN, CENTRAL)),
          Map.entry("US-ID", List.of(MOUNTAIN, PACIFIC)),
          Map.entry("US-IN", List.of(EASTERN, CENTRAL)),
          Map.entry("US-KS", List.of(CENTRAL, MOUNTAIN)),
          Map.entry("US-KY", List.of(EASTERN, CENTRAL)),
          Map.entry("US-MI", List.of(EASTERN, CENTRAL)),
          Map.entry("US-ND", List.of(CENTRAL, MOUNTAIN)),
          Map.entry("US-NE", List.of(CENTRAL, MOUNTAIN)),
          Map.entry("US-NV", List.of(PACIFIC, MOUNTAIN)),
          Map.entry("US-OR", List.of(PACIFIC, MOUNTAIN)),
          Map.entry("US-SD", List.of(CENTRAL, MOUNTAIN)),
          Map.entry("US-TN", List.of(EASTERN, CENTRAL)),
          Map.entry("US-TX", List.of(CENTRAL, MOUNTAIN)),
          Map.entry("CL", List.of("America/Santiago", "America/Punta_Arenas", "Pacific/Easter")),
          Map.entry("FM", List.of("Pacific/Chuuk", "Pacific/Pohnpei")),
          Map.entry("ID", List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")),
          Map.entry("PG", List.of("Pacific/Port_Moresby", "Pacific/Bougainville")));

  private SplitZones() {}

  /** The zones of a country or state; empty where the plan's own answer is all that is known. */
  static List<String> of(String place) {
    return ZONES.getOrDefault(place, List.of());
  }
}
