package org.leadkit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Team;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

class RoutingTableTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Condition ALL = Condition.all();
  private static final Target.ToPool QUEUE = new Target.ToPool("queue", HOUR);

  private static RoutingPolicy policy(RoutingTableBuilder table, boolean goingOn) {
    RoutingTable german = goingOn ? table.otherwiseGoOn() : table.otherwise(HOUR, "german-queue");
    return RoutingPolicy.named("p")
        .rule("german", Fields.COUNTRY.is("DE"), german)
        .rule("large", Fields.COMPANY_SIZE.atLeast(1_000), HOUR, "carla")
        .otherwise(HOUR, "queue");
  }

  private static RoutingTableBuilder german() {
    return RoutingTable.named("germany")
        .rule("software", Fields.INDUSTRY.is("software"), HOUR, "anna");
  }

  private static RoutingPlan plan(RoutingPolicy policy, Profile profile) {
    return policy.decide(profile, Team.everyone(), NOW);
  }

  @Test
  void aRuleOfATableDecidesAndThePathIsNamed() {
    RoutingPlan plan =
        plan(
            policy(german(), false),
            Profile.empty().with(Fields.COUNTRY, "DE").with(Fields.INDUSTRY, "software"));

    assertThat(plan.rule()).isEqualTo("software");
    assertThat(plan.path()).containsExactly("german");
    assertThat(plan.pool().members()).containsExactly("anna");
    assertThat(plan.reasons())
        .extracting(Reason::code)
        .containsExactly("rule-led-on", "rule-matched");
    assertThat(plan.reasons().get(0).detail("table")).contains("germany");
  }

  @Test
  void aTableHasAnEndOfItsOwn() {
    Profile lead =
        Profile.empty()
            .with(Fields.COUNTRY, "DE")
            .with(Fields.INDUSTRY, "machinery")
            .with(Fields.COMPANY_SIZE, 5_000);
    RoutingPlan plan = plan(policy(german(), false), lead);

    assertThat(plan.rule()).isEqualTo("otherwise");
    assertThat(plan.pool().name()).isEqualTo("germany-otherwise");
    assertThat(plan.reasons().get(1).detail("table")).contains("germany");
  }

  @Test
  void aTableMayGoOnAfterTheRuleThatLedToIt() {
    Profile lead = Profile.empty().with(Fields.COUNTRY, "DE").with(Fields.COMPANY_SIZE, 5_000);
    RoutingPlan plan = plan(policy(german(), true), lead);

    assertThat(plan.rule()).isEqualTo("large");
    assertThat(plan.path()).isEmpty();
    assertThat(plan.reasons()).extracting(Reason::rule).containsExactly("software", "large");
  }

  @Test
  void aTableThatManyRulesLeadToIsAskedOnce() {
    RoutingTable table =
        RoutingTable.named("none").rule("never", Condition.any(), HOUR, "anna").otherwiseGoOn();
    for (int i = 0; i < 6; i++) {
      RoutingTableBuilder above = RoutingTable.named("t" + i);
      for (int r = 0; r < 6; r++) {
        above.rule("r-" + i + "-" + r, ALL, table);
      }
      table = above.otherwiseGoOn();
    }
    RoutingPlan plan =
        plan(
            RoutingPolicy.named("p").rule("start", ALL, table).otherwise(HOUR, "queue"),
            Profile.empty());

    assertThat(plan.rule()).isEqualTo("otherwise");
    assertThat(plan.trace().steps().filter(step -> step.rule().equals("never"))).hasSize(1);
    assertThat(plan.trace().steps().count()).isLessThan(100);
  }

  @Test
  void tablesAsDeepAsAllowedWork() {
    assertThat(plan(RoutingPolicy.of(chain(16)), Profile.empty()).path()).hasSize(16);
    assertThat(issues(chain(17)))
        .extracting(Issue::code, Issue::pointer)
        .containsExactly(Tuple.tuple("too-deep", "/tables/0/name"));
  }

  @Test
  void aChainOfAnyLengthIsRefusedWithoutRunningOutOfStack() {
    assertThat(issues(chain(50_000))).extracting(Issue::code).containsExactly("too-deep");
    List<RoutingTable> circle = new ArrayList<>(chain(50_000).tables());
    circle.set(
        49_999,
        RoutingTable.of(
            "t49999", List.of(new RoutingRule("last", ALL, new Target.ToTable("t0"))), QUEUE));
    assertThat(issues(spec(circle))).extracting(Issue::code).containsExactly("table-circle");
  }

  @Test
  void twoTablesOfOneNameAreRefused() {
    RoutingTable one = RoutingTable.named("t").otherwise(HOUR, "anna");
    RoutingTable other = RoutingTable.named("t").otherwise(HOUR, "bernd");
    RoutingTable again = RoutingTable.named("t").otherwise(HOUR, "anna");

    assertThat(
            RoutingPolicy.named("p")
                .rule("a", ALL, one)
                .rule("b", ALL, again)
                .otherwise(HOUR, "q")
                .tables())
        .containsExactly(one);
    RoutingPolicyBuilder builder = RoutingPolicy.named("p").rule("a", ALL, one);
    assertThatThrownBy(() -> builder.rule("b", ALL, other)).hasMessageContaining("exists");
  }

  @Test
  void anIdIsUniqueInThePolicyAndNotOnlyInItsTable() {
    RoutingTable table =
        RoutingTable.named("t").rule("same", ALL, HOUR, Pool.of("x", "anna")).otherwiseGoOn();
    RoutingPolicyBuilder builder = RoutingPolicy.named("p").rule("same", ALL, table);

    assertThatThrownBy(() -> builder.otherwise(HOUR, "queue")).hasMessageContaining("duplicate-id");
  }

  @Test
  void aRuleIsInEffectFromItsFirstInstantUntilBeforeItsLast() {
    RoutingPolicy policy =
        RoutingPolicy.named("p")
            .pools(Pool.of("fair", "anna"))
            .rule(
                new RoutingRule("fair", ALL, "fair", HOUR)
                    .valid(new Validity(NOW, NOW.plusSeconds(60))))
            .otherwise(HOUR, "queue");

    assertThat(policy.decide(Profile.empty(), Team.everyone(), NOW.minusNanos(1)).rule())
        .isEqualTo("otherwise");
    assertThat(policy.decide(Profile.empty(), Team.everyone(), NOW).rule()).isEqualTo("fair");
    assertThat(
            policy
                .decide(Profile.empty(), Team.everyone(), NOW.plusSeconds(60).minusNanos(1))
                .rule())
        .isEqualTo("fair");
    assertThat(policy.decide(Profile.empty(), Team.everyone(), NOW.plusSeconds(60)).rule())
        .isEqualTo("otherwise");
  }

  private static RoutingSpec chain(int length) {
    return spec(
        IntStream.range(0, length)
            .mapToObj(
                i ->
                    RoutingTable.of(
                        "t" + i,
                        i + 1 < length
                            ? List.of(
                                new RoutingRule("r" + i, ALL, new Target.ToTable("t" + (i + 1))))
                            : List.of(),
                        QUEUE))
            .toList());
  }

  private static RoutingSpec spec(List<RoutingTable> tables) {
    return new RoutingSpec(
        "p",
        "",
        List.of(),
        false,
        List.of(),
        List.of(Pool.of("queue", "q")),
        List.of(),
        tables,
        List.of(new RoutingRule("start", ALL, new Target.ToTable("t0"))),
        QUEUE);
  }

  private static List<Issue> issues(RoutingSpec spec) {
    return catchThrowableOfType(InvalidConfiguration.class, () -> RoutingPolicy.of(spec)).issues();
  }
}
