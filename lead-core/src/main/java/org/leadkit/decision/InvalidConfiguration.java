package org.leadkit.decision;

import java.util.List;
import java.util.stream.Collectors;

/** A policy or a builder was given something that can't work. Carries all issues, not the first. */
public final class InvalidConfiguration extends LeadException {

  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;

  /**
   * @param issues what is wrong, in the order found; not empty
   */
  public InvalidConfiguration(List<Issue> issues) {
    super(issues.stream().map(Issue::toString).collect(Collectors.joining("\n")));
    this.issues = List.copyOf(issues);
  }

  /** One issue, thrown at once. */
  public static InvalidConfiguration of(String code, String message, String hint) {
    return new InvalidConfiguration(List.of(Issue.error(code, "", message, hint)));
  }

  /** What is wrong, in the order found. */
  public List<Issue> issues() {
    return issues;
  }
}
