package org.leadkit.routing.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.routing.lint.NaiveList.HOUR;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Issue;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Team;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.testsupport.Promise;

class RoutingLintTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant SPRING = Instant.parse("2027-03-01T00:00:00Z");
  private static final Instant SUMMER = Instant.parse("2027-06-01T00:00:00Z");

  private static final Condition GERMAN = Fields.COUNTRY.is("DE");
  private static final Condition FRENCH = Fields.COUNTRY.is("FR");

  private static List<RoutingLint.Finding> findings(Condition... rules) {
    return RoutingLint.of(NaiveList.of(rules).lines(), NOW).findings();
  }

  private static List<String> codes(Condition... rules) {
    return findings(rules).stream().map(RoutingLint.Finding::code).toList();
  }

  private static <T extends RoutingLint.Finding> T only(Class<T> kind, Condition... rules) {
    return only(kind, findings(rules));
  }

  private static <T> T only(Class<T> kind, List<RoutingLint.Finding> findings) {
    List<T> some = findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(some).hasSize(1);
    return some.get(0);
  }

  @Test
  @Promise("R-06: an overlap is shown by a lead that meets both rules")
  void aLargeBritishLeadIsBensAndTheOverlapIsReported() {
    // Scenario A47.
    RoutingPolicy policy =
        RoutingPolicy.named("first-match")
            .rule("california", Fields.SUBDIVISION.is("CA"), HOUR, "stacy")
            .rule("uk", Fields.COUNTRY.is("GB"), HOUR, "ben")
            .rule("france", Fields.COUNTRY.is("FR"), HOUR, "lucy")
            .rule("large", Fields.ANNUAL_REVENUE.atLeast(500_000_001), HOUR, "queue")
            .otherwise(Duration.ofDays(1), "inbound");
    Profile british =
        Profile.empty().with(Fields.COUNTRY, "GB").with(Fields.ANNUAL_REVENUE, 600_000_000);

    RoutingLint lint = RoutingLint.of(policy, NOW);

    assertThat(policy.decide(british, Team.everyone(), NOW).pool().members())
        .containsExactly("ben");
    RoutingLint.Overlapping large =
        lint.findings().stream()
            .filter(finding -> finding.rule().equals("large"))
            .map(RoutingLint.Overlapping.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(large.overlaps())
        .extracting(RoutingLint.Overlap::with)
        .containsExactly("california", "uk", "france");
    RoutingLint.Overlap uk = large.overlaps().get(1);
    assertThat(uk.isException()).isFalse();
    assertThat(uk.witness().goesTo()).isEqualTo("uk");
    assertThat(uk.witness().lead().text(Fields.COUNTRY)).contains("GB");
    assertThat(policy.decide(uk.witness().lead(), Team.everyone(), uk.witness().at()).rule())
        .isEqualTo("uk");
    assertThat(lint.issues())
        .extracting(Issue::code, Issue::pointer)
        .containsOnly(
            org.assertj.core.groups.Tuple.tuple("overlapping-rules", "/rules/1"),
            org.assertj.core.groups.Tuple.tuple("overlapping-rules", "/rules/2"),
            org.assertj.core.groups.Tuple.tuple("overlapping-rules", "/rules/3"));
    assertThat(lint.issues().get(2).message())
        .isEqualTo(
            "The rule (large) overlaps (3) earlier rules that lead elsewhere: a lead with annual revenue 500000001, subdivision CA meets (california) too and goes to (california).");
  }

  @Test
  @Promise("R-06: a dead rule names the conditions that exclude one another, and no others")
  void aDeadRuleNamesTheFewestConditionsThatConflict() {
    Condition fromGermany = Fields.COUNTRY.isOneOf("DE", "AT");
    Condition notTheNorth = Fields.COUNTRY.is("de").or(Fields.COUNTRY.is("at")).negate();
    Condition dead =
        Condition.all(Fields.TITLE.known(), fromGermany, Fields.SCORE.atLeast(5), notTheNorth);

    RoutingLint.Dead finding = only(RoutingLint.Dead.class, GERMAN, dead);

    assertThat(finding.rule()).isEqualTo("r1");
    assertThat(finding.isUnreachable()).isTrue();
    assertThat(finding.conflicting()).hasSize(2).contains(fromGermany);
    assertThat(finding.asIssue().message()).contains("exclude one another");
    assertThat(only(RoutingLint.Dead.class, Condition.any()).asIssue().message())
        .isEqualTo("No lead meets the rule (r0): ({\"any\":[]}) can't hold.");
  }

  @Test
  void wordsThatConflictAreToldWhateverOtherRulesName() {
    Condition conflict =
        Fields.TITLE.mentions("vp sales").and(Fields.TITLE.mentions("VP").negate());
    Condition chief = Fields.TITLE.isOneOf("chief", "VP Sales").or(Fields.TITLE.startsWith("co"));

    assertThat(codes(chief, conflict)).containsExactly("dead-rule");
  }

  @Test
  void numbersThatLieNextToEachOtherLeaveNoGap() {
    Field.Decimal size = Fields.COMPANY_SIZE;
    BigDecimal tiny = new BigDecimal("1E-40");
    Condition above = size.atMost(BigDecimal.ZERO).negate();
    Condition below = size.atLeast(tiny).negate();

    assertThat(codes(above.and(below))).containsExactly("dead-rule");
    assertThat(codes(above.and(size.atLeast(tiny.add(tiny)).negate()))).isEmpty();
    assertThat(codes(size.is(1).and(size.is(2)))).containsExactly("dead-rule");
    assertThat(codes(size.atLeast(2).and(size.unknown()))).containsExactly("dead-rule");
  }

  @Test
  @Promise("R-06: a masked rule names the rule that masks it and a lead that goes there")
  void aRuleMaskedByAnEarlierOneShowsALeadThatGoesThere() {
    Condition largeGerman = GERMAN.and(Fields.COMPANY_SIZE.between(50, 100));
    RoutingLint.Masked masked =
        only(
            RoutingLint.Masked.class,
            FRENCH,
            GERMAN.and(Fields.COMPANY_SIZE.atLeast(20)),
            largeGerman);

    assertThat(masked.rule()).isEqualTo("r2");
    assertThat(masked.by()).containsExactly("r1");
    assertThat(masked.examples())
        .singleElement()
        .satisfies(example -> assertThat(example.goesTo()).isEqualTo("r1"));
    assertThat(masked.asIssue().message())
        .isEqualTo(
            "No lead reaches the rule (r2): what meets it goes to (r1), such as a lead with company size 50, country DE.");
  }

  @Test
  @Promise("R-06: a rule masked by several names only those that are needed")
  void aRuleMaskedBySeveralNamesOnlyThoseThatAreNeeded() {
    Field.Decimal size = Fields.COMPANY_SIZE;
    RoutingLint.Masked masked =
        only(
            RoutingLint.Masked.class,
            GERMAN.and(size.atMost(10)),
            GERMAN.and(size.atMost(100)),
            FRENCH,
            GERMAN.and(size.atLeast(100)),
            GERMAN.and(size.unknown()),
            GERMAN.and(size.known()).and(size.atMost(300)));

    assertThat(masked.rule()).isEqualTo("r5");
    assertThat(masked.by()).containsExactly("r1", "r3");
  }

  @Test
  void aRuleThatLacksOneValueOfAnotherTypeIsNotMasked() {
    Field.Flag flag = Field.flag("vip");

    assertThat(codes(flag.is(true), flag.is(false), flag.known())).doesNotContain("masked-rule");
    assertThat(codes(flag.is(true).negate(), flag.is(true), flag.unknown(), GERMAN))
        .doesNotContain("masked-rule");
  }

  @Test
  void theWorkOnOneRuleIsBounded() {
    List<Condition> rules = new ArrayList<>();
    Field.Decimal size = Fields.COMPANY_SIZE;
    for (int i = 0; i < 2 * Masking.MOST_STEPS; i++) {
      rules.add(size.between(i, i + 1));
    }
    rules.add(size.between(0, rules.size()));

    List<RoutingLint.Finding> findings =
        RoutingLint.of(NaiveList.of(rules).lines(), NOW).findings();

    RoutingLint.Undecided undecided = only(RoutingLint.Undecided.class, findings);
    assertThat(undecided.rule()).isEqualTo("r" + 2 * Masking.MOST_STEPS);
    assertThat(undecided.steps()).isEqualTo(Masking.MOST_STEPS);
    assertThat(undecided.isUnreachable()).isFalse();
  }

  @Test
  void aDuplicateIsToldHoweverItIsWritten() {
    Pool sellers = Pool.of("sellers", "anna");
    RoutingPolicy policy =
        RoutingPolicy.named("twins")
            .rule("a", Fields.COUNTRY.isOneOf("DE", "AT"), HOUR, sellers)
            .rule("b", Fields.COUNTRY.is("at").or(Fields.COUNTRY.is("de")), HOUR, sellers)
            .rule("c", Fields.COUNTRY.isOneOf("AT", "DE"), HOUR, "bernd")
            .otherwise(HOUR, sellers);

    List<RoutingLint.Finding> findings = RoutingLint.of(policy, NOW).findings();

    assertThat(findings)
        .containsExactly(
            new RoutingLint.Duplicate("b", "/rules/1", "a", true),
            new RoutingLint.Duplicate("c", "/rules/2", "a", false));
    assertThat(findings.get(1).asIssue().message())
        .isEqualTo(
            "The rule (c) asks what the rule (a) asks before it, and leads to another pool.");
  }

  @Test
  void whatCanNotBeLookedAtIsStillAKnownCopy() {
    Condition tooMuch = Condition.all();
    for (int i = 0; i < 10; i++) {
      tooMuch = tooMuch.and(Field.text("f" + i).known().or(Field.text("g" + i).is("a")));
    }

    List<RoutingLint.Finding> findings = findings(tooMuch, GERMAN, tooMuch, FRENCH.and(tooMuch));

    assertThat(findings)
        .extracting(RoutingLint.Finding::code)
        .containsExactly("undecided-rule", "duplicate-rule", "undecided-rule");
    assertThat(findings.get(0).asIssue().message())
        .isEqualTo("The rule (r0) has too many combinations to be looked at.");
    assertThat(codes(NaiveList.of(tooMuch, tooMuch).with("r0", Instant.MIN, SUMMER)))
        .containsExactly("undecided-rule", "undecided-rule");
  }

  @Test
  void whatCanNotBeLookedAtMasksNothing() {
    Condition tooMuch = Field.text("f9").is("a").or(Field.text("g9").is("a"));
    Condition some = Field.text("f9").isOneOf("a", "b");
    for (int i = 0; i < 9; i++) {
      Condition known = Field.text("f" + i).known();
      tooMuch = tooMuch.and(known.or(Field.text("g" + i).is("a")));
      some = some.and(known);
    }

    assertThat(codes(tooMuch, some)).containsExactly("undecided-rule");
  }

  @Test
  void atMostTenOverlapsAreListedAndTheOthersCounted() {
    List<Condition> rules = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      rules.add(Fields.COUNTRY.is("C" + i));
    }
    rules.add(Fields.SCORE.atLeast(50));

    RoutingLint.Overlapping overlapping =
        only(RoutingLint.Overlapping.class, rules.toArray(new Condition[0]));

    assertThat(overlapping.overlaps()).hasSize(10);
    assertThat(overlapping.more()).isEqualTo(3);
  }

  @Test
  void anExceptionBeforeTheGeneralRuleIsToldApart() {
    RoutingLint.Overlapping overlapping =
        only(RoutingLint.Overlapping.class, GERMAN.and(Fields.SCORE.atLeast(50)), GERMAN);

    assertThat(overlapping.overlaps().get(0).isException()).isTrue();
  }

  @Test
  void rulesThatLeadAlikeMayOverlap() {
    Pool sellers = Pool.of("sellers", "anna");
    RoutingPolicy policy =
        RoutingPolicy.named("alike")
            .rule("a", GERMAN, HOUR, sellers)
            .rule("b", Fields.SCORE.atLeast(50), HOUR, sellers)
            .rule("c", Fields.SCORE.atLeast(20), Duration.ofHours(2), sellers)
            .otherwise(HOUR, sellers);

    RoutingLint.Overlapping overlapping =
        only(RoutingLint.Overlapping.class, RoutingLint.of(policy, NOW).findings());

    assertThat(overlapping.rule()).isEqualTo("c");
    assertThat(overlapping.overlaps()).extracting(RoutingLint.Overlap::with).contains("a", "b");
  }

  @Test
  void manyRulesThatLeadAlikeAreNotCountedEither() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String pool = i % 2 == 0 ? "even" : "odd";
      lines.add(Line.always("r" + i, "/rules/" + i, Fields.COUNTRY.is("C" + i), pool, HOUR));
    }
    lines.add(Line.always("last", "/rules/200", Fields.SCORE.known(), "odd", HOUR));

    RoutingLint.Overlapping overlapping =
        only(RoutingLint.Overlapping.class, RoutingLint.of(lines, NOW).findings());

    assertThat(overlapping.more()).isEqualTo(90);
    assertThat(overlapping.overlaps()).extracting(RoutingLint.Overlap::with).contains("r0", "r18");
  }

  @Test
  void aPartThatFollowsFromOthersIsIdle() {
    Condition known = Fields.SCORE.known();
    Condition high = Fields.SCORE.atLeast(50);

    RoutingLint.IdlePart idle =
        only(RoutingLint.IdlePart.class, Condition.all(known, GERMAN, high));

    assertThat(idle.part()).isEqualTo(known);
    assertThat(idle.because()).containsExactly(high);
    assertThat(idle.asIssue().message())
        .isEqualTo(
            "The part ({\"field\":\"score\",\"known\":true}) of the rule (r0) makes no difference: it follows from ({\"field\":\"score\",\"atLeast\":50}).");
    assertThat(only(RoutingLint.IdlePart.class, GERMAN.and(Condition.all().or(high))).because())
        .isEmpty();
  }

  @Test
  void aPartThatHoldsInEveryCaseMakesNoDifferenceWhateverTheOthersAskFor() {
    Condition always =
        Condition.all(Fields.COUNTRY.unknown(), Fields.INDUSTRY.unknown())
            .or(Fields.COUNTRY.known().or(Fields.INDUSTRY.known()));
    RoutingLint.IdlePart idle =
        only(RoutingLint.IdlePart.class, Condition.all(always, Fields.SCORE.atLeast(50)));

    assertThat(idle.part()).isEqualTo(always);
    assertThat(idle.because()).isEmpty();
  }

  @Test
  void aRuleForNewLeadsCanNotAskForTheirOwner() {
    assertThat(codes(Fields.OWNER.is("anna"))).containsExactly("needs-later-field");
    assertThat(codes(Fields.OWNER.unknown().and(GERMAN))).isEmpty();
    assertThat(codes(Fields.OWNER.known().or(GERMAN))).isEmpty();
  }

  @Test
  void nothingComesAfterARuleThatAlwaysHolds() {
    Condition always = Fields.COUNTRY.known().or(Fields.COUNTRY.unknown());
    List<RoutingLint.Finding> findings = findings(GERMAN, always, FRENCH);

    assertThat(findings)
        .extracting(RoutingLint.Finding::code)
        .contains("catch-all-rule", "masked-rule", "unreachable-otherwise");
    assertThat(only(RoutingLint.CatchAll.class, findings).after()).isEqualTo(1);
    assertThat(findings.get(findings.size() - 1).rule()).isEqualTo("otherwise");
    assertThat(findings.get(findings.size() - 1).pointer()).isEqualTo("/otherwise");
  }

  @Test
  void otherwiseIsUnreachableWhereTheRulesLeaveNothing() {
    RoutingLint.Masked masked =
        only(RoutingLint.Masked.class, GERMAN, Fields.COUNTRY.known(), Fields.COUNTRY.unknown());

    assertThat(masked.code()).isEqualTo("unreachable-otherwise");
    assertThat(masked.by()).containsExactly("r1", "r2");
    assertThat(codes(GERMAN, GERMAN.negate())).isEmpty();
  }

  @Test
  @Promise("R-06: a rule masks another only while it counts")
  void aRuleMasksAnotherOnlyWhileItCounts() {
    NaiveList both = NaiveList.of(Fields.COUNTRY.isOneOf("DE", "AT"), GERMAN);

    assertThat(codes(both)).containsExactly("masked-rule");
    assertThat(codes(both.with("r0", NOW, SUMMER))).containsExactly("overlapping-rules");
    assertThat(codes(both.with("r0", Instant.MIN, SUMMER).with("r1", NOW, SPRING)))
        .containsExactly("masked-rule");
    assertThat(codes(both.with("r0", Instant.MIN, SPRING).with("r1", SPRING, SUMMER)))
        .containsExactly("future-rule");
  }

  private static List<String> codes(NaiveList list) {
    return RoutingLint.of(list.lines(), NOW).findings().stream()
        .map(RoutingLint.Finding::code)
        .toList();
  }

  @Test
  void twoSeasonsTogetherMaskARule() {
    NaiveList list =
        NaiveList.of(GERMAN, GERMAN, GERMAN.and(Fields.SCORE.known()))
            .with("r0", Instant.MIN, SPRING)
            .with("r1", SPRING, Instant.MAX);

    RoutingLint.Masked masked =
        only(RoutingLint.Masked.class, RoutingLint.of(list.lines(), NOW).findings());

    assertThat(masked.rule()).isEqualTo("r2");
    assertThat(masked.by()).containsExactly("r0", "r1");
  }

  @Test
  void aWindowThatIsOverOrNotYetThereIsTold() {
    Instant past = NOW.minusSeconds(60);
    NaiveList list =
        NaiveList.of(GERMAN, FRENCH, Fields.SCORE.known())
            .with("r0", Instant.MIN, past)
            .with("r1", SPRING, SUMMER)
            .with("r2", past, Instant.MAX);

    List<RoutingLint.Finding> findings = RoutingLint.of(list.lines(), NOW).findings();

    assertThat(findings)
        .startsWith(
            new RoutingLint.NotEffective("r0", "/rules/0", Instant.MIN, past, true),
            new RoutingLint.NotEffective("r1", "/rules/1", SPRING, SUMMER, false));
    assertThat(findings.get(0).isUnreachable()).isTrue();
    assertThat(findings.get(1).isUnreachable()).isFalse();
    RoutingLint.Overlapping overlapping = only(RoutingLint.Overlapping.class, findings);
    assertThat(overlapping.overlaps()).extracting(RoutingLint.Overlap::with).containsExactly("r1");
    assertThat(overlapping.overlaps().get(0).witness().at()).isEqualTo(SPRING);
  }

  @Test
  void countsOfActivitiesAreShownByActivities() {
    Condition often = Condition.count(Activity.of("page.viewed").where("path").startsWith("/p"), 3);
    Condition once = Condition.count(Activity.of("page.viewed").where("path").startsWith("/p"), 1);

    RoutingLint.Masked masked = only(RoutingLint.Masked.class, once, often);

    assertThat(masked.examples().get(0).lead().activities()).hasSize(3);
    assertThat(masked.asIssue().message()).contains("3 activities");
    assertThat(codes(often, once)).containsExactly("overlapping-rules");
    Condition lately = Condition.count(Activity.of("page.viewed"), Duration.ofDays(7), 1);
    assertThat(Gaps.of(once.and(lately.negate()), List.of(), NOW)).isInstanceOf(Answer.Found.class);
    assertThat(codes(once.negate().and(often))).containsExactly("dead-rule");
  }

  @Test
  @Promise("R-06: a gap in a set of territories is shown by a lead that none of them takes")
  void aGapInASetOfTerritoriesIsShownByALead() {
    List<Condition> regions = new ArrayList<>();
    for (int i = 0; i <= 9; i++) {
      if (i != 7) {
        regions.add(GERMAN.and(Fields.POSTAL_CODE.startsWith(String.valueOf(i))));
      }
    }
    Condition coded = GERMAN.and(Fields.POSTAL_CODE.matches("[0-9]{5}").negate().negate());
    Condition seven = GERMAN.and(Fields.POSTAL_CODE.startsWith("7"));

    assertThat(gap(GERMAN, regions)).get().satisfies(lead -> assertThat(lead.isEmpty()).isFalse());
    assertThat(gap(seven, regions))
        .hasValueSatisfying(lead -> assertThat(lead.text(Fields.POSTAL_CODE)).contains("7"));
    assertThat(Gaps.of(GERMAN.and(Fields.POSTAL_CODE.startsWith("3")), regions, NOW).isNone())
        .isTrue();
    assertThat(Gaps.of(coded, regions, NOW)).isInstanceOf(Answer.Open.class);
  }

  @Test
  void countriesOfARegionLeaveNoGap() {
    Condition region = Fields.COUNTRY.isOneOf("DE", "AT", "CH");
    List<Condition> countries = List.of(GERMAN, Fields.COUNTRY.is("AT"), Fields.COUNTRY.is("CH"));

    assertThat(Gaps.of(region, countries, NOW).isNone()).isTrue();
    assertThat(gap(region, countries.subList(0, 2)))
        .hasValueSatisfying(lead -> assertThat(lead.text(Fields.COUNTRY)).contains("CH"));
  }

  private static Optional<Profile> gap(Condition parent, List<Condition> children) {
    return Gaps.of(parent, children, NOW) instanceof Answer.Found<Lead> found
        ? Optional.of(found.value().profile())
        : Optional.empty();
  }
}
