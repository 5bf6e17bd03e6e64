package org.leadkit.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.profile.Profile;

/** One evaluation of a model; used once. */
final class Scoring {

  private final ScoringModel model;
  private final Profile profile;
  private final Instant now;
  private final List<Reason> reasons = new ArrayList<>();
  private final List<Reason> open = new ArrayList<>();
  private final List<Points> undecided = new ArrayList<>();

  Scoring(ScoringModel model, Profile profile, Instant now) {
    this.model = model;
    this.profile = profile;
    this.now = now;
  }

  Decision<Score> decide() {
    Map<String, Points> parts = new LinkedHashMap<>();
    for (Dimension dimension : model.dimensions()) {
      int before = reasons.size();
      dimension.rules().forEach(this::apply);
      parts.put(dimension.name(), sum(reasons.subList(before, reasons.size())));
    }
    Points total = parts.values().stream().reduce(Points.ZERO, Points::plus);
    Points needed = model.threshold().orElse(Points.ZERO);
    Score score = new Score(total, parts, judge(total), needed, possible(true), possible(false));
    reasons.addAll(open);
    return new Decision<>(score, reasons, model.ref(), now);
  }

  private void apply(ScoringRule rule) {
    if (rule instanceof ScoringRule.ForProfile forProfile) {
      apply(forProfile);
    } else if (rule instanceof ScoringRule.ForActivity forActivity) {
      apply(forActivity);
    }
  }

  private void apply(ScoringRule.ForProfile rule) {
    switch (rule.when().test(profile, now)) {
      case HOLDS ->
          reasons.add(evidence("rule-held", rule.id(), rule.points(), rule.when().fields()));
      case UNKNOWN -> {
        undecided.add(rule.points());
        open.add(
            evidence("unknown-field", rule.id(), Points.ZERO, rule.when().missing(profile, now))
                .fact("possible", rule.points().signed()));
      }
      case FAILS -> {}
    }
  }

  private Reason evidence(String code, String rule, Points points, Set<String> fields) {
    List<Reason.Fact> facts = new ArrayList<>(fields.size() + 1);
    fields.forEach(field -> facts.add(profile.fact(field)));
    return new Reason(code, rule, points, facts);
  }

  private void apply(ScoringRule.ForActivity rule) {
    List<Activity> picked =
        profile.activities().stream()
            .filter(activity -> !activity.occurredAt().isAfter(now) && rule.on().picks(activity))
            .toList();
    if (picked.isEmpty()) {
      open.add(noActivity(rule));
      return;
    }
    List<Activity> counted = rule.cap().keep(picked);
    Reason reason =
        Reason.of("activities-counted", rule.id())
            .worth(worth(rule, counted))
            .fact("counted", counted.size());
    reasons.add(
        counted.size() == picked.size()
            ? reason
            : reason.fact("overCap", picked.size() - counted.size()));
  }

  private static Reason noActivity(ScoringRule.ForActivity rule) {
    Reason reason = Reason.of("no-activity", rule.id()).fact("possible", rule.points().signed());
    return rule.cap() instanceof Cap.PerDay cap
        ? reason.fact("possibleADay", rule.points().times(cap.times()).signed())
        : reason;
  }

  private Points worth(ScoringRule.ForActivity rule, List<Activity> counted) {
    if (rule.decay() instanceof Decay.None) {
      return rule.points().times(counted.size());
    }
    double left = 0;
    for (Activity activity : counted) {
      left += rule.decay().remaining(Duration.between(activity.occurredAt(), now));
    }
    return Points.rounded(left * rule.points().decimal().doubleValue());
  }

  private Qualification judge(Points total) {
    return model
        .threshold()
        .map(needed -> total.compareTo(needed) >= 0 ? Qualification.QUALIFIED : Qualification.BELOW)
        .orElse(Qualification.NOT_JUDGED);
  }

  private Points possible(boolean up) {
    return undecided.stream()
        .filter(points -> points.isPositive() == up)
        .reduce(Points.ZERO, Points::plus);
  }

  private static Points sum(List<Reason> parts) {
    return parts.stream().map(Reason::points).reduce(Points.ZERO, Points::plus);
  }
}
