package org.leadkit.distribution;

import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * Members who share leads. A queue is a pool with one member. Pools of one name share their turns,
 * whichever rule leads to them. Immutable.
 */
public final class Pool implements Canonical {

  /** The team of all pools that name no other. */
  public static final String TEAM = "team";

  private final String name;
  private final List<String> members;
  private final String team;

  private Pool(String name, List<String> members, String team) {
    this.name = name;
    this.members = List.copyOf(members);
    this.team = team;
  }

  /**
   * A pool whose members take turns.
   *
   * @param name kebab-case name, unique in its policy
   * @param members who takes turns, in order; at least one, none twice
   */
  public static Pool of(String name, String... members) {
    return of(name, List.of(members));
  }

  /** The same, of a list. */
  public static Pool of(String name, List<String> members) {
    return new Pool(name, members, TEAM);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The names of its members, in order. */
  public List<String> members() {
    return members;
  }

  /**
   * The same pool of another team. The pools of a team share what is known of their members: loads,
   * caps, and who has waited longest. Those of different teams don't wait for each other, so a
   * member of two teams has two loads.
   */
  public Pool team(String newTeam) {
    return new Pool(name, members, newTeam);
  }

  /** The team, under whose name the state is kept. */
  public String team() {
    return team;
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("name", name).with("members", members);
    return team.equals(TEAM) ? form : form.with("team", team);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pool that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Its name. */
  @Override
  public String toString() {
    return "Pool[" + name + "]";
  }
}
