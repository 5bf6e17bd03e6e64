package org.leadkit.qualification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadkit.activity.Activity;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Evidence;
import org.leadkit.qualification.Assessment.Finding;
import org.leadkit.qualification.Assessment.Status;

/** One assessment under a framework; used once. */
final class Assessing {

  private final QualificationFramework framework;
  private final Map<String, List<Evidence>> evidence;
  private final Instant now;
  private final List<Reason> reasons = new ArrayList<>();

  Assessing(QualificationFramework framework, Collection<Evidence> evidence, Instant now) {
    this.framework = framework;
    this.evidence =
        evidence.stream()
            .filter(one -> !one.observedAt().isAfter(now))
            .collect(Collectors.groupingBy(Evidence::criterion));
    this.now = now;
  }

  /** The unreadable are activities that should have been evidence. */
  Decision<Assessment> decide(List<Activity> unreadable) {
    List<Finding> findings = framework.criteria().stream().map(this::find).toList();
    for (Activity activity : unreadable) {
      reasons.add(Reason.of("evidence-unreadable", "").fact("evidence", activity.id()));
    }
    Assessment assessment = new Assessment(framework.ref().name(), findings);
    return new Decision<>(assessment, reasons, framework.ref(), now);
  }

  private Finding find(Criterion criterion) {
    Statements said =
        Statements.about(criterion, evidence.getOrDefault(criterion.name(), List.of()), now);
    Finding finding = said.fresh().isEmpty() ? absent(criterion, said) : present(criterion, said);
    for (Evidence unused : said.unused()) {
      reasons.add(
          criterion.rank(unused.level()) < 0
              ? reason("evidence-level-unknown", criterion, unused)
              : reason("evidence-below-confidence", criterion, unused)
                  .fact("needed", criterion.minimumConfidence()));
    }
    return finding;
  }

  private Finding absent(Criterion criterion, Statements said) {
    Points stake = criterion.best();
    if (said.stale().isEmpty()) {
      reasons.add(
          Reason.of("criterion-missing", criterion.name()).fact("possible", stake.signed()));
      return finding(criterion, Status.MISSING, "", Points.ZERO, stake);
    }
    Evidence newest = said.stale().get(said.stale().size() - 1);
    reasons.add(
        reason("criterion-stale", criterion, newest)
            .fact("staleSince", newest.observedAt().plus(criterion.staleAfter()))
            .fact("possible", stake.signed()));
    return finding(criterion, Status.STALE, "", Points.ZERO, stake);
  }

  /** The surest of those counts who say the weakest level; among equals the newest. */
  private Finding present(Criterion criterion, Statements said) {
    Evidence counted =
        said.fresh().stream()
            .min(
                Comparator.comparing((Evidence one) -> criterion.rank(one.level()))
                    .thenComparing(Evidence::confidence, Comparator.reverseOrder())
                    .thenComparing(Statements.OLDEST_FIRST.reversed()))
            .orElseThrow();
    Points points =
        criterion.levels().get(criterion.rank(counted.level())).at(counted.confidence());
    List<Evidence> others =
        said.fresh().stream().filter(one -> !one.level().equals(counted.level())).toList();
    if (others.isEmpty()) {
      reasons.add(
          reason("criterion-met", criterion, counted)
              .worth(points)
              .fact("sources", said.fresh().size()));
      return finding(criterion, Status.CONFIRMED, counted.level(), points, Points.ZERO);
    }
    Points stake = criterion.best().minus(points);
    reasons.add(
        reason("criterion-contradicted", criterion, counted)
            .worth(points)
            .fact("possible", stake.signed()));
    others.forEach(other -> reasons.add(reason("evidence-contradicts", criterion, other)));
    return finding(criterion, Status.CONTRADICTED, counted.level(), points, stake);
  }

  private static Finding finding(
      Criterion criterion, Status status, String level, Points points, Points stake) {
    return new Finding(criterion.name(), criterion.question(), status, level, points, stake);
  }

  /** Who said so can be a person's name, so it is shown under full disclosure only. */
  private static Reason reason(String code, Criterion criterion, Evidence said) {
    return Reason.of(code, criterion.name())
        .fact("level", said.level())
        .fact("confidence", said.confidence())
        .fact("observedAt", said.observedAt())
        .fact("evidence", said.id())
        .with(new Reason.Fact("saidBy", said.source(), false));
  }
}
