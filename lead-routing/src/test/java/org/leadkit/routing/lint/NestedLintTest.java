package org.leadkit.routing.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Team;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.RoutingTable;
import org.leadkit.routing.Territory;
import org.leadkit.routing.lint.RoutingLint.Finding;
import org.leadkit.testsupport.Promise;

class NestedLintTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Condition GERMAN = Fields.COUNTRY.is("DE");
  private static final Condition LARGE = Fields.COMPANY_SIZE.atLeast(1_000);

  private static List<Tuple> unreachable(RoutingPolicy policy) {
    return RoutingLint.of(policy, NOW).findings().stream()
        .filter(Finding::isUnreachable)
        .map(finding -> Tuple.tuple(finding.code(), finding.pointer()))
        .toList();
  }

  @Test
  @Promise("R-06: rules of tables are looked at where they stand")
  void aRuleThatLeadsToATableWithAnEndTakesItsLeads() {
    RoutingTable table =
        RoutingTable.named("german").rule("large", LARGE, HOUR, "anna").otherwise(HOUR, "bernd");
    RoutingPolicy policy =
        RoutingPolicy.named("p")
            .rule("german", GERMAN, table)
            .rule("german-too", GERMAN.and(LARGE), HOUR, "carla")
            .otherwise(HOUR, "queue");

    assertThat(unreachable(policy)).containsExactly(Tuple.tuple("masked-rule", "/rules/1"));
  }

  @Test
  void aRuleThatLeadsToATableThatGoesOnTakesOnlyWhatTheTableTakes() {
    RoutingTable table =
        RoutingTable.named("german").rule("large", LARGE, HOUR, "anna").otherwiseGoOn();
    RoutingPolicy policy =
        RoutingPolicy.named("p")
            .rule("german", GERMAN, table)
            .rule("the-rest", GERMAN, HOUR, "carla")
            .rule("large-germans", GERMAN.and(Fields.COMPANY_SIZE.atLeast(2_000)), HOUR, "dora")
            .otherwise(HOUR, "queue");

    assertThat(unreachable(policy)).containsExactly(Tuple.tuple("masked-rule", "/rules/2"));
    assertThat(
            policy.decide(Profile.empty().with(Fields.COUNTRY, "DE"), Team.everyone(), NOW).rule())
        .isEqualTo("the-rest");
  }

  @Test
  void whatATableThatGoesOnTakesIsMissingAfterIt() {
    RoutingTable table =
        RoutingTable.named("german").rule("large", LARGE, HOUR, "anna").otherwiseGoOn();
    RoutingPolicy policy =
        RoutingPolicy.named("p")
            .rule("german", GERMAN, table)
            .rule("large-germans", GERMAN.and(Fields.COMPANY_SIZE.atLeast(2_000)), HOUR, "dora")
            .otherwise(HOUR, "queue");

    Finding finding =
        RoutingLint.of(policy, NOW).findings().stream()
            .filter(Finding::isUnreachable)
            .findFirst()
            .orElseThrow();
    assertThat(finding.rule()).isEqualTo("large-germans");
    assertThat(finding)
        .isInstanceOfSatisfying(
            RoutingLint.Masked.class, masked -> assertThat(masked.by()).containsExactly("large"));
  }

  @Test
  void rulesWithinATableMaskOneAnother() {
    RoutingTable table =
        RoutingTable.named("sizes")
            .rule("large", LARGE, HOUR, "anna")
            .rule("larger", Fields.COMPANY_SIZE.atLeast(2_000), HOUR, "bernd")
            .otherwise(HOUR, "carla");
    RoutingPolicy policy =
        RoutingPolicy.named("p").rule("german", GERMAN, table).otherwise(HOUR, "queue");

    assertThat(unreachable(policy))
        .containsExactly(Tuple.tuple("masked-rule", "/tables/0/rules/1"));
  }

  @Test
  void aGapBetweenTerritoriesIsShownByALead() {
    Territory germany = Territory.named("germany").countries("DE");
    Territory south = Territory.named("south").in("germany").postalPrefixes("7", "8", "9");
    Territory north =
        Territory.named("north").in("germany").postalPrefixes("0", "1", "2", "3", "4", "5");
    RoutingPolicy policy =
        RoutingPolicy.named("p")
            .territories(germany, south, north)
            .rule("s", south, HOUR, "anna")
            .rule("n", north, HOUR, "bernd")
            .otherwise(HOUR, "queue");

    RoutingLint.TerritoryGap gap =
        RoutingLint.of(policy, NOW).findings().stream()
            .filter(RoutingLint.TerritoryGap.class::isInstance)
            .map(RoutingLint.TerritoryGap.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(gap.rule()).isEqualTo("germany");
    assertThat(gap.parts()).containsExactly("south", "north");
    Profile lead = gap.witness().lead();
    assertThat(germany.condition().test(lead, NOW)).isEqualTo(org.leadkit.value.Verdict.HOLDS);
    assertThat(policy.decide(lead, Team.everyone(), NOW).rule()).isEqualTo("otherwise");
  }

  @Test
  void territoriesThatLeaveNothingOutHaveNoGap() {
    Territory any = Territory.named("anywhere").countries("DE", "AT");
    Territory german = Territory.named("german").in("anywhere").countries("DE");
    Territory rest = Territory.named("rest").in("anywhere").countries("AT");
    RoutingPolicy policy =
        RoutingPolicy.named("p")
            .territories(any, german, rest)
            .rule("g", german, HOUR, "anna")
            .otherwise(HOUR, "queue");

    assertThat(
            Stream.of(RoutingLint.of(policy, NOW).findings())
                .flatMap(List::stream)
                .filter(RoutingLint.TerritoryGap.class::isInstance))
        .isEmpty();
  }
}
