package org.leadkit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadkit.retention.Items.COLLECTED;
import static org.leadkit.retention.Items.CONTACT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.Trust;
import org.leadkit.lead.Purpose;
import org.leadkit.retention.RetentionRule.Applies;

class RetentionLintTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Period YEAR = Period.ofYears(1);
  private static final Period THREE_YEARS = Period.ofYears(3);
  private static final RetentionRule ALL = RetentionRule.erase("all", COLLECTED, THREE_YEARS);

  private static List<String> found(RetentionRule... rules) {
    return RetentionLint.of(RetentionSchedule.named("house").rules(rules).build(), TODAY)
        .findings()
        .stream()
        .map(one -> one.code() + " " + one.rules())
        .toList();
  }

  @Test
  void aScheduleThatCoversAllAndContradictsNothingIsWell() {
    assertThat(found(ALL)).isEmpty();
  }

  @Test
  void everyKindOfDataThatNoMaximumCoversIsNamedWithAnItem() {
    RetentionSchedule schedule =
        RetentionSchedule.named("house")
            .rules(
                ALL.about(Applies.to(DataCategory.PROFILE, DataCategory.CONTACT)),
                RetentionRule.erase("scores", COLLECTED, YEAR)
                    .about(Applies.to(DataCategory.SCORE).roles(Set.of(Recipient.Role.CONSUMER))),
                RetentionRule.erase("notes", COLLECTED, YEAR)
                    .about(
                        Applies.to(DataCategory.NOTE).purposes(Set.of(Purpose.DIRECT_MARKETING))),
                RetentionRule.erase("own", COLLECTED, YEAR)
                    .about(Applies.to(new DataCategory("blood-group")).unless(Set.of("donated"))),
                RetentionRule.keepUntil("stop", COLLECTED, "lifted")
                    .about(Applies.to(DataCategory.SUPPRESSION)))
            .build();
    List<RetentionLint.Finding> findings = RetentionLint.of(schedule, TODAY).findings();
    assertThat(findings).extracting(RetentionLint.Finding::code).containsOnly("no-maximum");
    assertThat(findings)
        .extracting(finding -> finding.witness().orElseThrow().category().id())
        .containsExactly(
            "activity",
            "answer",
            "assignment",
            "blood-group",
            "consent-proof",
            "note",
            "rejected-input",
            "rights-request",
            "score",
            "submission");
  }

  @Test
  void rulesThatTogetherCoverEveryRoleLeaveNothingOut() {
    assertThat(
            found(
                ALL.about(Applies.ALWAYS.roles(Set.of(Recipient.Role.CONSUMER))),
                RetentionRule.erase("others", COLLECTED, YEAR)
                    .about(
                        Applies.ALWAYS.roles(
                            Set.of(Recipient.Role.SOLE_TRADER, Recipient.Role.CORPORATE)))))
        .isEmpty();
  }

  @Test
  void aMinimumThatIsAlwaysLongerThanAMaximumContradictsIt() {
    RetentionRule keep = RetentionRule.keep("keep", COLLECTED, Period.ofYears(5));
    assertThat(found(ALL, keep)).containsExactly("contradiction [all, keep]");
    assertThat(found(ALL, keep.about(Applies.to(DataCategory.NOTE)))).isEmpty();
    assertThat(found(ALL, RetentionRule.keep("keep", CONTACT, Period.ofYears(5)))).isEmpty();
    assertThat(found(ALL, RetentionRule.keep("keep", COLLECTED, THREE_YEARS))).isEmpty();
    assertThat(found(ALL.then(Treatment.RESTRICT), keep)).isEmpty();
  }

  @Test
  void aRuleThatAStricterOneOverAsMuchLeavesWithoutEffectIsHidden() {
    RetentionRule sooner = RetentionRule.erase("sooner", COLLECTED, YEAR);
    Applies some = Applies.to(DataCategory.NOTE);
    assertThat(found(ALL.about(some), sooner)).containsExactly("hidden-rule [all, sooner]");
    assertThat(found(ALL, sooner.about(some))).isEmpty();
    assertThat(found(ALL, AnySchedule.named("twin", ALL)))
        .containsExactly("hidden-rule [twin, all]");
    assertThat(found(ALL, sooner.then(Treatment.ANONYMISE))).isEmpty();
    assertThat(found(ALL.then(Treatment.ARCHIVE_RESTRICTED), sooner)).isEmpty();
    assertThat(found(ALL.then(Treatment.RESTRICT), sooner))
        .containsExactly("hidden-rule [all, sooner]");
    Applies anonymous = Applies.ALWAYS.unless(Set.of("identified"));
    assertThat(found(ALL, sooner.about(anonymous))).isEmpty();
    assertThat(found(ALL.about(anonymous), sooner)).containsExactly("hidden-rule [all, sooner]");
    assertThat(found(ALL, sooner.citing("from memory", Trust.UNVERIFIED)))
        .containsExactly("unverified-maximum [sooner]");
    assertThat(found(ALL, sooner.inForce(InForce.from(TODAY.plusDays(1))))).isEmpty();
    assertThat(found(ALL, sooner.inForce(InForce.from(TODAY))))
        .containsExactly("hidden-rule [all, sooner]");
    assertThat(
            found(
                ALL.inForce(InForce.from(TODAY.plusDays(5))),
                sooner.inForce(InForce.from(TODAY.plusDays(5)))))
        .contains("hidden-rule [all, sooner]");
    assertThat(
            found(
                ALL,
                RetentionRule.keep("long", CONTACT, THREE_YEARS),
                RetentionRule.keep("short", CONTACT, YEAR)))
        .containsExactly("hidden-rule [short, long]");
    assertThat(
            found(
                ALL,
                RetentionRule.keep("long", CONTACT, THREE_YEARS),
                RetentionRule.keep("short", CONTACT, YEAR).then(Treatment.ARCHIVE_RESTRICTED)))
        .isEmpty();
  }

  @Test
  void aReviewThatAMaximumOutrunsIsTooLate() {
    assertThat(found(ALL, RetentionRule.review("ask", COLLECTED, THREE_YEARS)))
        .containsExactly("review-too-late [ask, all]");
    assertThat(found(ALL, RetentionRule.review("ask", COLLECTED, Period.ofMonths(35)))).isEmpty();
  }

  @Test
  void aRuleThatIsOverIsTold() {
    assertThat(
            found(
                ALL,
                RetentionRule.erase("past", COLLECTED, YEAR)
                    .inForce(new InForce(LocalDate.MIN, TODAY))))
        .containsExactly("rule-over [past]");
    assertThat(
            found(
                ALL,
                RetentionRule.erase("past", COLLECTED, YEAR)
                    .inForce(new InForce(LocalDate.MIN, TODAY.plusDays(1)))))
        .isEmpty();
  }

  @Test
  void aRuleThatItsOwnEventTurnsOffNeverRuns() {
    assertThat(
            found(
                ALL,
                RetentionRule.erase("off", Trigger.event("left"), YEAR)
                    .about(Applies.ALWAYS.unless(Set.of("left")))))
        .containsExactly("never-runs [off]");
  }

  @Test
  void aScheduleThatCountsOpensAsContactIsTold() {
    RetentionSchedule schedule =
        RetentionSchedule.named("house")
            .inbound(List.of("mail.opened", "mail.clicked"))
            .rules(RetentionRule.erase("all", CONTACT, THREE_YEARS))
            .build();
    assertThat(RetentionLint.of(schedule, TODAY).findings())
        .extracting(RetentionLint.Finding::code, RetentionLint.Finding::pointer)
        .containsExactly(tuple("open-is-contact", "/inbound"));
  }

  @Test
  void everyFindingIsAWarningThatSaysWhatAndWhere() {
    RetentionLint lint =
        RetentionLint.of(
            RetentionSchedule.named("house")
                .rules(RetentionRule.keep("keep", COLLECTED, YEAR))
                .build(),
            TODAY);
    assertThat(lint.issues()).hasSize(DataCategory.KNOWN.size());
    assertThat(lint.issues())
        .allSatisfy(
            issue -> {
              assertThat(issue.isError()).isFalse();
              assertThat(issue.message()).contains("(").endsWith(".");
              assertThat(issue.hint()).startsWith("Maybe ");
            });
    assertThat(lint.toString()).isEqualTo("RetentionLint[findings=12]");
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void withoutAHiddenRuleEveryDecisionComesOutTheSame(
      @ForAll("rules") List<RetentionRule> rules, @ForAll("items") RetainedItem item) {
    for (RetentionLint.Finding finding : lint(rules)) {
      if (finding.code().equals("hidden-rule")) {
        List<RetentionRule> fewer = new ArrayList<>(rules);
        fewer.removeIf(rule -> rule.id().equals(finding.rules().get(0)));
        for (int half = 0; half < 1_000; half += 7) {
          Instant now = start(AnySchedule.FIRST).plus(Duration.ofMinutes(30L * half));
          Retention all = AnySchedule.of(rules).decide(item, now).outcome();
          Retention some = AnySchedule.of(fewer).decide(item, now).outcome();
          assertThat(some.due()).as(finding.message()).isEqualTo(all.due());
          assertThat(some.eraseBy()).isEqualTo(all.eraseBy());
          assertThat(some.keepUntil()).isEqualTo(all.keepUntil());
        }
      }
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void theItemOfAFindingShowsIt(@ForAll("rules") List<RetentionRule> rules) {
    RetentionSchedule schedule = AnySchedule.of(rules);
    for (RetentionLint.Finding finding : lint(rules)) {
      finding.witness().ifPresent(item -> requireShown(schedule, finding, item));
    }
  }

  private static void requireShown(
      RetentionSchedule schedule, RetentionLint.Finding finding, RetainedItem item) {
    Instant now = start(AnySchedule.FIRST);
    List<RetentionRule> about =
        schedule.rules().stream().filter(rule -> finding.rules().contains(rule.id())).toList();
    if (finding.code().equals("no-maximum")) {
      assertThat(schedule.decide(item, now).reasons("no-maximum")).hasSize(1);
    } else if (finding.code().equals("contradiction")
        && about.stream().allMatch(rule -> rule.inForce().holds(AnySchedule.FIRST))) {
      RetentionSchedule both = AnySchedule.of(about);
      Retention retention = both.decide(item, now).outcome();
      assertThat(retention.keepUntil()).isPresent();
      retention
          .eraseBy()
          .ifPresent(by -> assertThat(retention.keepUntil().get().safe()).isAfter(by.safe()));
    }
  }

  private static List<RetentionLint.Finding> lint(List<RetentionRule> rules) {
    return RetentionLint.of(AnySchedule.of(rules), AnySchedule.FIRST).findings();
  }

  private static Instant start(LocalDate date) {
    return date.atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant();
  }

  @Provide
  Arbitrary<List<RetentionRule>> rules() {
    return AnySchedule.closeRules();
  }

  @Provide
  Arbitrary<RetainedItem> items() {
    return AnySchedule.items();
  }
}
