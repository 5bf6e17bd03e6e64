package org.leadkit.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leadkit.decision.Issue;
import org.leadkit.spi.Answer;

/** The rows that were refused, and how many went on without some value. */
final class Refusals {

  private static final int SHOWN = 12;

  private final List<String> refused = new ArrayList<>();
  private long inPart;

  void add(Decided decided) {
    List<Issue> issues = decided.outcome().issues();
    if (decided.is(Answer.Status.REJECTED)) {
      refused.add(
          decided.place()
              + issues.stream()
                  .map(issue -> "  " + issue.code() + ": " + issue.message())
                  .collect(Collectors.joining()));
    } else if (issues.stream().anyMatch(Issue::isError)) {
      inPart++;
    }
  }

  @Override
  public String toString() {
    String more = refused.size() > SHOWN ? "\n  and %d more".formatted(refused.size() - SHOWN) : "";
    return refused.stream()
            .limit(SHOWN)
            .map(line -> "  " + line)
            .collect(Collectors.joining("\n", "", more))
        + "\n  and %s rows went on without a value that could not be read"
            .formatted(Table.number(inPart));
  }
}
