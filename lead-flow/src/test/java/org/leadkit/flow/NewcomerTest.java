package org.leadkit.flow;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.lead.Purpose.SALES_FOLLOW_UP;
import static org.leadkit.profile.Fields.COMPANY_SIZE;
import static org.leadkit.profile.Fields.COUNTRY;
import static org.leadkit.profile.Fields.EMAIL;
import static org.leadkit.profile.Fields.EMAIL_DOMAIN;
import static org.leadkit.profile.Fields.INDUSTRY;
import static org.leadkit.profile.Fields.TITLE;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Channel;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.Cap;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.ScoringModel;

/** What a newcomer writes first, as the README prints it. */
class NewcomerTest {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void theFirstLeadExplainsItself() {
    LeadFlow flow = flow().build();

    Outcome outcome =
        flow.submit(
            Submission.from("website")
                .with(EMAIL, " Ada.Lovelace@Engines.example ")
                .with(TITLE, "VP Engineering")
                .with(COMPANY_SIZE, "240")
                .with(COUNTRY, "de")
                .consentTo(SALES_FOLLOW_UP, Channel.EMAIL));

    assertThat(outcome.explain())
        .isEqualTo(
            """
            lead-0001 is QUALIFIED, with anna until 2026-11-23 10:00Z
              intake   email trimmed and lower-cased; country upper-cased
              identity new: no lead has the same email
              score    55 of 50 needed: +30 senior-title (title), +25 mid-market (company size)  b2b-fit@ef106f5a
              unknown  industry: +20 still possible; pricing-page: no activity yet, up to +30 a day
              contact  sales follow-up by e-mail: yes, given on website at 09:00Z                explicit-consent@3a054486
              routed   anna: rule dach (country DE), turn 1 of 2; answer within 1 hour           emea@fe259110""");
  }

  @Test
  void withADoubleOptInPackTheSameSubmissionAwaitsItsConfirmation() {
    PolicyPack pack =
        PolicyPack.of(
            "double-opt-in",
            "1",
            List.of(
                new PackRule.Permit(
                    RuleHead.of("confirmed", Applies.ALWAYS),
                    new Ground.Consent(ConsentLevel.EXPRESS, true, null, Set.of()))));

    Outcome outcome =
        flow()
            .consent(pack)
            .build()
            .submit(
                Submission.from("website")
                    .with(EMAIL, "ada@engines.example")
                    .consentTo(SALES_FOLLOW_UP, Channel.EMAIL));

    assertThat(outcome.explain()).contains("sales follow-up by e-mail: no: awaiting confirmation");
    assertThat(outcome.owner()).contains("inbound-queue");
    assertThat(outcome.due()).isEmpty();
  }

  private static LeadFlowBuilder flow() {
    ScoringModel scoring =
        ScoringModel.named("b2b-fit")
            .version("2026-11")
            .rule("senior-title", TITLE.mentions("VP", "Head", "Chief"), +30)
            .rule("mid-market", COMPANY_SIZE.between(50, 1_000), +25)
            .rule("industry", INDUSTRY.isOneOf("machinery", "software"), +20)
            .rule("free-mail", EMAIL_DOMAIN.isOneOf("gmail.com", "yahoo.com"), -20)
            .on(
                "pricing-page",
                Activity.of("page.viewed").where("path").startsWith("/pricing"),
                +15,
                Decay.halfLife(Duration.ofDays(14)),
                Cap.perDay(2, UTC))
            .qualifyAt(50)
            .build();
    RoutingPolicy routing =
        RoutingPolicy.named("emea")
            .version("2026-11")
            .rule("dach", COUNTRY.isOneOf("DE", "AT", "CH"), Duration.ofHours(1), "anna", "bernd")
            .otherwise(Duration.ofHours(8), "inbound-queue");
    return LeadFlow.inMemory()
        .scoring(scoring)
        .routing(routing)
        .time(InstantSource.fixed(NINE))
        .ids(new CountedIds());
  }
}
