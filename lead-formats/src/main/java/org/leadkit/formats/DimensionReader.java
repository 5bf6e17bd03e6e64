package org.leadkit.formats;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadkit.scoring.Dimension;
import org.leadkit.scoring.Limits;
import org.leadkit.scoring.RuleGroup;
import org.leadkit.scoring.ScoringRule;

/** Reads the dimensions of a model, with their rules and groups of rules. */
final class DimensionReader {

  private final ModelReading model;
  private final LimitsReader limits;
  private final RuleReader rules;

  DimensionReader(ModelReading model, LimitsReader limits, Set<String> scorers) {
    this.model = model;
    this.limits = limits;
    this.rules = new RuleReader(model, limits, scorers);
  }

  List<Dimension> read(Optional<Node> list) {
    Parts<Dimension> parts = model.parts(list, "/dimensions", this::dimension);
    if (list.isEmpty() || !parts.complete()) {
      model.doubtSums();
      model.policy().doubtCode("unknown-dimension");
    }
    return parts.values();
  }

  private Optional<Dimension> dimension(Node node, String pointer) {
    return model
        .members(node)
        .flatMap(
            members -> {
              Optional<String> name = name(members);
              Limits within = limits.read(members);
              boolean isGrouped = members.has("groups");
              Optional<Node> own =
                  isGrouped ? members.optional("rules") : members.required("rules");
              Optional<Node> groups = members.optional("groups");
              members.close();
              List<ScoringRule> single = rules(own, pointer);
              Parts<RuleGroup> grouped = model.parts(groups, pointer + "/groups", this::group);
              if (!grouped.complete() || (own.isEmpty() && !isGrouped)) {
                model.doubtSums();
              }
              return name.map(text -> new Dimension(text, within, single, grouped.values()));
            });
  }

  private Optional<RuleGroup> group(Node node, String pointer) {
    return model
        .members(node)
        .flatMap(
            members -> {
              Optional<String> name = name(members);
              Limits within = limits.read(members);
              Optional<Node> own = members.required("rules");
              members.close();
              List<ScoringRule> read = rules(own, pointer);
              if (own.isEmpty()) {
                model.doubtSums();
              }
              return name.map(text -> new RuleGroup(text, within, read));
            });
  }

  private List<ScoringRule> rules(Optional<Node> list, String pointer) {
    Parts<ScoringRule> parts = model.parts(list, pointer + "/rules", rules::read);
    if (!parts.complete()) {
      model.doubtSums();
    }
    return parts.values();
  }

  private Optional<String> name(Members members) {
    return members.required("name").flatMap(model.literals()::text);
  }
}
