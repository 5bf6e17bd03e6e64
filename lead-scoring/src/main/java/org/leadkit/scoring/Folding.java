package org.leadkit.scoring;

/**
 * Whether a part of a model that depends on activities is folded: read from an {@link
 * EngagementState} of bounded size, without the activities themselves.
 *
 * @param part the id of the rule, or {@code suspendWhen}
 * @param obstacle why it can't be folded, in words; empty if it is
 */
public record Folding(String part, String obstacle) {

  /** True if the part is read from the state; else it is computed from the log. */
  public boolean isFolded() {
    return obstacle.isEmpty();
  }
}
