package org.leadkit.retention.export;

import java.time.Instant;
import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.profile.Field;

/**
 * What the person provided, declared or observed, where its use rests on consent or a contract
 * (GDPR art. 20). Nothing inferred, nothing of third parties, staff or others. Policy evaluation,
 * not legal advice.
 *
 * @param request id of the request that it answers
 * @param cutOff as of when
 * @param data what is handed over, a part of what is told under the right of access
 * @param withheld what is told there and is not handed over here, and why
 */
public record PortableExport(
    String request, Instant cutOff, List<Datum> data, List<Omission> withheld)
    implements Canonical {

  /**
   * Copies the lists.
   *
   * @throws InvalidConfiguration if a value is not one that the right covers
   */
  public PortableExport {
    data = List.copyOf(data);
    withheld = List.copyOf(withheld);
    data.stream()
        .filter(datum -> !isCovered(datum.tag()))
        .findFirst()
        .ifPresent(PortableExport::refuse);
  }

  private static boolean isCovered(DataTag tag) {
    return SubjectExport.notPortable(tag).isEmpty() && !tag.isSecret() && !tag.isAboutOthers();
  }

  private static void refuse(Datum datum) {
    throw InvalidConfiguration.of(
        "not-portable",
        "The value (%s) is not one that portability covers.".formatted(Field.shown(datum.name())),
        "Maybe take the portable part of an export.");
  }

  @Override
  public CanonicalForm form() {
    return SubjectExport.head("portability", request, cutOff)
        .with("data", data)
        .with("withheld", withheld);
  }

  /** Id and counts, and no value. */
  @Override
  public String toString() {
    return "PortableExport[request=%s, data=%d, withheld=%d]"
        .formatted(request, data.size(), withheld.size());
  }
}
