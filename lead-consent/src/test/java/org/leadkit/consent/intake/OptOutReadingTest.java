package org.leadkit.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.ConsentState;
import org.leadkit.consent.ContactRequest;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

class OptOutReadingTest {

  private static final Instant AT = Instant.parse("2026-05-04T10:00:00Z");
  private static final String NUMBER = "1:number";
  private static final List<String> KEYWORDS =
      List.of(
          "stop", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe", "stopall", "arret");

  @ParameterizedTest
  @CsvSource({
    "Stop., PerSe",
    "' OPT  OUT ', PerSe",
    "unsubscribe please, Reasonable",
    "leave me alone, Reasonable",
    "cancel my 3pm appointment, Ambiguous",
  })
  @DisplayName("S30: replies are classified, and none is ignored")
  void repliesAreClassifiedAndNoneIsIgnored(String reply, String reading) {
    OptOutReading read = OptOutReading.of(reply);

    assertThat(read.getClass().getSimpleName()).isEqualTo(reading);
    assertThat(read.event(received("s30", Channel.SMS))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop!!!",
        "\"Stop\"",
        "ＳＴＯＰ",
        "s\u200bt\u200bo\u200bp",
        "S.T.O.P.",
        "s t o p",
        "ſtop",
        "STÖP",
        "Opt-Out",
        "optout",
        "opt\u00a0out",
        "QUİT",
        "STOP \ud83d\uded1",
        "stop\u3164",
        "Stop All",
        "Arrêt",
        "ARRÊTÉ",
        "'cancel'",
        "[END]",
        "st\u200bop",
        "quıt",
        "\ud83c\udd42\ud83c\udd43\ud83c\udd3e\ud83c\udd3f",
      })
  void theSpellingOfAKeywordPlaysNoPart(String reply) {
    assertThat(OptOutReading.of(reply)).isInstanceOf(OptOutReading.PerSe.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "please stop texting me",
        "I don't want to receive these any more",
        "Take me off your list",
        "do not call this number again",
        "Remove my number",
        "no more texts",
        "Stop it now please",
        "STOP STOP STOP",
        "I want to opt out",
        "You never stop. Leave me alone!",
        "unsub",
        "I withdraw my consent",
        "don´t text me",
        "cease and desist",
      })
  void whatAReasonablePersonUnderstandsIsAnOptOut(String reply) {
    assertThat(OptOutReading.of(reply)).isInstanceOf(OptOutReading.Reasonable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cancel my order",
        "see you at the end of the week",
        "please don't stop",
        "wrong number",
        "not interested",
        "don't call me before 9",
        "do not take me off",
        "stoppp",
        "Which bus stop?",
        "never remove me",
        "stop texting me when I am at work",
        "we go away in June",
      })
  void whatMayBeAnOptOutIsHeldAndReviewed(String reply) {
    OptOutReading read = OptOutReading.of(reply);

    assertThat(read).isInstanceOf(OptOutReading.Ambiguous.class);
    assertThat(read.needsReview()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "\u200b",
        "HELP",
        "info",
        "YES",
        "Thursday suits me",
        "👍",
        "start now"
      })
  void anythingElseSaysNothing(String reply) {
    OptOutReading read = OptOutReading.of(reply);

    assertThat(read).isEqualTo(new OptOutReading.None());
    assertThat(read.needsReview()).isFalse();
    assertThat(read.event(received("none", Channel.SMS))).isEmpty();
  }

  @Test
  void theEvidenceOfADoubtfulTextNamesTheKeyword() {
    assertThat(OptOutReading.of("What does opt out mean?").words()).contains("opt out");
  }

  @Test
  void theEvidenceIsOurWordsAndNotThePersons() {
    OptOutReading read = OptOutReading.of("Ada Lovelace of Engines Ltd: LEAVE me ALONE");

    assertThat(read.words()).containsExactly("leave me alone");
    assertThat(read.event(received("e", Channel.SMS)).orElseThrow().toString())
        .doesNotContainIgnoringCase("lovelace");
  }

  @Test
  void aStopByTextStopsTextsAndAutomatedVoiceForEveryPurposeAtThatNumber() {
    ConsentState state = after("STOP", Channel.SMS);

    for (Channel channel :
        List.of(
            Channel.SMS,
            Channel.MMS,
            Channel.RCS,
            Channel.VOICE_AUTOMATED,
            Channel.VOICEMAIL_DROP)) {
      for (Purpose purpose : Purpose.values()) {
        assertThat(state.restrictions(ContactRequest.of(purpose, channel), AT)).hasSize(1);
      }
    }
    assertThat(state.restrictions(ContactRequest.of(Purpose.DIRECT_MARKETING, Channel.EMAIL), AT))
        .isEmpty();
    assertThat(
            state.restrictions(
                ContactRequest.of(Purpose.DIRECT_MARKETING, Channel.SMS)
                    .at(java.util.Set.of("1:other")),
                AT))
        .isEmpty();
  }

  @Test
  void anOptOutByMailIsAboutMailAndOneOnACallAboutCallsToo() {
    assertThat(stopped("unsubscribe", Channel.EMAIL)).containsExactly(Channel.EMAIL);
    assertThat(stopped("stop calling me", Channel.VOICE_LIVE))
        .contains(Channel.VOICE_LIVE, Channel.SMS, Channel.VOICE_AUTOMATED);
    assertThat(stopped("stop", Channel.SMS)).doesNotContain(Channel.VOICE_LIVE);
    assertThat(stopped("stop", Channel.MESSAGING_APP)).containsExactly(Channel.MESSAGING_APP);
  }

  @Test
  void anAmbiguousReplyHoldsMarketingOnly() {
    ConsentEvent held =
        OptOutReading.of("cancel my 3pm appointment")
            .event(received("hold", Channel.SMS))
            .orElseThrow();
    ConsentState state = ConsentState.of(List.of(held));

    assertThat(held.kind()).isEqualTo(ConsentEvent.Kind.SUPPRESSED);
    assertThat(held.actor()).isEqualTo(ConsentEvent.Actor.SYSTEM);
    assertThat(held.details().because()).isEqualTo("ambiguous-reply");
    assertThat(state.restrictions(ContactRequest.of(Purpose.SALES_FOLLOW_UP, Channel.SMS), AT))
        .hasSize(1);
    assertThat(state.restrictions(ContactRequest.of(Purpose.TRANSACTIONAL, Channel.SMS), AT))
        .isEmpty();
  }

  @Test
  void aLaterStartFromTheNumberLiftsTheStopAndIsNoBasisByItself() {
    ConsentEvent start =
        OptOutReading.of(" Start! ")
            .event(received("start", Channel.SMS, AT.plusSeconds(60)))
            .orElseThrow();
    ContactRequest text = ContactRequest.of(Purpose.DIRECT_MARKETING, Channel.SMS);

    assertThat(after("STOP", Channel.SMS).with(start).restrictions(text, AT.plusSeconds(61)))
        .isEmpty();
    assertThat(
            after("stop calling", Channel.VOICE_LIVE)
                .with(start)
                .restrictions(text, AT.plusSeconds(61)))
        .as("asked on a call not to be called")
        .hasSize(1);
    assertThat(start.details().level()).isLessThan(ConsentLevel.EXPRESS);
    assertThat(start.details().proof().means().isPersonal()).isTrue();
  }

  @Test
  void anEarlierStartLiftsNothing() {
    ConsentEvent start =
        OptOutReading.of("UNSTOP")
            .event(received("start", Channel.SMS, AT.minusSeconds(1)))
            .orElseThrow();

    assertThat(
            after("STOP", Channel.SMS)
                .with(start)
                .restrictions(ContactRequest.of(Purpose.DIRECT_MARKETING, Channel.SMS), AT))
        .hasSize(1);
  }

  @Property
  void wrappingInPunctuationSpaceAndCaseNeverChangesTheReading(
      @ForAll("sentences") String text,
      @ForAll("wrapping") String before,
      @ForAll("wrapping") String after) {
    OptOutReading plain = OptOutReading.of(text);

    assertThat(OptOutReading.of(before + text.toUpperCase(Locale.ROOT) + after)).isEqualTo(plain);
    assertThat(OptOutReading.of(text.replace(" ", before + " " + after))).isEqualTo(plain);
  }

  @Property
  void aTextWithAKeywordInItIsNeverPassedOver(
      @ForAll("noise") String before,
      @ForAll("keywords") String keyword,
      @ForAll("noise") String after) {
    OptOutReading read = OptOutReading.of(before + " " + keyword + " " + after);

    assertThat(read).isNotInstanceOfAny(OptOutReading.None.class, OptOutReading.Resume.class);
    assertThat(read.words()).isNotEmpty();
  }

  @Property
  void noTextAtAllIsTooStrange(@ForAll String text) {
    assertThat(OptOutReading.of(text)).isNotNull();
  }

  @Test
  void aHugeTextIsReadInAMoment() {
    String huge = "opt out ".repeat(20_000);

    assertThat(OptOutReading.of(huge)).isInstanceOf(OptOutReading.Reasonable.class);
  }

  @Provide
  Arbitrary<String> keywords() {
    return Arbitraries.of(KEYWORDS);
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
        "stop",
        "opt out",
        "leave me alone",
        "cancel my 3pm appointment",
        "unsubscribe please",
        "start",
        "see you soon",
        "do not call me",
        "arret",
        "wrong number");
  }

  @Provide
  Arbitrary<String> wrapping() {
    return Arbitraries.of(
            ".",
            "!",
            "?",
            "\"",
            "'",
            "(",
            ")",
            "*",
            " ",
            "\t",
            "\n",
            "\u00a0",
            "\u200b",
            "\u3000",
            "…",
            "-",
            "_",
            "\ufeff",
            "\ud83d\uded1",
            "\u2019")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            "please", "ok", "Ada", "3", "the", "!!", "don't", "start", "help", "é", "日本")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join(" ", parts));
  }

  private static ConsentState after(String reply, Channel channel) {
    return ConsentState.of(
        List.of(OptOutReading.of(reply).event(received("stop", channel)).orElseThrow()));
  }

  private static java.util.Set<Channel> stopped(String reply, Channel channel) {
    return OptOutReading.of(reply).event(received("one", channel)).orElseThrow().scope().channels();
  }

  private static Received received(String id, Channel channel) {
    return received(id, channel, AT);
  }

  private static Received received(String id, Channel channel, Instant at) {
    return new Received(id, channel, NUMBER, "inbound-sms", at, at);
  }
}
