package org.leadkit.consent.intake;

import org.leadkit.consent.RegisterAnswer;
import org.leadkit.lead.ContactPoint;

/**
 * A register of those who don't want to be contacted, such as a do-not-call list. The host asks it
 * outside of any transaction and hands the answer to the gate among the facts. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface ContactRegister {

  /**
   * What the register says about a contact point. A point for which it can't speak, or a failure,
   * is {@link RegisterAnswer.Listed#NO_DATA}: never a no.
   */
  RegisterAnswer ask(ContactPoint point);
}
