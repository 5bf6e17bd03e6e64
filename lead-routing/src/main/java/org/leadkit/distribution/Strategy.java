package org.leadkit.distribution;

import java.util.List;
import java.util.Set;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;

/**
 * Chooses one of those who could take a lead. A strategy is a pure function: equal candidates give
 * an equal choice, with no clock, no chance and no I/O. What it has to remember it returns, and is
 * handed again. Implementations are shared by all threads.
 *
 * <p>A host's own strategy is given to a pool under a name: {@link Pool#strategy(String,
 * Strategy)}. What it says of fairness is its own affair; that nobody absent or full is chosen
 * holds for any strategy, because such members are no candidates.
 */
@FunctionalInterface
public interface Strategy {

  /**
   * Chooses.
   *
   * @param candidates at least one
   * @return one of them; choosing anyone else ends the draw with an {@link IllegalStateException}
   */
  Choice choose(Candidates candidates);

  /**
   * Turns by the pool's own count: the candidate whose last turn in this pool is the longest ago,
   * counted in turns; equals go by the order of the pool. What was assigned elsewhere or by hand
   * does not count. Among members who are always free the turns differ by one at most; nobody who
   * is free is passed over more than n - 1 times running. The usual strategy.
   */
  static Strategy roundRobin() {
    return new RoundRobin();
  }

  /**
   * Whoever was assigned a lead the longest ago, over all pools of the team and by hand too, as
   * Dynamics 365 has it (Microsoft Learn, "Lead distribution and assignment rules"); whoever never
   * had one goes first, equals by the order of the pool. Among members of one pool who are always
   * free, and get leads from nowhere else, the leads differ by one at most. Several rules share the
   * order, so one rule may choose the same member twice running.
   */
  static Strategy longestWaiting() {
    return new LongestWaiting();
  }

  /**
   * Shares by weight: Tijdeman's rule for the chairman assignment problem (R. Tijdeman, "The
   * chairman assignment problem", Discrete Mathematics 32 (1980), 323-330), in exact integers.
   * While weights and the n members who are free don't change, every member stays within 1 - 1/(2n
   * - 2) leads of the exact share; no rule can promise less.
   *
   * <p>When they change, what a member is owed or was given too much is carried over and paid off:
   * those who were given too much wait, and their share goes to those who are owed, the most first.
   * The balance stays between its start and zero then, within the same bound. Carried over are at
   * most 5 leads, or those of {@link Pool#catchUp} if these are more, on either side; what is
   * beyond is forgiven, so that no balance exceeds 6 leads (or one more than those). All balances
   * sum to zero. Share accrues only to those who are free; {@link Pool#catchUp} says what becomes
   * of those who were away. A member of weight 0 gets nothing. A sum of weights above 10,000 is
   * scaled down to it.
   */
  static Strategy weighted() {
    return new Weighted(false);
  }

  /**
   * Shares by the figures of performance that members have, by the rule of {@link #weighted} and
   * with its bound. A member without a figure counts as the mean of those who have one; if nobody
   * has one, all are equal. Weights don't count.
   */
  static Strategy performanceWeighted() {
    return new Weighted(true);
  }

  /**
   * The most free capacity, which is the capacity less the open leads, if all candidates have a
   * capacity; else the fewest open leads. Equals go by who has waited longest. Loads of members who
   * are always free and close nothing differ by one at most once the lowest has been filled up.
   * There are no turns: a lead that is given back is simply taken off the load.
   */
  static Strategy leastLoaded() {
    return new LeastLoaded();
  }

  /**
   * The best match of the profile with skills. A required match that fails keeps a member out; of
   * the others the points of all matches that hold are added, and the most points win. Equals go by
   * who has waited longest. Of a field that is not known nothing is required and nothing counted.
   * It promises no shares: whoever fits best gets all that fits.
   */
  static Strategy bestFit(List<SkillMatch> matches) {
    return new BestFit(List.copyOf(matches));
  }

  /** The same, one by one. */
  static Strategy bestFit(SkillMatch... matches) {
    return bestFit(List.of(matches));
  }

  /**
   * By the lead alone, without any state: a hash of the lead, the pool's name and each candidate;
   * the highest wins (rendezvous hashing: D. Thaler and C. Ravishankar, "Using name-based mappings
   * to increase hit rates", IEEE/ACM Transactions on Networking 6 (1998)). The same lead always
   * goes to the same member of the same candidates, and when a member leaves, only that member's
   * leads move. Shares are those of chance: of k leads each of n members gets k/n give or take a
   * few times the root of it. The plan must name the lead, else all leads are one.
   */
  static Strategy hash() {
    return new RendezvousHash();
  }

  /**
   * Nobody: the lead waits in the pool, under the pool's own name, until a member claims it (a
   * queue, or shark tank). {@link Draw#claimedBy} says who may.
   */
  static Strategy queue() {
    return new WaitsInQueue();
  }

  /**
   * A strategy of the host's under a name, by which data refers to it.
   *
   * @param name in kebab case; not that of a strategy that is made here
   * @throws InvalidConfiguration if the name can't be taken
   */
  static Strategy named(String name, Strategy strategy) {
    Issues issues = new Issues();
    issues.requireKebab("strategy", "/strategy", name);
    if (KnownStrategy.NAMES.contains(name)) {
      issues.error(
          "strategy-exists",
          "/strategy",
          "The name (%s) of a strategy is taken.".formatted(name),
          "Maybe choose another one.");
    }
    issues.throwIfErrors();
    return new HostStrategy(name, strategy);
  }

  /** The names of the strategies that are made here, sorted. */
  static Set<String> names() {
    return KnownStrategy.NAMES;
  }
}
