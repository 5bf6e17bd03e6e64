package org.leadkit.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.lead.Channel;

/** Replies, reports and codes as they really come in: quoted, spelled out, misspelled, foreign. */
class HostileInputTest {

  private static final Instant AT = Instant.parse("2026-05-04T10:00:00Z");
  private static final Received MAIL = new Received("r", Channel.EMAIL, "1:mail", "loop", AT, AT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP\n\n> Reply STOP to opt out of our offers",
        "Stop.\r\n\r\nOn Mon, 4 May 2026 at 09:00, Acme <news@acme.example> wrote:\r\n> Our May offers",
        "unsubscribe\n\n-----Original Message-----\nFrom: Acme\nSubject: Our May offers for you",
        "stop\n\n_________________________________\nFrom: Acme\nOffers",
        "stop\n\nAm 04.05.2026 um 09:00 schrieb Acme <news@acme.example>:\n> Angebote",
        "stop\n\nLe lun. 4 mai 2026 à 09:00, Acme <news@acme.example> a écrit :\n> Offres",
        "stop\n-- \nAda Lovelace\nEngines Ltd",
      })
  void anAnswerAboveAQuoteIsReadByItself(String text) {
    assertThat(OptOutReading.of(text)).isInstanceOf(OptOutReading.PerSe.class);
  }

  @Test
  void aQuoteThatHoldsAKeywordIsStillHeld() {
    assertThat(OptOutReading.of("Yes please, Thursday\n> Reply STOP to opt out"))
        .isInstanceOf(OptOutReading.Ambiguous.class);
    assertThat(OptOutReading.of("> stop")).isInstanceOf(OptOutReading.PerSe.class);
    assertThat(OptOutReading.of("START\n> Reply STOP to opt out"))
        .as("what takes an opt-out back must stand alone")
        .isInstanceOf(OptOutReading.Ambiguous.class);
    assertThat(OptOutReading.of("START\n> Welcome")).isEqualTo(new OptOutReading.None());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S.T.O.P please",
        "s t o p texting me",
        "plz u n s u b s c r i b e",
        "un-subscribe",
        "UNSUSCRIBE",
        "unsubcribe me",
        "no more please",
        "\u0405\u0422\u041e\u0420",
        "ST\u041eP",
        "\u03a3T\u039fP please",
        "\u0421\u0422\u041e\u041f",
        "\ud83d\uded1",
        "\ud83c\udd82\ud83c\udd83\ud83c\udd7e\ud83c\udd7f",
        "\ud83c\uddf8\ud83c\uddf9\ud83c\uddf4\ud83c\uddf5",
        "Bitte abmelden",
        "Keine Werbung mehr!",
        "Ich widerspreche der Nutzung meiner Daten",
        "D\u00e9sabonnez-moi",
        "je souhaite me d\u00e9sinscrire",
        "no me llamen m\u00e1s",
        "darme de baja",
        "Afmelden graag",
        "Basta!",
        "cancellami",
      })
  void whatAPersonMayMeanAsAnOptOutIsAtLeastHeld(String text) {
    assertThat(OptOutReading.of(text).event(new Received("r", Channel.SMS, "1:n", "s", AT, AT)))
        .as(text)
        .hasValueSatisfying(event -> assertThat(event.restricts()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ",
        "stop ",
        "> ",
        "\n",
        "s t o p ",
        "\u0421",
        "\ud83d\uded1",
        "On x wrote:\n",
        "\u0301",
        "don't stop ",
        "\ud83c",
        "-",
        "_",
        "From: "
      })
  void aMegabyteIsReadInAMoment(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    long begun = System.nanoTime();
    OptOutReading.of(text);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void aReportThatNamesItsTypeTwiceRestrictsInWhateverOrder() {
    Map<String, String> praiseLast = new LinkedHashMap<>();
    praiseLast.put("feedback-type", "abuse");
    praiseLast.put("Feedback-Type", "not-spam");
    Map<String, String> praiseFirst = new LinkedHashMap<>();
    praiseFirst.put("Feedback-Type", "not-spam");
    praiseFirst.put("feedback-type", "abuse");

    for (Map<String, String> fields : List.of(praiseLast, praiseFirst)) {
      assertThat(new FeedbackReport(fields).event(MAIL))
          .map(ConsentEvent::kind)
          .contains(Kind.COMPLAINED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5.1.1, HARD",
    "5.1.10, HARD",
    "5.01.001, HARD",
    "5.2.1, HARD",
    "5.2.2, SOFT",
    "5.7.1, REFUSED",
    "4.4.7, SOFT",
    "2.0.0, DELIVERED",
    "3.1.1, UNREADABLE",
    "5.1, UNREADABLE",
    "5.1.1.1, UNREADABLE",
    "5.1.1234, UNREADABLE",
    "\u0665.1.1, UNREADABLE",
    "5.\u0661.1, UNREADABLE",
  })
  void aCodeIsReadAsWrittenAndInNoOtherDigits(String code, DeliveryStatus status) {
    assertThat(DeliveryStatus.of(code)).isEqualTo(status);
  }
}
