package org.leadkit.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.Points;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

class LeadTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void aLeadChangesIntoAnotherLeadAndStaysItself() {
    Lead lead = Lead.arrived(TenantId.DEFAULT, new LeadId("l"), NOW).build();
    Lead changed =
        lead.but()
            .stage(Stage.QUALIFIED)
            .score(Points.of(55))
            .profile(Profile.empty().with(Fields.TITLE, "VP"))
            .possibleDuplicates(List.of(new LeadId("b"), new LeadId("a"), new LeadId("b")))
            .version(1)
            .build();

    assertThat(lead.stage()).isEqualTo(Stage.NEW);
    assertThat(lead.version()).isZero();
    assertThat(changed.but().build()).isEqualTo(changed).isNotEqualTo(lead);
    assertThat(changed.possibleDuplicates()).containsExactly(new LeadId("a"), new LeadId("b"));
  }

  @Test
  void aLeadIsEqualOnlyToOneThatStandsAlikeOnTheLevels() {
    Lead lead = Lead.arrived(TenantId.DEFAULT, new LeadId("l"), NOW).build();
    QualificationState on =
        QualificationState.NONE.with("mql", new QualificationState.Standing(true, NOW, true));
    Lead qualified = lead.but().qualification(on).build();

    assertThat(lead.qualification()).isEqualTo(QualificationState.NONE);
    assertThat(qualified.qualification()).isEqualTo(on);
    assertThat(qualified).isNotEqualTo(lead).isEqualTo(qualified.but().build());
  }

  @Test
  void theUsualLifeIsAllowed() {
    Lifecycle life = Lifecycle.standard();

    assertThat(life.allows(Stage.NEW, Stage.QUALIFIED)).isTrue();
    assertThat(life.allows(Stage.QUALIFIED, Stage.ACCEPTED)).isTrue();
    assertThat(life.allows(Stage.RECYCLED, Stage.QUALIFIED)).isTrue();
    assertThat(life.allows(Stage.CONVERTED, Stage.QUALIFIED)).isFalse();
    assertThat(life.allows(Stage.ACCEPTED, Stage.NEW)).isFalse();
  }

  @Property
  void nothingComesBackFromErasureAndEverythingCanBeErased(@ForAll Stage stage) {
    assertThat(Lifecycle.standard().allows(Stage.ERASED, stage)).isFalse();
    assertThat(Lifecycle.standard().allows(stage, Stage.ERASED)).isEqualTo(stage != Stage.ERASED);
  }

  @Property
  void aHostsOwnMoveChangesThatMoveOnly(
      @ForAll Stage from, @ForAll Stage to, @ForAll Stage otherFrom, @ForAll Stage otherTo) {
    Lifecycle standard = Lifecycle.standard();
    boolean same = from == otherFrom && to == otherTo;

    assertThat(standard.allowing(from, to).allows(otherFrom, otherTo))
        .isEqualTo(same || standard.allows(otherFrom, otherTo));
    assertThat(standard.forbidding(from, to).allows(otherFrom, otherTo))
        .isEqualTo(!same && standard.allows(otherFrom, otherTo));
  }

  @Test
  void anIdIsNeitherBlankNorTooLong() {
    assertThatThrownBy(() -> new LeadId(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TenantId("x".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void aContactPointServesTheChannelsOfItsKind() {
    Profile profile =
        Profile.empty().with(Fields.EMAIL, "ada@engines.example").with(Fields.PHONE, "+4930901820");

    assertThat(ContactPoint.of(profile, Channel.EMAIL))
        .contains(ContactPoint.email("Ada@Engines.example"));
    assertThat(ContactPoint.of(profile, Channel.SMS)).contains(ContactPoint.phone("+49 30 901820"));
    assertThat(ContactPoint.of(profile, Channel.POST)).isEmpty();
    assertThatThrownBy(() -> ContactPoint.email("ada"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("ada");
  }
}
