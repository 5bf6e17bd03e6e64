package org.leadkit.scoring;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
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
import org.leadkit.decision.Disclosure;
import org.leadkit.lead.QualificationState;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;

class EngagementStateTest {

  private static final Profile VALUES = Profile.empty().with(Fields.TITLE, "VP Sales");
  private static final Supplier<List<Activity>> NO_LOG =
      () -> {
        throw new AssertionError("The log was asked.");
      };

  @Provide
  Arbitrary<List<Activity>> histories() {
    return Histories.histories();
  }

  @Provide
  Arbitrary<List<ScoringRule>> lasting() {
    return Arbitraries.oneOf(List.of(Histories.lasting(), Histories.recent())).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<ScoringRule>> foldable() {
    return Arbitraries.oneOf(List.of(Histories.fading(), Histories.lasting(), Histories.recent()))
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.of(
        NOW, NOW.plusNanos(1), NOW.plus(Duration.ofDays(28)), NOW.plus(Duration.ofDays(99_999)));
  }

  @Provide
  Arbitrary<QualificationState> standings() {
    QualificationState.Standing in =
        new QualificationState.Standing(true, NOW.minus(Duration.ofDays(9)), true);
    QualificationState.Standing out =
        new QualificationState.Standing(false, NOW.minus(Duration.ofDays(1)), false);
    return Arbitraries.of(
        QualificationState.NONE,
        QualificationState.NONE.with("mql", in),
        QualificationState.NONE.with("mql", out).with("sql", out));
  }

  @Property
  @Promise("S-03: where nothing fades, a folded and merged state gives the recomputed decision")
  void whereNothingFadesTheDecisionIsTheRecomputedOne(
      @ForAll("lasting") List<ScoringRule> rules,
      @ForAll("histories") List<Activity> history,
      @ForAll("instants") Instant now,
      @ForAll("standings") QualificationState previous,
      @ForAll Random random) {
    ScoringModel model = Histories.model(rules, true);
    List<Activity> union = Profile.empty().with(history).activities();

    Decision<Score> read =
        model.score(VALUES, Partition.foldedInParts(model, union, random), NO_LOG, previous, now);

    Decision<Score> recomputed = model.score(VALUES.with(union), previous, now);
    assertThat(read).isEqualTo(recomputed);
    assertThat(read.form(Disclosure.FULL)).isEqualTo(recomputed.form(Disclosure.FULL));
  }

  @Property
  @Promise("S-03: a folded and merged state is within 0.001 a rule of recomputation over the union")
  void whereSomethingFadesEachRuleIsWithinAThousandth(
      @ForAll("foldable") List<ScoringRule> rules,
      @ForAll("histories") List<Activity> history,
      @ForAll("instants") Instant now,
      @ForAll Random random) {
    List<ScoringRule> unlimited = rules.stream().map(EngagementStateTest::unlimited).toList();
    ScoringModel model = Histories.model(unlimited, false);
    List<Activity> union = Profile.empty().with(history).activities();

    Decision<Score> read =
        model.score(
            VALUES,
            Partition.foldedInParts(model, union, random),
            NO_LOG,
            QualificationState.NONE,
            now);

    new SameDecision(model).check(read, model.score(VALUES.with(union), now));
  }

  @Property
  @Promise("S-03: levels, grades and limits are those of recomputation over the union")
  void aDecisionThatIsNearToTurningIsTheRecomputedOne(
      @ForAll("foldable") List<ScoringRule> rules,
      @ForAll("histories") List<Activity> history,
      @ForAll("instants") Instant now,
      @ForAll("standings") QualificationState previous,
      @ForAll Random random) {
    ScoringModel model = Histories.model(rules, true);
    List<Activity> union = Profile.empty().with(history).activities();

    Decision<Score> read =
        model.score(
            VALUES, Partition.foldedInParts(model, union, random), () -> union, previous, now);

    new SameDecision(model).check(read, model.score(VALUES.with(union), previous, now));
  }

  @Property(tries = 200)
  void addingOneByOneIsAddingAllAtOnce(
      @ForAll("foldable") List<ScoringRule> rules, @ForAll("histories") List<Activity> history) {
    ScoringModel model = Histories.model(rules, false);
    EngagementState state = model.noEngagement();
    EngagementStateBuilder builder = model.noEngagement().toBuilder();
    for (Activity activity : history) {
      EngagementState before = state;
      EngagementState grown = state.plus(activity);
      assertThat(before.activities()).isEqualTo(grown.activities() - 1);
      assertThat(builder.add(activity).build()).isEqualTo(grown);
      state = grown;
    }
    assertThat(model.noEngagement().plus(history)).isEqualTo(state);
    assertThat(state).hasSameHashCodeAs(model.noEngagement().plus(history));
  }

  @Test
  void aProfileWithActivitiesIsRefused() {
    ScoringModel model = ScoringModel.named("one").on("a", Activity.of("page.viewed"), 1).build();
    Profile profile = Profile.empty().with(List.of(Activity.occurred("1", "page.viewed", NOW)));

    assertThatThrownBy(
            () -> model.score(profile, model.noEngagement(), NO_LOG, QualificationState.NONE, NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(1)")
        .hasMessageContaining("\nMaybe");
  }

  @Test
  void theFarthestInstantsDoNoHarm() {
    ScoringModel model =
        ScoringModel.named("engagement")
            .on("fades", Activity.of("page.viewed"), 10, Decay.halfLife(Duration.ofNanos(1)))
            .on(
                "slow",
                Activity.of("page.viewed"),
                10,
                Decay.halfLife(Duration.ofSeconds(Long.MAX_VALUE)))
            .on("day", Activity.of("page.viewed"), 1, Decay.none(), Cap.perDay(1, UTC))
            .build();
    List<Activity> far =
        List.of(
            Activity.occurred("1", "page.viewed", Instant.MAX),
            Activity.occurred("2", "page.viewed", Instant.MIN),
            Activity.occurred("3", "page.viewed", NOW));

    Decision<Score> read = score(model, model.noEngagement().plus(far), Instant.MAX);

    assertThat(read).isEqualTo(model.score(Profile.empty().with(far), Instant.MAX));
    assertThat(read.outcome().dimensions().get("engagement")).isNotNull();
  }

  private static Decision<Score> score(ScoringModel model, EngagementState state, Instant now) {
    return model.score(Profile.empty(), state, NO_LOG, QualificationState.NONE, now);
  }

  private static ScoringRule unlimited(ScoringRule rule) {
    return rule instanceof ScoringRule.ForActivity activity ? activity.limited(Limits.NONE) : rule;
  }
}
