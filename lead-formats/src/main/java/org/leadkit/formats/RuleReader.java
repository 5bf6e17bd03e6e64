package org.leadkit.formats;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.leadkit.activity.ActivityFilter;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;
import org.leadkit.scoring.Counting;
import org.leadkit.scoring.Decay;
import org.leadkit.scoring.Limits;
import org.leadkit.scoring.ScoringRule;

/** Reads the rules of a model. Which kind a rule is of, its members tell. */
final class RuleReader {

  private static final List<String> KINDS =
      List.of("quietFor", "on", "scorer", "disqualify", "fastTrack");

  private final ModelReading model;
  private final Literals literals;
  private final LimitsReader limits;
  private final DecayReader decays;
  private final CountingReader countings;
  private final ScorerReader scorers;

  RuleReader(ModelReading model, LimitsReader limits, Set<String> scorers) {
    this.model = model;
    this.literals = model.literals();
    this.limits = limits;
    this.decays = new DecayReader(model);
    this.countings = new CountingReader(model);
    this.scorers = new ScorerReader(model, scorers);
  }

  Optional<ScoringRule> read(Node node, String pointer) {
    return model
        .members(node)
        .flatMap(
            members -> {
              Optional<String> id = members.required("id").flatMap(literals::text);
              Optional<ScoringRule> rule = kind(members, id.orElse(""));
              members.close(KINDS);
              return id.flatMap(read -> rule);
            });
  }

  private Optional<ScoringRule> kind(Members members, String id) {
    Optional<String> kind = KINDS.stream().filter(members::has).findFirst();
    return switch (kind.orElse("when")) {
      case "quietFor" -> quiet(members, id);
      case "on" -> forActivity(members, id);
      case "scorer" -> scorers.read(members, id, limits);
      case "disqualify" ->
          ruling(members, "disqualify", (when, to) -> ScoringRule.disqualify(id, when, to));
      case "fastTrack" ->
          ruling(members, "fastTrack", (when, to) -> ScoringRule.fastTrack(id, when, to));
      default -> forProfile(members, id);
    };
  }

  private Optional<ScoringRule> forProfile(Members members, String id) {
    Optional<Condition> when = when(members);
    Optional<Points> points = points(members);
    Points otherwise = model.orElse(members.optional("otherwise"), literals::points, Points.ZERO);
    return when.flatMap(
        condition ->
            points.map(worth -> new ScoringRule.ForProfile(id, condition, worth, otherwise)));
  }

  private Optional<ScoringRule> forActivity(Members members, String id) {
    Optional<ActivityFilter> on = model.filters().read(members);
    Optional<Points> points = points(members);
    Decay decay = model.orElse(members.optional("decay"), decays::read, Decay.none());
    Counting counting = countings.read(members);
    Limits within = limits.read(members);
    return on.flatMap(
        filter ->
            points.map(
                worth -> new ScoringRule.ForActivity(id, filter, worth, decay, counting, within)));
  }

  private Optional<ScoringRule> quiet(Members members, String id) {
    Optional<ActivityFilter> on = model.filters().read(members);
    Optional<Node> node = members.optional("quietFor");
    Optional<Duration> time = node.flatMap(literals::duration);
    Optional<Points> points = points(members);
    return on.isPresent() && time.isPresent() && points.isPresent()
        ? model.built(
            node.get(), () -> new ScoringRule.Quiet(id, on.get(), time.get(), points.get()))
        : Optional.empty();
  }

  private Optional<ScoringRule> ruling(
      Members members, String name, BiFunction<Condition, String, ScoringRule> rule) {
    Optional<Condition> when = when(members);
    Optional<String> to = members.optional(name).flatMap(literals::text);
    return when.flatMap(condition -> to.map(text -> rule.apply(condition, text)));
  }

  private Optional<Condition> when(Members members) {
    return members.required("when").flatMap(model.conditions()::read);
  }

  private Optional<Points> points(Members members) {
    return members.required("points").flatMap(literals::points);
  }
}
