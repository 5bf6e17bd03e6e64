package org.leadkit.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong with a policy while it is built, so that all of it is told at once. Not
 * thread-safe; used by one builder.
 */
public final class Issues {

  private final List<Issue> found = new ArrayList<>();

  /** Nothing is wrong yet. */
  public Issues() {}

  /** Adds an issue. */
  public void add(Issue issue) {
    found.add(issue);
  }

  /** Adds an error. */
  public void error(String code, String pointer, String message, String hint) {
    found.add(Issue.error(code, pointer, message, hint));
  }

  /** Adds an error unless the id is in kebab case, as in {@code senior-title}. */
  public void requireKebab(String what, String pointer, String id) {
    if (!isKebab(id)) {
      error(
          "bad-id",
          pointer,
          "The %s (%s) must be in kebab case: small letters, digits and single hyphens."
              .formatted(what, id),
          "Maybe write it like senior-title.");
    }
  }

  /** By hand: a pattern with a repeated group runs out of stack on a name of thousands of parts. */
  private static boolean isKebab(String id) {
    boolean afterPart = false;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean inPart = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!inPart && (c != '-' || !afterPart)) {
        return false;
      }
      afterPart = inPart;
    }
    return afterPart;
  }

  /** Adds an error for each id that stands earlier in the list; pointers run beside the ids. */
  public void requireUnique(String what, List<String> pointers, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        error(
            "duplicate-id",
            pointers.get(i),
            "The %s (%s) is used more than once.".formatted(what, ids.get(i)),
            "Maybe it was copied and not renamed.");
      }
    }
  }

  /** What was found, in order. */
  public List<Issue> found() {
    return List.copyOf(found);
  }

  /**
   * Ends the building if there is an error.
   *
   * @throws InvalidConfiguration with all issues
   */
  public void throwIfErrors() {
    if (found.stream().anyMatch(Issue::isError)) {
      throw new InvalidConfiguration(found);
    }
  }
}
