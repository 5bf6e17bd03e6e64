package org.leadkit.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a raw text becomes a value: always brought to Unicode NFC and trimmed, then as the constant
 * says. A normaliser is a pure function; the default locale plays no part.
 */
@SuppressWarnings("ImmutableEnumChecker")
public enum Normaliser {
  /** As it is. */
  PLAIN("as it is", Optional::of),
  /** As it is; line breaks and tabs are allowed. */
  MULTILINE("as it is", Optional::of),
  /** Lower case. */
  LOWER("lower-cased", text -> Optional.of(text.toLowerCase(Locale.ROOT))),
  /** Upper case. */
  UPPER("upper-cased", text -> Optional.of(text.toUpperCase(Locale.ROOT))),
  /** An e-mail address: checked, lower case, an international domain in its ASCII form. */
  EMAIL("lower-cased", EmailAddresses::normalise),
  /** A host name or an address of a page: the host, lower case, ASCII form, without www. */
  DOMAIN("reduced to its host", Domains::normalise),
  /** A country: ISO 3166-1 alpha-2 in upper case; alpha-3 and UK are understood. */
  COUNTRY("upper-cased", Countries::normalise),
  /**
   * A telephone number: E.164 if it names its country by a plus or by 00. National numbers stay
   * national, as digits: no country is guessed. {@link PhoneNumber} reads one with a country.
   */
  PHONE("reduced to its digits", text -> PhoneNumber.read(text).map(PhoneNumber::normal));

  private final String effect;
  private final Function<String, Optional<String>> function;

  Normaliser(String effect, Function<String, Optional<String>> function) {
    this.effect = effect;
    this.function = function;
  }

  /** What it does, in words, for an explanation: "lower-cased". */
  public String effect() {
    return effect;
  }

  /** Whether line breaks and tabs may stand in a value. */
  public boolean allowsLineBreaks() {
    return this == MULTILINE;
  }

  /**
   * The normal form. What is normal normalises to itself; a text for which that fails is refused,
   * since two spellings of one value would have two hashes.
   *
   * @return empty if the text is no value of this kind; a blank text gives a blank text
   */
  public Optional<String> normalise(String raw) {
    Optional<String> once = once(raw);
    return once.filter(normal -> normal.equals(raw) || once(normal).equals(once));
  }

  private Optional<String> once(String raw) {
    String trimmed = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
    return trimmed.isEmpty() ? Optional.of(trimmed) : function.apply(trimmed);
  }
}
