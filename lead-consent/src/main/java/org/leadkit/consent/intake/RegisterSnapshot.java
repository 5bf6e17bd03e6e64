package org.leadkit.consent.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.ContactPoint;

/**
 * Which state of an external register was asked, and for which numbers it can speak.
 *
 * @param register kebab-case name, such as {@code us-national-dnc}
 * @param place whose register it is
 * @param asOf the state of the register
 * @param obtainedAt when we got it
 * @param version its SHA-256, wash id or version; empty if it has none
 * @param prefixes how the telephone numbers begin for which it was obtained, such as {@code +1305}
 *     for the area code 305; empty for all
 */
public record RegisterSnapshot(
    String register,
    Jurisdiction place,
    Instant asOf,
    Instant obtainedAt,
    String version,
    Set<String> prefixes)
    implements Canonical {

  private static final Pattern PREFIX = Pattern.compile("\\+[1-9]\\d{0,14}");

  /**
   * Sorts the prefixes.
   *
   * @throws IllegalArgumentException if one does not begin as a number in E.164 does
   */
  public RegisterSnapshot {
    Objects.requireNonNull(register, "register");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(obtainedAt, "obtainedAt");
    Objects.requireNonNull(version, "version");
    for (String prefix : prefixes) {
      if (!PREFIX.matcher(prefix).matches()) {
        throw new IllegalArgumentException(
            "The prefix (%s) begins no number in E.164.%nMaybe write it as +1305."
                .formatted(prefix));
      }
    }
    prefixes = Collections.unmodifiableSet(new TreeSet<>(prefixes));
  }

  /** True if it can speak for a contact point: never for a number without its country. */
  public boolean covers(ContactPoint point) {
    return point.kind() == ContactPoint.Kind.PHONE
        && !point.isNational()
        && (prefixes.isEmpty() || prefixes.stream().anyMatch(point.value()::startsWith));
  }

  /**
   * How old it is, in whole dates of a time zone: one as of 1 October is 31 days old on 1 November.
   * Negative if it is of the future.
   */
  public long days(Instant now, ZoneId zone) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(asOf, zone), LocalDate.ofInstant(now, zone));
  }

  /**
   * What it says about a contact point; no data about one for which it can't speak.
   *
   * @param isListed whether the point stands in it
   * @param listedOn since when; null if it does not say
   */
  public RegisterAnswer answer(ContactPoint point, boolean isListed, @Nullable LocalDate listedOn) {
    if (isListed) {
      return of(RegisterAnswer.Listed.YES, listedOn);
    }
    return of(covers(point) ? RegisterAnswer.Listed.NO : RegisterAnswer.Listed.NO_DATA, null);
  }

  private RegisterAnswer of(RegisterAnswer.Listed listed, @Nullable LocalDate listedOn) {
    return new RegisterAnswer(register, listed, listedOn, asOf, version);
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("register", register)
        .with("place", place.code())
        .with("asOf", asOf)
        .with("obtainedAt", obtainedAt)
        .with("version", version)
        .withAny("prefixes", prefixes);
  }
}
