package org.leadkit.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Scope;
import org.leadkit.consent.intake.UnsubscribeVisit.Answer;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.TenantId;

class UnsubscribeVisitTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant END = NOW.plusSeconds(60);
  private static final byte[] SECRET = {-1, -2, -3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  private static final Scope NEWS = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL).about("news");
  private static final UnsubscribeToken TOKEN =
      UnsubscribeToken.of(SECRET, TenantId.DEFAULT, "1:point", Channel.EMAIL, NEWS, END);
  private static final Map<String, String> ONE_CLICK = Map.of("List-Unsubscribe", "One-Click");
  private static final Map<String, String> BUTTON = Map.of("unsubscribe", "confirmed");

  @Test
  void oneClickOptsOutOfWhatWasOfferedAtOnce() {
    ConsentEvent event = optOut(visit("POST", ONE_CLICK));

    assertThat(event.kind()).isEqualTo(ConsentEvent.Kind.OPTED_OUT);
    assertThat(event.scope()).isEqualTo(NEWS);
    assertThat(event.point()).isEqualTo("1:point");
    assertThat(event.occurredAt()).isEqualTo(NOW);
    assertThat(event.source()).isEqualTo("one-click");
    assertThat(event.actor()).isEqualTo(ConsentEvent.Actor.SUBJECT);
    assertThat(event.details().proof().means()).isEqualTo(Proof.Means.CONFIRMATION_LINK);
  }

  @Test
  void theButtonOfTheShownPageOptsOutToo() {
    assertThat(optOut(visit("POST", BUTTON)).source()).isEqualTo("unsubscribe-page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "post", "PROPFIND", ""})
  void noOtherMethodActsWhateverTheBody(String method) {
    assertThat(answer(visit(method, ONE_CLICK), false, NOW)).isEqualTo(new Answer.ShowPage());
    assertThat(answer(visit(method, BUTTON), false, NOW)).isEqualTo(new Answer.ShowPage());
  }

  @Test
  void aPostWithoutEitherFieldOnlyShows() {
    assertThat(answer(visit("POST", Map.of()), false, NOW)).isEqualTo(new Answer.ShowPage());
    assertThat(answer(visit("POST", Map.of("List-Unsubscribe", "one click")), false, NOW))
        .isEqualTo(new Answer.ShowPage());
  }

  @Test
  void aUsedLinkSaysThatItIsDoneAndStillOptsOutWhoCameBackSince() {
    assertThat(answer(visit("GET", Map.of()), true, NOW)).isEqualTo(new Answer.AlreadyUsed());
    assertThat(answer(visit("GET", ONE_CLICK), true, NOW)).isEqualTo(new Answer.AlreadyUsed());
    assertThat(answer(visit("POST", ONE_CLICK), true, NOW)).isInstanceOf(Answer.OptedOut.class);
    assertThat(answer(visit("POST", BUTTON), true, NOW)).isInstanceOf(Answer.OptedOut.class);
    assertThat(answer(visit("POST", ONE_CLICK), true, END))
        .isEqualTo(new Answer.BadToken("expired-token"));
  }

  @Test
  void aTokenEndsAtItsEndAndNotBefore() {
    assertThat(answer(visit("POST", ONE_CLICK), false, END.minusNanos(1)))
        .isInstanceOf(Answer.OptedOut.class);
    assertThat(answer(visit("POST", ONE_CLICK), false, END))
        .isEqualTo(new Answer.BadToken("expired-token"));
    assertThat(answer(visit("GET", Map.of()), false, END))
        .isEqualTo(new Answer.BadToken("expired-token"));
  }

  @Test
  void aTokenOfAnotherTenantIsUnknown() {
    UnsubscribeVisit other =
        new UnsubscribeVisit(
            "POST", ONE_CLICK, UnsubscribeToken.text(SECRET), new TenantId("other"));

    assertThat(answer(other, false, NOW)).isEqualTo(new Answer.BadToken("unknown-token"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAA", "_v39BAUGBwgJCgsMDQ4PEA==", "é"})
  void anyOtherTokenIsUnknownAndNoneBreaksThePage(String token) {
    UnsubscribeVisit visit = new UnsubscribeVisit("POST", ONE_CLICK, token, TenantId.DEFAULT);

    assertThat(answer(visit, false, NOW)).isEqualTo(new Answer.BadToken("unknown-token"));
    assertThat(visit.answer(null, false, "e", NOW)).isEqualTo(new Answer.BadToken("unknown-token"));
    assertThat(UnsubscribeToken.digest(token)).isNotEqualTo(TOKEN.sha256());
  }

  @Property
  void aTokenIsFoundUnderItsHashAndUnderNoOther(
      @ForAll @Size(16) byte[] one, @ForAll @Size(16) byte[] other) {
    UnsubscribeToken stored =
        UnsubscribeToken.of(one, TenantId.DEFAULT, "p", Channel.EMAIL, NEWS, END);
    String text = UnsubscribeToken.text(other);

    assertThat(text).matches("[A-Za-z0-9_-]{22}");
    assertThat(stored.isOf(text)).isEqualTo(java.util.Arrays.equals(one, other));
    assertThat(UnsubscribeToken.digest(text).equals(stored.sha256()))
        .isEqualTo(java.util.Arrays.equals(one, other));
    assertThat(stored.isOf(UnsubscribeToken.text(one))).isTrue();
  }

  @Test
  void theHeadersAreThoseOfTheStandard() {
    assertThat(UnsubscribeToken.headers("https://mail.example/u/abc?x=1"))
        .containsOnly(
            Map.entry("List-Unsubscribe", "<https://mail.example/u/abc?x=1>"),
            Map.entry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://mail.example/u",
        "mailto:a@b.example",
        "https://",
        "https://x.example/a b",
        "https://x.example/\r\nBcc: all@x.example",
        "https://x.example/>",
        "https://ü.example/"
      })
  void aLinkThatCannotStandInAHeaderIsRefused(String link) {
    assertThatThrownBy(() -> UnsubscribeToken.headers(link))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void aTokenHas128Bits() {
    assertThatThrownBy(() -> UnsubscribeToken.text(new byte[15])).hasMessageContaining("(15)");
    assertThatThrownBy(
            () ->
                UnsubscribeToken.of(new byte[17], TenantId.DEFAULT, "p", Channel.EMAIL, NEWS, END))
        .hasMessageContaining("(17)");
    assertThatThrownBy(
            () -> new UnsubscribeToken("nope", TenantId.DEFAULT, "p", Channel.EMAIL, NEWS, END))
        .hasMessageContaining("SHA-256");
  }

  @Test
  void nothingShowsTheTokenOrItsHash() {
    String shown =
        TOKEN + " " + visit("POST", ONE_CLICK) + answer(visit("POST", ONE_CLICK), false, NOW);

    assertThat(shown).doesNotContain(TOKEN.sha256(), UnsubscribeToken.text(SECRET));
  }

  private static UnsubscribeVisit visit(String method, Map<String, String> form) {
    return new UnsubscribeVisit(method, form, UnsubscribeToken.text(SECRET), TenantId.DEFAULT);
  }

  private static Answer answer(UnsubscribeVisit visit, boolean isUsed, Instant now) {
    return visit.answer(TOKEN, isUsed, "event", now);
  }

  private static ConsentEvent optOut(UnsubscribeVisit visit) {
    return ((Answer.OptedOut) answer(visit, false, NOW)).event();
  }
}
