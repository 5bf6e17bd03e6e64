package org.leadkit.consent;

import java.util.List;

/**
 * What is on record.
 *
 * @param events the person's consent events, in the order of {@link ConsentEvent#ORDER}
 * @param suppressions suppressions that concern the person at the contact point in question; their
 *     scope is checked, their point is not
 */
public record ContactFacts(List<ConsentEvent> events, List<Suppression> suppressions) {

  /** Sorts the events. */
  public ContactFacts {
    events = events.stream().sorted(ConsentEvent.ORDER).toList();
    suppressions = List.copyOf(suppressions);
  }

  /** Events alone. */
  public static ContactFacts of(ConsentEvent... events) {
    return new ContactFacts(List.of(events), List.of());
  }
}
