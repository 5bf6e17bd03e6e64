package org.leadkit.consent.pack.lint;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Reach;

/** Finds what several packs can hold and still not mean together. */
final class PacksTogether {

  private final List<PolicyPack> packs;
  private final LocalDate today;
  private final List<PackLint.Finding> findings;

  PacksTogether(List<PolicyPack> packs, LocalDate today, List<PackLint.Finding> findings) {
    this.packs = packs;
    this.today = today;
    this.findings = findings;
  }

  /** A rule that still decides, and where it stands. */
  private record Placed(int pack, int at, PackRule rule) {

    String pointer() {
      return "/packs/" + pack + "/rules/" + at;
    }

    String id() {
      return rule.head().id();
    }
  }

  void look() {
    for (int later = 1; later < packs.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (packs.get(earlier).name().equals(packs.get(later).name())) {
          twice(earlier, later);
        }
      }
    }
    List<Placed> rules =
        IntStream.range(0, packs.size()).boxed().flatMap(i -> rules(i).stream()).toList();
    for (int later = 1; later < rules.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        pair(rules.get(earlier), rules.get(later));
      }
    }
    places().forEach(this::permits);
  }

  private List<Placed> rules(int pack) {
    List<PackRule> rules = packs.get(pack).rules();
    return IntStream.range(0, rules.size())
        .filter(i -> stillDecides(rules.get(i)))
        .mapToObj(i -> new Placed(pack, i, rules.get(i)))
        .toList();
  }

  private boolean stillDecides(PackRule rule) {
    return rule.head().enabled() && today.isBefore(rule.head().inForce().until());
  }

  private void twice(int earlier, int later) {
    add(
        "duplicate-pack",
        "/packs/" + later,
        List.of(),
        "Two of the packs have the name (%s), and no gate takes both."
            .formatted(packs.get(later).name()),
        "Maybe enable the newer one alone; its rules have dates.");
    List<String> common =
        rules(later).stream()
            .filter(one -> rules(earlier).stream().anyMatch(other -> isOneRule(one, other)))
            .map(Placed::id)
            .toList();
    if (!common.isEmpty()) {
      add(
          "versions-overlap",
          "/packs/" + later,
          common,
          "The versions (%s) and (%s) of the pack (%s) have rules in force at one time."
              .formatted(
                  packs.get(earlier).version(),
                  packs.get(later).version(),
                  packs.get(later).name()),
          "Maybe end the older ones on the day on which the newer ones begin.");
    }
  }

  private boolean isOneRule(Placed one, Placed other) {
    return one.id().equals(other.id()) && isAtOneTime(one, other);
  }

  private boolean isAtOneTime(Placed one, Placed other) {
    InForce mine = one.rule().head().inForce();
    InForce theirs = other.rule().head().inForce();
    LocalDate from = mine.from().isAfter(theirs.from()) ? mine.from() : theirs.from();
    LocalDate first = from.isAfter(today) ? from : today;
    return mine.holds(first) && theirs.holds(first);
  }

  private void pair(Placed earlier, Placed later) {
    boolean sameName = packs.get(earlier.pack()).name().equals(packs.get(later.pack()).name());
    if (!sameName && isOneRule(earlier, later)) {
      add(
          "duplicate-rule",
          later.pointer() + "/id",
          List.of(later.id()),
          "The rule (%s) is in the packs (%s) and (%s), both in force."
              .formatted(
                  later.id(), packs.get(earlier.pack()).name(), packs.get(later.pack()).name()),
          "Maybe one pack was copied from the other; give the rules ids of their own.");
    }
    if (earlier.rule() instanceof PackRule.Register one
        && later.rule() instanceof PackRule.Register other
        && one.register().equals(other.register())
        && one.asks() != other.asks()
        && isAtOneTime(earlier, later)) {
      add(
          "register-contradiction",
          later.pointer() + "/register",
          List.of(later.id(), earlier.id()),
          "The rules (%s) and (%s) ask different things of the register (%s)."
              .formatted(later.id(), earlier.id(), other.register()),
          "Maybe they are two registers and need two names.");
    }
  }

  /** Each place that a pack names, with the first pack that does. */
  private Map<Jurisdiction, Integer> places() {
    Map<Jurisdiction, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < packs.size(); i++) {
      for (Jurisdiction place : packs.get(i).reach().places()) {
        places.putIfAbsent(place, i);
      }
    }
    return places;
  }

  private void permits(Jurisdiction place, int pack) {
    boolean isPermitted =
        IntStream.range(0, packs.size())
            .filter(i -> reaches(packs.get(i).reach(), place))
            .boxed()
            .flatMap(i -> rules(i).stream())
            .anyMatch(
                one ->
                    one.rule() instanceof PackRule.Permit permit && HiddenRules.isUsable(permit));
    if (!isPermitted) {
      add(
          "only-unknown",
          "/packs/" + pack + "/applies",
          List.of(),
          "In (%s) none of the packs permits anything.".formatted(place.code()),
          "Maybe enable the pack of the whole country too, or one that applies everywhere.");
    }
  }

  /** A pack for elsewhere applies nowhere that another one names. */
  private static boolean reaches(Reach reach, Jurisdiction place) {
    return reach.kind() == Reach.Kind.EVERYWHERE
        || reach.places().stream().anyMatch(named -> named.covers(place));
  }

  private void add(String code, String pointer, List<String> rules, String message, String hint) {
    findings.add(new PackLint.Finding(code, pointer, rules, message, hint, null));
  }
}
