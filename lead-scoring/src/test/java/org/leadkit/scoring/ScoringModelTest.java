package org.leadkit.scoring;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.activity.Activity;
import org.leadkit.arbitraries.CoreArbitraries;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.testsupport.Promise;
import org.leadkit.value.Verdict;

class ScoringModelTest {

  /** The parts of a model; building twice from them gives two equal models. */
  private record Parts(List<Condition> conditions, List<ScoringRule.ForActivity> behaviour) {
    ScoringModel build() {
      ScoringModelBuilder builder = ScoringModel.named("any").rule("base", Condition.all(), 1);
      for (int i = 0; i < conditions.size(); i++) {
        builder.rule("fit-" + i, conditions.get(i), i % 2 == 0 ? 10 + i : -5 - i);
      }
      for (int i = 0; i < behaviour.size(); i++) {
        ScoringRule.ForActivity rule = behaviour.get(i);
        builder.add(
            "engagement",
            new ScoringRule.ForActivity(
                "act-" + i, rule.on(), rule.points(), rule.decay(), rule.cap()));
      }
      return builder.build();
    }
  }

  @Provide
  Arbitrary<Parts> parts() {
    Arbitrary<Points> points =
        Arbitraries.longs().between(-50_000, 50_000).filter(n -> n != 0).map(Points::new);
    Arbitrary<Decay> decays =
        Arbitraries.of(
            Decay.none(), Decay.halfLife(Duration.ofDays(7)), Decay.halfLife(Duration.ofHours(5)));
    Arbitrary<Cap> caps = Arbitraries.of(Cap.none(), Cap.perDay(1, UTC), Cap.perDay(3, UTC));
    Arbitrary<ScoringRule.ForActivity> behaviour =
        Combinators.combine(CoreArbitraries.filters(), points, decays, caps)
            .as(
                (on, worth, decay, cap) ->
                    new ScoringRule.ForActivity("any", on, worth, decay, cap));
    return Combinators.combine(
            CoreArbitraries.conditions().list().ofMaxSize(5), behaviour.list().ofMaxSize(4))
        .as(Parts::new);
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return CoreArbitraries.profiles();
  }

  @Property
  @Promise("S-01: a score is exactly the sum of its published reasons")
  void aScoreIsTheSumOfItsReasons(
      @ForAll("parts") Parts parts, @ForAll("profiles") Profile profile) {
    Decision<Score> decision = parts.build().score(profile, NOW);

    Points sum = decision.reasons().stream().map(Reason::points).reduce(Points.ZERO, Points::plus);
    assertThat(decision.outcome().total()).isEqualTo(sum);
    assertThat(decision.outcome().dimensions().values().stream().reduce(Points.ZERO, Points::plus))
        .isEqualTo(sum);
  }

  @Property
  @Promise("S-02: the same facts, model and instant give a byte-equal decision")
  void theSameFactsGiveTheSameBytesInWhateverOrderTheyCame(
      @ForAll("parts") Parts parts, @ForAll("profiles") Profile profile) {
    List<Profile.Entry> entries = new ArrayList<>(profile.entries());
    Collections.reverse(entries);
    List<Activity> activities = new ArrayList<>(profile.activities());
    Collections.reverse(activities);
    Profile again = Profile.empty().with(activities).with(entries);

    Decision<Score> first = parts.build().score(profile, NOW);
    Decision<Score> second = parts.build().score(again, NOW);

    assertThat(second.form(Disclosure.FULL).toString())
        .isEqualTo(first.form(Disclosure.FULL).toString());
    assertThat(second).isEqualTo(first);
  }

  @Property
  @Promise("S-05: a rule on a missing value is unknown, named, and its points are still possible")
  void everyRuleThatLacksAValueIsNamedWithItsPoints(
      @ForAll("parts") Parts parts, @ForAll("profiles") Profile profile) {
    Decision<Score> decision = parts.build().score(profile, NOW);

    Points possible = Points.ZERO;
    Points atRisk = Points.ZERO;
    List<String> undecided = new ArrayList<>();
    for (ScoringRule rule : parts.build().dimensions().get(0).rules()) {
      if (rule instanceof ScoringRule.ForProfile fit
          && fit.when().test(profile, NOW) == Verdict.UNKNOWN) {
        undecided.add(fit.id());
        possible = rule.points().isPositive() ? possible.plus(rule.points()) : possible;
        atRisk = rule.points().isPositive() ? atRisk : atRisk.plus(rule.points());
      }
    }
    assertThat(decision.reasons("unknown-field")).extracting(Reason::rule).isEqualTo(undecided);
    assertThat(decision.outcome().possible()).isEqualTo(possible);
    assertThat(decision.outcome().atRisk()).isEqualTo(atRisk);
  }

  @Test
  @Promise("S-05: the missing field is named and the points are said")
  void anUnknownIndustryIsNamedAndNeverGuessed() {
    ScoringModel model =
        ScoringModel.named("fit")
            .rule("industry", Fields.INDUSTRY.isOneOf("software"), +20)
            .rule("free-mail", Fields.EMAIL_DOMAIN.is("gmail.com"), -20)
            .rule("senior", Fields.TITLE.mentions("VP"), +30)
            .build();

    Decision<Score> decision = model.score(Profile.empty().with(Fields.TITLE, "Clerk"), NOW);

    assertThat(decision.outcome().total()).isEqualTo(Points.ZERO);
    assertThat(decision.outcome().possible()).hasToString("20");
    assertThat(decision.outcome().atRisk()).hasToString("-20");
    assertThat(decision.reasons("unknown-field"))
        .extracting(reason -> reason.facts().get(0).name())
        .containsExactly("industry", "emailDomain");
  }

  @Test
  void pointsOfAnActivityHalveWithEachHalfLife() {
    ScoringModel model =
        ScoringModel.named("engagement")
            .on("visit", Activity.of("page.viewed"), 100, Decay.halfLife(Duration.ofDays(7)))
            .build();
    Activity visit = Activity.occurred("1", "page.viewed", NOW);

    assertThat(totalAfter(model, visit, Duration.ZERO)).hasToString("100");
    assertThat(totalAfter(model, visit, Duration.ofDays(7))).hasToString("50");
    assertThat(totalAfter(model, visit, Duration.ofDays(14))).hasToString("25");
    assertThat(totalAfter(model, visit, Duration.ofHours(84))).hasToString("70.711");
  }

  private static Points totalAfter(ScoringModel model, Activity activity, Duration age) {
    Profile profile = Profile.empty().with(List.of(activity));
    return model.score(profile, activity.occurredAt().plus(age)).outcome().total();
  }

  @Test
  void aCapKeepsTheEarliestOfEachDay() {
    ScoringModel model =
        ScoringModel.named("engagement")
            .on("click", Activity.of("mail.clicked"), 1, Decay.none(), Cap.perDay(20, UTC))
            .build();
    List<Activity> clicks = new ArrayList<>();
    for (int i = 0; i < 35; i++) {
      clicks.add(Activity.occurred("a" + i, "mail.clicked", NOW.plusSeconds(i)));
    }
    for (int i = 0; i < 5; i++) {
      clicks.add(Activity.occurred("b" + i, "mail.clicked", NOW.plus(Duration.ofDays(1))));
    }

    Decision<Score> decision =
        model.score(Profile.empty().with(clicks), NOW.plus(Duration.ofDays(2)));

    assertThat(decision.outcome().total()).hasToString("25");
    assertThat(decision.reasons("activities-counted").get(0).detail("overCap")).contains("15");
  }

  @Test
  void aScoreSeesNothingThatHappensLater() {
    ScoringModel model =
        ScoringModel.named("engagement").on("visit", Activity.of("page.viewed"), 5).build();
    Profile profile =
        Profile.empty().with(List.of(Activity.occurred("1", "page.viewed", NOW.plusNanos(1))));

    assertThat(model.score(profile, NOW).outcome().total()).isEqualTo(Points.ZERO);
    assertThat(model.score(profile, NOW).reasons("no-activity")).hasSize(1);
  }

  @Test
  void aModelWithoutAThresholdDoesNotJudge() {
    ScoringModel model =
        ScoringModel.named("fit").rule("title", Field.text("x").known(), 5).build();

    assertThat(model.score(Profile.empty(), NOW).outcome().qualification())
        .isEqualTo(Qualification.NOT_JUDGED);
  }

  @Test
  void theThresholdItselfQualifies() {
    ScoringModel model =
        ScoringModel.named("fit")
            .rule("a", Fields.TITLE.known(), 49)
            .rule("b", Fields.COMPANY.known(), 1)
            .qualifyAt(50)
            .build();
    Profile title = Profile.empty().with(Fields.TITLE, "x");

    assertThat(model.score(title, NOW).outcome().qualification()).isEqualTo(Qualification.BELOW);
    assertThat(model.score(title.with(Fields.COMPANY, "y"), NOW).outcome().isQualified()).isTrue();
  }
}
