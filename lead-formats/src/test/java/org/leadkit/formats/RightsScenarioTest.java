package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.leadkit.holidays.PublicHolidays;
import org.leadkit.retention.rights.Right;
import org.leadkit.retention.rights.RightsLaw;
import org.leadkit.retention.rights.RightsRequest;
import org.leadkit.retention.rights.RightsStep;
import org.leadkit.retention.rights.RightsStep.ClarificationAsked;
import org.leadkit.retention.rights.RightsStep.ClarificationReceived;
import org.leadkit.retention.rights.RightsStep.Extended;
import org.leadkit.retention.rights.RightsTerms;

/** Requests under the packs that come with leadkit, with public holidays. */
class RightsScenarioTest {

  private static final RightsTerms TERMS =
      RightsTerms.of(
              RightsLaw.of(LeadJson.pack("eu")),
              RightsLaw.uk(LeadJson.pack("uk")),
              RightsLaw.of(LeadJson.pack("us-ca")))
          .with(PublicHolidays.of("US"))
          .with(PublicHolidays.of("GB", "eng"));

  private static Instant on(String date) {
    return Instant.parse(date + "T12:00:00Z");
  }

  private static List<Tuple> dates(String law, Right right, String day, RightsStep... steps) {
    RightsStep received =
        new RightsStep.Received(on(day), "r-1", right, Set.of(law), Set.of("lead-1"));
    List<RightsStep> all = new ArrayList<>(List.of(steps));
    all.add(received);
    RightsRequest request = RightsRequest.of(all, TERMS).orElseThrow();
    assertThat(request.issues()).isEmpty();
    return request.deadlines(on("2030-01-01")).stream()
        .map(one -> tuple(one.rule(), one.safe().toString(), one.nominal().toString()))
        .toList();
  }

  @Test
  void s19ARequestInTheUnionOnTheLastOfJanuary() {
    assertThat(dates("eu", Right.ACCESS, "2026-01-31"))
        .containsExactly(
            tuple("eu-gdpr-12-3", "2026-02-27", "2026-03-02"),
            tuple("eu-gdpr-12-3-extended", "2026-04-30", "2026-04-30"));
    assertThat(dates("eu", Right.ACCESS, "2028-01-31"))
        .contains(tuple("eu-gdpr-12-3", "2028-02-29", "2028-02-29"));
  }

  @Test
  void s19QuestionsStopNothingInTheUnion() {
    assertThat(
            dates(
                "eu",
                Right.ACCESS,
                "2026-01-31",
                new ClarificationAsked(on("2026-02-02"), "which-year"),
                new ClarificationReceived(on("2026-02-11"), "which-year"),
                new Extended(on("2026-03-02"), "complex")))
        .isEqualTo(dates("eu", Right.ACCESS, "2026-01-31"));
  }

  @Test
  void s19TheSameInTheUnitedKingdomStandsForTenDays() {
    assertThat(
            dates(
                "uk",
                Right.ACCESS,
                "2026-03-02",
                new ClarificationAsked(on("2026-03-10"), "which-year"),
                new ClarificationReceived(on("2026-03-19"), "which-year"),
                new Extended(on("2026-04-13"), "complex")))
        .containsExactly(
            tuple("uk-art12a", "2026-04-10", "2026-04-13"),
            tuple("uk-art12a-extended", "2026-06-11", "2026-06-12"));
  }

  @Test
  void s22ARequestToKnowInCalifornia() {
    assertThat(
            dates("us-ca", Right.ACCESS, "2026-01-15", new Extended(on("2026-02-20"), "complex")))
        .containsExactly(
            tuple("us-ca-7021-receipt", "2026-01-29", "2026-01-30"),
            tuple("us-ca-7021", "2026-02-28", "2026-03-01"),
            tuple("us-ca-7021-extended", "2026-04-14", "2026-04-15"),
            tuple("us-ca-7101", "2028-01-15", "2028-01-15"));
  }

  @Test
  void s16AnOptOutOfSaleInCalifornia() {
    assertThat(dates("us-ca", Right.OPT_OUT_OF_SALE, "2026-11-09"))
        .contains(tuple("us-ca-opt-out", "2026-11-30", "2026-12-02"));
  }
}
