package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * A named part of a score, such as fit or engagement. Its own rules come first, then those of its
 * groups.
 *
 * @param name kebab-case name, unique in its model
 * @param limits the least and the most that it may come to
 * @param rules its own rules, in the order in which their reasons are given
 * @param groups rules that share a limit
 */
public record Dimension(String name, Limits limits, List<ScoringRule> rules, List<RuleGroup> groups)
    implements Canonical {

  /** Copies the lists. */
  public Dimension {
    rules = List.copyOf(rules);
    groups = List.copyOf(groups);
  }

  /** A dimension without limits and groups. */
  public static Dimension of(String name, List<ScoringRule> rules) {
    return new Dimension(name, Limits.NONE, rules, List.of());
  }

  /** Its own rules as a group without a name, then its groups. */
  List<RuleGroup> allGroups() {
    List<RuleGroup> all = new ArrayList<>();
    all.add(RuleGroup.own(rules));
    all.addAll(groups);
    return all;
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = limits.into(CanonicalForm.object().with("name", name));
    return (groups.isEmpty() ? form.with("rules", rules) : form.withAny("rules", rules))
        .withAny("groups", groups);
  }
}
