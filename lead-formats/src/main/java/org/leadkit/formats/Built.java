package org.leadkit.formats;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;

/** Builds parts with the constructors of the core; what those refuse becomes a finding. */
final class Built {

  private Built() {}

  /** A part that was read from one node; the pointers of issues begin there. */
  static <T> Optional<T> from(Node node, Findings findings, Supplier<T> part) {
    return from(issue -> node, findings, part);
  }

  /**
   * A part that was read from several nodes.
   *
   * @param blamed the node where the pointer of an issue begins
   */
  static <T> Optional<T> from(Function<Issue, Node> blamed, Findings findings, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (InvalidConfiguration e) {
      e.issues().stream()
          .map(issue -> Origins.descend(blamed.apply(issue), issue.pointer()).place().at(issue))
          .forEach(findings::add);
      return Optional.empty();
    }
  }
}
