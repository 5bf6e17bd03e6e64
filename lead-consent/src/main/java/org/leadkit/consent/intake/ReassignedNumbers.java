package org.leadkit.consent.intake;

import java.time.LocalDate;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.lead.ContactPoint;

/**
 * A database of numbers that were given up (47 CFR 64.1200(m)). An answer holds for consent of the
 * date that was asked, or of a later one, and for no earlier. The host asks it outside of any
 * transaction and hands the answer to the gate among the facts. Implementations are thread-safe.
 */
@FunctionalInterface
public interface ReassignedNumbers {

  /**
   * Whether a number was permanently disconnected since a date: {@link RegisterAnswer.Listed#YES}
   * voids consent of that date. A number it can't speak for, or a failure, is {@link
   * RegisterAnswer.Listed#NO_DATA}: no safe harbour.
   *
   * @param number a telephone number
   * @param consentedOn the date of the consent on which a contact would rest
   */
  RegisterAnswer ask(ContactPoint number, LocalDate consentedOn);
}
