package org.leadkit.consent.pack;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every rule of a pack has.
 *
 * @param id kebab-case id, unique in its pack
 * @param citation the provision, such as {@code 47 CFR 64.1200(c)(1)}; empty for a house rule
 * @param trust where its text comes from
 * @param inForce when it is in force
 * @param applies which questions it is about
 * @param enabled false for a rule that is shipped to be read and does not decide
 * @param uncertain ids of the entries of the pack's uncertainty register that bear on it
 */
public record RuleHead(
    String id,
    String citation,
    Trust trust,
    InForce inForce,
    Applies applies,
    boolean enabled,
    Set<String> uncertain) {

  /** Sorts the ids. */
  public RuleHead {
    uncertain = Collections.unmodifiableSet(new TreeSet<>(uncertain));
  }

  /** A house rule, always in force. */
  public static RuleHead of(String id, Applies applies) {
    return new RuleHead(id, "", Trust.HOUSE, InForce.ALWAYS, applies, true, Set.of());
  }
}
