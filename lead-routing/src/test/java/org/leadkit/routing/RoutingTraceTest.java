package org.leadkit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Team;
import org.leadkit.distribution.TeamState;
import org.leadkit.distribution.Turn;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.sla.ServiceLevel;
import org.leadkit.testsupport.Promise;

class RoutingTraceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Field.Text ILLNESS = Field.text("illness");

  private static final RoutingPolicy POLICY =
      RoutingPolicy.named("p")
          .pools(Pool.of("fair", "fay"))
          .rule(
              "german-ill",
              Fields.COUNTRY.is("AT").and(Fields.SCORE.atLeast(50)).and(ILLNESS.is("none")),
              HOUR,
              "anna")
          .rule("ill", Fields.COUNTRY.known().and(ILLNESS.is("none")), HOUR, "anna")
          .rule("titled", Fields.COUNTRY.is("AT").and(Fields.TITLE.mentions("VP")), HOUR, "bernd")
          .rule(new RoutingRule("over", Condition.all(), "fair", HOUR).valid(Validity.until(NOW)))
          .rule(
              new RoutingRule("later", Condition.all(), "fair", HOUR)
                  .valid(Validity.from(NOW.plusSeconds(1))))
          .rule(
              "to-germany",
              Fields.COUNTRY.is("DE"),
              RoutingTable.named("germany")
                  .rule("berlin", Fields.CITY.is("Berlin"), HOUR, "clara")
                  .otherwise(HOUR, "gerd"))
          .rule("austria", Fields.COUNTRY.is("AT"), HOUR, Pool.of("austria", "dora", "emil"))
          .rule("anyone", Condition.all(), HOUR, "zoe")
          .otherwise(HOUR, "queue");

  private static final Profile LEAD =
      Profile.empty().with(Fields.COUNTRY, "AT").with(Fields.SCORE, 60).with(ILLNESS, "migraine");

  private static RoutingPlan plan() {
    return POLICY.decide(LEAD, Team.everyone().without("dora"), NOW);
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.code() + " " + reason.rule()).toList();
  }

  @Test
  void theDeadlinesSayHowTheyWereCounted() {
    ServiceLevel office =
        ServiceLevel.named("office")
            .accept(Duration.ofMinutes(30))
            .firstTouch(Duration.ofHours(4))
            .in(
                WorkCalendar.named("emea-hours", ZoneOffset.UTC)
                    .open(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "09:00-12:00")
                    .build())
            .build();
    RoutingPolicy policy = RoutingPolicy.named("p").otherwise(office, Pool.of("sellers", "anna"));

    List<Reason> deadlines =
        policy.decide(Profile.empty(), Team.everyone(), NOW).trace().deadlines();

    assertThat(codes(deadlines)).containsExactly("response-due office", "response-due office");
    Reason touch = deadlines.get(1);
    assertThat(touch.detail("target")).contains("first-touch");
    assertThat(touch.detail("started")).contains(NOW.toString());
    assertThat(touch.detail("time")).contains("PT4H");
    assertThat(touch.detail("calendar")).contains("emea-hours");
    assertThat(touch.detail("due")).contains("2026-11-24T10:00:00Z");
    assertThat(plan().trace().deadlines().get(0).detail("due")).contains(NOW.plus(HOUR).toString());
  }

  @Test
  void eachRuleUpToTheOneThatMatchedSaysWhatBecameOfIt() {
    assertThat(codes(plan().trace().steps().toList()))
        .containsExactly(
            "rule-failed german-ill",
            "rule-failed ill",
            "rule-unknown titled",
            "rule-over over",
            "rule-not-yet later",
            "rule-failed to-germany",
            "rule-matched austria");
  }

  @Test
  void theFirstConditionThatFailsIsNamedWithWhatItRead() {
    Reason failed = plan().trace().steps().findFirst().orElseThrow();

    assertThat(failed.facts())
        .extracting(Reason.Fact::name)
        .containsExactly("condition", "illness");
    assertThat(failed.form(Disclosure.OPEN).toString()).doesNotContain("migraine");
    assertThat(failed.form(Disclosure.FULL).toString()).contains("migraine");
    Reason german = plan().trace().whyNot("to-germany").get(0);
    assertThat(german.detail("condition")).contains("{\"field\":\"country\",\"is\":\"DE\"}");
    assertThat(german.detail("country")).contains("AT");
    assertThat(plan().trace().whyNot("titled").get(0).facts())
        .extracting(Reason.Fact::name)
        .containsExactly("title");
    assertThat(plan().trace().whyNot("over").get(0).detail("until")).contains(NOW.toString());
  }

  @Test
  void aRuleThatWasNotReachedSaysWhichWasAndWhetherItHolds() {
    List<Reason> why = plan().trace().whyNot("anyone");

    assertThat(codes(why)).containsExactly("rule-not-reached anyone", "rule-holds anyone");
    assertThat(why.get(0).detail("matched")).contains("austria");
  }

  @Test
  void aRuleOfATableThatWasNotEnteredSaysWhyNot() {
    assertThat(codes(plan().trace().whyNot("berlin")))
        .containsExactly(
            "table-not-entered berlin", "rule-unknown berlin", "rule-failed to-germany");
  }

  @Test
  void aRuleThatLedOnSaysSo() {
    RoutingPlan german = POLICY.decide(LEAD.with(Fields.COUNTRY, "DE"), Team.everyone(), NOW);

    assertThat(codes(german.trace().whyNot("to-germany")))
        .containsExactly("rule-led-on to-germany");
    assertThat(codes(german.trace().steps().skip(5).toList()))
        .containsExactly(
            "rule-led-on to-germany", "rule-unknown berlin", "no-rule-matched otherwise");
    assertThat(codes(german.trace().whyNot("austria")))
        .containsExactly("rule-not-reached austria", "rule-failed austria");
  }

  @Test
  void whatIsNotInThePolicyIsRefused() {
    assertThatThrownBy(() -> plan().trace().whyNot("nowhere")).hasMessageContaining("Maybe");
  }

  @Test
  @Promise("R-04: the trace says why each member was passed over")
  void eachMemberSaysWhatBecameOfThem() {
    RoutingPlan plan = plan();
    Turn turn = plan.assign(TeamState.EMPTY);
    RoutingTrace trace = plan.trace(turn);

    assertThat(trace.turn()).contains(turn);
    assertThat(trace.policy()).isEqualTo(POLICY.ref());
    assertThat(codes(trace.whyNotMember("emil").toList())).containsExactly("member-chosen austria");
    assertThat(codes(trace.whyNotMember("dora").toList())).containsExactly("member-absent austria");
    assertThat(codes(trace.whyNotMember("anna").toList()))
        .containsExactly("rule-failed german-ill", "rule-failed ill");
    assertThat(codes(trace.whyNotMember("fay").toList()))
        .containsExactly("rule-over over", "rule-not-yet later");
    assertThat(codes(trace.whyNotMember("zoe").toList()))
        .containsExactly("rule-not-reached anyone");
    assertThat(codes(trace.whyNotMember("queue").toList()))
        .containsExactly("rule-not-reached otherwise");
    assertThat(codes(trace.whyNotMember("gerd").toList()))
        .containsExactly("table-not-entered otherwise");
    assertThat(codes(trace.whyNotMember("nobody").toList())).containsExactly("no-member ");
  }

  @Test
  void onlyTheFirstRulesThatLackAValueAreNamedAndAllAreCounted() {
    RoutingPolicyBuilder builder = RoutingPolicy.named("p");
    for (int i = 0; i < 1_000; i++) {
      builder.rule("title-" + i, Fields.TITLE.is("t" + i), HOUR, Pool.of("x", "anna"));
    }
    RoutingPolicy policy = builder.otherwise(HOUR, "queue");
    List<Reason> reasons = policy.decide(Profile.empty(), Team.everyone(), NOW).reasons();

    assertThat(reasons).hasSize(22);
    assertThat(reasons.get(19).rule()).isEqualTo("title-19");
    assertThat(reasons.get(20).code()).isEqualTo("rules-unknown");
    assertThat(reasons.get(20).detail("count")).contains("1000");
  }
}
