package org.leadkit.memory;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Page;

/** The leads that must be looked at again, by instant and id; guarded by the lock of the store. */
final class WakeIndex {

  private final NavigableSet<Wake> wakes = new TreeSet<>();

  /** A lead and when it must be looked at again. Its text is a cursor. */
  record Wake(Instant at, LeadId lead) implements Comparable<Wake> {

    private static final Comparator<Wake> ORDER =
        Comparator.comparing(Wake::at).thenComparing(Wake::lead);

    @Override
    public int compareTo(Wake other) {
      return ORDER.compare(this, other);
    }

    String cursor() {
      return at + " " + lead.value();
    }

    static Wake of(String cursor) {
      int space = cursor.indexOf(' ');
      try {
        return new Wake(
            Instant.parse(cursor.substring(0, Math.max(0, space))),
            new LeadId(cursor.substring(space + 1)));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "The cursor (%s) is none of this list.\nMaybe it belongs to another list."
                .formatted(cursor),
            e);
      }
    }
  }

  void remove(Lead lead) {
    lead.wakeAt().ifPresent(at -> wakes.remove(new Wake(at, lead.id())));
  }

  void add(Lead lead) {
    lead.wakeAt().ifPresent(at -> wakes.add(new Wake(at, lead.id())));
  }

  /** Those up to an instant, after a cursor. */
  Page<LeadId> due(Instant by, String cursor, int limit) {
    Page.requireLimit(limit);
    NavigableSet<Wake> rest =
        cursor.equals(Page.START) ? wakes : wakes.tailSet(Wake.of(cursor), false);
    List<LeadId> items = new ArrayList<>();
    Wake last = null;
    for (Wake wake : rest) {
      if (wake.at().isAfter(by)) {
        break;
      }
      if (items.size() == limit && last != null) {
        return new Page<>(items, last.cursor());
      }
      items.add(wake.lead());
      last = wake;
    }
    return new Page<>(items, null);
  }
}
