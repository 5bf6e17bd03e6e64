package org.leadkit.formats;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leadkit.scoring.Limits;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.value.Value;

/** Reads rules that ask a host's scorer, of those whose names it knows. */
final class ScorerReader {

  private final ModelReading model;
  private final Set<String> known;

  ScorerReader(ModelReading model, Set<String> known) {
    this.model = model;
    this.known = known;
    model.policy().doubtCode("unknown-scorer");
  }

  Optional<ScoringRule> read(Members members, String id, LimitsReader limits) {
    Optional<String> scorer = members.required("scorer").flatMap(this::name);
    Map<String, Value> parameters =
        model.orElse(members.optional("parameters"), this::parameters, Map.of());
    Limits within = limits.read(members);
    return scorer.map(name -> new ScoringRule.ByScorer(id, name, parameters, within));
  }

  /** Told here and not by the core, because a guess needs the names. */
  private Optional<String> name(Node node) {
    return model
        .literals()
        .text(node)
        .flatMap(
            name ->
                known.contains(name)
                    ? Optional.of(name)
                    : model
                        .literals()
                        .refuse(
                            node,
                            "unknown-scorer",
                            "The scorer (%s) must be one that the reader was given."
                                .formatted(Shown.of(name)),
                            known.isEmpty()
                                ? "Maybe register it: LeadJson.withScorer."
                                : Spelling.hint(name, known)));
  }

  private Optional<Map<String, Value>> parameters(Node node) {
    return model
        .members(node)
        .map(
            members -> {
              Map<String, Value> values = new TreeMap<>();
              for (String name : members.others()) {
                members
                    .optional(name)
                    .flatMap(model.literals()::value)
                    .ifPresent(value -> values.put(name, value));
              }
              return values;
            });
  }
}
