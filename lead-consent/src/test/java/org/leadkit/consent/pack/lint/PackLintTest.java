package org.leadkit.consent.pack.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Span;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Reach;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Trust;
import org.leadkit.consent.pack.Uncertainty;
import org.leadkit.consent.pack.Window;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

class PackLintTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final Applies CALLS = Applies.to(Scope.of(Channel.VOICE_LIVE));
  private static final Ground EXPRESS = Ground.Consent.of(ConsentLevel.EXPRESS);
  private static final Ground CONFIRMED =
      new Ground.Consent(ConsentLevel.EXPRESS, true, null, Set.of());

  @Test
  void aPermitOfWhatIsBannedIsFoundWithAQuestion() {
    PackLint lint =
        lint(
            new PackRule.Permit(head("calls", CALLS), EXPRESS),
            new PackRule.Ban(head("no-calls", CALLS)),
            new PackRule.Permit(head("all", Applies.ALWAYS), CONFIRMED));
    assertThat(lint.findings())
        .extracting(PackLint.Finding::code, PackLint.Finding::pointer, PackLint.Finding::rules)
        .containsExactly(tuple("permit-banned", "/rules/0", List.of("calls", "no-calls")));
    PackLint.Example example = lint.findings().get(0).witness().orElseThrow();
    assertThat(example.request().channel()).isEqualTo(Channel.VOICE_LIVE);
    assertThat(example.date()).isEqualTo(TODAY);
    assertThat(lint).hasToString("PackLint[findings=1]");
  }

  @Test
  void severalBansHideAPermitTogether() {
    Applies marketing = Applies.to(Scope.of(Purpose.DIRECT_MARKETING, Channel.VOICE_LIVE));
    Set<Purpose> rest = EnumSet.complementOf(EnumSet.of(Purpose.DIRECT_MARKETING));
    assertThat(
            codes(
                new PackRule.Permit(head("calls", CALLS), EXPRESS),
                new PackRule.Ban(head("marketing", marketing)),
                new PackRule.Ban(
                    head("rest", Applies.to(new Scope(rest, Set.of(Channel.VOICE_LIVE)))))))
        .containsExactly("permit-banned");
  }

  @Test
  void aPermitThatAnotherGivesOnLessMakesNoDifference() {
    PackLint lint =
        lint(
            new PackRule.Permit(head("confirmed", CALLS), CONFIRMED),
            new PackRule.Permit(head("express", Applies.ALWAYS), EXPRESS));
    assertThat(lint.issues())
        .hasToString(
            """
            [WARNING /rules/0 permit-idle: The rule (confirmed) makes no difference: what it \
            permits, (express) permits on less.
              Maybe one of them is meant for fewer questions; any that permits is enough.]""");
  }

  @Test
  void ofTwoEqualPermitsOneIsNamed() {
    assertThat(
            lint(
                    new PackRule.Permit(head("one", CALLS), EXPRESS),
                    new PackRule.Permit(head("two", CALLS), EXPRESS))
                .findings())
        .extracting(PackLint.Finding::code, PackLint.Finding::rules)
        .containsExactly(tuple("permit-idle", List.of("two", "one")));
  }

  @Test
  void aPermitForARoleDoesNotHideOneForTheUnknown() {
    Applies companies = new Applies(Scope.EVERYTHING, Set.of(), Set.of(Recipient.Role.CORPORATE));
    assertThat(
            codes(
                new PackRule.Permit(head("all", Applies.ALWAYS), CONFIRMED),
                new PackRule.Permit(head("companies", companies), EXPRESS)))
        .isEmpty();
    assertThat(
            codes(
                new PackRule.Permit(head("companies", companies), EXPRESS),
                new PackRule.Ban(head("nobody", companies))))
        .containsExactly("permit-banned");
  }

  @Test
  void aDisabledTwinIsFound() {
    assertThat(
            lint(
                    new PackRule.Permit(head("on", CALLS), EXPRESS),
                    new PackRule.Permit(off("off", CALLS), EXPRESS))
                .findings())
        .extracting(PackLint.Finding::code, PackLint.Finding::rules)
        .containsExactly(
            tuple("disabled-rule", List.of("off")), tuple("disabled-twin", List.of("off", "on")));
  }

  @Test
  void aGapBetweenDatesIsFoundAndNoneWhereOneFollowsTheOther() {
    PackRule before =
        new PackRule.Permit(head("before", CALLS, LocalDate.MIN, MAY), new Ground.OptOutRegime());
    PackRule late = new PackRule.Permit(head("late", CALLS, JUNE, LocalDate.MAX), EXPRESS);
    PackRule next = new PackRule.Permit(head("next", CALLS, MAY, LocalDate.MAX), EXPRESS);
    PackLint lint = lint(before, late);
    assertThat(lint.findings())
        .extracting(PackLint.Finding::code, PackLint.Finding::pointer, PackLint.Finding::rules)
        .containsExactly(tuple("date-gap", "/rules/1/from", List.of("late", "before")));
    assertThat(lint.findings().get(0).witness().orElseThrow().date()).isEqualTo(MAY);
    assertThat(codes(before, next)).isEmpty();
  }

  @Test
  void aRuleThatIsOverIsFound() {
    assertThat(codes(new PackRule.Ban(head("over", CALLS, LocalDate.MIN, TODAY))))
        .containsExactly("rule-over");
    assertThat(codes(new PackRule.Ban(head("last", CALLS, LocalDate.MIN, TODAY.plusDays(1)))))
        .isEmpty();
  }

  @Test
  void anUnverifiedPermitNeedsExpressConsent() {
    RuleHead head = new RuleHead("m", "x", Trust.UNVERIFIED, InForce.ALWAYS, CALLS, true, Set.of());
    Ground related =
        new Ground.Related(Set.of(Relationship.PURCHASE), null, Ground.Counting.FORWARD, Set.of());
    assertThat(codes(new PackRule.Permit(head, related))).containsExactly("unverified-permit");
    assertThat(codes(new PackRule.Permit(head, Ground.Consent.of(ConsentLevel.IMPLIED))))
        .containsExactly("unverified-permit");
    assertThat(codes(new PackRule.Permit(head, EXPRESS))).isEmpty();
  }

  @Test
  void anUncertaintyThatNobodyNamesIsFound() {
    PolicyPack pack =
        PolicyPack.of(
            "p",
            "1",
            Reach.EVERYWHERE,
            ZoneOffset.UTC,
            null,
            List.of(),
            List.of(new Uncertainty("U1", "q", "w", "a")));
    assertThat(PackLint.of(pack, TODAY).findings())
        .extracting(PackLint.Finding::code, PackLint.Finding::pointer)
        .containsExactly(tuple("unused-uncertainty", "/uncertain/0"));
  }

  @Test
  void hoursWithoutACommonMinuteAreFound() {
    assertThat(codes(hours("morning", 8, 12), hours("noon", 12, 13))).containsExactly("no-window");
    assertThat(codes(hours("morning", 8, 12), hours("noon", 11, 13))).isEmpty();
  }

  @Test
  void aLimitWithinAStricterOneMakesNoDifference() {
    assertThat(codes(limit("three", 3, false), limit("four", 4, true)))
        .containsExactly("limit-idle");
    assertThat(codes(limit("three", 3, true), limit("four", 4, false))).isEmpty();
  }

  private static PackRule hours(String id, int opens, int closes) {
    Window window =
        new Window(
            EnumSet.allOf(DayOfWeek.class), LocalTime.of(opens, 0), LocalTime.of(closes, 0), false);
    return new PackRule.Hours(head(id, CALLS), List.of(window), "", List.of());
  }

  private static PackRule limit(String id, int times, boolean sameTopic) {
    return new PackRule.Limit(
        head(id, CALLS), times, Span.rolling(Duration.ofDays(1)), sameTopic, false, List.of());
  }

  @Test
  void aShorterTimeIsMore() {
    Ground year = new Ground.Consent(ConsentLevel.EXPRESS, false, Period.ofYears(1), Set.of());
    assertThat(
            codes(
                new PackRule.Permit(head("year", CALLS), year),
                new PackRule.Permit(head("ever", CALLS), EXPRESS)))
        .containsExactly("permit-idle");
  }

  private static List<String> codes(PackRule... rules) {
    return lint(rules).findings().stream().map(PackLint.Finding::code).toList();
  }

  private static PackLint lint(PackRule... rules) {
    return PackLint.of(PolicyPack.of("pack", "1", List.of(rules)), TODAY);
  }

  private static RuleHead head(String id, Applies applies) {
    return RuleHead.of(id, applies);
  }

  private static RuleHead off(String id, Applies applies) {
    return new RuleHead(id, "", Trust.HOUSE, InForce.ALWAYS, applies, false, Set.of());
  }

  private static RuleHead head(String id, Applies applies, LocalDate from, LocalDate until) {
    return new RuleHead(id, "", Trust.HOUSE, new InForce(from, until), applies, true, Set.of());
  }
}
