package org.leadkit.routing;

import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * Members who take turns. A queue is a pool with one member. Pools of one name share their turns,
 * whichever rule leads to them.
 *
 * @param name kebab-case name, unique in its policy
 * @param members who takes turns, in order; at least one, none twice
 */
public record Pool(String name, List<String> members) implements Canonical {

  /** Copies the members. */
  public Pool {
    members = List.copyOf(members);
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("name", name).with("members", members);
  }
}
