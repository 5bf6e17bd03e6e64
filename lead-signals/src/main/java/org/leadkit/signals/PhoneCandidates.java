package org.leadkit.signals;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.lead.ContactPoint;

/**
 * Where the owner of a telephone number may be, by the numbering plan: places and time zones as
 * sets of candidates. A proxy and no proof: numbers are ported and travel, so add what the person
 * declared. Where the plan says too little, the sets are wider and never narrower. Thread-safe.
 */
public final class PhoneCandidates {

  private static final String NO_REGION = "ZZ";

  /** Numbers of these types belong to a place; any other kind is reached from the whole plan. */
  private static final Set<PhoneNumberType> PLACED =
      EnumSet.of(
          PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  private PhoneCandidates() {}

  /**
   * What the number tells, in no role; {@link Recipient#UNKNOWN} for an invalid or national number,
   * and for any other kind of contact point. Empty zones mean that nothing is known of the time.
   */
  public static Recipient of(ContactPoint point) {
    if (point.kind() != ContactPoint.Kind.PHONE || point.isNational()) {
      return Recipient.UNKNOWN;
    }
    try {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      PhoneNumber number = numbers.parse(point.value(), NO_REGION);
      return numbers.isValidNumber(number) ? of(number, numbers) : Recipient.UNKNOWN;
    } catch (NumberParseException e) {
      return Recipient.UNKNOWN;
    }
  }

  private static Recipient of(PhoneNumber number, PhoneNumberUtil numbers) {
    String region = Optional.ofNullable(numbers.getRegionCodeForNumber(number)).orElse("");
    boolean isPlaced = PLACED.contains(numbers.getNumberType(number));
    Optional<String> state =
        isPlaced && region.equals("US")
            ? AmericanStates.of(
                PhoneNumberOfflineGeocoder.getInstance()
                    .getDescriptionForNumber(number, Locale.ENGLISH))
            : Optional.empty();
    Collection<String> regions =
        isPlaced ? List.of(region) : numbers.getRegionCodesForCountryCode(number.getCountryCode());
    Set<Jurisdiction> places =
        state.map(code -> Set.of(Jurisdiction.of("US-" + code))).orElseGet(() -> places(regions));
    return new Recipient(Recipient.Role.UNKNOWN, places, zones(number, region, state.orElse("")));
  }

  private static Set<Jurisdiction> places(Collection<String> regions) {
    // 001 stands for numbers of no country.
    return regions.stream()
        .filter(region -> region.matches("[A-Z]{2}"))
        .map(Jurisdiction::of)
        .collect(Collectors.toSet());
  }

  private static Set<ZoneId> zones(PhoneNumber number, String region, String state) {
    List<String> found = PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number);
    if (found.contains(PhoneNumberToTimeZonesMapper.getUnknownTimeZone())) {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>(found);
    names.addAll(SplitZones.of(region));
    names.addAll(SplitZones.of("US-" + state));
    try {
      return names.stream().map(ZoneId::of).collect(Collectors.toSet());
    } catch (DateTimeException e) {
      // A zone that this platform does not know must not drop out of the set.
      return Set.of();
    }
  }
}
