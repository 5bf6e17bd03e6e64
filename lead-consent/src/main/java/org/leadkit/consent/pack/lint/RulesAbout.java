package org.leadkit.consent.pack.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.RuleHead;

/** Which rules are about a question, wherever it is asked. */
final class RulesAbout {

  private RulesAbout() {}

  /** True if an enabled rule in force on a date is about a question. */
  static boolean applies(PackRule rule, ContactRequest request, LocalDate date) {
    RuleHead head = rule.head();
    return head.enabled()
        && head.inForce().holds(date)
        && head.applies().scope().covers(request)
        && (head.applies().dialing().isEmpty()
            || head.applies().dialing().contains(request.dialing()))
        && isFor(rule, request.recipient().role());
  }

  /** A rule of some role holds for an unknown one too, unless it permits or exempts. */
  private static boolean isFor(PackRule rule, Recipient.Role role) {
    Set<Recipient.Role> roles = rule.head().applies().roles();
    boolean widens = rule instanceof PackRule.Permit || rule instanceof PackRule.Exempt;
    return roles.isEmpty() || roles.contains(role) || (role == Recipient.Role.UNKNOWN && !widens);
  }

  static <R extends PackRule> List<R> those(
      PolicyPack pack, Class<R> kind, ContactRequest request, LocalDate date) {
    return pack.rules().stream()
        .filter(kind::isInstance)
        .filter(rule -> applies(rule, request, date))
        .map(kind::cast)
        .toList();
  }

  static String pointer(PolicyPack pack, PackRule rule) {
    return "/rules/" + pack.rules().indexOf(rule);
  }
}
