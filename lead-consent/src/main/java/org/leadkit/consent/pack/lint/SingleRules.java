package org.leadkit.consent.pack.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Trust;

/** Finds rules that are over, that decide nothing or that rest on nothing, one by one. */
final class SingleRules {

  private final PolicyPack pack;
  private final LocalDate today;
  private final List<PackLint.Finding> findings;

  SingleRules(PolicyPack pack, LocalDate today, List<PackLint.Finding> findings) {
    this.pack = pack;
    this.today = today;
    this.findings = findings;
  }

  void look() {
    pack.rules().forEach(this::look);
    Set<String> used =
        pack.rules().stream()
            .flatMap(rule -> rule.head().uncertain().stream())
            .collect(Collectors.toUnmodifiableSet());
    for (int i = 0; i < pack.uncertainties().size(); i++) {
      String id = pack.uncertainties().get(i).id();
      if (!used.contains(id)) {
        findings.add(
            new PackLint.Finding(
                "unused-uncertainty",
                "/uncertain/" + i,
                List.of(),
                "No rule refers to the uncertainty (%s).".formatted(id),
                "Maybe name it at the rules on which it bears.",
                null));
      }
    }
  }

  private void look(PackRule rule) {
    RuleHead head = rule.head();
    if (!head.enabled()) {
      add(
          rule,
          "disabled-rule",
          "The rule (%s) is there to be read and decides nothing.".formatted(head.id()),
          "Maybe enable it once it is tested.");
    } else if (!today.isBefore(head.inForce().until())) {
      add(
          rule,
          "rule-over",
          "The rule (%s) ended on %s and applies no more."
              .formatted(head.id(), head.inForce().until()),
          "Maybe keep it for questions about the past.");
    }
    if (rule instanceof PackRule.Permit permit
        && head.enabled()
        && head.trust() == Trust.UNVERIFIED
        && !isExpress(permit.ground())) {
      add(
          rule,
          "unverified-permit",
          "The rule (%s) is unverified and rests on no express consent, so it permits nothing."
              .formatted(head.id()),
          "Maybe have its text checked.");
    }
  }

  static boolean isExpress(Ground ground) {
    return ground instanceof Ground.Consent consent
        && consent.atLeast().compareTo(ConsentLevel.EXPRESS) >= 0;
  }

  private void add(PackRule rule, String code, String message, String hint) {
    findings.add(
        new PackLint.Finding(
            code, RulesAbout.pointer(pack, rule), List.of(rule.head().id()), message, hint, null));
  }
}
