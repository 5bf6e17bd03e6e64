package org.leadkit.consent.pack.lint;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;

/** Finds times between two rules of one kind in which no rule of that kind is about a question. */
final class DateGaps {

  private static final List<Class<? extends PackRule>> KINDS =
      List.of(
          PackRule.Permit.class,
          PackRule.Ban.class,
          PackRule.Register.class,
          PackRule.Hours.class,
          PackRule.Limit.class);

  private final PolicyPack pack;
  private final Questions questions;
  private final List<PackLint.Finding> findings;
  private final Set<List<String>> told = new HashSet<>();

  DateGaps(PolicyPack pack, Questions questions, List<PackLint.Finding> findings) {
    this.pack = pack;
    this.questions = questions;
    this.findings = findings;
  }

  void look() {
    for (Class<? extends PackRule> kind : KINDS) {
      for (ContactRequest request : questions.requests()) {
        look(kind, request);
      }
    }
  }

  private <R extends PackRule> void look(Class<R> kind, ContactRequest request) {
    List<R> before = List.of();
    int open = -1;
    for (int i = 0; i < questions.dates().size(); i++) {
      List<R> now = RulesAbout.those(pack, kind, request, questions.dates().get(i));
      if (now.isEmpty()) {
        open = open < 0 && !before.isEmpty() ? i : open;
      } else {
        if (open >= 0) {
          add(before.get(0), now.get(0), request, questions.dates().get(open));
        }
        before = now;
        open = -1;
      }
    }
  }

  private void add(PackRule before, PackRule after, ContactRequest request, LocalDate from) {
    List<String> rules = List.of(after.head().id(), before.head().id());
    if (told.add(rules)) {
      findings.add(
          new PackLint.Finding(
              "date-gap",
              RulesAbout.pointer(pack, after) + "/from",
              rules,
              "From %s until the rule (%s) begins on %s nothing follows the rule (%s)."
                  .formatted(
                      from, after.head().id(), after.head().inForce().from(), before.head().id()),
              "Maybe one of the dates is wrong: until is the first day on which a rule is no more.",
              new PackLint.Example(request, from)));
    }
  }
}
