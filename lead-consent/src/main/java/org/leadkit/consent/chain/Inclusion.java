package org.leadkit.consent.chain;

import java.util.List;

/**
 * Shows that a chain's head was anchored. It can be handed to the person as a receipt.
 *
 * @param subject the commitment that stands for the subject
 * @param head the head of the chain
 * @param steps from the leaf to the root
 */
public record Inclusion(String subject, String head, List<Step> steps) {

  /**
   * One level of the tree.
   *
   * @param hash the other child
   * @param isLeft whether the other child is the left one
   */
  public record Step(String hash, boolean isLeft) {}

  /** Copies the steps. */
  public Inclusion {
    steps = List.copyOf(steps);
  }

  /** True if the steps lead from this head to the anchor's root. */
  public boolean isIn(Anchor anchor) {
    String hash = Anchor.leaf(subject, head);
    for (Step step : steps) {
      hash = step.isLeft() ? Anchor.node(step.hash(), hash) : Anchor.node(hash, step.hash());
    }
    return hash.equals(anchor.root());
  }
}
