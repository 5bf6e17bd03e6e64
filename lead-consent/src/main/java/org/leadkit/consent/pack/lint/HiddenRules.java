package org.leadkit.consent.pack.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Trust;

/** Finds rules that others leave without effect, and permits that say both yes and nothing. */
final class HiddenRules {

  private final PolicyPack pack;
  private final Questions questions;
  private final List<PackLint.Finding> findings;

  HiddenRules(PolicyPack pack, Questions questions, List<PackLint.Finding> findings) {
    this.pack = pack;
    this.questions = questions;
    this.findings = findings;
  }

  void look() {
    for (PackRule rule : pack.rules()) {
      if (rule instanceof PackRule.Permit permit && rule.head().enabled()) {
        banned(permit);
        idle(permit);
        disabled(permit);
      } else if (rule instanceof PackRule.Limit limit) {
        idle(limit);
      }
    }
  }

  private void banned(PackRule.Permit permit) {
    hidden(
        permit,
        PackRule.Ban.class,
        (ban, one) -> true,
        "permit-banned",
        "The rule (%s) permits nothing: all that it is about is banned by (%s).",
        "Maybe the ban is meant for fewer questions.");
  }

  private void idle(PackRule.Permit permit) {
    hidden(
        permit,
        PackRule.Permit.class,
        (other, one) -> isUsable(other) && WeakerGround.followsFrom(other.ground(), one.ground()),
        "permit-idle",
        "The rule (%s) makes no difference: what it permits, (%s) permits on less.",
        "Maybe one of them is meant for fewer questions; any that permits is enough.");
  }

  /** False for one that permits nothing, because nobody has read its text. */
  static boolean isUsable(PackRule.Permit permit) {
    return permit.head().trust() != Trust.UNVERIFIED || SingleRules.isExpress(permit.ground());
  }

  private void idle(PackRule.Limit limit) {
    if (limit.head().enabled()) {
      hidden(
          limit,
          PackRule.Limit.class,
          (other, one) -> isStricter(other, one),
          "limit-idle",
          "The rule (%s) makes no difference: (%s) limits all that it does, and more.",
          "Maybe one of them is meant for fewer questions.");
    }
  }

  /** As strict in every part, counting at least the same contacts. */
  private static boolean isStricter(PackRule.Limit other, PackRule.Limit one) {
    return other.times() <= one.times()
        && other.span().kind() == one.span().kind()
        && other.span().length().compareTo(one.span().length()) >= 0
        && (!other.sameTopic() || one.sameTopic())
        && (!other.sameChannel() || one.sameChannel())
        && other.unless().isEmpty()
        && other.head().applies().scope().covers(one.head().applies().scope());
  }

  /**
   * Adds a finding if some other rule stands in the way of each question that a rule is about. Of
   * two that are in each other's way the first stays.
   */
  private <R extends PackRule, H extends PackRule> void hidden(
      R rule, Class<H> kind, BiPredicate<H, R> hides, String code, String message, String hint) {
    Set<String> by = new LinkedHashSet<>();
    List<PackLint.Example> about = new ArrayList<>();
    for (LocalDate date : questions.dates()) {
      for (ContactRequest request : questions.requests()) {
        if (RulesAbout.applies(rule, request, date)) {
          List<String> found = hiding(rule, kind, hides, request, date);
          if (found.isEmpty()) {
            return;
          }
          by.addAll(found);
          about.add(new PackLint.Example(request, date));
        }
      }
    }
    if (!by.isEmpty()) {
      add(rule, code, message, hint, List.copyOf(by), about.get(0));
    }
  }

  private <R extends PackRule, H extends PackRule> List<String> hiding(
      R rule, Class<H> kind, BiPredicate<H, R> hides, ContactRequest request, LocalDate date) {
    return RulesAbout.those(pack, kind, request, date).stream()
        .filter(other -> other != rule && hides.test(other, rule))
        .filter(other -> !isMutual(rule, other, kind, hides) || isBefore(other, rule))
        .map(other -> other.head().id())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static <R extends PackRule, H extends PackRule> boolean isMutual(
      R rule, H other, Class<H> kind, BiPredicate<H, R> hides) {
    return kind.isInstance(rule)
        && rule.getClass() == other.getClass()
        && hides.test((H) rule, (R) other);
  }

  private boolean isBefore(PackRule one, PackRule other) {
    return pack.rules().indexOf(one) < pack.rules().indexOf(other);
  }

  /** The same ground on the same questions, once enabled and once not. */
  private void disabled(PackRule.Permit permit) {
    for (PackRule other : pack.rules()) {
      if (other instanceof PackRule.Permit twin
          && !twin.head().enabled()
          && twin.ground().equals(permit.ground())
          && twin.head().applies().equals(permit.head().applies())) {
        add(
            twin,
            "disabled-twin",
            "The rule (%s) is disabled, and (%s) permits the same.",
            "Maybe both were meant to be disabled.",
            List.of(permit.head().id()),
            null);
      }
    }
  }

  private void add(
      PackRule rule,
      String code,
      String message,
      String hint,
      List<String> others,
      PackLint.@Nullable Example example) {
    List<String> rules = new ArrayList<>(List.of(rule.head().id()));
    rules.addAll(others);
    findings.add(
        new PackLint.Finding(
            code,
            RulesAbout.pointer(pack, rule),
            rules,
            message.formatted(rule.head().id(), String.join(", ", others)),
            hint,
            example));
  }
}
