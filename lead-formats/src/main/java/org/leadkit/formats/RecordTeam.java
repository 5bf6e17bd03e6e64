package org.leadkit.formats;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.MemberState;
import org.leadkit.distribution.PoolState;
import org.leadkit.distribution.TeamState;

/**
 * What a team remembers, and turns. Pools and members are lists: their names may hold anything, and
 * need not differ as names of JSON members would.
 */
final class RecordTeam {

  private RecordTeam() {}

  static CanonicalForm form(Grant grant) {
    return grant.form();
  }

  static Grant grant(RecordNode node) {
    return new Grant(node.text("pool"), node.text("member"));
  }

  static CanonicalForm form(TeamState state) {
    return CanonicalForm.object()
        .with("pools", list(state.pools(), RecordTeam::form))
        .with("members", list(state.members(), RecordTeam::form));
  }

  static TeamState team(RecordNode node) {
    Map<String, PoolState> pools = new TreeMap<>();
    node.objects("pools", one -> Map.entry(one.text("pool"), pool(one)))
        .forEach(one -> pools.put(one.getKey(), one.getValue()));
    Map<String, MemberState> members = new TreeMap<>();
    node.objects("members", one -> Map.entry(one.text("member"), member(one)))
        .forEach(one -> members.put(one.getKey(), one.getValue()));
    return new TeamState(pools, members);
  }

  private static CanonicalForm form(String name, PoolState state) {
    return CanonicalForm.object()
        .with("pool", name)
        .with("turns", state.turns())
        .with(
            "last",
            list(
                state.last(),
                (member, turn) -> CanonicalForm.object().with("member", member).with("turn", turn)))
        .with("returned", state.returned());
  }

  private static PoolState pool(RecordNode node) {
    Map<String, Long> last = new TreeMap<>();
    node.objects("last", member -> Map.entry(member.text("member"), member.number("turn")))
        .forEach(member -> last.put(member.getKey(), member.getValue()));
    return new PoolState(node.number("turns"), last, node.texts("returned"));
  }

  private static CanonicalForm form(String name, MemberState state) {
    return CanonicalForm.object().with("member", name).with("open", state.open());
  }

  private static MemberState member(RecordNode node) {
    return new MemberState(node.number("open"));
  }

  private static <T> List<CanonicalForm> list(
      Map<String, T> states, BiFunction<String, T, CanonicalForm> form) {
    return states.entrySet().stream().map(one -> form.apply(one.getKey(), one.getValue())).toList();
  }
}
