package org.leadkit.routing.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.decision.PolicyRef;

/**
 * What one policy would have done with all leads. Immutable.
 *
 * @param policy the policy
 * @param workloads what each member would have had to do; those without a lead are left out
 * @param unowned how many leads nobody would have got
 * @param late how many leads were first contacted after their deadline under this policy, or not at
 *     all though it has passed
 * @param fairness how evenly each pool shared its turns out, by pool, without those that gave none
 *     to a member with a share: Jain's index over leads per share, from 1/n (one member has all) to
 *     1 (everyone has their share). R. Jain, D. Chiu, W. Hawe, A Quantitative Measure of Fairness
 *     and Discrimination, DEC-TR-301 (1984)
 */
public record Distributed(
    PolicyRef policy,
    Map<String, Workload> workloads,
    long unowned,
    long late,
    Map<String, Double> fairness) {

  /** Copies what it is given. */
  public Distributed {
    workloads = Collections.unmodifiableMap(new TreeMap<>(workloads));
    fairness = Collections.unmodifiableMap(new TreeMap<>(fairness));
  }
}
