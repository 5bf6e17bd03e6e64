package org.leadkit.scoring;

import static org.leadkit.arbitraries.CoreArbitraries.NOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.Points;
import org.leadkit.profile.Fields;
import org.leadkit.value.Value;

/** Arbitrary histories of activities up to NOW, and models of rules over them. */
final class Histories {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** The nights in which clocks change, and others. */
  private static final List<Instant> NIGHTS =
      List.of(
          Instant.parse("2026-03-28T22:30:00Z"),
          Instant.parse("2026-10-24T21:30:00Z"),
          Instant.parse("2026-10-25T21:30:00Z"),
          NOW.minus(Duration.ofDays(2)));

  private Histories() {}

  /** A history: often with ties, with ids that come twice, and with what is very old. */
  static Arbitrary<List<Activity>> histories() {
    return activities().list().ofMaxSize(40);
  }

  private static Arbitrary<Activity> activities() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 60),
            Arbitraries.of("page.viewed", "form.sent", "mail.clicked", "mail.opened"),
            times(),
            Arbitraries.of("", "/pricing", "/blog", "bot", "marked"))
        .as(Histories::activity);
  }

  private static Activity activity(int id, String type, Instant at, String path) {
    Activity activity = Activity.occurred("a" + id, type, at);
    if (path.equals("marked")) {
      return activity.with(Activity.AUTOMATED, Value.of(true));
    }
    return path.isEmpty() ? activity : activity.with("path", path);
  }

  private static Arbitrary<Instant> times() {
    Arbitrary<Instant> nights =
        Combinators.combine(Arbitraries.of(NIGHTS), Arbitraries.longs().between(0, 20))
            .as((night, quarters) -> night.plusSeconds(quarters * 900));
    Arbitrary<Instant> days =
        Arbitraries.longs().between(0, 40).map(half -> NOW.minus(Duration.ofHours(half * 12)));
    Arbitrary<Instant> nanos =
        Arbitraries.longs()
            .between(0, Duration.ofDays(250).toNanos())
            .withDistribution(RandomDistribution.uniform())
            .map(NOW::minusNanos);
    Arbitrary<Instant> far =
        Arbitraries.of(Instant.MIN, Instant.parse("1582-10-15T00:00:00Z"), Instant.EPOCH);
    return Arbitraries.frequencyOf(
        Tuple.of(4, nights), Tuple.of(4, days), Tuple.of(4, nanos), Tuple.of(1, far));
  }

  /** A filter with or without a question about a property, of one type or all. */
  private static Arbitrary<ActivityFilter> filters() {
    Arbitrary<ActivityFilter> typed =
        Arbitraries.of("page.viewed", "form.sent", "mail.clicked").map(Activity::of);
    Arbitrary<ActivityFilter> all = typed.injectNull(0.2).map(Histories::orAny);
    return Combinators.combine(all, Arbitraries.of("", "", "/p", "/b"))
        .as((filter, path) -> path.isEmpty() ? filter : filter.where("path").startsWith(path));
  }

  private static ActivityFilter orAny(@Nullable ActivityFilter filter) {
    return filter == null ? Activity.ofAnyType() : filter;
  }

  /** A rule whose points don't fade, of a shape that can be folded. */
  static Arbitrary<ScoringRule> lasting() {
    Arbitrary<Cap> day =
        Combinators.combine(
                Arbitraries.integers().between(1, 3), Arbitraries.of(BERLIN, ZoneOffset.UTC))
            .as(Cap::perDay);
    Arbitrary<Cap> all = Arbitraries.integers().between(1, 8).map(Cap::inAll);
    Arbitrary<List<Cap>> caps =
        Arbitraries.oneOf(
            List.of(
                Arbitraries.just(List.of()),
                day.map(List::of),
                all.map(List::of),
                Arbitraries.just(List.of(Cap.latest(), Cap.perWindow(1, Duration.ofHours(1)))),
                Combinators.combine(day, all).as((first, second) -> List.of(first, second)),
                Combinators.combine(all, all).as((first, second) -> List.of(first, second)),
                day.map(cap -> List.of(cap, cap, Cap.latest()))));
    return rules(Arbitraries.just(Decay.none()), caps);
  }

  /** A rule whose points fade, of a shape that can be folded. */
  static Arbitrary<ScoringRule> fading() {
    Arbitrary<Decay> exponential =
        Arbitraries.of(
            Decay.halfLife(Duration.ofDays(7)),
            Decay.halfLife(Duration.ofMinutes(90)),
            Decay.halfLife(Duration.ofNanos(1)),
            Decay.halfLife(Duration.ofDays(36_500)),
            Decay.geometric(25, Duration.ofDays(30)),
            new Decay.Geometric(new BigDecimal("0.001"), Duration.ofSeconds(7)),
            new Decay.Geometric(new BigDecimal("99.999"), Duration.ofDays(1)));
    return rules(exponential, Arbitraries.just(List.of()));
  }

  /** A rule about the latest activity; how its points fade does not matter. */
  static Arbitrary<ScoringRule> recent() {
    Arbitrary<Decay> any =
        Arbitraries.of(
            Decay.halfLife(Duration.ofDays(7)),
            Decay.linear(25, Duration.ofDays(30)),
            Decay.steps(Decay.Step.from(Duration.ofDays(1), 50)));
    Arbitrary<ScoringRule> quiet =
        Combinators.combine(filters(), Arbitraries.integers().between(1, 90))
            .as((on, days) -> ScoringRule.quiet("any", on, Duration.ofDays(days), -7));
    return Arbitraries.oneOf(
        List.of(rules(any, Arbitraries.just(List.of(Cap.latest(), Cap.inAll(3)))), quiet));
  }

  private static Arbitrary<ScoringRule> rules(
      Arbitrary<Decay> decays, Arbitrary<List<Cap>> someCaps) {
    Arbitrary<Points> points =
        Arbitraries.longs()
            .between(-50_000, 50_000)
            .withDistribution(RandomDistribution.uniform())
            .filter(n -> n != 0)
            .map(Points::new);
    Arbitrary<Limits> limits =
        Arbitraries.of(Limits.NONE, Limits.NONE, Limits.ceiling(40), Limits.between(-20, 20));
    return Combinators.combine(
            filters(), points, decays, someCaps, Arbitraries.integers().between(1, 4), limits)
        .as(
            (on, worth, decay, caps, atLeast, limit) -> {
              Counting counting = Counting.ALL.atLeast(atLeast > 2 ? 1 : atLeast);
              for (Cap cap : caps) {
                counting = counting.capped(cap);
              }
              return new ScoringRule.ForActivity("any", on, worth, decay, counting, limit);
            });
  }

  /** A model of such rules, with what a machine does told by a property. */
  static ScoringModel model(List<ScoringRule> rules, boolean judging) {
    ScoringModelBuilder builder =
        ScoringModel.named("any")
            .automated(AutomationRule.picked("bots", Activity.ofAnyType().where("path").is("bot")))
            .automated(
                AutomationRule.picked("forms", Activity.of("form.sent").where("path").is("bot")))
            .rule("titled", Fields.TITLE.known(), 3)
            .rule("sized", Fields.COMPANY_SIZE.atLeast(50), 100);
    for (int i = 0; i < rules.size(); i++) {
      builder.add(i % 3 == 0 ? "interest" : "engagement", named("rule-" + i, rules.get(i)));
    }
    return (judging ? judging(builder) : builder).build();
  }

  private static ScoringModelBuilder judging(ScoringModelBuilder builder) {
    return builder
        .limit("interest", Limits.between(-30, 60))
        .limits(Limits.ceiling(90))
        .threshold(Threshold.at("mql", 10).exitBelow(5).rearmBelow(Points.of(2)))
        .threshold(Threshold.at("sql", 40).coolDown(Duration.ofDays(3)))
        .grading(
            Grading.ofTotal(
                Bands.of(Band.atMost("C", 4), Band.between("B", 5, 29), Band.atLeast("A", 30))));
  }

  private static ScoringRule named(String id, ScoringRule rule) {
    if (rule instanceof ScoringRule.Quiet quiet) {
      return new ScoringRule.Quiet(id, quiet.on(), quiet.quietFor(), quiet.points());
    }
    ScoringRule.ForActivity one = (ScoringRule.ForActivity) rule;
    return new ScoringRule.ForActivity(
        id, one.on(), one.points(), one.decay(), one.counting(), one.limits());
  }
}
