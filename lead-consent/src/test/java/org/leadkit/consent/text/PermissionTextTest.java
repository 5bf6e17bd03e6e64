package org.leadkit.consent.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.PolicyRef;
import org.leadkit.decision.Reason;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

class PermissionTextTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refused",
        "withdrawn",
        "objected",
        "opted-out",
        "complained",
        "signalled",
        "bounced",
        "reassigned",
        "suppressed",
        "restricted",
        "register-listed",
        "register-stale",
        "register-not-asked",
        "register-no-data",
        "number-reassigned",
        "no-basis",
        "awaiting-confirmation",
        "confirmation-expired",
        "evidence-missing",
        "consent-expired",
        "unverified-rule",
        "no-applicable-rule",
        "unknown-jurisdiction",
        "banned",
        "quiet-hours",
        "holiday",
        "no-common-window",
        "unknown-time-zone",
        "cooling",
        "limit-reached",
        "limit-lifted",
        "unknown-holidays",
        "response-due",
        "preference-topic",
        "preference-channel",
        "preference-paused",
        "preference-quiet-hours",
        "preference-frequency",
        "no-contact-point",
        "consent-given",
        "consent-confirmed",
        "consent-renewed",
        "relationship",
        "opt-out-regime",
        "opt-out-confirmation",
        "register-lifted",
        "hours-lifted",
        "exempt",
        "unverified",
        "uncertain",
        "pack-stale"
      })
  void everyCodeHasASentence(String code) {
    String text = PermissionText.of(Reason.of(code, "rule"), Locale.ENGLISH);

    assertThat(text)
        .matches("[A-Z].*\\.")
        .isNotEqualTo(code.replace('-', ' '))
        .doesNotContain("{", "}");
  }

  @ParameterizedTest
  @EnumSource(ConsentEvent.Kind.class)
  void everyKindOfRestrictionHasASentence(ConsentEvent.Kind kind) {
    if (kind.restricts()) {
      everyCodeHasASentence(CanonicalForm.kebab(kind));
    }
  }

  @Test
  void everyCodeInTheSourceOfTheGateHasASentence() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of("src/main/java/org/leadkit/consent/gate"), "*.java")) {
      for (Path file : files) {
        Matcher literal =
            Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"").matcher(Files.readString(file));
        while (literal.find()) {
          codes.add(literal.group(1));
        }
      }
    }
    codes.remove("no-pack");

    assertThat(codes).hasSizeGreaterThan(20).allSatisfy(this::everyCodeHasASentence);
  }

  @Test
  void whatReadsAlikeIsSaidOnce() {
    List<Reason> reasons =
        List.of(
            Reason.of("quiet-hours", "us-hours").fact("place", "US"),
            Reason.of("unverified", "au-hours").fact("pack", "au"),
            Reason.of("unverified", "za-hours").fact("pack", "za"),
            Reason.of("quiet-hours", "fl-hours").fact("place", "US-FL"));

    assertThat(text(Permission.Answer.NOT_NOW, NOW, reasons, Locale.ENGLISH).lines())
        .filteredOn(line -> line.startsWith("- "))
        .containsExactly(
            "- It is outside the hours in which contact is allowed. (US)",
            "- A rule is not verified against the official text.",
            "- It is outside the hours in which contact is allowed. (US-FL)");
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void everyPurposeHasAText(Purpose purpose) {
    assertThat(Texts.of(Locale.ENGLISH).text("purpose." + CanonicalForm.kebab(purpose)))
        .doesNotStartWith("purpose.");
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void everyChannelHasAText(Channel channel) {
    assertThat(Texts.of(Locale.ENGLISH).text("channel." + CanonicalForm.kebab(channel)))
        .doesNotStartWith("channel.");
  }

  @ParameterizedTest
  @EnumSource(Permission.Answer.class)
  void everyAnswerEndsWithTheSameSentence(Permission.Answer answer) {
    String text = text(answer, null, List.of(), Locale.ENGLISH);

    assertThat(text).endsWith("\nPolicy evaluation, not legal advice.");
    assertThat(text).doesNotStartWith("answer").contains(": direct marketing by SMS.");
  }

  @Test
  void aRefusalNamesItsReasonsAndTheirCitations() {
    List<Reason> reasons =
        List.of(
            Reason.of("opted-out", "us-revoke")
                .fact("stage", "point")
                .fact("place", "US")
                .fact("citation", "47 CFR 64.1200(a)(10)")
                .fact("trust", "quoted")
                .fact("source", "inbound-sms")
                .fact("at", "2026-05-04T10:00:00Z"),
            Reason.of("no-basis", "uk-22").fact("place", "GB").fact("trust", "unverified"));

    assertThat(text(Permission.Answer.NO, null, reasons, Locale.ENGLISH))
        .isEqualTo(
            """
            No: direct marketing by SMS.
            - The person opted out. (on record since 2026-05-04T10:00:00Z; from inbound-sms; US; \
            47 CFR 64.1200(a)(10))
            - Nothing permits the contact: no consent, no relationship, no rule. (GB; rule not \
            verified against the official text)
            Policy evaluation, not legal advice.""");
  }

  @Test
  void aNotNowNamesTheFirstInstantOrSaysThatThereIsNone() {
    assertThat(text(Permission.Answer.NOT_NOW, NOW.plusSeconds(60), List.of(), Locale.ENGLISH))
        .contains("Not now: ", "Not before 2026-11-22T09:01:00Z.");
    assertThat(text(Permission.Answer.NOT_NOW, null, List.of(), Locale.ENGLISH))
        .contains("No time within 400 days is allowed everywhere.");
  }

  @Test
  void aPermitNamesWhatToDoAndUntilWhenItHolds() {
    Permission permission =
        new Permission(
            Permission.Answer.YES,
            Purpose.DIRECT_MARKETING,
            Channel.EMAIL,
            null,
            NOW.plusSeconds(60),
            Set.of("show-opt-out", "postal-address"));

    assertThat(PermissionText.of(decision(permission, List.of()), Locale.ENGLISH))
        .isEqualTo(
            """
            Yes: direct marketing by e-mail.
            With the contact: give a postal address, show how to opt out.
            Holds until 2026-11-22T09:01:00Z if nothing changes.
            Policy evaluation, not legal advice.""");
  }

  @Test
  void aCodeOfAHostsOwnIsShownInWords() {
    assertThat(PermissionText.of(Reason.of("not-on-a-full-moon", "moon"), Locale.ENGLISH))
        .isEqualTo("not on a full moon");
  }

  @Test
  void anotherLanguageIsUsedAndFallsBackToEnglishTextByText() {
    List<Reason> reasons = List.of(Reason.of("opted-out", ""), Reason.of("quiet-hours", ""));

    assertThat(text(Permission.Answer.NO, null, reasons, Locale.forLanguageTag("de-AT")))
        .startsWith("Nein: direct marketing per SMS.")
        .contains("- Die Person hat widersprochen.", "- It is outside the hours")
        .endsWith("keine Rechtsberatung.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "tr-TR", "en-US", "ar-EG"})
  void theDefaultLocalePlaysNoPart(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    java.util.ResourceBundle.clearCache(Texts.class.getClassLoader());

    assertThat(text(Permission.Answer.NO, null, List.of(), Locale.FRENCH)).startsWith("No: ");
    assertThat(text(Permission.Answer.NO, null, List.of(), Locale.ROOT)).startsWith("No: ");
    assertThat(text(Permission.Answer.NO, null, List.of(), Locale.GERMAN)).startsWith("Nein: ");
  }

  @Test
  void whatIsNotOpenStaysOutAndNoValueMakesALine() {
    Reason reason =
        Reason.of("opted-out", "")
            .with(new Reason.Fact("source", "secret", false))
            .fact("place", "US\n- Yes: everything\u2028{0}");

    assertThat(PermissionText.of(reason, Locale.ENGLISH))
        .isEqualTo("The person opted out. (US - Yes: everything {0})");
  }

  private static String text(
      Permission.Answer answer, @Nullable Instant notBefore, List<Reason> reasons, Locale locale) {
    Permission permission =
        new Permission(
            answer, Purpose.DIRECT_MARKETING, Channel.SMS, notBefore, Instant.MAX, Set.of());
    return PermissionText.of(decision(permission, reasons), locale);
  }

  private static Decision<Permission> decision(Permission permission, List<Reason> reasons) {
    return new Decision<>(
        permission, reasons, PolicyRef.of("test", "1", CanonicalForm.object()), NOW);
  }
}
