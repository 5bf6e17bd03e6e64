package org.leadkit.consent.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadkit.consent.chain.Inclusion.Step;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * One hash over the heads of all chains, for publishing where the host can't change it: a time
 * stamp, a log with witnesses, a newspaper. A Merkle tree: leaves are SHA-256 over 0x02, the
 * subject's commitment and the head, in the order of the commitments; nodes are SHA-256 over 0x03
 * and both children; an odd node goes up as it is.
 *
 * @param root 64 hex digits
 * @param size over how many chains
 * @param at when it was made
 */
public record Anchor(String root, int size, Instant at) implements Canonical {

  /**
   * The anchor of chains, in any order.
   *
   * @param heads {@link ConsentChain#head} by {@link ConsentChain#subject}
   */
  public static Anchor of(Map<String, String> heads, Instant now) {
    List<String> level = leaves(heads);
    while (level.size() > 1) {
      level = above(level);
    }
    return new Anchor(level.isEmpty() ? Sha256.LEAF.of() : level.get(0), heads.size(), now);
  }

  /**
   * What shows that one chain's head is in the anchor of those heads, without the other heads.
   *
   * @param subject {@link ConsentChain#subject}; empty if it is not among the heads
   */
  public static Optional<Inclusion> prove(Map<String, String> heads, String subject) {
    String head = heads.get(subject);
    if (head == null) {
      return Optional.empty();
    }
    int place = new TreeMap<>(heads).headMap(subject).size();
    List<String> level = leaves(heads);
    List<Step> steps = new ArrayList<>();
    while (level.size() > 1) {
      int sibling = place ^ 1;
      if (sibling < level.size()) {
        steps.add(new Step(level.get(sibling), sibling < place));
      }
      level = above(level);
      place /= 2;
    }
    return Optional.of(new Inclusion(subject, head, steps));
  }

  static String leaf(String subject, String head) {
    return Sha256.LEAF.of(Sha256.raw(subject), Sha256.raw(head));
  }

  static String node(String left, String right) {
    return Sha256.NODE.of(Sha256.raw(left), Sha256.raw(right));
  }

  private static List<String> leaves(Map<String, String> heads) {
    List<String> leaves = new ArrayList<>(heads.size());
    new TreeMap<>(heads).forEach((subject, head) -> leaves.add(leaf(subject, head)));
    return leaves;
  }

  private static List<String> above(List<String> level) {
    List<String> above = new ArrayList<>(level.size() / 2 + 1);
    for (int i = 0; i + 1 < level.size(); i += 2) {
      above.add(node(level.get(i), level.get(i + 1)));
    }
    if (level.size() % 2 == 1) {
      above.add(level.get(level.size() - 1));
    }
    return above;
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("root", root).with("size", size).with("at", at);
  }
}
