package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;
import org.leadkit.intake.Submission;

/** Gives one text to every reader of JSON and checks what each says of it. */
final class AllReaders {

  private AllReaders() {}

  static void read(String text) {
    for (PolicySchema kind : PolicySchema.values()) {
      try {
        kind.read(text);
      } catch (InvalidConfiguration e) {
        requireTold(e.issues());
      }
    }
    Submission submission = SubmissionJson.read("test", text);
    assertThat(submission.raw().isPresent()).isEqualTo(!submission.issues().isEmpty());
    if (!submission.issues().isEmpty()) {
      requireTold(submission.issues());
    }
  }

  private static void requireTold(List<Issue> issues) {
    assertThat(issues)
        .isNotEmpty()
        .isSortedAccordingTo(Comparator.comparing(Issue::line).thenComparing(Issue::column))
        .allSatisfy(
            issue -> {
              assertThat(issue.line()).isPositive();
              assertThat(issue.column()).isPositive();
              assertThat(issue.message()).contains("(", ")").endsWith(".");
              assertThat(issue.hint()).matches("(?s)|Maybe .*[.]");
            });
  }
}
