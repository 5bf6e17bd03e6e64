package org.leadkit.routing.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadkit.decision.Issue;
import org.leadkit.distribution.Team;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Profile;
import org.leadkit.routing.RoutingPolicy;

/**
 * Looks for what a routing policy can hold and still not mean: rules that no lead meets, that
 * earlier rules mask, that overlap with others, say the same twice or ask for too much. What is
 * said is proven, whatever the values and their types: a rule called unreachable gets no lead. All
 * contradictions and all rules that one earlier rule masks are found, but where patterns or counts
 * of activities are asked for, or a rule has too many combinations and is called undecided.
 * Immutable and thread-safe.
 */
public final class RoutingLint {

  /** How many overlaps of a rule are listed; the rest is counted. */
  public static final int MOST_OVERLAPS = 10;

  private final List<Finding> findings;

  private RoutingLint(List<Finding> findings) {
    this.findings = List.copyOf(findings);
  }

  /**
   * Looks at a policy.
   *
   * @param now the instant from which on it is looked at; what is past no longer matters
   */
  public static RoutingLint of(RoutingPolicy policy, Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (RuleList list : RuleList.of(policy)) {
      findings.addAll(new Linter(list.lines(), list.end(), now).find());
    }
    findings.addAll(new TerritoryGaps(policy, now).find());
    return new RoutingLint(findings);
  }

  /**
   * Looks at a policy and at the team that is to serve it.
   *
   * @param now the instant from which on both are looked at
   */
  public static RoutingLint of(RoutingPolicy policy, Team team, Instant now) {
    List<Finding> findings = new ArrayList<>(of(policy, now).findings());
    findings.addAll(new PoolCheck(policy, team, now).find());
    return new RoutingLint(findings);
  }

  static RoutingLint of(List<Line> lines, Instant now) {
    return new RoutingLint(new Linter(lines, Optional.of(Line.end()), now).find());
  }

  /** What was found, in the order of the rules; what concerns otherwise stands last. */
  public List<Finding> findings() {
    return findings;
  }

  /** What was found, as warnings. */
  public List<Issue> issues() {
    return findings.stream().map(Finding::asIssue).toList();
  }

  /** How many findings there are. */
  @Override
  public String toString() {
    return "RoutingLint[findings=" + findings.size() + "]";
  }

  /**
   * A made-up lead that shows what is said of a rule.
   *
   * @param lead the lead
   * @param at an instant at which it comes
   * @param goesTo the id of the rule that gets it, or {@code otherwise}
   */
  public record Witness(Profile lead, Instant at, String goesTo) {}

  /** Something found about a rule, with its evidence. */
  public sealed interface Finding {

    /** A stable kebab-case code. */
    String code();

    /** The id of the rule, or {@code otherwise}; the name of a territory or a pool. */
    String rule();

    /** JSON pointer to the rule. */
    String pointer();

    /** True if no lead reaches the rule. */
    default boolean isUnreachable() {
      return false;
    }

    /** The finding as a warning. */
    default Issue asIssue() {
      return Issue.warning(code(), pointer(), FindingWords.message(this), FindingWords.hint(this));
    }
  }

  /**
   * No lead meets the rule.
   *
   * @param conflicting parts of its condition that exclude one another; without any one of them
   *     they don't
   */
  public record Dead(String rule, String pointer, List<Condition> conflicting) implements Finding {
    /** Copies what it is given. */
    public Dead {
      conflicting = List.copyOf(conflicting);
    }

    @Override
    public String code() {
      return "dead-rule";
    }

    @Override
    public boolean isUnreachable() {
      return true;
    }
  }

  /**
   * All leads that meet the rule go to earlier ones.
   *
   * @param by the ids of the earlier rules, in their order
   * @param examples a lead that meets the rule and goes to one of them; none if the rule asks for
   *     something of which no example was found, such as a pattern
   */
  public record Masked(String rule, String pointer, List<String> by, List<Witness> examples)
      implements Finding {
    /** Copies what it is given. */
    public Masked {
      by = List.copyOf(by);
      examples = List.copyOf(examples);
    }

    @Override
    public String code() {
      return rule.equals(Line.OTHERWISE) ? "unreachable-otherwise" : "masked-rule";
    }

    @Override
    public boolean isUnreachable() {
      return true;
    }
  }

  /**
   * The rule asks what an earlier one asks, which therefore gets all of its leads.
   *
   * @param of the id of the earlier rule
   * @param isSameTarget true if both lead to the same pool within the same time
   */
  public record Duplicate(String rule, String pointer, String of, boolean isSameTarget)
      implements Finding {
    @Override
    public String code() {
      return "duplicate-rule";
    }

    @Override
    public boolean isUnreachable() {
      return true;
    }
  }

  /**
   * Some leads meet the rule and earlier ones that lead elsewhere.
   *
   * @param overlaps the first {@link #MOST_OVERLAPS} in the order of the earlier rules
   * @param more how many more earlier rules there are; at most so many if questions by words, ends,
   *     patterns or activities are asked
   */
  public record Overlapping(String rule, String pointer, List<Overlap> overlaps, long more)
      implements Finding {
    /** Copies what it is given. */
    public Overlapping {
      overlaps = List.copyOf(overlaps);
    }

    @Override
    public String code() {
      return "overlapping-rules";
    }
  }

  /**
   * An earlier rule with which a rule overlaps.
   *
   * @param with the id of the earlier rule
   * @param isException true if all leads of the earlier rule meet the later one too, as those of an
   *     exception do
   * @param witness a lead that meets both
   */
  public record Overlap(String with, boolean isException, Witness witness) {}

  /**
   * A part of the rule's condition makes no difference.
   *
   * @param part the part
   * @param because other parts that imply it; none if it always holds
   */
  public record IdlePart(String rule, String pointer, Condition part, List<Condition> because)
      implements Finding {
    /** Copies what it is given. */
    public IdlePart {
      because = List.copyOf(because);
    }

    @Override
    public String code() {
      return "idle-condition";
    }
  }

  /**
   * The rule asks for a field that only later decisions write, so no new lead meets it.
   *
   * @param field the field's name
   */
  public record NeedsLater(String rule, String pointer, String field) implements Finding {
    @Override
    public String code() {
      return "needs-later-field";
    }
  }

  /**
   * Every lead meets the rule at any time, so nothing after it is reached.
   *
   * @param after how many rules come after it
   */
  public record CatchAll(String rule, String pointer, int after) implements Finding {
    @Override
    public String code() {
      return "catch-all-rule";
    }
  }

  /**
   * The rule does not count any more, or not yet.
   *
   * @param from the first instant at which it counts
   * @param until the first instant at which it no longer counts
   * @param isOver true if it will never count again
   */
  public record NotEffective(
      String rule, String pointer, Instant from, Instant until, boolean isOver) implements Finding {
    @Override
    public String code() {
      return isOver ? "ended-rule" : "future-rule";
    }

    @Override
    public boolean isUnreachable() {
      return isOver;
    }
  }

  /**
   * Leads of a territory that are in none of those within it.
   *
   * @param rule the name of the territory
   * @param parts the names of those within it that are in effect
   * @param witness such a lead; it goes to no part
   */
  public record TerritoryGap(String rule, String pointer, List<String> parts, Witness witness)
      implements Finding {
    /** Copies what it is given. */
    public TerritoryGap {
      parts = List.copyOf(parts);
    }

    @Override
    public String code() {
      return "territory-gap";
    }
  }

  /**
   * A pool whose leads nobody can take, those who stand in included.
   *
   * @param rule the name of the pool
   * @param why what is in the way
   * @param level the name of the service level that is never met; empty if it is not about one
   */
  public record Unserved(String rule, String pointer, Why why, String level) implements Finding {

    /** Why nobody can take a lead. */
    public enum Why {
      /** All members are absent, out of office or not in the team. */
      NOBODY_THERE,
      /** All have a capacity of 0. */
      NO_CAPACITY,
      /** All have a weight of 0. */
      NO_SHARE,
      /** In the week to come the answer is overdue before anybody comes, at whatever full hour. */
      NEVER_IN_TIME
    }

    @Override
    public String code() {
      return "unserved-pool";
    }
  }

  /**
   * It was not settled whether earlier rules together mask the rule.
   *
   * @param steps the work after which the question was given up; 0 if the rule's condition has too
   *     many combinations to look at
   */
  public record Undecided(String rule, String pointer, int steps) implements Finding {
    @Override
    public String code() {
      return "undecided-rule";
    }
  }
}
