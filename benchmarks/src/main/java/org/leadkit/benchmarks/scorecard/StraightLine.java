package org.leadkit.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.List;

/**
 * Hand-written linear Java: one {@code if} a rule over an object's properties. The code is written
 * and compiled while the rules are loaded; the words of a title are looked for once a lead.
 */
final class StraightLine implements Lister {

  private final TypedLead[] leads;
  private final Card card;

  /** What the written code extends. */
  public abstract static class Card {

    /** What each rule says if it holds. */
    protected Fired[] fired = {};

    /** The total of a lead, whose title holds the words. */
    public abstract int score(TypedLead lead, int words);

    /** Adds what fired. */
    public abstract void explain(TypedLead lead, int words, List<Fired> found);
  }

  StraightLine(ScorecardWorkload workload) {
    this.leads = workload.typed();
    this.card = CardSource.compiled(workload.rules());
    card.fired = workload.rules().stream().map(Rule::fired).toArray(Fired[]::new);
  }

  @Override
  public int score(int lead) {
    TypedLead known = leads[lead];
    return card.score(known, TitleWords.found(known.getTitle()));
  }

  @Override
  public List<Fired> explain(int lead) {
    TypedLead known = leads[lead];
    List<Fired> found = new ArrayList<>();
    card.explain(known, TitleWords.found(known.getTitle()), found);
    return found;
  }
}
