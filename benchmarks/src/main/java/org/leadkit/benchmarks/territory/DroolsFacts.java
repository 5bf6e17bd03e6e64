package org.leadkit.benchmarks.territory;

import java.util.concurrent.atomic.AtomicInteger;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.leadkit.benchmarks.DroolsBase;

/**
 * Drools with the routing rules as facts, since to compile a hundred thousand rules of its own
 * language would take it half an hour: one rule joins a lead with the facts that take it and
 * accumulates the lowest number. One session is reused, a lead inserted and deleted again.
 */
final class DroolsFacts implements Router {

  private static final String RULE =
      """
      package territory;
      import %1$s.Lead;
      import %1$s.RuleFact;
      global java.util.concurrent.atomic.AtomicInteger found;
      rule "first match" when
        $lead : Lead()
        accumulate(
          RuleFact(
            countries == null || countries contains $lead.country,
            states == null || states contains $lead.state,
            industries == null || industries contains $lead.industry,
            products == null || products contains $lead.product,
            lowSize <= $lead.size, highSize >= $lead.size,
            lowScore <= $lead.score, highScore >= $lead.score,
            $number : number);
          $first : min($number))
      then found.set($first.intValue()); end
      """
          .formatted(DroolsFacts.class.getPackageName());

  private final Lead[] leads;
  private final KieSession session;
  private final AtomicInteger found = new AtomicInteger();

  DroolsFacts(TerritoryWorkload workload) {
    this.leads = workload.leads().toArray(new Lead[0]);
    this.session = DroolsBase.of(RULE).newKieSession();
    session.setGlobal("found", found);
    workload.rules().forEach(rule -> session.insert(RuleFact.of(rule)));
  }

  @Override
  public int first(int lead) {
    FactHandle handle = session.insert(leads[lead]);
    session.fireAllRules();
    session.delete(handle);
    return found.get();
  }
}
