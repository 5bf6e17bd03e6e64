package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.InvalidConfiguration;

/** One value of a policy is null, which is never right. */
class OneFaultTest {

  @Property(tries = 1_500)
  void whatIsNullIsToldAtItsPlaceAndNothingThatFollowsFromItIs(
      @ForAll("policies") PolicyText policy, @ForAll int any) {
    Node root = parsed(policy.json());
    List<Node> values = new ArrayList<>();
    collect(root, values);
    Node chosen = values.get(Math.floorMod(any, values.size()));
    String faulty = JsonLayout.indented(without(root, chosen));
    Place place = Origins.descend(parsed(faulty), chosen.place().pointer()).place();

    InvalidConfiguration refusal =
        catchThrowableOfType(InvalidConfiguration.class, () -> policy.kind().read(faulty));

    assertThat(refusal).as(faulty).isNotNull();
    assertThat(refusal.issues()).as(faulty).hasSize(1);
    assertThat(refusal.issues().get(0))
        .extracting("code", "pointer", "line", "column")
        .containsExactly("wrong-type", place.pointer(), place.line(), place.column());
  }

  /** A policy as it is written, and what reads it. */
  private record PolicyText(PolicySchema kind, String json) {

    static PolicyText of(PolicySchema kind, Canonical policy) {
      return new PolicyText(kind, PolicySchema.JSON.write(policy));
    }
  }

  @Provide
  Arbitrary<PolicyText> policies() {
    return Arbitraries.oneOf(
        AnyPolicy.scoring().map(policy -> PolicyText.of(PolicySchema.SCORING, policy)),
        AnyPolicy.scoring().map(policy -> PolicyText.of(PolicySchema.SCORING, policy)),
        AnyPolicy.routing().map(policy -> PolicyText.of(PolicySchema.ROUTING, policy)),
        AnyPolicy.consent().map(policy -> PolicyText.of(PolicySchema.CONSENT, policy)),
        AnyFramework.any().map(policy -> PolicyText.of(PolicySchema.FRAMEWORK, policy)),
        AnyCalendar.any().map(policy -> PolicyText.of(PolicySchema.CALENDAR, policy)),
        AnyTeam.any().map(team -> PolicyText.of(PolicySchema.TEAM, team)),
        AnyRetention.any().map(policy -> PolicyText.of(PolicySchema.RETENTION, policy)));
  }

  private static Node parsed(String json) {
    return JsonText.read(json, new Findings()).orElseThrow();
  }

  private static void collect(Node node, List<Node> into) {
    into.add(node);
    if (node instanceof Node.Group group) {
      group.members().values().forEach(member -> collect(member.value(), into));
    } else if (node instanceof Node.Items items) {
      items.items().forEach(item -> collect(item, into));
    }
  }

  private static Node without(Node node, Node chosen) {
    if (node == chosen) {
      return new Node.Nothing(node.place());
    }
    if (node instanceof Node.Group group) {
      Map<String, Node.Member> members = new LinkedHashMap<>();
      group
          .members()
          .forEach(
              (name, member) ->
                  members.put(
                      name, new Node.Member(member.key(), without(member.value(), chosen))));
      return new Node.Group(node.place(), members);
    }
    return node instanceof Node.Items items
        ? new Node.Items(
            node.place(), items.items().stream().map(item -> without(item, chosen)).toList())
        : node;
  }
}
