package org.leadkit.examples.quickstart;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadkit.identity.Identity;
import org.leadkit.lead.LeadId;

/**
 * Compares what the flow took for the same person with what is true. The true person is known by
 * line only; the flow never sees it.
 */
final class Duplicates {

  private final Map<Long, String> personByLine;
  private final Set<String> seen = new HashSet<>();
  private final Map<LeadId, String> personByLead = new HashMap<>();
  private long repeats;
  private final Tally known = new Tally();
  private final Tally review = new Tally();

  /** How many rows were taken for someone's, and for how many that was right. */
  static final class Tally {
    private long taken;
    private long right;

    private void add(boolean isRight) {
      taken++;
      right += isRight ? 1 : 0;
    }

    long taken() {
      return taken;
    }

    long right() {
      return right;
    }
  }

  Duplicates(Map<Long, String> personByLine) {
    this.personByLine = personByLine;
  }

  void add(Decided decided) {
    String person = personByLine.getOrDefault(decided.line(), decided.place());
    repeats += seen.add(person) ? 0 : 1;
    decided.outcome().identity().ifPresent(decision -> judge(decision.outcome(), person));
    decided.outcome().lead().ifPresent(lead -> personByLead.putIfAbsent(lead.id(), person));
  }

  private void judge(Identity identity, String person) {
    if (identity instanceof Identity.Known same) {
      known.add(isOneOf(List.of(same.lead()), person));
    } else if (identity instanceof Identity.Review maybe) {
      review.add(isOneOf(maybe.candidates(), person));
    }
  }

  private boolean isOneOf(Collection<LeadId> leads, String person) {
    return leads.stream().anyMatch(lead -> person.equals(personByLead.get(lead)));
  }

  /** Rows of a person of whom there was a row before. */
  long repeats() {
    return repeats;
  }

  Tally known() {
    return known;
  }

  Tally review() {
    return review;
  }

  @Override
  public String toString() {
    long found = known.right + review.right;
    Table table = new Table("taken for", "rows", "rightly", "precision");
    table.row("known: same e-mail", cells(known));
    table.row("review: same name and birth date", cells(review));
    return table
        + "\n\n  %s rows repeat a person of an earlier row; %s of them were found (%s)."
            .formatted(Table.number(repeats), Table.number(found), Table.percent(found, repeats));
  }

  private static String[] cells(Tally tally) {
    return new String[] {
      Table.number(tally.taken), Table.number(tally.right), Table.percent(tally.right, tally.taken)
    };
  }
}
