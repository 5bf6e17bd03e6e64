package org.leadkit.routing.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;

/** Says findings in English. */
final class FindingWords {

  private FindingWords() {}

  static String message(RoutingLint.Finding finding) {
    String rule = finding.rule();
    if (finding instanceof RoutingLint.Dead dead) {
      return dead.conflicting().size() == 1
          ? "No lead meets the rule (%s): (%s) can't hold."
              .formatted(rule, forms(dead.conflicting()))
          : "No lead meets the rule (%s): (%s) exclude one another."
              .formatted(rule, forms(dead.conflicting()));
    }
    if (finding instanceof RoutingLint.Masked masked) {
      return "No lead reaches the rule (%s): what meets it goes to (%s)%s."
          .formatted(rule, String.join(", ", masked.by()), example(masked.examples()));
    }
    if (finding instanceof RoutingLint.Duplicate duplicate) {
      return "The rule (%s) asks what the rule (%s) asks before it, and leads to %s."
          .formatted(
              rule, duplicate.of(), duplicate.isSameTarget() ? "the same pool" : "another pool");
    }
    if (finding instanceof RoutingLint.Overlapping overlapping) {
      return overlapping(overlapping);
    }
    if (finding instanceof RoutingLint.IdlePart idle) {
      return "The part (%s) of the rule (%s) makes no difference: %s."
          .formatted(
              idle.part().form(),
              rule,
              idle.because().isEmpty()
                  ? "it always holds"
                  : "it follows from (" + forms(idle.because()) + ")");
    }
    return aboutOneRule(finding);
  }

  private static String aboutOneRule(RoutingLint.Finding finding) {
    String rule = finding.rule();
    if (finding instanceof RoutingLint.NeedsLater later) {
      return "The rule (%s) asks for the field (%s), which is written after routing: no new lead meets it."
          .formatted(rule, later.field());
    }
    if (finding instanceof RoutingLint.CatchAll all) {
      return "Every lead meets the rule (%s): none goes on to the (%d) rules after it or to otherwise."
          .formatted(rule, all.after());
    }
    if (finding instanceof RoutingLint.NotEffective not) {
      return not.isOver()
          ? "The rule (%s) ended at (%s).".formatted(rule, not.until())
          : "The rule (%s) does not count before (%s).".formatted(rule, not.from());
    }
    if (finding instanceof RoutingLint.TerritoryGap gap) {
      return "A lead with %s is in the territory (%s) and in none of those within it (%s)."
          .formatted(words(gap.witness()), rule, String.join(", ", gap.parts()));
    }
    if (finding instanceof RoutingLint.Unserved pool) {
      return "Nobody can serve the pool (%s): %s.".formatted(rule, why(pool));
    }
    int steps = ((RoutingLint.Undecided) finding).steps();
    return steps == 0
        ? "The rule (%s) has too many combinations to be looked at.".formatted(rule)
        : "Whether earlier rules together mask the rule (%s) was not settled in (%d) steps."
            .formatted(rule, steps);
  }

  private static String why(RoutingLint.Unserved pool) {
    return switch (pool.why()) {
      case NOBODY_THERE -> "no member is in the team and there";
      case NO_CAPACITY -> "all members have a capacity of 0";
      case NO_SHARE -> "all members have a weight of 0";
      case NEVER_IN_TIME ->
          "the answer (%s) is overdue before anybody comes".formatted(pool.level());
    };
  }

  private static String overlapping(RoutingLint.Overlapping finding) {
    RoutingLint.Overlap first = finding.overlaps().get(0);
    return "The rule (%s) overlaps (%d) earlier rules that lead elsewhere: a lead with %s meets (%s) too and goes to (%s)."
        .formatted(
            finding.rule(),
            finding.overlaps().size() + finding.more(),
            words(first.witness()),
            first.with(),
            first.witness().goesTo());
  }

  private static String forms(Collection<Condition> conditions) {
    return conditions.stream()
        .map(condition -> condition.form().toString())
        .collect(Collectors.joining(" and "));
  }

  private static String example(List<RoutingLint.Witness> examples) {
    return examples.isEmpty() ? "" : ", such as a lead with " + words(examples.get(0));
  }

  private static String words(RoutingLint.Witness witness) {
    List<String> words = new ArrayList<>();
    for (Profile.Entry entry : witness.lead().entries()) {
      words.add(Field.label(entry.field().name()) + " " + entry.value().text());
    }
    int activities = witness.lead().activities().size();
    if (activities > 0) {
      words.add(activities + (activities == 1 ? " activity" : " activities"));
    }
    return words.isEmpty() ? "nothing known" : String.join(", ", words);
  }

  static String hint(RoutingLint.Finding finding) {
    return switch (finding.code()) {
      case "dead-rule" -> "Maybe one of two values was meant: any instead of all.";
      case "masked-rule" -> "Maybe move it up, or narrow what stands before it.";
      case "unreachable-otherwise" -> "Maybe the last rule was meant to be narrower.";
      case "duplicate-rule" -> "Maybe a rule was copied and not changed.";
      case "overlapping-rules" -> "Maybe it is meant so; if not, change the order of the rules.";
      case "idle-condition" -> "Maybe leave it out, or ask for something else.";
      case "needs-later-field" -> "Maybe a field was meant that is known before routing.";
      case "catch-all-rule" -> "Maybe make it the last one: otherwise.";
      case "ended-rule" -> "Maybe remove it.";
      case "territory-gap" -> "Maybe add a territory for the rest.";
      case "unserved-pool" -> "Maybe add a member, or a pool that stands in.";
      case "future-rule" -> "Maybe that is meant: it is looked at as of its first instant.";
      default -> "Maybe split the rule, or ask for less at once.";
    };
  }
}
