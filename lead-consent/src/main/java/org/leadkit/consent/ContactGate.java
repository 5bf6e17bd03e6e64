package org.leadkit.consent;

import java.time.Instant;
import org.leadkit.decision.Decision;

/**
 * Answers whether a person may be contacted. A suppression of the contact point beats everything; a
 * refusal beats every consent that is not newer, the person's own, and at least as wide; without
 * the basis that the pack asks for the answer is no. Pure and thread-safe. Policy evaluation, not
 * legal advice.
 */
public final class ContactGate {

  private final PolicyPack pack;

  private ContactGate(PolicyPack pack) {
    this.pack = pack;
  }

  /** A gate that follows a pack. */
  public static ContactGate following(PolicyPack pack) {
    return new ContactGate(pack);
  }

  /** The pack that decides. */
  public PolicyPack pack() {
    return pack;
  }

  /**
   * Decides.
   *
   * @param request the question
   * @param facts what is on record; events after {@code now} are not seen
   * @param now the instant of the decision
   * @return the answer; its reasons are all findings, the deciding one first
   */
  public Decision<Permission> decide(ContactRequest request, ContactFacts facts, Instant now) {
    return new Judgement(pack, request, facts, now).decide();
  }
}
