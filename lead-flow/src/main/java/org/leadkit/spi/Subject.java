package org.leadkit.spi;

import java.util.Set;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;

/**
 * A person, as stores can find them. Personal; {@code toString} shows no value.
 *
 * @param leads the leads that are the person
 * @param points every contact point that the person has or had
 */
public record Subject(Set<LeadId> leads, Set<ContactPoint> points) {

  /** Copies the sets. */
  public Subject {
    leads = Set.copyOf(leads);
    points = Set.copyOf(points);
  }

  /** How many leads and points. */
  @Override
  public String toString() {
    return "Subject[leads=" + leads.size() + ", points=" + points.size() + "]";
  }
}
