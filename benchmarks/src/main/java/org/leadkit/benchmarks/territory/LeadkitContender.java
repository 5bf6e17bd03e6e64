package org.leadkit.benchmarks.territory;

import java.util.List;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;

/** leadkit's policy over ready profiles, which hold all that it knows of a lead. */
final class LeadkitContender implements Router {

  private final Profile[] profiles;
  private final LeadkitRouting leadkit;
  private final int last;

  LeadkitContender(TerritoryWorkload workload) {
    this.profiles = workload.leads().stream().map(LeadkitRouting::profile).toArray(Profile[]::new);
    this.leadkit = new LeadkitRouting(workload.rules());
    this.last = workload.rules().size() - 1;
  }

  @Override
  public Object route(int lead) {
    return leadkit.decide(profiles[lead]);
  }

  @Override
  public List<Reason> explain(int lead) {
    return leadkit.decide(profiles[lead]).reasons();
  }

  @Override
  public Object assign(int lead) {
    return leadkit.assign(profiles[lead]);
  }

  @Override
  public List<Reason> trace(int lead) {
    return leadkit.trace(profiles[lead]);
  }

  @Override
  public int first(int lead) {
    String rule = leadkit.decide(profiles[lead]).rule();
    return rule.equals("otherwise") ? last : Integer.parseInt(rule.substring("rule-".length()));
  }
}
