package org.leadkit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.testsupport.Promise;
import org.leadkit.value.Verdict;

class ConditionTest {

  @Provide
  Arbitrary<Profile> profiles() {
    return CoreArbitraries.profiles();
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return CoreArbitraries.conditions();
  }

  @Provide
  Arbitrary<Condition> valueConditions() {
    return CoreArbitraries.valueConditions();
  }

  @Property
  @Promise("S-05: what is missing is named exactly where the verdict is unknown")
  void aConditionNamesWhatItLacksExactlyWhenItIsUnknown(
      @ForAll("conditions") Condition condition, @ForAll("profiles") Profile profile) {
    boolean unknown = condition.test(profile, NOW) == Verdict.UNKNOWN;

    assertThat(condition.missing(profile, NOW).isEmpty()).isEqualTo(!unknown);
    assertThat(condition.fields()).containsAll(condition.missing(profile, NOW));
  }

  @Property
  void moreKnowledgeNeverChangesAVerdictThatWasKnown(
      @ForAll("valueConditions") Condition condition,
      @ForAll("profiles") Profile profile,
      @ForAll("profiles") Profile more) {
    Verdict before = condition.test(profile, NOW);
    Profile richer = more.with(profile.entries());

    if (before != Verdict.UNKNOWN) {
      assertThat(condition.test(richer, NOW)).isEqualTo(before);
    }
  }

  @Property
  void knowingWhatIsMissingSettlesTheVerdict(
      @ForAll("valueConditions") Condition condition,
      @ForAll("profiles") Profile profile,
      @ForAll("profiles") Profile more) {
    boolean settled =
        condition.missing(profile, NOW).stream().allMatch(name -> more.value(name).isPresent());

    if (settled) {
      Profile richer = more.with(profile.entries());
      assertThat(condition.test(richer, NOW)).isNotEqualTo(Verdict.UNKNOWN);
    }
  }

  @Property
  void negationTurnsTheVerdictRound(
      @ForAll("conditions") Condition condition, @ForAll("profiles") Profile profile) {
    assertThat(condition.negate().test(profile, NOW))
        .isEqualTo(condition.test(profile, NOW).negate());
  }

  @Test
  void knownAndUnknownAreNeverUnknown() {
    assertThat(Fields.TITLE.known().test(Profile.empty(), NOW)).isEqualTo(Verdict.FAILS);
    assertThat(Fields.TITLE.unknown().test(Profile.empty(), NOW)).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void emptyListsAnswerAsLogicSays() {
    assertThat(Condition.all().test(Profile.empty(), NOW)).isEqualTo(Verdict.HOLDS);
    assertThat(Condition.any().test(Profile.empty(), NOW)).isEqualTo(Verdict.FAILS);
    assertThat(Condition.none().test(Profile.empty(), NOW)).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void aWindowHoldsBothOfItsEnds() {
    Condition twoInAWeek = Condition.count(Activity.of("page.viewed"), Duration.ofDays(7), 2);
    Activity atTheEdge = Activity.occurred("1", "page.viewed", NOW.minus(Duration.ofDays(7)));
    Activity before = Activity.occurred("2", "page.viewed", atTheEdge.occurredAt().minusNanos(1));
    Activity atNow = Activity.occurred("3", "page.viewed", NOW);
    Activity later = Activity.occurred("4", "page.viewed", NOW.plusNanos(1));

    assertThat(twoInAWeek.test(with(atTheEdge, atNow), NOW)).isEqualTo(Verdict.HOLDS);
    assertThat(twoInAWeek.test(with(before, atNow, later), NOW)).isEqualTo(Verdict.FAILS);
  }

  @Test
  void theSameActivityTwiceCountsOnce() {
    Activity once = Activity.occurred("1", "page.viewed", NOW);

    assertThat(with(once, once).with(List.of(once)).activities()).containsExactly(once);
  }

  @Test
  void aCountOfNothingIsRefused() {
    assertThatThrownBy(() -> Condition.count(Activity.of("page.viewed"), 0))
        .isInstanceOf(InvalidConfiguration.class);
  }

  private static Profile with(Activity... activities) {
    return Profile.empty().with(List.of(activities));
  }
}
