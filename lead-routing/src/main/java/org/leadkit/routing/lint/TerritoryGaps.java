package org.leadkit.routing.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.profile.Condition;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.routing.Territory;

/** Finds leads of a territory that are in none of the territories within it. */
final class TerritoryGaps {

  private final List<Territory> territories;
  private final Instant now;

  TerritoryGaps(RoutingPolicy policy, Instant now) {
    this.territories = policy.territories();
    this.now = now;
  }

  List<RoutingLint.Finding> find() {
    List<RoutingLint.Finding> findings = new ArrayList<>();
    for (int i = 0; i < territories.size(); i++) {
      Territory whole = territories.get(i);
      String pointer = "/territories/" + i;
      List<Territory> parts =
          territories.stream()
              .filter(one -> one.parent().equals(Optional.of(whole.name())))
              .toList();
      List<Territory> inEffect = parts.stream().filter(one -> one.validity().holds(now)).toList();
      if (!parts.isEmpty() && whole.validity().holds(now)) {
        gap(whole, inEffect)
            .ifPresent(
                lead ->
                    findings.add(
                        new RoutingLint.TerritoryGap(
                            whole.name(),
                            pointer,
                            inEffect.stream().map(Territory::name).toList(),
                            new RoutingLint.Witness(lead.profile(), now, whole.name()))));
      }
    }
    return findings;
  }

  private Optional<Lead> gap(Territory whole, List<Territory> parts) {
    Answer<Lead> answer =
        Gaps.of(withAncestors(whole), parts.stream().map(Territory::condition).toList(), now);
    return answer instanceof Answer.Found<Lead> found
        ? Optional.of(found.value())
        : Optional.empty();
  }

  private Condition withAncestors(Territory territory) {
    List<Condition> all = new ArrayList<>();
    Optional<Territory> next = Optional.of(territory);
    while (next.isPresent()) {
      all.add(next.get().condition());
      next = next.get().parent().flatMap(this::named);
    }
    return new Condition.All(all);
  }

  private Optional<Territory> named(String name) {
    return territories.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
