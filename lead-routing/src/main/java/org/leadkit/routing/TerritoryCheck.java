package org.leadkit.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.decision.Issues;

/** What territories must hold before rules may refer to them. */
final class TerritoryCheck {

  private final List<Territory> territories;
  private final Issues issues;

  TerritoryCheck(List<Territory> territories, Issues issues) {
    this.territories = territories;
    this.issues = issues;
  }

  void check() {
    Set<String> known = territories.stream().map(Territory::name).collect(Collectors.toSet());
    References parents = new References("territory");
    for (int i = 0; i < territories.size(); i++) {
      Territory one = territories.get(i);
      String place = "/territories/" + i;
      parents.add(one.name(), place + "/name");
      issues.requireKebab("territory", place + "/name", one.name());
      RuleCheck.requireValidity(one.validity(), place, issues);
      checkExtent(one, place);
      one.areas().forEach((area, texts) -> checkArea(area, texts, place + "/" + area.member()));
      if (one.parent().filter(parent -> !known.contains(parent)).isPresent()) {
        RuleCheck.unknownTerritory(one.parent().orElse(""), place + "/parent", issues);
      }
    }
    for (int i = 0; i < territories.size(); i++) {
      Territory one = territories.get(i);
      String pointer = "/territories/" + i + "/parent";
      one.parent().ifPresent(parent -> parents.add(one.name(), parent, pointer));
    }
    parents.check(issues);
    issues.requireUnique(
        "territory",
        PolicyCheck.pointers("/territories/", territories.size(), "/name"),
        territories.stream().map(Territory::name).toList());
  }

  private void checkExtent(Territory one, String place) {
    if (one.isEverything()) {
      issues.error(
          "empty-territory",
          place,
          "The territory (%s) has no limits of its own.".formatted(one.name()),
          "Maybe a list is missing, or its parent was meant.");
    }
    if (one.fewest() < 0) {
      issues.error(
          "bad-company-size",
          place + "/companySizeAtLeast",
          "The company size (%d) must not be negative.".formatted(one.fewest()),
          "Maybe leave it out.");
    }
    if (one.fewest() > one.most()) {
      issues.error(
          "bad-company-size",
          place + "/companySizeAtMost",
          "The company sizes from (%d) to (%d) are none.".formatted(one.fewest(), one.most()),
          "Maybe they are the wrong way round.");
    }
  }

  private void checkArea(Area area, List<String> texts, String place) {
    if (texts.isEmpty()) {
      issues.error(
          "empty-list",
          place,
          "The list (%s) must have at least one entry.".formatted(area.member()),
          "Maybe leave it out.");
    }
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Optional<String> hint =
          text.isBlank() ? Optional.of("Maybe leave it out.") : area.fault(text);
      String pointer = place + "/" + i;
      hint.ifPresent(
          advice ->
              issues.error(
                  "bad-" + area.one().replace(' ', '-'),
                  pointer,
                  "The %s (%s) is one that no lead can have.".formatted(area.one(), text),
                  advice));
    }
  }
}
