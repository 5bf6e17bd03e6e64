package org.leadkit.flow;

import java.util.stream.Collectors;
import org.leadkit.qualification.Assessment;

/** Puts into words what a framework makes of the evidence, and what to ask next. */
final class EvidenceWords {

  private EvidenceWords() {}

  static String of(Assessment assessment) {
    String known =
        assessment.findings().stream()
            .map(EvidenceWords::finding)
            .collect(Collectors.joining(", "));
    String next =
        assessment
            .nextQuestion()
            .map(
                open ->
                    "; ask next: " + open.question() + " (up to " + open.atStake().signed() + ")")
            .orElse("");
    return assessment.framework() + " " + assessment.total() + ": " + known + next;
  }

  private static String finding(Assessment.Finding finding) {
    String criterion = finding.criterion().replace('-', ' ');
    return switch (finding.status()) {
      case CONFIRMED -> finding.points().signed() + " " + criterion + " " + finding.level();
      case CONTRADICTED ->
          finding.points().signed() + " " + criterion + " " + finding.level() + " (contradicted)";
      case STALE -> criterion + " stale";
      case MISSING -> criterion + " missing";
    };
  }
}
