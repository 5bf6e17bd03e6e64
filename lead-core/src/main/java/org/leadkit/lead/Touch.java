package org.leadkit.lead;

import java.time.Instant;
import java.util.List;
import org.leadkit.profile.Profile;

/**
 * One accepted submission of a lead: what was said, where and when. Touches are kept for good, so a
 * newer value of a field never loses the older one. Personal; {@code toString} shows no value.
 *
 * @param id unique within the tenant
 * @param source where it came from
 * @param occurredAt when the person acted
 * @param recordedAt when we learned of it
 * @param values the normalised values, ordered by field name
 */
public record Touch(
    String id, String source, Instant occurredAt, Instant recordedAt, List<Profile.Entry> values) {

  /** Copies the values. */
  public Touch {
    values = List.copyOf(values);
  }

  /** Id, source and time, and no value. */
  @Override
  public String toString() {
    return "Touch[id=" + id + ", source=" + source + ", occurredAt=" + occurredAt + "]";
  }
}
