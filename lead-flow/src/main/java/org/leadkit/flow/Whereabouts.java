package org.leadkit.flow;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

/** What a profile says of where a person is: country, part of it, and time zone. */
final class Whereabouts {

  private Whereabouts() {}

  static Recipient of(Profile profile) {
    return new Recipient(
        Recipient.Role.UNKNOWN,
        place(profile).map(Set::of).orElse(Set.of()),
        zone(profile).map(Set::of).orElse(Set.of()));
  }

  private static Optional<Jurisdiction> place(Profile profile) {
    return profile
        .text(Fields.COUNTRY)
        .flatMap(
            country ->
                profile
                    .text(Fields.SUBDIVISION)
                    .map(part -> part.startsWith(country + "-") ? part : country + "-" + part)
                    .flatMap(Whereabouts::jurisdiction)
                    .or(() -> jurisdiction(country)));
  }

  /** What is no code says nothing. */
  private static Optional<Jurisdiction> jurisdiction(String code) {
    try {
      return Optional.of(Jurisdiction.of(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(Profile profile) {
    try {
      return profile.text(Fields.TIME_ZONE).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
