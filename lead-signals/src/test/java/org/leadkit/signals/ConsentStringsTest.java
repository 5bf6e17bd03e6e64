package org.leadkit.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.iab.gpp.encoder.GppModel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.consent.intake.Received;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

class ConsentStringsTest {

  private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
  private static final Received BROWSER = received();
  private static final Scope SALE = new Scope(Set.of(Purpose.SALE_OR_SHARING), Set.of());
  private static final Scope PAGES = Scope.of(Channel.WEB_AD);

  @ParameterizedTest
  @CsvFileSource(resources = "/consent-strings/tcf_strings.csv")
  void aStringWithoutConsentToAdvertisingRestrictsAdvertisingOnPages(
      String text, int version, String purposes) {
    List<String> given = purposes == null ? List.of() : List.of(purposes.split("\\|"));
    boolean isFull = given.containsAll(version == 1 ? List.of("2", "3") : List.of("2", "3", "4"));

    SignalReading reading = ConsentStrings.tcf(text, BROWSER);

    if (isFull) {
      assertThat(reading).isEqualTo(new SignalReading.Nothing());
    } else {
      assertThat(scopes(reading)).containsExactly(PAGES, PAGES);
    }
  }

  @Test
  void theStringOfTheReadmeConsentsToPurposesOneAndTwoOnly() {
    SignalReading reading =
        ConsentStrings.tcf("COwxsONOwxsONKpAAAENAdCAAMAAAAAAAAAAAAAAAAAA", BROWSER);

    assertThat(scopes(reading)).containsExactly(PAGES, PAGES);
    assertThat(events(reading)).extracting(ConsentEvent::id).containsExactly("s", "s-browser");
    assertThat(events(reading)).extracting(ConsentEvent::point).containsExactly("", "1:browser");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "CAAAA", "DBABLA~", "C~~~", "ÿ", "....", "BOOzQo"})
  void whatIsNoTcfStringIsUnreadable(String text) {
    assertThat(ConsentStrings.tcf(text, BROWSER)).isEqualTo(new SignalReading.Unreadable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DBABLA~", "", "x", "DBABLA", "DBABLA~~", "DBABLA~B", "DBAA", "ÿ", "~"})
  void whatIsNoGppStringIsUnreadableAndNeverThrows(String text) {
    SignalReading reading = ConsentStrings.gpp(text, BROWSER);

    assertThat(reading).isEqualTo(new SignalReading.Unreadable());
    assertThat(((SignalReading.Unreadable) reading).code()).isEqualTo("signal-unreadable");
  }

  @Test
  void aTextThatIsTooLongIsNotRead() {
    String text = "COwxsONOwxsONKpAAAENAdCAAMAAAAAAAAAAAAAAAAAA" + "A".repeat(9_000);

    assertThat(ConsentStrings.tcf(text, BROWSER)).isEqualTo(new SignalReading.Unreadable());
    assertThat(ConsentStrings.gpp(text, BROWSER)).isEqualTo(new SignalReading.Unreadable());
  }

  @ParameterizedTest
  @CsvSource({"SaleOptOut", "SharingOptOut"})
  void anOptOutFromSaleOrSharingRestrictsBoth(String field) {
    assertThat(scopes(ConsentStrings.gpp(usnat(field, 1), BROWSER))).containsExactly(SALE, SALE);
    assertThat(ConsentStrings.gpp(usnat(field, 2), BROWSER)).isEqualTo(new SignalReading.Nothing());
    assertThat(ConsentStrings.gpp(usnat(field, 0), BROWSER)).isEqualTo(new SignalReading.Nothing());
  }

  @Test
  void anOptOutFromTargetedAdvertisingRestrictsAdvertisingOnPages() {
    assertThat(scopes(ConsentStrings.gpp(usnat("TargetedAdvertisingOptOut", 1), BROWSER)))
        .containsExactly(PAGES, PAGES);
  }

  @Test
  void globalPrivacyControlInASectionCountsAsTheHeaderDoes() {
    GppModel model = new GppModel();
    model.setFieldValue("usca", "GpcSegmentIncluded", true);
    model.setFieldValue("usca", "Gpc", true);

    assertThat(scopes(ConsentStrings.gpp(model.encode(), BROWSER))).containsExactly(SALE, SALE);
  }

  @Test
  void theOldPrivacyStringCounts() {
    GppModel model = new GppModel();
    model.setFieldValue("uspv1", "Notice", 'Y');
    model.setFieldValue("uspv1", "OptOutSale", 'Y');
    model.setFieldValue("uspv1", "LspaCovered", 'N');

    assertThat(scopes(ConsentStrings.gpp(model.encode(), BROWSER))).containsExactly(SALE, SALE);
    model.setFieldValue("uspv1", "OptOutSale", 'N');
    assertThat(ConsentStrings.gpp(model.encode(), BROWSER)).isEqualTo(new SignalReading.Nothing());
  }

  @Test
  void severalOptOutsHaveSeveralEventsWithDifferentIds() {
    GppModel model = new GppModel();
    model.setFieldValue("usva", "SaleOptOut", 1);
    model.setFieldValue("usva", "TargetedAdvertisingOptOut", 1);
    SignalReading reading = ConsentStrings.gpp(model.encode(), BROWSER);

    assertThat(scopes(reading)).containsExactly(PAGES, PAGES, SALE, SALE);
    assertThat(events(reading)).extracting(ConsentEvent::id).doesNotHaveDuplicates();
  }

  @Test
  void theEuropeanSectionIsReadAsItsOwnStringIs() {
    GppModel model = new GppModel();
    model.setFieldValue(
        "tcfeuv2", "PurposeConsents", List.of(true, true, true, true, false, false));
    assertThat(ConsentStrings.gpp(model.encode(), BROWSER)).isEqualTo(new SignalReading.Nothing());

    model.setFieldValue(
        "tcfeuv2", "PurposeConsents", List.of(true, true, false, true, false, false));
    assertThat(scopes(ConsentStrings.gpp(model.encode(), BROWSER))).containsExactly(PAGES, PAGES);
  }

  @Property
  void whateverTheTextOnlySaleAndPagesAreEverRestricted(
      @ForAll @StringLength(max = 80) @CharRange(from = '!', to = 'z') String text) {
    for (SignalReading reading :
        List.of(
            ConsentStrings.tcf(text, BROWSER),
            ConsentStrings.tcf("C" + text, BROWSER),
            ConsentStrings.gpp(text, BROWSER),
            ConsentStrings.gpp("DBABLA~" + text, BROWSER),
            ConsentStrings.gpp("DBACNYA~" + text, BROWSER))) {
      if (reading instanceof SignalReading.Restricts restricts) {
        assertThat(restricts.events())
            .isNotEmpty()
            .allSatisfy(
                event -> {
                  assertThat(event.kind()).isEqualTo(ConsentEvent.Kind.SIGNALLED);
                  assertThat(event.scope()).isIn(SALE, PAGES);
                });
      }
    }
  }

  private static String usnat(String field, int value) {
    GppModel model = new GppModel();
    model.setFieldValue("usnat", "SaleOptOut", 2);
    model.setFieldValue("usnat", field, value);
    return model.encode();
  }

  private static List<ConsentEvent> events(SignalReading reading) {
    return ((SignalReading.Restricts) reading).events();
  }

  private static List<Scope> scopes(SignalReading reading) {
    return events(reading).stream().map(ConsentEvent::scope).toList();
  }

  private static Received received() {
    return new Received("s", Channel.WEB_AD, "1:browser", "website", AT, AT);
  }
}
