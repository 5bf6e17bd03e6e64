package org.leadkit.formats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.LeadCap;
import org.leadkit.distribution.MemberState;
import org.leadkit.distribution.PoolState;
import org.leadkit.distribution.TeamState;

/**
 * What a team remembers, and turns. Pools, members, tables and caps are lists: their names may hold
 * anything, and need not differ as names of JSON members would.
 */
final class RecordTeam {

  private RecordTeam() {}

  static CanonicalForm form(Grant grant) {
    return grant.form();
  }

  static Grant grant(RecordNode node) {
    return new Grant(
        node.text("pool"),
        node.text("member"),
        node.instant("at"),
        node.has("claimed") && node.flag("claimed"));
  }

  static CanonicalForm form(TeamState state) {
    return CanonicalForm.object()
        .with("pools", list(state.pools(), RecordTeam::form))
        .with("members", list(state.members(), RecordTeam::form));
  }

  static TeamState team(RecordNode node) {
    return new TeamState(
        map(node, "pools", "pool", RecordTeam::pool),
        map(node, "members", "member", RecordTeam::member));
  }

  private static CanonicalForm form(String name, PoolState state) {
    CanonicalForm form =
        CanonicalForm.object()
            .with("pool", name)
            .with("turns", state.turns())
            .with("last", list(state.last(), number("member", "turn")))
            .with("returned", state.returned());
    return form.withAny(
        "memory",
        list(
            state.memory(),
            (table, numbers) ->
                CanonicalForm.object()
                    .with("table", table)
                    .with("numbers", list(numbers, number("member", "number")))));
  }

  private static PoolState pool(RecordNode node) {
    return new PoolState(
        node.number("turns"),
        map(node, "last", "member", one -> one.number("turn")),
        node.texts("returned"),
        node.has("memory")
            ? map(
                node,
                "memory",
                "table",
                table -> map(table, "numbers", "member", one -> one.number("number")))
            : Map.of());
  }

  private static CanonicalForm form(String name, MemberState state) {
    CanonicalForm form = CanonicalForm.object().with("member", name).with("open", state.open());
    if (state.assigned() != null) {
      form = form.with("assigned", state.assigned()).with("place", state.place());
    }
    return form.withAny(
        "counts",
        list(
            state.counts(),
            (cap, count) -> CanonicalForm.object().with("cap", cap).and(count.form())));
  }

  private static MemberState member(RecordNode node) {
    return new MemberState(
        node.number("open"),
        node.instantOrNull("assigned"),
        node.has("place") ? node.number("place") : 0,
        node.has("counts") ? map(node, "counts", "cap", RecordTeam::count) : Map.of());
  }

  private static LeadCap.Count count(RecordNode node) {
    return node.has("window")
        ? new LeadCap.Latest(node.duration("window"), instants(node.texts("given")))
        : new LeadCap.InPeriod(node.instant("from"), node.instant("until"), node.number("number"));
  }

  private static List<Instant> instants(List<String> texts) {
    List<Instant> instants = new ArrayList<>();
    texts.forEach(text -> instants.add(Instant.parse(text)));
    return instants;
  }

  private static BiFunction<String, Long, CanonicalForm> number(String key, String value) {
    return (name, number) -> CanonicalForm.object().with(key, name).with(value, number);
  }

  private static <T> Map<String, T> map(
      RecordNode node, String list, String key, Function<RecordNode, T> value) {
    Map<String, T> map = new TreeMap<>();
    node.objects(list, one -> Map.entry(one.text(key), value.apply(one)))
        .forEach(one -> map.put(one.getKey(), one.getValue()));
    return map;
  }

  private static <T> List<CanonicalForm> list(
      Map<String, T> states, BiFunction<String, T, CanonicalForm> form) {
    return states.entrySet().stream().map(one -> form.apply(one.getKey(), one.getValue())).toList();
  }
}
