package org.leadkit.qualification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.Issues;
import org.leadkit.decision.Points;
import org.leadkit.lead.Evidence;
import org.leadkit.profile.FieldCatalogue;

/** What a framework must hold before it may judge. */
final class FrameworkCheck {

  private static final Points MOST = Points.of(1_000_000_000);
  private static final Points LEAST = Points.of(-1_000_000_000);

  private FrameworkCheck() {}

  static void check(String name, List<Criterion> criteria, Issues issues) {
    issues.requireKebab("name", "/framework", name);
    if (criteria.isEmpty()) {
      issues.error(
          "no-criteria",
          "/criteria",
          "The framework (%s) has no criterion.".formatted(name),
          "Maybe the criteria stand in another file.");
    }
    List<String> pointers = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      String pointer = "/criteria/" + i;
      pointers.add(pointer + "/name");
      check(criteria.get(i), pointer, issues);
    }
    List<String> names = criteria.stream().map(Criterion::name).toList();
    issues.requireUnique("criterion", pointers, names);
    requireFields(name, names, issues);
  }

  private static void check(Criterion criterion, String pointer, Issues issues) {
    issues.requireKebab("criterion", pointer + "/name", criterion.name());
    if (criterion.question().isBlank()) {
      issues.error(
          "no-question",
          pointer + "/question",
          "The question of the criterion (%s) must not be blank.".formatted(criterion.name()),
          "Maybe ask what a seller would ask.");
    }
    requireLevels(criterion, pointer + "/levels", issues);
    if (criterion.staleAfter().isNegative() || criterion.staleAfter().isZero()) {
      issues.error(
          "bad-duration",
          pointer + "/staleAfter",
          "The time (%s) after which evidence is stale must be positive."
              .formatted(criterion.staleAfter()),
          "Maybe leave it out: then evidence stays.");
    }
    if (criterion.minimumConfidence() < 1 || criterion.minimumConfidence() > Evidence.CERTAIN) {
      issues.error(
          "bad-confidence",
          pointer + "/minimumConfidence",
          "The minimum confidence (%d) must lie between 1 and %d percent."
              .formatted(criterion.minimumConfidence(), Evidence.CERTAIN),
          "Maybe leave it out: then all evidence counts.");
    }
  }

  private static void requireLevels(Criterion criterion, String pointer, Issues issues) {
    List<String> pointers = new ArrayList<>();
    for (int i = 0; i < criterion.levels().size(); i++) {
      Criterion.Level level = criterion.levels().get(i);
      String place = pointer + "/" + i;
      pointers.add(place + "/name");
      issues.requireKebab("level", place + "/name", level.name());
      if (level.points().compareTo(MOST) > 0 || level.points().compareTo(LEAST) < 0) {
        issues.error(
            "too-many-points",
            place + "/points",
            "The points (%s) of the level (%s) must lie within ±%s."
                .formatted(level.points(), level.name(), MOST),
            "Maybe a thousandfold was meant as a thousandth.");
      }
      if (i > 0) {
        requireRise(criterion.levels().get(i - 1), level, place, issues);
      }
    }
    issues.requireUnique(
        "level", pointers, criterion.levels().stream().map(Criterion.Level::name).toList());
    requireWorth(criterion, pointer, issues);
  }

  private static void requireRise(
      Criterion.Level weaker, Criterion.Level stronger, String pointer, Issues issues) {
    if (stronger.points().compareTo(weaker.points()) < 0) {
      issues.error(
          "falling-points",
          pointer + "/points",
          "The points (%s) of the level (%s) must not be below those (%s) of the level (%s) before it."
              .formatted(stronger.points(), stronger.name(), weaker.points(), weaker.name()),
          "Maybe order the levels from the weakest to the strongest.");
    }
  }

  private static void requireWorth(Criterion criterion, String pointer, Issues issues) {
    if (criterion.levels().stream().noneMatch(level -> level.points().isPositive())) {
      issues.error(
          "no-points",
          pointer,
          "The criterion (%s) must have a level that awards points.".formatted(criterion.name()),
          "Maybe a level is missing, or a sign is wrong.");
    }
  }

  /** Two criteria, or a criterion and the score, must not become one field of a profile. */
  private static void requireFields(String framework, List<String> criteria, Issues issues) {
    Map<String, String> taken = new HashMap<>();
    String score = FrameworkFields.name(framework, "score");
    taken.put(score, "");
    requireLength(score, "/framework", issues);
    for (int i = 0; i < criteria.size(); i++) {
      String pointer = "/criteria/" + i + "/name";
      String criterion = criteria.get(i);
      String field = FrameworkFields.name(framework, criterion);
      String first = taken.putIfAbsent(field, criterion);
      if (first != null && !first.equals(criterion)) {
        issues.error(
            "duplicate-field",
            pointer,
            "The criterion (%s) must not share the field (%s).".formatted(criterion, field),
            first.isEmpty()
                ? "Maybe name it otherwise: that is the field of the score."
                : "Maybe name it otherwise: that is the field of %s.".formatted(first));
      }
      requireLength(field, pointer, issues);
    }
  }

  private static void requireLength(String field, String pointer, Issues issues) {
    if (field.length() > FieldCatalogue.LONGEST_NAME) {
      issues.error(
          "name-too-long",
          pointer,
          "The field (%d characters) of a criterion or of the score must have at most %d."
              .formatted(field.length(), FieldCatalogue.LONGEST_NAME),
          "Maybe shorten the name of the framework or of the criterion.");
    }
  }
}
