package org.leadkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.leadkit.distribution.Draw;
import org.leadkit.distribution.Pool;
import org.leadkit.distribution.Team;
import org.leadkit.lead.TenantId;
import org.leadkit.profile.Profile;

class JdbcTurnsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final DataSource dataSource = TestDatabase.withTables();
  private final JdbcTurns turns = JdbcTurns.on(dataSource);

  @Test
  void aRequestKeyIsForgottenADayAfterItsTurn() {
    assertThat(take("key-1", NOON)).isEqualTo("anna");
    assertThat(take("key-2", NOON.plus(Duration.ofHours(24)))).isEqualTo("bernd");
    assertThat(take("key-1", NOON.plus(Duration.ofHours(24)))).isEqualTo("anna");
    assertThat(take("key-3", NOON.plus(Duration.ofHours(25)))).isEqualTo("anna");
    assertThat(take("key-1", NOON.plus(Duration.ofHours(25)))).isEqualTo("bernd");
  }

  @Test
  void aTurnStaysTakenThoughTheHostRollsBack() throws Exception {
    HostTransactions host = new HostTransactions(dataSource);
    String first =
        host.run(
            () -> {
              String member = take("key-1", NOON);
              host.current().orElseThrow().rollback();
              return member;
            });
    assertThat(first).isEqualTo("anna");
    assertThat(take("key-2", NOON)).isEqualTo("bernd");
  }

  private String take(String key, Instant at) {
    Draw draw =
        new Draw(
            List.of(Pool.of("pool", "anna", "bernd")),
            Team.everyone(),
            Profile.empty(),
            "",
            Set.of(),
            at);
    return turns.take(TenantId.DEFAULT, "team", key, at, draw::from).orElseThrow().member();
  }
}
