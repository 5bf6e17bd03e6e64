package org.leadkit.consent.pack.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PackRule.Register.Asks;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Reach;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Trust;

class PacksTogetherTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final Ground EXPRESS = Ground.Consent.of(ConsentLevel.EXPRESS);

  private static RuleHead head(String id, InForce inForce, Trust trust, boolean enabled) {
    return new RuleHead(id, "article 1", trust, inForce, Applies.ALWAYS, enabled, Set.of());
  }

  private static RuleHead head(String id) {
    return head(id, InForce.ALWAYS, Trust.HOUSE, true);
  }

  private static RuleHead until(String id, LocalDate date) {
    return head(id, new InForce(LocalDate.MIN, date), Trust.HOUSE, true);
  }

  private static PackRule permit(RuleHead head) {
    return new PackRule.Permit(head, EXPRESS);
  }

  private static PackRule register(RuleHead head, Asks asks) {
    return new PackRule.Register(head, "dnc", asks, null, Period.ZERO, List.of());
  }

  private static PolicyPack in(String places, String name, String version, PackRule... rules) {
    Reach reach =
        switch (places) {
          case "" -> Reach.EVERYWHERE;
          case "elsewhere" -> Reach.ELSEWHERE;
          default ->
              Reach.of(
                  Arrays.stream(places.split(" "))
                      .map(Jurisdiction::of)
                      .collect(Collectors.toSet()));
        };
    return PolicyPack.of(name, version, reach, ZoneOffset.UTC, null, List.of(rules), List.of());
  }

  private static PackLint lint(PolicyPack... packs) {
    return PackLint.together(List.of(packs), TODAY);
  }

  @Test
  void twoVersionsOfOnePackAreFoundAndWhatIsInForceInBoth() {
    PolicyPack old = in("", "house", "1", permit(until("any", MAY)), permit(head("same")));
    PolicyPack later =
        in(
            "",
            "house",
            "2",
            permit(head("any", InForce.from(MAY), Trust.HOUSE, true)),
            permit(head("same")));

    assertThat(lint(old, later).findings())
        .extracting(PackLint.Finding::code, PackLint.Finding::pointer, PackLint.Finding::rules)
        .containsExactly(
            tuple("duplicate-pack", "/packs/1", List.of()),
            tuple("versions-overlap", "/packs/1", List.of("same")));
    assertThat(lint(in("", "a", "1", permit(head("any"))), in("", "a", "1")).findings())
        .extracting(PackLint.Finding::code)
        .containsExactly("duplicate-pack");
  }

  @Test
  void aRuleOfTwoPacksIsFoundIfBothDecideAtOneTime() {
    PolicyPack one = in("", "one", "1", permit(head("any")));
    RuleHead disabled = head("any", InForce.ALWAYS, Trust.HOUSE, false);
    RuleHead over = until("any", TODAY);

    assertThat(lint(one, in("", "two", "1", permit(until("any", MAY)))).issues())
        .hasToString(
            """
            [WARNING /packs/1/rules/0/id duplicate-rule: The rule (any) is in the packs (one) and \
            (two), both in force.
              Maybe one pack was copied from the other; give the rules ids of their own.]""");
    assertThat(lint(one, in("", "two", "1", permit(disabled))).findings()).isEmpty();
    assertThat(lint(one, in("", "two", "1", permit(over))).findings()).isEmpty();
    assertThat(
            lint(
                    in("", "one", "1", permit(until("any", MAY))),
                    in("", "two", "1", permit(head("any", InForce.from(MAY), Trust.HOUSE, true))))
                .findings())
        .isEmpty();
  }

  @Test
  void aRegisterOfWhichTwoThingsAreAskedIsFound() {
    PolicyPack listed = in("", "one", "1", permit(head("p")), register(head("a"), Asks.LISTED));
    PolicyPack reassigned = in("", "two", "1", register(head("b"), Asks.REASSIGNED));

    assertThat(lint(listed, reassigned).findings())
        .extracting(PackLint.Finding::code, PackLint.Finding::pointer, PackLint.Finding::rules)
        .containsExactly(
            tuple("register-contradiction", "/packs/1/rules/0/register", List.of("b", "a")));
    assertThat(lint(listed, in("", "two", "1", register(head("b"), Asks.LISTED))).findings())
        .isEmpty();
    assertThat(
            lint(listed, in("", "two", "1", register(until("b", TODAY), Asks.REASSIGNED)))
                .findings())
        .isEmpty();
  }

  @Test
  void aPlaceInWhichNoPackPermitsIsFound() {
    PolicyPack texas = in("US-TX", "texas", "1", new PackRule.Ban(head("ban")));
    PolicyPack country = in("US", "country", "1", permit(head("p")));
    PolicyPack memory =
        in(
            "US",
            "memory",
            "1",
            new PackRule.Permit(
                head("m", InForce.ALWAYS, Trust.UNVERIFIED, true), new Ground.OptOutRegime()));
    PolicyPack rest = in("elsewhere", "rest", "1", permit(head("q")));
    PolicyPack house = in("", "house", "1", permit(head("h")));

    assertThat(lint(texas, rest).issues())
        .hasToString(
            """
            [WARNING /packs/0/applies only-unknown: In (US-TX) none of the packs permits anything.
              Maybe enable the pack of the whole country too, or one that applies everywhere.]""");
    assertThat(lint(texas, country).findings()).isEmpty();
    assertThat(lint(texas, house).findings()).isEmpty();
    assertThat(lint(texas, memory).findings())
        .extracting(PackLint.Finding::pointer)
        .containsExactly("/packs/0/applies", "/packs/1/applies");
    assertThat(lint(in("US-FL US-TX", "south", "1", permit(until("p", TODAY)))).findings())
        .hasSize(2);
  }
}
