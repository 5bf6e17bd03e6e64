package org.leadkit.retention.rights;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.leadkit.consent.pack.PolicyPack;

/**
 * How one law treats requests: the dates that its pack sets, when they begin and what stops them.
 * Unless more is said the time begins with the receipt and nothing stops it, which is the strictest
 * reading. Policy evaluation, not legal advice. Immutable and thread-safe.
 */
public final class RightsLaw {

  private final PolicyPack pack;
  private final boolean isStartedByIdentity;
  private final Set<Right> clarified;

  private RightsLaw(PolicyPack pack, boolean isStartedByIdentity, Set<Right> clarified) {
    this.pack = pack;
    this.isStartedByIdentity = isStartedByIdentity;
    this.clarified = clarified;
  }

  /**
   * A law whose times begin with the receipt, such as GDPR art. 12(3), or 11 CCR 7021(b), which
   * counts from the receipt whatever the verification takes.
   */
  public static RightsLaw of(PolicyPack pack) {
    return new RightsLaw(pack, false, Set.of());
  }

  /**
   * UK GDPR art. 12A: the time begins when the person has shown who they are, if they were asked;
   * and a question what a request for access means stops it, from the day of the question to that
   * of the answer, both included. That no other right is so stopped is the stricter reading.
   */
  public static RightsLaw uk(PolicyPack pack) {
    return of(pack).startedByIdentity().stoppedByQuestionsAbout(Right.ACCESS);
  }

  /** The same, where a proof of identity that was asked for starts the time. */
  public RightsLaw startedByIdentity() {
    return new RightsLaw(pack, true, clarified);
  }

  /** The same, where a question what the person means stops the time of some rights. */
  public RightsLaw stoppedByQuestionsAbout(Right... rights) {
    Set<Right> set = EnumSet.noneOf(Right.class);
    set.addAll(Set.of(rights));
    return new RightsLaw(pack, isStartedByIdentity, Collections.unmodifiableSet(set));
  }

  /** Its name: that of its pack. */
  public String name() {
    return pack.name();
  }

  /** The pack that sets its dates. */
  public PolicyPack pack() {
    return pack;
  }

  /** True if a proof of identity that was asked for starts the time. */
  public boolean isStartedByIdentity() {
    return isStartedByIdentity;
  }

  /** True if a question what the person means stops the time. */
  public boolean isStoppedByQuestions(Right right) {
    return clarified.contains(right);
  }

  /** The name, and what a law is not here. */
  @Override
  public String toString() {
    return "RightsLaw[" + pack.ref() + ", policy evaluation, not legal advice]";
  }
}
