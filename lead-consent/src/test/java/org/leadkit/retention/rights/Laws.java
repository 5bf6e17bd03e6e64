package org.leadkit.retention.rights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.leadkit.calendar.Holidays;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.DayCount;
import org.leadkit.consent.pack.DayCount.Unit;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PackRule.Due;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Reach;
import org.leadkit.consent.pack.RuleHead;

/** Laws that count as the packs that come with leadkit do. */
final class Laws {

  static final String RECEIVED = "rights-request-received";

  static final RightsLaw EU =
      RightsLaw.of(
          pack(
              "eu",
              "Europe/Brussels",
              due("answer", new DayCount(1, Unit.MONTHS, false, true, "", true)),
              due("answer-extended", new DayCount(3, Unit.MONTHS, false, true, "", true))));

  static final RightsLaw UK =
      RightsLaw.uk(
          pack(
              "uk",
              "Europe/London",
              due("answer", new DayCount(1, Unit.MONTHS, true, true, "", false)),
              due("answer-extended", new DayCount(3, Unit.MONTHS, true, true, "", false))));

  static final RightsLaw CALIFORNIA =
      RightsLaw.of(
          pack(
              "us-ca",
              "America/Los_Angeles",
              due(
                  "confirm-receipt",
                  new DayCount(10, Unit.BUSINESS_DAYS, false, false, "us", false)),
              due("answer", new DayCount(45, Unit.DAYS, true, false, "", false)),
              due("answer-extended", new DayCount(90, Unit.DAYS, true, false, "", false)),
              new Due(
                  RuleHead.of("keep-request-log", Applies.ALWAYS),
                  "keep-request-log",
                  RECEIVED,
                  Due.Kind.KEEP_UNTIL,
                  new DayCount(24, Unit.MONTHS, false, false, "", false)),
              new Due(
                  RuleHead.of("stop-sale", Applies.ALWAYS),
                  "stop-sale",
                  "sale-opt-out-received",
                  new DayCount(15, Unit.BUSINESS_DAYS, false, false, "us", false))));

  /** Answers within 15 days and knows no extension. */
  static final RightsLaw BRAZIL =
      RightsLaw.of(
          pack(
              "br",
              "America/Sao_Paulo",
              due("answer", new DayCount(15, Unit.DAYS, false, false, "", true))));

  static final RightsTerms TERMS =
      RightsTerms.of(EU, UK, CALIFORNIA, BRAZIL)
          .with(
              Holidays.on(
                  "us",
                  Set.of(
                      LocalDate.parse("2026-01-19"),
                      LocalDate.parse("2026-11-11"),
                      LocalDate.parse("2026-11-26"))));

  private Laws() {}

  private static Due due(String duty, DayCount count) {
    return new Due(RuleHead.of(duty, Applies.ALWAYS), duty, RECEIVED, count);
  }

  private static PolicyPack pack(String name, String zone, PackRule... rules) {
    return PolicyPack.of(
        name, "1", Reach.EVERYWHERE, ZoneId.of(zone), null, List.of(rules), List.of());
  }
}
