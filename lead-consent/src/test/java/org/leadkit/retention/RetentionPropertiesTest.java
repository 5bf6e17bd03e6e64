package org.leadkit.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.pack.Trust;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.retention.Retention.Limit;
import org.leadkit.retention.RetentionRule.Kind;

class RetentionPropertiesTest {

  private static final Duration STEP = Duration.ofMinutes(30);

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void theHostsPolicyNeverLoosens(
      @ForAll("rules") List<RetentionRule> rules,
      @ForAll("items") RetainedItem item,
      @ForAll("instants") Instant now,
      @ForAll("wishes") RetentionPolicy.Tightening wish) {
    Retention plain = AnySchedule.of(rules).decide(item, now).outcome();
    Retention tightened =
        RetentionSchedule.named("any")
            .zone(AnySchedule.of(rules).zone())
            .rules(rules)
            .tightenedBy("ours", any -> wish)
            .build()
            .decide(item, now)
            .outcome();
    requireNoLess(plain, tightened);
    wish.keepUntil().ifPresent(until -> assertThat(keep(tightened)).isAfterOrEqualTo(until));
    wish.treatFrom()
        .filter(from -> !from.isAfter(now))
        .ifPresent(from -> assertThat(isUsable(tightened)).isFalse());
    if (wish.isRestricted()) {
      assertThat(isUsable(tightened)).isFalse();
    }
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void oneMoreRuleNeverLoosens(
      @ForAll("rules") List<RetentionRule> rules,
      @ForAll("rule") RetentionRule more,
      @ForAll("items") RetainedItem item,
      @ForAll("instants") Instant now) {
    List<RetentionRule> all = new ArrayList<>(rules);
    all.add(AnySchedule.named("one-more", more));
    Retention before = AnySchedule.of(rules).decide(item, now).outcome();
    Retention after = AnySchedule.of(all).decide(item, now).outcome();
    requireNoLess(before, after);
    if (more.kind() != Kind.MINIMUM) {
      assertThat(after.keepUntil()).isEqualTo(before.keepUntil());
    }
    if (more.kind() != Kind.MAXIMUM) {
      assertThat(after.eraseBy()).isEqualTo(before.eraseBy());
    }
  }

  /** Kept no shorter, gone no later, used no longer. */
  private static void requireNoLess(Retention before, Retention after) {
    assertThat(keep(after)).isAfterOrEqualTo(keep(before));
    assertThat(erase(after)).isBeforeOrEqualTo(erase(before));
    if (!isUsable(before)) {
      assertThat(isUsable(after)).isFalse();
    }
    if (isDestroyed(after) && !isDestroyed(before)) {
      assertThat(erase(after)).isBefore(erase(before));
    }
  }

  private static Instant keep(Retention retention) {
    return retention.keepUntil().map(Limit::safe).orElse(Instant.MIN);
  }

  private static Instant erase(Retention retention) {
    return retention.eraseBy().map(Limit::safe).orElse(Instant.MAX);
  }

  private static boolean isUsable(Retention retention) {
    return retention.due().filter(due -> due != Treatment.REVIEW).isEmpty();
  }

  private static boolean isDestroyed(Retention retention) {
    return retention.due().filter(Treatment::isDestructive).isPresent();
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void nothingIsDestroyedBeforeItMayBeAndAllIsRestrictedWhenItMustBeGone(
      @ForAll("rules") List<RetentionRule> rules,
      @ForAll("items") RetainedItem item,
      @ForAll("instants") Instant now) {
    Retention retention = AnySchedule.of(rules).decide(item, now).outcome();
    boolean isOver = !erase(retention).isAfter(now);
    boolean isKept = keep(retention).isAfter(now);
    assertThat(isDestroyed(retention)).isEqualTo(isOver && !isKept);
    if (isOver) {
      assertThat(isUsable(retention)).isFalse();
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void noUnverifiedRuleDestroysOnItsOwn(
      @ForAll("rules") List<RetentionRule> rules,
      @ForAll("items") RetainedItem item,
      @ForAll("instants") Instant now) {
    List<RetentionRule> unverified =
        rules.stream().map(rule -> rule.citing("a text", Trust.UNVERIFIED)).toList();
    assertThat(isDestroyed(AnySchedule.of(unverified).decide(item, now).outcome())).isFalse();
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheRulesPlaysNoPart(
      @ForAll("rules") List<RetentionRule> rules,
      @ForAll("items") RetainedItem item,
      @ForAll("instants") Instant now,
      @ForAll Random random) {
    List<RetentionRule> shuffled = new ArrayList<>(rules);
    Collections.shuffle(shuffled, random);
    Decision<Retention> one = AnySchedule.of(rules).decide(item, now);
    Decision<Retention> other = AnySchedule.of(shuffled).decide(item, now);
    assertThat(other.outcome()).isEqualTo(one.outcome());
    assertThat(other.reasons()).isEqualTo(one.reasons());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aDecisionComesOutTheSameByteForByte(
      @ForAll("rules") List<RetentionRule> rules,
      @ForAll("items") RetainedItem item,
      @ForAll("instants") Instant now) {
    String one = AnySchedule.of(rules).decide(item, now).form(Disclosure.FULL).toString();
    String other =
        AnySchedule.of(List.copyOf(rules))
            .decide(Items.since(item, item.since()), now)
            .form(Disclosure.FULL)
            .toString();
    assertThat(other).isEqualTo(one);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void beforeTheNextChangeNothingChanges(
      @ForAll("rules") List<RetentionRule> rules,
      @ForAll("items") RetainedItem item,
      @ForAll("instants") Instant now) {
    RetentionSchedule schedule = AnySchedule.of(rules);
    Decision<Retention> decision = schedule.decide(item, now);
    Optional<Instant> change = decision.outcome().nextChange();
    change.ifPresent(one -> assertThat(one).isAfter(now));
    Instant last = now.plus(STEP.multipliedBy(1_500));
    for (Instant later = now;
        later.isBefore(change.orElse(last)) && later.isBefore(last);
        later = later.plus(STEP.multipliedBy(5))) {
      Decision<Retention> then = schedule.decide(item, later);
      assertThat(then.outcome()).isEqualTo(decision.outcome());
      assertThat(then.reasons()).isEqualTo(decision.reasons());
    }
    change.ifPresent(
        one -> {
          Decision<Retention> before = schedule.decide(item, one.minusNanos(1));
          assertThat(before.outcome()).isEqualTo(decision.outcome());
        });
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void whatIsDueIsTheLastStepThatWasReached(
      @ForAll("rules") List<RetentionRule> rules,
      @ForAll("items") RetainedItem item,
      @ForAll("instants") Instant now) {
    Retention retention = AnySchedule.of(rules).decide(item, now).outcome();
    assertThat(retention.due())
        .isEqualTo(
            retention.steps().stream()
                .filter(step -> !step.at().isAfter(now))
                .reduce((earlier, later) -> later)
                .map(Retention.Step::treatment));
    assertThat(retention.steps()).isSortedAccordingTo(Comparator.comparing(Retention.Step::at));
    for (int i = 1; i < retention.steps().size(); i++) {
      Treatment earlier = retention.steps().get(i - 1).treatment();
      Treatment later = retention.steps().get(i).treatment();
      assertThat(later).isNotEqualTo(earlier);
      assertThat(later.isAsStrictAs(earlier)).isTrue();
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void whatIsNotKnownOfAnItemNeverDestroysWhatIsKnownNotTo(
      @ForAll("rules") List<RetentionRule> rules,
      @ForAll("items") RetainedItem item,
      @ForAll("instants") Instant now) {
    RetentionSchedule schedule = AnySchedule.of(rules);
    RetainedItem unknown = Items.with(item, Set.of(), Set.of(), Recipient.Role.UNKNOWN);
    Retention known = schedule.decide(item, now).outcome();
    Retention guessed = schedule.decide(unknown, now).outcome();
    assertThat(keep(guessed)).isAfterOrEqualTo(keep(known));
    assertThat(erase(guessed)).isAfterOrEqualTo(erase(known));
    if (!isUsable(known)) {
      assertThat(isUsable(guessed)).isFalse();
    }
  }

  @Provide
  Arbitrary<List<RetentionRule>> rules() {
    return AnySchedule.rules();
  }

  @Provide
  Arbitrary<RetentionRule> rule() {
    return AnySchedule.rule();
  }

  @Provide
  Arbitrary<RetainedItem> items() {
    return AnySchedule.items();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.oneOf(AnySchedule.instants(), AnySchedule.instants());
  }

  @Provide
  Arbitrary<RetentionPolicy.Tightening> wishes() {
    return AnySchedule.wishes();
  }
}
