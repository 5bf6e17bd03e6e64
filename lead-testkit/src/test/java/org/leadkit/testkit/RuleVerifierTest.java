package org.leadkit.testkit;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.leadkit.testkit.RuleVerifier.verify;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Cap;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.Limits;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;

class RuleVerifierTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final ScoringModel MODEL =
      ScoringModel.named("b2b-fit")
          .rule("senior-title", Fields.TITLE.mentions("VP", "Head"), +30)
          .rule("mid-market", Fields.COMPANY_SIZE.between(50, 1_000), +25)
          .limit("fit", Limits.ceiling(40))
          .on(
              "pricing-page",
              Activity.of("page.viewed").where("path").startsWith("/pricing"),
              +15,
              Decay.halfLife(Duration.ofDays(14)),
              Cap.perDay(2, UTC))
          .add("engagement", ScoringRule.disqualify("rival", Fields.COMPANY.is("Rival"), "rival"))
          .add("engagement", ScoringRule.fastTrack("asked", Fields.PRODUCT.known(), "qualified"))
          .suspendWhen(Fields.IS_TEST.is(true))
          .qualifyAt(50)
          .build();

  private static final Profile ADA =
      Profile.empty().with(Fields.TITLE, "VP Engineering").with(Fields.COMPANY_SIZE, 240);

  @Test
  void aRuleIsVerifiedInOneLine() {
    verify(MODEL, "senior-title").given(ADA).at(NOON).awards(30);
    verify(MODEL, "senior-title").given(lead()).at(NOON).awards(30);
    verify(MODEL, "mid-market").given(ADA).at(NOON).awards(25);
    verify(MODEL, "mid-market").given(ADA.with(Fields.COMPANY_SIZE, 9)).at(NOON).awardsNothing();
    verify(MODEL, "mid-market").given(ADA.without(Fields.COMPANY_SIZE)).at(NOON).isUnknown();
    verify(MODEL, "rival").given(ADA).at(NOON).isUnknown();
    verify(MODEL, "rival").given(ADA.with(Fields.COMPANY, "Rival")).at(NOON).disqualifies();
    verify(MODEL, "asked").given(ADA.with(Fields.PRODUCT, "x")).at(NOON).fastTracks();
  }

  @Test
  void activitiesAreGivenOneByOne() {
    RuleVerifier pricing = verify(MODEL, "pricing-page").given(ADA).at(NOON);

    pricing.awardsNothing();
    pricing.with(visit("1", NOON)).awards(15);
    pricing.with(visit("1", NOON), visit("2", NOON), visit("3", NOON)).awards(30);
    pricing.with(visit("1", NOON.minus(Duration.ofDays(14)))).awards(new BigDecimal("7.5"));
    pricing.with(visit("1", NOON)).with(visit("2", NOON)).given(Profile.empty()).awards(30);
    pricing.awardsNothing();
  }

  @Test
  void wrongPointsAreSaidWithTheWholeScore() {
    assertThat(failure(() -> verify(MODEL, "senior-title").given(ADA).at(NOON).awards(20)))
        .isEqualTo(
            """
            The rule (senior-title) awards (30), where it was expected that it awards (20).
            Maybe the rule was changed and not its test, or the lead does not meet it as it was meant to.
            The rule: {"id":"senior-title","when":{"field":"title","mentions":["VP","Head"]},"points":30}
            The score: 40 of 50 needed: +30 senior-title (title), +25 mid-market (company size), -15 ceiling 40 of fit
            unknown: pricing-page: no activity yet, up to +30 a day; company: rule rival can't be judged; is test: scoring may have to be suspended""");
  }

  @Test
  void unknownIsNotNothingAndNothingIsNotUnknown() {
    RuleVerifier unknown = verify(MODEL, "senior-title").given(Profile.empty()).at(NOON);
    RuleVerifier known = unknown.given(ADA);

    assertThat(failure(unknown::awardsNothing))
        .startsWith(
            "The rule (senior-title) is unknown, where it was expected that it awards nothing.\n"
                + "Maybe a value is missing; see the line of the unknown below, and isUnknown().")
        .contains("title: +30 still possible");
    assertThat(failure(() -> unknown.awards(30)))
        .contains("awards (0)", "Maybe a value is missing");
    assertThat(failure(known::isUnknown)).contains("is known, where", "is unknown");
    assertThat(failure(known::awardsNothing)).contains("awards (30)", "awards (0)");
    assertThat(failure(known::disqualifies)).contains("does not disqualify", "disqualifies");
    assertThat(failure(known::fastTracks)).contains("does not fast-track", "fast-tracks");
  }

  @Test
  void theHintFitsTheFailure() {
    RuleVerifier pricing = verify(MODEL, "pricing-page").given(ADA).at(NOON);

    assertThat(failure(() -> pricing.awards(15))).contains("Maybe an activity is missing");
    assertThat(failure(() -> pricing.given(ADA.with(Fields.IS_TEST, true)).awards(15)))
        .contains("Maybe the lead should not meet what suspends scoring");
  }

  @Test
  void aFailureShowsNoValueOfAPersonalField() {
    assertThat(failure(() -> verify(MODEL, "mid-market").given(ADA).at(NOON).awards(1)))
        .doesNotContain("Engineering");
    assertThat(verify(MODEL, "mid-market").given(ADA).at(NOON))
        .hasToString("RuleVerifier[rule=mid-market, model=" + MODEL.ref() + ", at=" + NOON + "]");
  }

  @Test
  void anUnknownRuleIsAnsweredWithTheNearest() {
    assertThat(catchThrowable(() -> verify(MODEL, "senior-titel")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The rule (senior-titel) is not in the model (b2b-fit).\nMaybe senior-title was meant.");
  }

  @Test
  void withoutAnInstantNothingIsVerified() {
    assertThat(catchThrowable(() -> verify(MODEL, "mid-market").given(ADA).awards(25)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The rule (mid-market) was given no instant.\nMaybe say at(");
  }

  private static String failure(Runnable assertion) {
    Throwable thrown = catchThrowable(assertion::run);
    assertThat(thrown).isInstanceOf(AssertionError.class);
    return thrown.getMessage();
  }

  private static Activity visit(String id, Instant at) {
    return Activity.occurred(id, "page.viewed", at).with("path", "/pricing/plans");
  }

  private static Lead lead() {
    return Lead.arrived(TenantId.DEFAULT, new LeadId("lead-1"), NOON).profile(ADA).build();
  }
}
