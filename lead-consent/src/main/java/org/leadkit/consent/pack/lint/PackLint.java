package org.leadkit.consent.pack.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.decision.Issue;

/**
 * Looks for what a pack can hold and still not mean: rules that are over, that a ban hides or that
 * a weaker one makes idle, gaps between dates, hours that leave no time, permits on texts that
 * nobody has checked. What is said is proven, for any question whatever; what is not said is not
 * proven to be well. Immutable and thread-safe.
 */
public final class PackLint {

  private final List<Finding> findings;

  private PackLint(List<Finding> findings) {
    this.findings = List.copyOf(findings);
  }

  /**
   * Looks at a pack.
   *
   * @param today the date from which on it is looked at; what is past no longer matters
   */
  public static PackLint of(PolicyPack pack, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    Questions questions = Questions.of(pack, today);
    new SingleRules(pack, today, findings).look();
    new HiddenRules(pack, questions, findings).look();
    new DateGaps(pack, questions, findings).look();
    new OpenHours(pack, questions, findings).look();
    return new PackLint(findings);
  }

  /**
   * Looks at the packs that a host enables together, for what shows only then: packs or rules of
   * one name, two versions in force at one time, a register of which two things are asked, a place
   * in which nothing is permitted. Each pack by itself is for {@link #of}. Pointers begin with
   * {@code /packs/} and the place of the pack in the list.
   *
   * @param packs in any order
   * @param today the date from which on they are looked at; what is past no longer matters
   */
  public static PackLint together(List<PolicyPack> packs, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    new PacksTogether(packs, today, findings).look();
    return new PackLint(findings);
  }

  /** What was found. */
  public List<Finding> findings() {
    return findings;
  }

  /** What was found, as warnings. */
  public List<Issue> issues() {
    return findings.stream()
        .map(one -> Issue.warning(one.code(), one.pointer(), one.message(), one.hint()))
        .toList();
  }

  /** How many findings there are. */
  @Override
  public String toString() {
    return "PackLint[findings=" + findings.size() + "]";
  }

  /**
   * Something that was found.
   *
   * @param code what it is, in kebab case
   * @param pointer JSON pointer of the rule, of the entry of the register of what is open, or of
   *     the pack among several
   * @param rules ids of the rules that it is about, the one at the pointer first; may be empty
   * @param message what is the matter, in one sentence
   * @param hint what to do about it
   * @param example a question and a date that show it; null if none can
   */
  public record Finding(
      String code,
      String pointer,
      List<String> rules,
      String message,
      String hint,
      @Nullable Example example) {

    /** Copies the ids. */
    public Finding {
      rules = List.copyOf(rules);
    }

    /** A question and a date that show it; empty if none can. */
    public Optional<Example> witness() {
      return Optional.ofNullable(example);
    }
  }

  /**
   * A question on a date.
   *
   * @param request what is asked
   * @param date the first day of the time of which it is true
   */
  public record Example(ContactRequest request, LocalDate date) {}
}
