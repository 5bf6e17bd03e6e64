package org.leadkit.benchmarks.scorecard;

import java.util.function.Function;

/** All who score the same leads by the same rules. */
public enum Engine {
  /** Hand-written: an array of closures over a map, tried one by one. */
  CLOSURES(Closures::new),
  /** Hand-written linear Java: straight-line code over an object, one {@code if} a rule. */
  LINEAR(StraightLine::new),
  /** Hand-indexed Java over a map: the limit that we measure ourselves by. */
  HAND_INDEXED(HandIndexed::new),
  /** Drools, executable model, one session reused. */
  DROOLS(DroolsRules::new),
  /** Easy Rules over the closures. */
  EASY_RULES(EasyRules::new),
  /** MVEL, compiled with types, over a ready map. */
  MVEL(MvelRules::new),
  /** leadkit's shared model: the score only, and the lazy explanation. */
  LEADKIT(LeadkitContender::shared),
  /** leadkit's run object for one thread. */
  LEADKIT_RUN(LeadkitContender::singleThread),
  /** leadkit's shared model, its explanation decoded into all of its reasons. */
  LEADKIT_DECODED(LeadkitContender::decoding);

  private final Function<ScorecardWorkload, Contender> loader;

  Engine(Function<ScorecardWorkload, Contender> loader) {
    this.loader = loader;
  }

  /** Loads the rules, and checks that the engine gives what the reference gives. */
  Contender checked(ScorecardWorkload workload) {
    Contender contender = load(workload);
    Agreement.check(this, contender, workload);
    return contender;
  }

  /** Loads the rules. */
  Contender load(ScorecardWorkload workload) {
    return loader.apply(workload);
  }
}
