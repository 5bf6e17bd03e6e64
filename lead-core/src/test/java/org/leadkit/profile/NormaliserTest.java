package org.leadkit.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

  @ParameterizedTest
  @CsvSource({
    "' Ada.Lovelace@Engines.example ', ada.lovelace@engines.example",
    "INFO@X.EXAMPLE, info@x.example",
    "a+tag@b.example, a+tag@b.example",
    "ada@bücher.example, ada@xn--bcher-kva.example",
    "\"ada\"@engines.example, ada@engines.example",
    "ａda@engines.example, ada@engines.example",
  })
  void anEmailAddressIsTrimmedLowerCasedAndAscii(String raw, String normal) {
    assertThat(Normaliser.EMAIL.normalise(raw)).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hannah88opowersc@m",
        "ada",
        "@x.example",
        "a@b@c.example",
        "Ada <a@b.example>",
        "a@[127.0.0.1]"
      })
  void whatIsNoEmailAddressIsRefused(String raw) {
    assertThat(Normaliser.EMAIL.normalise(raw)).isEmpty();
  }

  @Property
  void whatIsNormalisedOnceIsNormal(
      @ForAll Normaliser normaliser, @ForAll("spellings") String raw) {
    Optional<String> once = normaliser.normalise(raw);

    once.ifPresent(normal -> assertThat(normaliser.normalise(normal)).contains(normal));
  }

  @Provide
  Arbitrary<String> spellings() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "a",
            "B",
            ".",
            "@",
            "\"",
            "(x)",
            "(0)",
            "+",
            "0",
            "44",
            " ",
            "x.example",
            "ü",
            "ａ",
            "www.",
            "de",
            "\u200b",
            "-",
            "İ",
            "http://");
    return parts.list().ofMaxSize(8).map(list -> String.join("", list));
  }

  @ParameterizedTest
  @CsvSource({
    "de, DE", "DEU, DE", "uk, GB", "gb, GB", "at, AT",
  })
  void aCountryBecomesItsTwoLetterCode(String raw, String normal) {
    assertThat(Normaliser.COUNTRY.normalise(raw)).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Germany", "XX", "d"})
  void whatIsNoCountryCodeIsRefused(String raw) {
    assertThat(Normaliser.COUNTRY.normalise(raw)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Engines.example/about?x=1, engines.example",
    "engines.example, engines.example",
    "http://user@Engines.example:8080/, engines.example",
  })
  void anAddressOfAPageIsReducedToItsHost(String raw, String normal) {
    assertThat(Normaliser.DOMAIN.normalise(raw)).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "no host", "-x.example", "http://"})
  void whatHasNoHostIsRefused(String raw) {
    assertThat(Normaliser.DOMAIN.normalise(raw)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+44 (0)20 7946 0018, +442079460018",
    "0044 20 7946 0018, +442079460018",
    "0049 30 901820, +4930901820",
    "030/901820, 030901820",
    "1-305-555-0123, 13055550123",
  })
  void aTelephoneNumberIsReducedToItsDigits(String raw, String normal) {
    assertThat(Normaliser.PHONE.normalise(raw)).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"call me", "123", "+1234567890123456"})
  void whatIsNoTelephoneNumberIsRefused(String raw) {
    assertThat(Normaliser.PHONE.normalise(raw)).isEmpty();
  }

  @Test
  void theDefaultLocalePlaysNoPart() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Normaliser.EMAIL.normalise("INFO@X.EXAMPLE")).contains("info@x.example");
      assertThat(Normaliser.COUNTRY.normalise("ie")).contains("IE");
      assertThat(Normaliser.LOWER.normalise("INDUSTRY")).contains("industry");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void composedAndDecomposedLettersBecomeOne() {
    assertThat(Normaliser.PLAIN.normalise("Zoe\u0308")).contains("Zo\u00eb");
  }
}
