package org.leadkit.formats;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The members of one object as a reader asks for them; used once. What it did not ask for is
 * unknown.
 */
final class Members {

  private final Node.Group group;
  private final Findings findings;
  private final Set<String> asked = new LinkedHashSet<>();

  private Members(Node.Group group, Findings findings) {
    this.group = group;
    this.findings = findings;
  }

  /** Empty, with a finding, if the node is no object. */
  static Optional<Members> of(Node node, Findings findings) {
    if (node instanceof Node.Group group) {
      return Optional.of(new Members(group, findings));
    }
    findings.add(
        node.place()
            .error(
                "wrong-type",
                "The value (%s) must be an object.".formatted(node.kind()),
                "Maybe curly brackets are missing."));
    return Optional.empty();
  }

  Place place() {
    return group.place();
  }

  /** Whether there is such a member; asks for none. */
  boolean has(String name) {
    return group.members().containsKey(name);
  }

  /** The value of a member, if there is one. */
  Optional<Node> optional(String name) {
    asked.add(name);
    return Optional.ofNullable(group.members().get(name)).map(Node.Member::value);
  }

  /** The value of a member; empty, with a finding, if there is none. */
  Optional<Node> required(String name) {
    Optional<Node> value = optional(name);
    if (value.isEmpty()) {
      findings.add(
          place()
              .error(
                  "missing-member",
                  "The member (%s) is missing.".formatted(name),
                  "Maybe it is misspelt."));
    }
    return value;
  }

  /** Where the name of a member stands; the object if there is none. */
  Place key(String name) {
    return Optional.ofNullable(group.members().get(name)).map(Node.Member::key).orElse(place());
  }

  /** The names of members that nobody asked for. */
  Set<String> others() {
    Set<String> names = new LinkedHashSet<>(group.members().keySet());
    names.removeAll(asked);
    return names;
  }

  /** Adds a finding for each member that nobody asked for. */
  void close() {
    close(List.of());
  }

  /**
   * Adds a finding for each member that nobody asked for.
   *
   * @param kinds names that would make an object of another kind of this one
   */
  void close(List<String> kinds) {
    for (String name : others()) {
      String hint =
          Spelling.nearest(name, kinds)
              .filter(kind -> !kind.equals(name))
              .map("Maybe %s was meant."::formatted)
              .orElseGet(() -> Spelling.hint(name, asked));
      findings.add(
          key(name)
              .error(
                  "unknown-member",
                  "The member (%s) is not known here.".formatted(Shown.of(name)),
                  hint));
    }
  }
}
