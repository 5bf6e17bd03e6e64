package org.leadkit.routing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.decision.Issues;
import org.leadkit.distribution.Pool;
import org.leadkit.sla.Escalation;
import org.leadkit.sla.ServiceLevel;

/** What the service levels of a policy refer to. */
final class LevelCheck {

  private LevelCheck() {}

  static void check(List<ServiceLevel> levels, List<Pool> pools, Issues issues) {
    issues.requireUnique(
        "service level",
        PolicyCheck.pointers("/serviceLevels/", levels.size(), "/name"),
        levels.stream().map(ServiceLevel::name).toList());
    Set<String> queues = pools.stream().map(Pool::name).collect(Collectors.toSet());
    for (int i = 0; i < levels.size(); i++) {
      requireQueues(levels.get(i).ladder(), queues, "/serviceLevels/" + i + "/ladder/", issues);
    }
  }

  private static void requireQueues(
      List<Escalation> ladder, Set<String> pools, String pointer, Issues issues) {
    for (int i = 0; i < ladder.size(); i++) {
      Escalation step = ladder.get(i);
      if (step.action() == Escalation.Action.QUEUE && !pools.contains(step.to())) {
        issues.error(
            "unknown-pool",
            pointer + i + "/to",
            "The pool (%s) is not declared.".formatted(step.to()),
            "Maybe its name is misspelt.");
      }
    }
  }
}
