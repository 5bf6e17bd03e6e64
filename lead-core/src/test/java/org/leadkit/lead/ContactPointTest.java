package org.leadkit.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Normaliser;
import org.leadkit.profile.Profile;

class ContactPointTest {

  @Test
  @DisplayName("S35: a partner's row is the address that objected, whatever the default locale")
  void anAddressIsTheSameUnderATurkishLocale() {
    ContactPoint objected = ContactPoint.email("foo.bar@example.com");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat("FOO.INFO".toLowerCase()).isNotEqualTo("foo.info");
      assertThat(ContactPoint.email(" FOO.Bar@Example.COM ")).isEqualTo(objected);
      assertThat(ContactPoint.email("INFO@X.EXAMPLE").value()).isEqualTo("info@x.example");
      assertThat(ContactPoint.domain("MAIL.EXAMPLE.COM").value()).isEqualTo("mail.example.com");
      assertThat(ContactPoint.email("F.I+Tag@GMAIL.com").mailbox().value())
          .isEqualTo("fi@gmail.com");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"07400 123456", "+44 (0)7400 123456", "0044 7400123456", "447400123456"})
  void spellingsOfOneNumberAreOnePointWhereTheCountryIsKnown(String spelling) {
    assertThat(ContactPoint.phone(spelling, "GB").value()).isEqualTo("+447400123456");
  }

  @ParameterizedTest
  @CsvSource({
    "(850) 432-1234, US, +18504321234",
    "011 44 7400 123456, US, +447400123456",
    "0044 7400123456, US, +447400123456",
    "+44 7400 123456, US, +447400123456",
    "06 698 12345, IT, +390669812345",
    "+39 (0)6 698 12345, DE, +390669812345",
    "+49 (0)30 901820, '', +4930901820",
    "+999 (0)12 3456, '', +999123456",
    "00999 (0)12 3456, '', +999123456",
  })
  void aNumberIsReadAsItIsDialledInItsCountry(String spelling, String country, String normal) {
    assertThat(ContactPoint.phone(spelling, country).value()).isEqualTo(normal);
  }

  @Test
  void aNumberWithoutCountryStaysNationalAndEqualsNoInternationalOne() {
    ContactPoint national = ContactPoint.phone("07400 123456");

    assertThat(national.isNational()).isTrue();
    assertThat(national.value()).isEqualTo("07400123456");
    assertThat(national).isNotEqualTo(ContactPoint.phone("07400 123456", "GB"));
    assertThat(ContactPoint.phone("07400 123456", "GB").isNational()).isFalse();
    assertThat(ContactPoint.phone("07400 123456", "XX")).isEqualTo(national);
    assertThat(ContactPoint.email("a@b.example").isNational()).isFalse();
  }

  @Test
  void aLocalNumberWithoutItsAreaCodeIsNotCompleted() {
    assertThat(ContactPoint.phone("432-1234", "US").isNational()).isTrue();
  }

  @Test
  void theCountryOfAProfileMakesItsNumberInternational() {
    Profile british = Profile.empty().with(Fields.PHONE, "07400123456").with(Fields.COUNTRY, "GB");

    assertThat(ContactPoint.of(british, Channel.SMS)).contains(ContactPoint.phone("+447400123456"));
    assertThat(ContactPoint.of(british.without(Fields.COUNTRY), Channel.SMS))
        .contains(ContactPoint.phone("07400123456"));
  }

  @ParameterizedTest
  @CsvSource({
    "ada+news@engines.example, ada@engines.example",
    "a.d.a+x+y@googlemail.com, ada@gmail.com",
    "a.d.a@engines.example, a.d.a@engines.example",
    "+x@engines.example, +x@engines.example",
    "\"a b+c\"@engines.example, \"a b+c\"@engines.example",
    "a.+x@gmail.com, a@gmail.com",
  })
  void aMailboxIsNamedWithoutTagsAndGooglesDots(String address, String mailbox) {
    assertThat(ContactPoint.email(address).mailbox().value()).isEqualTo(mailbox);
  }

  @Test
  void whatRestrictsAnAddressIsItsMailboxAndItsDomains() {
    assertThat(ContactPoint.email("ada+x@mail.engines.example").equivalents())
        .containsExactly(
            ContactPoint.email("ada+x@mail.engines.example"),
            ContactPoint.email("ada@mail.engines.example"),
            ContactPoint.domain("mail.engines.example"),
            ContactPoint.domain("engines.example"));
  }

  @Test
  void whatRestrictsANumberIsItsSpellingWithoutCountryToo() {
    assertThat(ContactPoint.phone("+447400123456").equivalents())
        .containsExactlyInAnyOrder(
            ContactPoint.phone("+447400123456"),
            ContactPoint.phone("07400123456"),
            ContactPoint.phone("7400123456"),
            ContactPoint.phone("447400123456"));
  }

  @Test
  void aNationalNumberRestrictsNoInternationalOneByItself() {
    assertThat(ContactPoint.phone("07400123456").equivalents())
        .containsExactly(ContactPoint.phone("07400123456"));
  }

  @Test
  void aDomainIsNobodysOwnPoint() {
    Profile ada =
        Profile.empty()
            .with(Fields.EMAIL, "ada@engines.example")
            .with(Fields.EMAIL_DOMAIN, "engines.example");

    assertThat(ContactPoint.of(ada, ContactPoint.Kind.DOMAIN)).isEmpty();
    assertThat(ContactPoint.of(ada, Channel.EMAIL))
        .isEqualTo(Optional.of(ContactPoint.email("ada@engines.example")));
    assertThatThrownBy(() -> ContactPoint.domain("no domain"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DOMAIN");
  }

  @Property
  void theMailboxOfAMailboxIsItself(@ForAll("addresses") String address) {
    ContactPoint mailbox = ContactPoint.email(address).mailbox();

    assertThat(mailbox.mailbox()).isEqualTo(mailbox);
    assertThat(ContactPoint.email(address).equivalents())
        .contains(ContactPoint.email(address), mailbox);
  }

  @Property
  void tagsAndCaseNeverLeaveAMailbox(
      @ForAll("addresses") String address, @ForAll("tags") String tag) {
    int at = address.lastIndexOf('@');
    String tagged =
        (address.substring(0, at) + "+" + tag + address.substring(at)).toUpperCase(Locale.ROOT);

    assertThat(ContactPoint.email(tagged).equivalents())
        .contains(ContactPoint.email(address).mailbox());
  }

  @Property
  void noNumberOfAnotherCountryIsEverEquivalent(@ForAll("numbers") String number) {
    ContactPoint point = ContactPoint.phone(number);

    assertThat(point.equivalents().stream().filter(other -> !other.isNational()))
        .containsExactlyElementsOf(Stream.of(point).filter(one -> !one.isNational()).toList());
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> local =
        Arbitraries.of("a", "b.c", "i", "x1", "d-e")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(parts -> String.join("", parts));
    Arbitrary<String> domain =
        Arbitraries.of("gmail.com", "googlemail.com", "engines.example", "a.b.example");
    return local.flatMap(name -> domain.map(host -> name + "@" + host));
  }

  @Provide
  Arbitrary<String> tags() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(6);
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.of(
            "+44",
            "+1",
            "+49",
            "+61",
            "0044",
            "+999",
            "0",
            "00",
            "+",
            "7400123456",
            "30901820",
            "5550123",
            "(0)")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            parts ->
                parts.get(0) + String.join("", parts.subList(1, parts.size())).replace("+", ""))
        .filter(text -> Normaliser.PHONE.normalise(text).isPresent());
  }
}
