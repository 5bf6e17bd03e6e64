package org.leadkit.examples.quickstart;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadkit.flow.Outcome;

/** How many leads each owner has. */
final class Owners {

  private final Map<String, Share> shares = new TreeMap<>();

  /** One owner's leads. */
  private static final class Share {
    private long leads;
    private long qualified;
    private long due;
    private Instant next = Instant.MAX;

    void add(Outcome outcome) {
      leads++;
      qualified += Funnel.isQualified(outcome) ? 1 : 0;
      Optional<Instant> deadline = outcome.due();
      if (deadline.isPresent()) {
        due++;
        next = deadline.get().isBefore(next) ? deadline.get() : next;
      }
    }
  }

  void add(Outcome outcome) {
    outcome
        .owner()
        .ifPresent(owner -> shares.computeIfAbsent(owner, name -> new Share()).add(outcome));
  }

  @Override
  public String toString() {
    Table table = new Table("owner", "leads", "qualified", "with deadline", "next deadline");
    shares.forEach(
        (owner, share) ->
            table.row(
                owner,
                Table.number(share.leads),
                Table.number(share.qualified),
                Table.number(share.due),
                share.due == 0 ? "" : share.next.toString()));
    return table.toString();
  }
}
