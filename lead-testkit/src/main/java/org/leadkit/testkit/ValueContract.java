package org.leadkit.testkit;

import static org.leadkit.testkit.Samples.HERE;
import static org.leadkit.testkit.Samples.NOON;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.profile.Normaliser;
import org.leadkit.profile.Profile;
import org.leadkit.profile.Sensitivity;
import org.leadkit.value.Value;

/** The fields and values of a profile are read as they were stored. */
interface ValueContract extends Contract {

  @Test
  default void everyTypeOfValueIsKept() {
    isKept(Samples.profile());
  }

  @Test
  default void theTypeOfAFieldIsKeptAndNotGuessedFromItsValue() {
    isKept(
        Profile.empty()
            .with(Field.text("number"), "240")
            .with(Field.text("flag"), "true")
            .with(Field.text("day"), "2026-11-23")
            .with(Field.text("moment"), "2026-11-23T12:00:00Z"));
  }

  @Test
  default void everySensitivityIsKept() {
    Profile profile = Profile.empty();
    for (Sensitivity one : Sensitivity.values()) {
      profile =
          profile
              .with(new Field.Text("text" + one, one, Normaliser.PLAIN), "x")
              .with(new Field.Decimal("decimal" + one, one), 1)
              .with(new Field.Flag("flag" + one, one), false)
              .with(new Field.Moment("moment" + one, one), Value.of(NOON))
              .with(new Field.Day("day" + one, one), Value.of(LocalDate.EPOCH));
    }
    isKept(profile);
  }

  @Test
  default void everyNormaliserIsKept() {
    Profile profile = Profile.empty();
    for (Normaliser one : Normaliser.values()) {
      profile = profile.with(Field.text("text" + one).as(one), "x");
    }
    isKept(profile);
  }

  @Test
  default void oddNamesOfFieldsAreKept() {
    isKept(
        Profile.empty()
            .with(Field.text("a \"quoted\" name's \\ end; -- %_"), "x")
            .with(Field.text("gr\u00f6\u00dfe"), "x")
            .with(Field.text("\ud83d\ude00"), "x")
            .with(Field.text(" " + "lead and trail "), "x")
            .with(Field.text("{\"name\":1}"), "x")
            .with(Field.text("n".repeat(FieldCatalogue.LONGEST_NAME)), "x"));
  }

  @Test
  default void oddTextsAreKeptToTheLastCharacter() {
    isKept(
        Profile.empty()
            .with(Field.text("quotes"), "\"O'Hara\" \\ ; DROP TABLE lead; --")
            .with(Field.text("lines"), "one\ntwo\r\n\tthree")
            .with(Field.text("emoji"), "\ud83d\udc69\u200d\ud83d\udcbb \ud83c\udde9\ud83c\uddea")
            .with(Field.text("combined"), "e\u0301 and \u00e9")
            .with(Field.text("separators"), "a\u2028b\u2029c\u0085d")
            .with(Field.text("json"), "{\"a\":[1,null]}")
            .with(Field.text("spaces"), "  x  "));
  }

  @Test
  default void theLongestTextsAreKept() {
    Profile profile = Profile.empty();
    for (int i = 0; i < 8; i++) {
      profile = profile.with(Field.text("long" + i), "\ud83d\ude00".repeat(4 * 1024));
    }
    isKept(profile);
  }

  @Test
  default void decimalsAreKeptExactly() {
    isKept(
        Profile.empty()
            .with(Field.number("zero"), 0)
            .with(Field.number("third"), new BigDecimal("0.333333333333333333333333333333333333"))
            .with(Field.number("large"), new BigDecimal("-1234567890123456789012345678901234567"))
            .with(Field.number("round"), new BigDecimal("1E+30")));
  }

  @Test
  default void daysAndMomentsOutsideOfOurTimeAreKept() {
    isKept(
        Profile.empty()
            .with(Field.day("firstDay"), Value.of(LocalDate.MIN))
            .with(Field.day("lastDay"), Value.of(LocalDate.MAX))
            .with(Field.day("leapDay"), Value.of(LocalDate.of(2024, 2, 29)))
            .with(Field.moment("first"), Value.of(Instant.MIN))
            .with(Field.moment("last"), Value.of(Instant.MAX)));
  }

  private void isKept(Profile profile) {
    LeadContract.isKept(
        ports(),
        Lead.arrived(HERE, new LeadId("lead-1"), NOON).version(1).profile(profile).build());
  }
}
