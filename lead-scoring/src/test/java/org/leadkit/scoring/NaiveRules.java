package org.leadkit.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadkit.activity.Activity;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.NaiveAnswer.Line;
import org.leadkit.value.Verdict;

/** What single rules award, read off the documentation; used once. */
final class NaiveRules {

  private final Map<String, Scorer> scorers;
  private final NaiveActivities activities;
  private final Profile person;
  private final Instant now;
  private final List<Line> lines = new ArrayList<>();
  private final List<Line> open = new ArrayList<>();
  private boolean judged;

  NaiveRules(Map<String, Scorer> scorers, NaiveActivities activities, Instant now) {
    this.scorers = scorers;
    this.activities = activities;
    this.person = activities.person();
    this.now = now;
  }

  List<Line> lines() {
    return lines;
  }

  List<Line> open() {
    return open;
  }

  /** Whether a rule was met, or is known not to be, since this was last asked. */
  boolean wasJudged() {
    boolean was = judged;
    judged = false;
    return was;
  }

  Verdict test(Condition condition) {
    return condition.test(person, now);
  }

  void say(String code, String rule, BigDecimal points) {
    lines.add(new Line(code, rule, points));
  }

  NaiveSpan limited(NaiveSpan span, Limits limits, String code, String what) {
    NaiveSpan limited = span.within(limits);
    if (limited.is().compareTo(span.is()) != 0) {
      say(code, what, limited.is().subtract(span.is()));
    }
    return limited;
  }

  NaiveSpan of(ScoringRule rule) {
    if (rule instanceof ScoringRule.ForProfile one) {
      return of(one);
    }
    if (rule instanceof ScoringRule.ForActivity one) {
      return of(one);
    }
    if (rule instanceof ScoringRule.Quiet one) {
      return of(one);
    }
    return rule instanceof ScoringRule.ByScorer one ? of(one) : NaiveSpan.ZERO;
  }

  private NaiveSpan of(ScoringRule.ForProfile rule) {
    BigDecimal points = rule.points().decimal();
    BigDecimal otherwise = rule.otherwise().decimal();
    Verdict verdict = test(rule.when());
    if (verdict == Verdict.UNKNOWN) {
      open.add(new Line("unknown-field", rule.id(), BigDecimal.ZERO));
      return NaiveSpan.of(BigDecimal.ZERO, points, otherwise);
    }
    judged = true;
    if (verdict == Verdict.HOLDS) {
      say("rule-held", rule.id(), points);
      return NaiveSpan.of(points);
    }
    if (otherwise.signum() != 0) {
      say("rule-not-met", rule.id(), otherwise);
    }
    return NaiveSpan.of(otherwise);
  }

  private NaiveSpan of(ScoringRule.ForActivity rule) {
    List<Activity> picked = activities.picked(rule.on());
    if (picked.isEmpty()) {
      open.add(new Line("no-activity", rule.id(), BigDecimal.ZERO));
      return NaiveSpan.ZERO;
    }
    judged = true;
    List<Activity> counted = activities.counted(rule.counting(), picked);
    BigDecimal worth = rule.points().decimal().multiply(BigDecimal.valueOf(counted.size()));
    if (!(rule.decay() instanceof Decay.None)) {
      double left = 0;
      for (Activity one : counted) {
        left += NaiveDecay.left(rule.decay(), Duration.between(one.occurredAt(), now));
      }
      double faded = left * rule.points().decimal().doubleValue();
      worth = BigDecimal.valueOf(faded).setScale(3, RoundingMode.HALF_EVEN);
    }
    say("activities-counted", rule.id(), worth);
    return limited(NaiveSpan.of(worth), rule.limits(), "rule-limit", rule.id());
  }

  private NaiveSpan of(ScoringRule.Quiet rule) {
    List<Activity> picked = activities.picked(rule.on());
    if (picked.isEmpty()) {
      return NaiveSpan.ZERO;
    }
    judged = true;
    Instant last = picked.get(picked.size() - 1).occurredAt();
    if (last.plus(rule.quietFor()).isAfter(now)) {
      return NaiveSpan.ZERO;
    }
    say("quiet", rule.id(), rule.points().decimal());
    return NaiveSpan.of(rule.points().decimal());
  }

  private NaiveSpan of(ScoringRule.ByScorer rule) {
    Scorer.Award told = scorers.get(rule.scorer()).award(person, rule.parameters(), now);
    BigDecimal points = told.points().decimal();
    BigDecimal possible = told.possible().decimal();
    if (points.signum() != 0) {
      say("scorer", rule.id(), points);
    }
    if (possible.signum() != 0) {
      open.add(new Line("unknown-field", rule.id(), BigDecimal.ZERO));
    }
    judged |= points.signum() != 0 || possible.signum() == 0;
    NaiveSpan span = NaiveSpan.of(points, points.add(possible));
    return limited(span, rule.limits(), "rule-limit", rule.id());
  }
}
