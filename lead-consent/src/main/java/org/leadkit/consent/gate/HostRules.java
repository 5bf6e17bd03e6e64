package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.List;
import org.leadkit.consent.gate.ContactRule.Objection;
import org.leadkit.consent.gate.ContactRule.Objections;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.decision.Reason.Fact;

/** What the host's own rules say. */
final class HostRules {

  private static final List<Fact> FACTS = List.of(Words.fact("stage", "host"));

  private HostRules() {}

  static void find(List<ContactRule> rules, Moment moment, List<Finding> into) {
    for (ContactRule rule : rules) {
      Objections said = rule.objections(moment.request(), moment.facts(), moment.at());
      Instant until = said.until().isAfter(moment.at()) ? said.until() : moment.at().plusNanos(1);
      into.add(Finding.silent(until));
      for (Objection objection : said.all()) {
        object(rule, objection, until, moment, into);
      }
    }
  }

  private static void object(
      ContactRule rule, Objection objection, Instant until, Moment moment, List<Finding> into) {
    boolean isOfTime = objection.answer() == Answer.NOT_NOW;
    if (isOfTime && !objection.until().isAfter(moment.at())) {
      return;
    }
    List<Fact> facts = isOfTime ? List.of(FACTS.get(0), Words.until(objection.until())) : FACTS;
    into.add(
        Finding.objection(
            objection.answer(),
            null,
            0,
            isOfTime ? objection.until() : until,
            new Reason(objection.code(), rule.name(), Points.ZERO, facts)));
  }
}
