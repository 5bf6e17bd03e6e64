package org.leadkit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

/** What merging does, and what it can't know. */
class EngagementMergeTest {

  private static final Supplier<List<Activity>> NO_LOG =
      () -> {
        throw new AssertionError("The log was asked.");
      };

  @Provide
  Arbitrary<List<Activity>> histories() {
    return Histories.histories();
  }

  @Provide
  Arbitrary<List<ScoringRule>> foldable() {
    return Arbitraries.oneOf(List.of(Histories.fading(), Histories.lasting(), Histories.recent()))
        .list()
        .ofMaxSize(8);
  }

  @Property
  @Promise("S-03: in which order and shape states are merged changes nothing")
  void mergingIsCommutativeAndAssociativeAndNothingIsNeutral(
      @ForAll("foldable") List<ScoringRule> rules,
      @ForAll("histories") List<Activity> history,
      @ForAll Random random) {
    ScoringModel model = Histories.model(rules, false);
    List<EngagementState> parts =
        Partition.parts(model, Profile.empty().with(history).activities(), 3, random);
    EngagementState a = parts.get(0);
    EngagementState b = parts.get(1);
    EngagementState c = parts.get(2);

    assertAlike(a.merge(b), b.merge(a));
    assertAlike(a.merge(b).merge(c), a.merge(b.merge(c)));
    assertThat(a.merge(model.noEngagement())).isEqualTo(a);
    assertThat(model.noEngagement().merge(a)).isEqualTo(a);
    assertThat(a.merge(b).activities()).isEqualTo(a.activities() + b.activities());
  }

  private static void assertAlike(EngagementState one, EngagementState other) {
    assertThat(one.snapshot())
        .usingRecursiveComparison()
        .withComparatorForType(EngagementMergeTest::compareSums, Double.class)
        .isEqualTo(other.snapshot());
  }

  private static int compareSums(double one, double other) {
    return Math.abs(one - other) <= 1e-13 * (one + other) ? 0 : Double.compare(one, other);
  }

  @Test
  void theStateOfAnotherModelIsRefused() {
    ScoringModel one = ScoringModel.named("one").on("a", Activity.of("page.viewed"), 1).build();
    ScoringModel other = ScoringModel.named("one").on("a", Activity.of("page.viewed"), 2).build();

    assertThatThrownBy(() -> one.noEngagement().merge(other.noEngagement()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(" + one.ref() + ")")
        .hasMessageContaining("\nMaybe");
    assertThatThrownBy(() -> score(one, other.noEngagement(), NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameModelBuiltTwiceReadsTheSameState() {
    Supplier<ScoringModel> build =
        () -> ScoringModel.named("one").on("a", Activity.of("page.viewed"), 1).build();
    EngagementState state =
        build.get().noEngagement().plus(Activity.occurred("1", "page.viewed", NOW));

    assertThat(score(build.get(), state.merge(build.get().noEngagement()), NOW).outcome().total())
        .hasToString("1");
  }

  @Test
  @Promise("S-03: histories that overlap are recomputed from their union, never added (A34)")
  void historiesThatOverlapAreFoldedFromTheirUnion() {
    ScoringModel model =
        ScoringModel.named("engagement")
            .on("open", Activity.of("mail.opened"), 10)
            .on("click", Activity.of("mail.clicked"), 3)
            .build();
    Activity open = Activity.occurred("e1", "mail.opened", NOW);
    Activity click = Activity.occurred("e2", "mail.clicked", NOW);
    Profile first = Profile.empty().with(List.of(open));
    Profile second = Profile.empty().with(List.of(open, click));

    List<Activity> union = first.with(second.activities()).activities();
    assertThat(score(model, model.noEngagement().plus(union), NOW).outcome().total())
        .hasToString("13");

    EngagementState added =
        model
            .noEngagement()
            .plus(first.activities())
            .merge(model.noEngagement().plus(second.activities()));
    assertThat(added.activities()).as("a state does not know ids").isEqualTo(3);
    assertThat(score(model, added, NOW).outcome().total()).hasToString("23");
  }

  private static Decision<Score> score(ScoringModel model, EngagementState state, Instant now) {
    return model.score(Profile.empty(), state, NO_LOG, QualificationState.NONE, now);
  }
}
