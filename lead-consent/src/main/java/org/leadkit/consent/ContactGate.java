package org.leadkit.consent;

import java.time.Instant;
import org.leadkit.decision.Decision;

/**
 * Answers whether a person may be contacted. A suppression beats everything. Else there must be a
 * basis of the kind that the pack asks for, and it must beat every refusal that concerns the
 * question: newer, the person's own act, at least as wide, and for the same contact point. A
 * refusal of the person as a whole is therefore not lifted by consent for one contact point. Pure
 * and thread-safe. Policy evaluation, not legal advice.
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
   * @param facts what is on record; grants after {@code now} are not seen, refusals count at once
   * @param now the instant of the decision
   * @return the answer; its reasons are all findings, the deciding one first
   */
  public Decision<Permission> decide(ContactRequest request, ContactFacts facts, Instant now) {
    return new Judgement(pack, request, facts, now).decide();
  }
}
