package org.leadkit.benchmarks.scorecard;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.leadkit.profile.Profile;

/** leadkit in one of its ways of asking. */
final class LeadkitContender implements Contender {

  private final Profile[] profiles;
  private final ToLongFunction<Profile> score;
  private final Function<Profile, ?> explain;
  private final Function<Profile, List<Fired>> fired;

  private LeadkitContender(
      ScorecardWorkload workload,
      ToLongFunction<Profile> score,
      Function<Profile, ?> explain,
      Function<Profile, List<Fired>> fired) {
    this.profiles = workload.leads().stream().map(LeadkitModel::profile).toArray(Profile[]::new);
    this.score = score;
    this.explain = explain;
    this.fired = fired;
  }

  static Contender shared(ScorecardWorkload workload) {
    LeadkitScoring leadkit = new LeadkitScoring(workload.rules());
    return new LeadkitContender(workload, leadkit::scoreOnly, leadkit::explain, leadkit::decoded);
  }

  static Contender singleThread(ScorecardWorkload workload) {
    LeadkitScoring leadkit = new LeadkitScoring(workload.rules());
    return new LeadkitContender(workload, leadkit::run, leadkit::explain, leadkit::decoded);
  }

  static Contender decoding(ScorecardWorkload workload) {
    LeadkitScoring leadkit = new LeadkitScoring(workload.rules());
    return new LeadkitContender(workload, leadkit::scoreOnly, leadkit::decoded, leadkit::decoded);
  }

  @Override
  public int score(int lead) {
    return (int) (score.applyAsLong(profiles[lead]) / 1_000);
  }

  @Override
  public Object explain(int lead) {
    return explain.apply(profiles[lead]);
  }

  @Override
  public List<Fired> fired(int lead) {
    return fired.apply(profiles[lead]);
  }
}
