package org.leadkit.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Lead;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.Score;
import org.leadkit.scoring.ScoreText;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringRule;

/**
 * Verifies what one rule of a scoring model does for a lead: {@code verify(model,
 * "senior-title").given(lead).at(noon).awards(30)}. What fails says why, with the explanation of
 * the whole score. The points are those of the rule within its own limits; limits of its group, its
 * dimension and its model are left out. Immutable: each step gives a new one.
 */
public final class RuleVerifier {

  /** These limits bear the name of what they limit, which may be that of a rule. */
  private static final Set<String> OTHER_LIMITS =
      Set.of("group-limit", "dimension-limit", "total-limit");

  private final ScoringModel model;
  private final ScoringRule rule;
  private final Profile profile;
  private final @Nullable Instant at;

  private RuleVerifier(
      ScoringModel model, ScoringRule rule, Profile profile, @Nullable Instant at) {
    this.model = model;
    this.rule = rule;
    this.profile = profile;
    this.at = at;
  }

  /**
   * Begins with a rule of a model.
   *
   * @throws IllegalArgumentException if the model has no such rule; the message names the nearest
   */
  public static RuleVerifier verify(ScoringModel model, String rule) {
    return new RuleVerifier(model, model.rule(rule), Profile.empty(), null);
  }

  /** Looks at a lead as it stands; its activities are given by {@link #with}. */
  public RuleVerifier given(Lead lead) {
    return given(lead.profile());
  }

  /** Looks at a profile. Activities that were given before are kept. */
  public RuleVerifier given(Profile newProfile) {
    return new RuleVerifier(model, rule, newProfile.with(profile.activities()), at);
  }

  /** The same with more activities. */
  public RuleVerifier with(Activity... activities) {
    return new RuleVerifier(model, rule, profile.with(List.of(activities)), at);
  }

  /** Scores at an instant. */
  public RuleVerifier at(Instant newAt) {
    return new RuleVerifier(model, rule, profile, newAt);
  }

  /** Fails unless the rule awards so many whole points. */
  public RuleVerifier awards(long points) {
    return awards(Points.of(points));
  }

  /** Fails unless the rule awards so many points, with up to three decimals. */
  public RuleVerifier awards(BigDecimal points) {
    return awards(Points.of(points));
  }

  /** Fails unless it is known that the rule awards no points. */
  public RuleVerifier awardsNothing() {
    Decision<Score> decision = decide();
    if (isOpen(decision)) {
      throw failed(decision, "is unknown", "awards nothing");
    }
    return awards(Points.ZERO);
  }

  /** Fails unless the rule can't be judged, since a value is unknown. */
  public RuleVerifier isUnknown() {
    Decision<Score> decision = decide();
    if (!isOpen(decision)) {
      throw failed(decision, "is known", "is unknown");
    }
    return this;
  }

  /** Fails unless the rule disqualifies the lead. */
  public RuleVerifier disqualifies() {
    return rules("disqualified", "does not disqualify", "disqualifies");
  }

  /** Fails unless the rule puts the lead on its level. */
  public RuleVerifier fastTracks() {
    return rules("fast-tracked", "does not fast-track", "fast-tracks");
  }

  private RuleVerifier rules(String code, String is, String expected) {
    Decision<Score> decision = decide();
    if (about(decision).stream().noneMatch(reason -> reason.code().equals(code))) {
      throw failed(decision, is, expected);
    }
    return this;
  }

  private RuleVerifier awards(Points expected) {
    Decision<Score> decision = decide();
    Points awarded = about(decision).stream().map(Reason::points).reduce(Points.ZERO, Points::plus);
    if (!awarded.equals(expected)) {
      throw failed(decision, "awards (" + awarded + ")", "awards (" + expected + ")");
    }
    return this;
  }

  private Decision<Score> decide() {
    if (at == null) {
      throw new IllegalStateException(
          "The rule (%s) was given no instant.\nMaybe say at(Instant.parse(\"2026-11-23T09:00:00Z\"))."
              .formatted(rule.id()));
    }
    return model.score(profile, at);
  }

  private List<Reason> about(Decision<Score> decision) {
    return decision.reasons().stream()
        .filter(reason -> reason.rule().equals(rule.id()))
        .filter(reason -> !OTHER_LIMITS.contains(reason.code()))
        .toList();
  }

  private boolean isOpen(Decision<Score> decision) {
    return about(decision).stream()
        .anyMatch(reason -> Set.of("unknown-field", "unknown-ruling").contains(reason.code()));
  }

  private AssertionError failed(Decision<Score> decision, String is, String expected) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "The rule (%s) %s, where it was expected that it %s.".formatted(rule.id(), is, expected));
    lines.add("Maybe " + hint(decision) + ".");
    lines.add("The rule: " + rule.form());
    lines.add("The score: " + ScoreText.of(decision));
    return new AssertionError(String.join("\n", lines));
  }

  private String hint(Decision<Score> decision) {
    if (decision.outcome().isSuspended()) {
      return "the lead should not meet what suspends scoring";
    }
    if (isOpen(decision)) {
      return "a value is missing; see the line of the unknown below, and isUnknown()";
    }
    boolean isIdle =
        about(decision).stream().anyMatch(reason -> reason.code().equals("no-activity"));
    return isIdle
        ? "an activity is missing, or its type or a property differs; add it by with(..)"
        : "the rule was changed and not its test, or the lead does not meet it as it was meant to";
  }

  /** The rule and the instant, and no value of the lead. */
  @Override
  public String toString() {
    return "RuleVerifier[rule=" + rule.id() + ", model=" + model.ref() + ", at=" + at + "]";
  }
}
