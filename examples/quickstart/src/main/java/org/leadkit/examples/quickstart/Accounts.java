package org.leadkit.examples.quickstart;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.spi.Answer;

/** Checks that every row of an input became something, by three independent counts. */
final class Accounts {

  /** What can become of a row. */
  static final List<Answer.Status> ENDS =
      List.of(
          Answer.Status.ACCEPTED,
          Answer.Status.KNOWN,
          Answer.Status.REVIEW,
          Answer.Status.REPEATED,
          Answer.Status.REJECTED);

  private Accounts() {}

  /** All rows and what became of them, as a sum. */
  static String sum(List<Funnel> funnels) {
    String parts =
        ENDS.stream()
            .map(
                end ->
                    Table.number(funnels.stream().mapToLong(funnel -> funnel.rows(end)).sum())
                        + " "
                        + CanonicalForm.kebab(end))
            .collect(Collectors.joining(" + "));
    return parts + " = " + Table.number(funnels.stream().mapToLong(Funnel::rows).sum()) + " rows";
  }

  /** What does not add up; empty if all does. */
  static Optional<String> fault(Input input, Funnel funnel) throws IOException {
    long rows = input.rows();
    long ended = ENDS.stream().mapToLong(funnel::rows).sum();
    long made = funnel.rows(Answer.Status.ACCEPTED) + funnel.rows(Answer.Status.REVIEW);
    long stored = Stored.leads(input.store()).size();
    long refused = funnel.rows(Answer.Status.REJECTED);
    long kept =
        Stored.rejections(input.store()).stream().filter(one -> one.lead().isEmpty()).count();
    return rows == ended && made == stored && refused == kept
        ? Optional.empty()
        : Optional.of(
            "%s: (%d) rows, (%d) accounted for; (%d) leads made, (%d) stored; (%d) refused, (%d) kept"
                .formatted(input.name(), rows, ended, made, stored, refused, kept));
  }
}
