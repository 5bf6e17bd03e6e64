package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.retention.erasure.Exemption;

/**
 * That a person's data is to be erased. Unless said otherwise the person's contact points are
 * suppressed, so that the next import does not bring the person back, and the proof of consent is
 * kept, restricted. Immutable; {@code toString} shows no address.
 */
public final class ErasureOrder {

  private final String id;
  private final Set<LeadId> leads;
  private final Set<ContactPoint> points;
  private final boolean suppressing;
  private final List<Exemption> exemptions;
  private final @Nullable Instant requestedAt;

  private ErasureOrder(
      String id,
      Set<LeadId> leads,
      Set<ContactPoint> points,
      boolean suppressing,
      List<Exemption> exemptions,
      @Nullable Instant requestedAt) {
    this.id = id;
    this.leads = Set.copyOf(leads);
    this.points = Set.copyOf(points);
    this.suppressing = suppressing;
    this.exemptions = List.copyOf(exemptions);
    this.requestedAt = requestedAt;
  }

  /**
   * An order that names nobody yet.
   *
   * @param id of the request, unique within the tenant and not personal: the same order again goes
   *     on where it stopped, and erases nothing twice
   */
  public static ErasureOrder of(String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "The id (%s) of an erasure must not be blank.\nMaybe give that of the request."
              .formatted(id));
    }
    return new ErasureOrder(id, Set.of(), Set.of(), true, List.of(Exemption.CONSENT_PROOF), null);
  }

  /** The same order for a lead too. Others that have its e-mail address are the same person. */
  public ErasureOrder lead(LeadId lead) {
    Set<LeadId> more = new LinkedHashSet<>(leads);
    more.add(lead);
    return new ErasureOrder(id, more, points, suppressing, exemptions, requestedAt);
  }

  /** The same order for whoever is reached at a contact point too. */
  public ErasureOrder at(ContactPoint point) {
    Set<ContactPoint> more = new LinkedHashSet<>(points);
    more.add(point);
    return new ErasureOrder(id, leads, more, suppressing, exemptions, requestedAt);
  }

  /** The same order as received at an instant; now if not set. */
  public ErasureOrder requested(Instant instant) {
    return new ErasureOrder(id, leads, points, suppressing, exemptions, instant);
  }

  /**
   * The same order of a person who wants to stay reachable, or who asked us to forget only. What
   * the person refused before stays refused.
   */
  public ErasureOrder withoutSuppression() {
    return new ErasureOrder(id, leads, points, false, exemptions, requestedAt);
  }

  /** The same order with what is kept on other grounds. */
  public ErasureOrder withholding(Exemption exemption) {
    List<Exemption> more = new ArrayList<>(exemptions);
    more.add(exemption);
    return new ErasureOrder(id, leads, points, suppressing, more, requestedAt);
  }

  /** The same order that keeps nothing, not even the proof of consent. */
  public ErasureOrder withholdingNothing() {
    return new ErasureOrder(id, leads, points, suppressing, List.of(), requestedAt);
  }

  String id() {
    return id;
  }

  Set<LeadId> leads() {
    return leads;
  }

  Set<ContactPoint> points() {
    return points;
  }

  boolean isSuppressing() {
    return suppressing;
  }

  List<Exemption> exemptions() {
    return exemptions;
  }

  Optional<Instant> requestedAt() {
    return Optional.ofNullable(requestedAt);
  }

  /** The id, and how many leads and points. */
  @Override
  public String toString() {
    return "ErasureOrder[id=%s, leads=%d, points=%d]".formatted(id, leads.size(), points.size());
  }
}
