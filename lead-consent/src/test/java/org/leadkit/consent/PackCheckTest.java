package org.leadkit.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.lead.Channel;

class PackCheckTest {

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    InvalidConfiguration refusal =
        catchThrowableOfType(
            InvalidConfiguration.class,
            () ->
                PolicyPack.of(
                    "Pack",
                    "1",
                    List.of(
                        new PermissionRule("a", Scope.EVERYTHING, Basis.CONSENT, Duration.ZERO),
                        PermissionRule.of("a", Scope.of(Channel.SMS), Basis.CONSENT))));

    assertThat(refusal.issues())
        .extracting(Issue::code, Issue::pointer)
        .containsExactlyInAnyOrder(
            Tuple.tuple("bad-id", "/consent"),
            Tuple.tuple("bad-validity", "/rules/0/validFor"),
            Tuple.tuple("unreachable-rule", "/rules/1"),
            Tuple.tuple("duplicate-id", "/rules/1/id"));
  }

  @Test
  void aPackMayBeEmptyAndThenPermitsNothing() {
    assertThat(PolicyPack.of("nothing", "1", List.of()).rules()).isEmpty();
  }
}
