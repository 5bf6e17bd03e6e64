package org.leadkit.consent;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is on record.
 *
 * @param state what the person's events come to
 * @param suppressions suppressions that concern the person at the contact point in question; their
 *     scope is checked, their point is not
 * @param contacts earlier contacts and reserved ones, for the caps; sorted by time, then id
 * @param registers what external registers said about the contact point
 * @param preferences what the person wishes
 */
public record ContactFacts(
    ConsentState state,
    List<Suppression> suppressions,
    List<PastContact> contacts,
    List<RegisterAnswer> registers,
    Preferences preferences) {

  private static final Comparator<PastContact> ORDER =
      Comparator.comparing(PastContact::at).thenComparing(PastContact::id);

  /** Sorts and copies. */
  public ContactFacts {
    suppressions = List.copyOf(suppressions);
    contacts = contacts.stream().sorted(ORDER).toList();
    registers = List.copyOf(registers);
  }

  /** Events and suppressions alone. */
  public ContactFacts(Collection<ConsentEvent> events, List<Suppression> suppressions) {
    this(ConsentState.of(events), suppressions, List.of(), List.of(), Preferences.NONE);
  }

  /** Events alone. */
  public static ContactFacts of(ConsentEvent... events) {
    return new ContactFacts(List.of(events), List.of());
  }

  /** The same with a state. */
  public ContactFacts with(ConsentState newState) {
    return new ContactFacts(newState, suppressions, contacts, registers, preferences);
  }

  /** The same with contacts. */
  public ContactFacts contacted(List<PastContact> newContacts) {
    return new ContactFacts(state, suppressions, newContacts, registers, preferences);
  }

  /** The same with what registers said. */
  public ContactFacts registered(RegisterAnswer... answers) {
    return new ContactFacts(state, suppressions, contacts, List.of(answers), preferences);
  }

  /** The same with wishes. */
  public ContactFacts wishing(Preferences newPreferences) {
    return new ContactFacts(state, suppressions, contacts, registers, newPreferences);
  }
}
