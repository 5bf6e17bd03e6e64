package org.leadkit.consent.chain;

import java.util.List;
import java.util.regex.Pattern;

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

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** Copies the steps. */
  public Inclusion {
    steps = List.copyOf(steps);
  }

  /** True if the steps lead from this head to the anchor's root; never for what is no hash. */
  public boolean isIn(Anchor anchor) {
    boolean areHashes =
        isHash(subject)
            && isHash(head)
            && steps.stream().map(Step::hash).allMatch(Inclusion::isHash);
    return areHashes && leadsTo(anchor.root());
  }

  private boolean leadsTo(String root) {
    String hash = Anchor.leaf(subject, head);
    for (Step step : steps) {
      hash = step.isLeft() ? Anchor.node(step.hash(), hash) : Anchor.node(hash, step.hash());
    }
    return hash.equals(root);
  }

  /** Of two texts of other lengths the bytes could be those of the leaf as well. */
  private static boolean isHash(String text) {
    return HASH.matcher(text).matches();
  }
}
