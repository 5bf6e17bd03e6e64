package org.leadkit.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;

/** Gives leads one after the other and keeps the state between them. */
final class Desk {

  /** A Monday morning. */
  static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private final Team team;
  private TeamState state = TeamState.EMPTY;
  private Instant now = NINE;
  private Profile profile = Profile.empty();
  private int lead;

  Desk(Team team) {
    this.team = team;
  }

  static Desk of(Member... members) {
    return new Desk(Team.of(members));
  }

  TeamState state() {
    return state;
  }

  Instant now() {
    return now;
  }

  Desk state(TeamState newState) {
    state = newState;
    return this;
  }

  Desk at(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  Desk after(Duration time) {
    now = now.plus(time);
    return this;
  }

  Desk lead(Profile newProfile) {
    profile = newProfile;
    return this;
  }

  Draw draw(Pool... pools) {
    return draw(team, pools);
  }

  Draw draw(Team whoIsThere, Pool... pools) {
    return new Draw(List.of(pools), whoIsThere, profile, "lead-" + lead, Set.of(), now);
  }

  /** Draws, keeps the state, and lets a second pass. */
  Turn turn(Pool... pools) {
    return turn(team, pools);
  }

  Turn turn(Team whoIsThere, Pool... pools) {
    Turn turn = draw(whoIsThere, pools).from(state);
    if (turn instanceof Turn.Given given) {
      state = given.next();
    }
    lead++;
    now = now.plusSeconds(1);
    return turn;
  }

  /** The member who got the next lead; "nobody" if nobody did. */
  String next(Pool... pools) {
    return next(team, pools);
  }

  String next(Team whoIsThere, Pool... pools) {
    return turn(whoIsThere, pools).granted().map(Grant::member).orElse("nobody");
  }

  List<String> next(int leads, Pool pool) {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < leads; i++) {
      given.add(next(pool));
    }
    return given;
  }

  static Map<String, Integer> counts(List<String> given) {
    Map<String, Integer> counts = new HashMap<>();
    given.forEach(member -> counts.merge(member, 1, Integer::sum));
    return counts;
  }

  /** The reason about a member. */
  static Reason about(Turn turn, String member) {
    List<Reason> about =
        turn.reasons().stream()
            .filter(reason -> reason.code().startsWith("member-"))
            .filter(reason -> reason.detail("member").filter(member::equals).isPresent())
            .toList();
    if (about.size() != 1) {
      throw new AssertionError("There must be one reason about " + member + ": " + about);
    }
    return about.get(0);
  }

  static String code(Turn turn, String member) {
    return about(turn, member).code();
  }

  static List<String> codes(Turn turn) {
    return turn.reasons().stream().map(Reason::code).toList();
  }
}
