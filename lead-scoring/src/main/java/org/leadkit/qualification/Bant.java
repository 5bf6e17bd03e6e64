package org.leadkit.qualification;

import java.time.Duration;

/** BANT, as lead-formats has it as data; a test there compares the two. */
final class Bant {

  private static final Duration HALF_A_YEAR = Duration.ofDays(180);
  private static final Duration QUARTER = Duration.ofDays(90);
  private static final int MORE_LIKELY_THAN_NOT = 50;

  private Bant() {}

  static QualificationFramework framework() {
    return QualificationFramework.named("bant")
        .version("1")
        .source(
            "Budget, authority, need, timeline: commonly attributed to IBM. Levels, points and times are leadkit's own.")
        .criterion(budget())
        .criterion(authority())
        .criterion(need())
        .criterion(timeline())
        .build();
  }

  private static Criterion budget() {
    return Criterion.named("budget", "Is there a budget, and who approved it?")
        .level("none", 0)
        .level("estimated", 10)
        .level("allocated", 20)
        .level("approved", 25)
        .staleAfter(HALF_A_YEAR)
        .minimumConfidence(MORE_LIKELY_THAN_NOT);
  }

  private static Criterion authority() {
    return Criterion.named("authority", "Who decides, and who else has to agree?")
        .level("none", 0)
        .level("influencer", 10)
        .level("approver", 20)
        .level("decision-maker", 25)
        .staleAfter(HALF_A_YEAR)
        .minimumConfidence(MORE_LIKELY_THAN_NOT);
  }

  private static Criterion need() {
    return Criterion.named("need", "Which problem must be solved, and what happens if it is not?")
        .level("none", 0)
        .level("latent", 5)
        .level("acknowledged", 15)
        .level("critical", 25)
        .staleAfter(HALF_A_YEAR)
        .minimumConfidence(MORE_LIKELY_THAN_NOT);
  }

  private static Criterion timeline() {
    return Criterion.named("timeline", "By when must it be in use, and why by then?")
        .level("none", 0)
        .level("within-year", 10)
        .level("within-half-year", 18)
        .level("within-quarter", 25)
        .staleAfter(QUARTER)
        .minimumConfidence(MORE_LIKELY_THAN_NOT);
  }
}
