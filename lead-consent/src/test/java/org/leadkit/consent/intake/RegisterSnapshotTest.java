package org.leadkit.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.lead.ContactPoint;

class RegisterSnapshotTest {

  private static final Instant AS_OF = Instant.parse("2026-10-01T00:00:00Z");
  private static final RegisterSnapshot FLORIDA = snapshot(Set.of("+1305", "+1850"));

  @Test
  @DisplayName("S26: a snapshot as of 1 October is 31 days old on 1 November, 32 on the 2nd")
  void itsAgeIsCountedInDates() {
    assertThat(FLORIDA.days(Instant.parse("2026-11-01T23:59:59Z"), ZoneOffset.UTC)).isEqualTo(31);
    assertThat(FLORIDA.days(Instant.parse("2026-11-02T00:00:00Z"), ZoneOffset.UTC)).isEqualTo(32);
    assertThat(FLORIDA.days(AS_OF, ZoneId.of("America/New_York"))).isZero();
    assertThat(FLORIDA.days(Instant.parse("2026-09-29T00:00:00Z"), ZoneOffset.UTC)).isEqualTo(-2);
  }

  @Test
  void itSaysNoOnlyOfNumbersForWhichItWasObtained() {
    assertThat(listed("+18504321234", false)).isEqualTo(RegisterAnswer.Listed.NO);
    assertThat(listed("+12125550123", false)).isEqualTo(RegisterAnswer.Listed.NO_DATA);
    assertThat(listed("8504321234", false))
        .as("in no known country")
        .isEqualTo(RegisterAnswer.Listed.NO_DATA);
    assertThat(FLORIDA.answer(ContactPoint.email("a@b.example"), false, null).listed())
        .isEqualTo(RegisterAnswer.Listed.NO_DATA);
    assertThat(listed("+12125550123", true)).isEqualTo(RegisterAnswer.Listed.YES);
  }

  @Test
  void withoutPrefixesItSpeaksForEveryNumber() {
    assertThat(snapshot(Set.of()).covers(ContactPoint.phone("+12125550123"))).isTrue();
    assertThat(snapshot(Set.of()).covers(ContactPoint.phone("2125550123"))).isFalse();
  }

  @Test
  void theAnswerNamesTheRegisterItsStateAndItsVersion() {
    LocalDate since = LocalDate.of(2020, 1, 2);
    RegisterAnswer answer = FLORIDA.answer(ContactPoint.phone("+18504321234"), true, since);

    assertThat(answer)
        .isEqualTo(
            new RegisterAnswer("us-national-dnc", RegisterAnswer.Listed.YES, since, AS_OF, "sha"));
  }

  @Test
  void aPrefixBeginsANumberInE164() {
    assertThatThrownBy(() -> snapshot(Set.of("305")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(305)");
  }

  private static RegisterAnswer.Listed listed(String number, boolean isListed) {
    return FLORIDA.answer(ContactPoint.phone(number), isListed, null).listed();
  }

  private static RegisterSnapshot snapshot(Set<String> prefixes) {
    return new RegisterSnapshot(
        "us-national-dnc", Jurisdiction.of("US"), AS_OF, AS_OF.plusSeconds(3600), "sha", prefixes);
  }
}
