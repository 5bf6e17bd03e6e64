package org.leadkit.profile;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A telephone number in its normal form: E.164 with a leading plus where its country is known, else
 * the digits as they are dialled at home. No country is guessed, so a national number never equals
 * one in E.164. The only place that knows libphonenumber. Personal, so {@code toString} shows the
 * form only. Immutable and thread-safe.
 */
public final class PhoneNumber {

  private static final int FEWEST_DIGITS = 5;
  private static final int MOST_DIGITS = 15;
  private static final String NO_COUNTRY = "ZZ";
  private static final Pattern WRITTEN =
      Pattern.compile("\\+?[0-9()\\[\\]\\s./\\-\\u00a0\\u2010-\\u2015]+");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  private final String normal;

  private PhoneNumber(String normal) {
    this.normal = normal;
  }

  /**
   * Reads a number of which no country is known but what it says itself.
   *
   * @return empty if the text is no telephone number
   */
  public static Optional<PhoneNumber> read(String text) {
    return read(text, "");
  }

  /**
   * Reads a number as somebody in a country would dial it.
   *
   * @param country ISO 3166-1 alpha-2 code; empty if not known
   * @return empty if the text is no telephone number
   */
  public static Optional<PhoneNumber> read(String text, String country) {
    String raw = text.strip();
    if (!WRITTEN.matcher(raw).matches()) {
      return Optional.empty();
    }
    String digits = digits(raw);
    // The trunk prefix that most countries drop from abroad: +44 (0)20 is +44 20.
    String abroad = digits(raw.replace("(0)", ""));
    if (raw.startsWith("+")) {
      return international(digits, abroad);
    }
    return e164(digits, country)
        .or(
            () ->
                abroad.startsWith("00")
                    ? international(digits.substring(2), abroad.substring(2))
                    : sized(digits, digits));
  }

  /** What fits no country that libphonenumber knows is kept as it is. */
  private static Optional<PhoneNumber> international(String digits, String abroad) {
    return e164("+" + digits, "").or(() -> sized(abroad, "+" + abroad));
  }

  private static String digits(String text) {
    return NO_DIGIT.matcher(text).replaceAll("");
  }

  private static Optional<PhoneNumber> sized(String digits, String normal) {
    return digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS
        ? Optional.empty()
        : Optional.of(new PhoneNumber(normal));
  }

  private static Optional<PhoneNumber> e164(String number, String country) {
    if (country.isEmpty() && !number.startsWith("+")) {
      return Optional.empty();
    }
    try {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      Phonenumber.PhoneNumber parsed =
          numbers.parse(number, country.isEmpty() ? NO_COUNTRY : country);
      return numbers.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE
          ? Optional.of(new PhoneNumber(numbers.format(parsed, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** The normal form: E.164, or the digits of a national number. */
  public String normal() {
    return normal;
  }

  /** True if nobody can say in which country it is, so that it can't be dialled for sure. */
  public boolean isNational() {
    return !normal.startsWith("+");
  }

  /**
   * The digits by which somebody who leaves out the country, or the plus before it, may have
   * written the number. Numbers of several countries can share one; it only serves to restrict.
   *
   * @return in order; empty for a national number
   */
  public Set<String> nationalForms() {
    Set<String> forms = new TreeSet<>();
    if (!isNational()) {
      forms.add(normal.substring(1));
      forms.addAll(atHome());
    }
    // One that is too short, or reads as a number of another country, is no spelling of this one.
    forms.removeIf(form -> !read(form).map(PhoneNumber::normal).equals(Optional.of(form)));
    return forms;
  }

  private Set<String> atHome() {
    try {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      Phonenumber.PhoneNumber parsed = numbers.parse(normal, NO_COUNTRY);
      return Set.copyOf(
          List.of(
              numbers.getNationalSignificantNumber(parsed),
              digits(numbers.format(parsed, PhoneNumberFormat.NATIONAL))));
    } catch (NumberParseException e) {
      return Set.of();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhoneNumber that && normal.equals(that.normal);
  }

  @Override
  public int hashCode() {
    return normal.hashCode();
  }

  /** Whether it is national, and not the number. */
  @Override
  public String toString() {
    return "PhoneNumber[national=" + isNational() + "]";
  }
}
