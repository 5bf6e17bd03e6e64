package org.leadkit.examples.quickstart;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.leadkit.flow.Outcome;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Answer;

/** What became of the rows of one input, and how far the leads came that they made. */
final class Funnel {

  private final String input;
  private final Map<Answer.Status, Long> rows = new EnumMap<>(Answer.Status.class);
  private final Map<LeadId, Outcome> latest = new LinkedHashMap<>();

  Funnel(String input) {
    this.input = input;
  }

  void add(Outcome outcome) {
    rows.merge(outcome.status(), 1L, Long::sum);
    outcome.lead().ifPresent(lead -> latest.put(lead.id(), outcome));
  }

  /** All rows, whatever became of them. */
  long rows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  long rows(Answer.Status status) {
    return rows.getOrDefault(status, 0L);
  }

  /** The latest outcome of each lead. */
  Collection<Outcome> latest() {
    return latest.values();
  }

  static Table table(List<Funnel> funnels) {
    Table table =
        new Table(
            "input",
            "rows",
            "accepted",
            "known",
            "review",
            "repeated",
            "rejected",
            "qualified",
            "contact",
            "owned",
            "deadline");
    long[] sums = new long[funnels.get(0).cells().length];
    for (Funnel funnel : funnels) {
      long[] cells = funnel.cells();
      table.row(funnel.input, cells);
      Arrays.setAll(sums, i -> sums[i] + cells[i]);
    }
    return table.row("all", sums);
  }

  private long[] cells() {
    LongStream ends = Accounts.ENDS.stream().mapToLong(this::rows);
    LongStream reached =
        LongStream.of(
            count(Funnel::isQualified),
            count(Funnel::isPermitted),
            count(outcome -> outcome.owner().isPresent()),
            count(outcome -> outcome.due().isPresent()));
    return LongStream.concat(LongStream.of(rows()), LongStream.concat(ends, reached)).toArray();
  }

  static boolean isQualified(Outcome outcome) {
    return outcome.score().filter(decision -> decision.outcome().isQualified()).isPresent();
  }

  private static boolean isPermitted(Outcome outcome) {
    return outcome.permission().filter(decision -> decision.outcome().isPermitted()).isPresent();
  }

  private long count(Predicate<Outcome> test) {
    return latest.values().stream().filter(test).count();
  }
}
