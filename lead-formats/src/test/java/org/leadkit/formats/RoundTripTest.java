package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.distribution.Team;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;

class RoundTripTest {

  private static final LeadJson JSON = PolicySchema.JSON;

  @Property(tries = 500)
  void aModelThatIsWrittenAndReadIsTheSame(@ForAll("models") ScoringModel model) {
    String json = JSON.write(model);
    ScoringModel read = JSON.readScoring(json);
    assertThat(read).isEqualTo(model);
    assertThat(read.ref()).isEqualTo(model.ref());
    assertThat(read.limits()).isEqualTo(model.limits());
    assertThat(read.suspendWhen()).isEqualTo(model.suspendWhen());
    assertThat(read.automation()).isEqualTo(model.automation());
    assertThat(read.dimensions()).isEqualTo(model.dimensions());
    assertThat(read.thresholds()).isEqualTo(model.thresholds());
    assertThat(read.grading()).isEqualTo(model.grading());
    assertThat(JSON.write(read)).isEqualTo(json).endsWith("}\n");
  }

  @Property(tries = 500)
  void aRoutingPolicyThatIsWrittenAndReadIsTheSame(@ForAll("policies") RoutingPolicy policy) {
    String json = JSON.write(policy);
    RoutingPolicy read = JSON.readRouting(json);
    assertThat(read).isEqualTo(policy);
    assertThat(read.ref()).isEqualTo(policy.ref());
  }

  @Property(tries = 500)
  void aPackThatIsWrittenAndReadIsTheSame(@ForAll("packs") PolicyPack pack) {
    String json = JSON.write(pack);
    PolicyPack read = JSON.readConsent(json);
    assertThat(read).isEqualTo(pack);
    assertThat(read.ref()).isEqualTo(pack.ref());
  }

  @Property(tries = 500)
  void aTeamThatIsWrittenAndReadIsTheSame(@ForAll("teams") Team team) {
    String json = JSON.write(team);
    assertThat(JSON.readTeam(json)).isEqualTo(team);
    assertThat(PolicySchema.TEAM.errors(json)).isEmpty();
  }

  @Property(tries = 500)
  void aRetentionScheduleThatIsWrittenAndReadIsTheSame(
      @ForAll("schedules") RetentionSchedule schedule) {
    String json = JSON.write(schedule);
    RetentionSchedule read = JSON.readRetention(json);
    assertThat(read).isEqualTo(schedule);
    assertThat(read.rules()).isEqualTo(schedule.rules());
    assertThat(read.ref()).isEqualTo(schedule.ref());
    assertThat(PolicySchema.RETENTION.errors(json)).isEmpty();
  }

  @Property(tries = 300)
  void whatIsWrittenIsValidUnderItsSchema(
      @ForAll("models") ScoringModel model,
      @ForAll("policies") RoutingPolicy policy,
      @ForAll("packs") PolicyPack pack) {
    assertThat(PolicySchema.SCORING.errors(JSON.write(model))).isEmpty();
    assertThat(PolicySchema.ROUTING.errors(JSON.write(policy))).isEmpty();
    assertThat(PolicySchema.CONSENT.errors(JSON.write(pack))).isEmpty();
  }

  @Provide
  Arbitrary<ScoringModel> models() {
    return AnyPolicy.scoring();
  }

  @Provide
  Arbitrary<RoutingPolicy> policies() {
    return AnyPolicy.routing();
  }

  @Provide
  Arbitrary<Team> teams() {
    return AnyTeam.any();
  }

  @Provide
  Arbitrary<RetentionSchedule> schedules() {
    return AnyRetention.any();
  }

  @Provide
  Arbitrary<PolicyPack> packs() {
    return AnyPolicy.consent();
  }
}
