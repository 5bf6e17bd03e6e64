package org.leadkit.flow;

import java.util.HashMap;
import java.util.Map;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.intake.ContactRegister;
import org.leadkit.lead.ContactPoint;

/**
 * A register whose answers one command keeps: an attempt that lost to another writer does not ask
 * it again. Used by one thread.
 */
final class AskedOnce implements ContactRegister {

  private final ContactRegister register;
  private final Map<ContactPoint, RegisterAnswer> answers = new HashMap<>();

  AskedOnce(ContactRegister register) {
    this.register = register;
  }

  @Override
  public RegisterAnswer ask(ContactPoint point) {
    return answers.computeIfAbsent(point, register::ask);
  }
}
