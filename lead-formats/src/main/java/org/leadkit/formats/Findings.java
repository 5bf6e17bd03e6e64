package org.leadkit.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;

/** Collects what is wrong with one text. Bounded, so that a hostile text can't fill the memory. */
final class Findings {

  static final int MOST = 200;

  private final List<Issue> found = new ArrayList<>();

  void add(Issue issue) {
    if (found.size() < MOST) {
      found.add(issue);
    } else if (found.size() == MOST) {
      found.add(
          Issue.error(
                  "too-many-issues",
                  issue.pointer(),
                  "More than (%d) things are wrong; the others are not told.".formatted(MOST),
                  "Maybe the text is of another kind.")
              .at(issue.line(), issue.column()));
    }
  }

  int count() {
    return found.size();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** By line and column; at one place in the order found. */
  List<Issue> sorted() {
    return found.stream()
        .sorted(Comparator.comparing(Issue::line).thenComparing(Issue::column))
        .toList();
  }

  InvalidConfiguration failure() {
    return new InvalidConfiguration(sorted());
  }
}
