package org.leadkit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadkit.profile.Verdicts.assertAgreement;
import static org.leadkit.profile.Verdicts.holding;
import static org.leadkit.profile.Verdicts.only;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.value.Value;

/** What an index says of texts. */
class TextIndexTest {

  private static final Field.Text TEXT = Field.text("text");

  @Test
  void wordsAreFoundBetweenEdgesOnly() {
    assertHolding(TEXT.mentions("head"), "Head", "the HEAD", "head-hunter", "(head)", "fore head");
    assertFailing(TEXT.mentions("head"), "Forehead", "headcount", "head1", "1head", "hea", "");
    assertHolding(TEXT.mentions("head"), "headcount of the head", "forehead head");
    assertHolding(TEXT.mentions("R&D", "c++", ".net"), "R&D", "in C++ and", "a .NET", "-.net-");
    assertFailing(TEXT.mentions("R&D", "c++", ".net"), "R&Dx", "xc++", "asp.net");
  }

  @Test
  void needlesThatOverlapAreAllFound() {
    List<Condition> conditions =
        List.of(
            TEXT.mentions("head of sales"),
            TEXT.mentions("sales"),
            TEXT.mentions("of sales"),
            TEXT.mentions("sales manager"),
            TEXT.startsWith("head of"),
            TEXT.startsWith("head office"),
            TEXT.endsWith("sales"),
            TEXT.endsWith("s"),
            TEXT.mentions("head of sales", "manager"),
            TEXT.mentions("head of sal"));

    assertAgreement(
        conditions, texts("Head of Sales", "head of sales manager", "head of salesmen"));
  }

  @Test
  void aTextThatIsShorterThanWhatIsSoughtDoesNotHoldIt() {
    assertFailing(TEXT.startsWith("pricing"), "pric", "");
    assertFailing(TEXT.endsWith("pricing"), "cing", "");
  }

  @Test
  void whatIsWantedAndWhatIsNotMeetInOneField() {
    List<Condition> conditions =
        List.of(
            TEXT.mentions("manager").and(TEXT.mentions("assistant").negate()),
            TEXT.mentions("manager").negate(),
            Condition.none(TEXT.mentions("manager"), TEXT.is("boss"), TEXT.endsWith("s")),
            TEXT.is("boss").or(TEXT.mentions("manager")).or(TEXT.startsWith("chief")),
            TEXT.mentions("manager").and(TEXT.mentions("sales")),
            TEXT.mentions("manager").or(TEXT.unknown()),
            TEXT.is("").or(TEXT.mentions("manager")),
            TEXT.isOneOf("sales manager", "boss").and(TEXT.mentions("sales")),
            TEXT.mentions("sales").and(TEXT.is("sales").negate()),
            TEXT.known().and(TEXT.mentions("sales")));

    assertAgreement(
        conditions,
        texts("Manager", "sales manager", "assistant manager", "boss", "BOSSES", "chief", "", "x"));
    assertAgreement(conditions, Profile.empty(), only("text", Value.of(5)));
  }

  @Test
  void caseIsSeenAsThePlatformSeesIt() {
    List<String> odd =
        List.of(
            "straße",
            "STRASSE",
            "STRAẞE",
            "İstanbul",
            "istanbul",
            "ıstanbul",
            "Kelvin",
            "kelvin",
            "\u212aelvin",
            "ſam",
            "SAM",
            "µ",
            "μ",
            "Μ",
            "ÿ",
            "Ÿ",
            "ǅ",
            "ǆ",
            "Ǆ",
            "\u0345",
            "ι",
            "Ι",
            "𐐀",
            "𐐨",
            "x𐐀",
            "X𐐨",
            "\ud801",
            "\udc00",
            "\udc28");
    List<Condition> conditions = new ArrayList<>();
    for (String text : odd) {
      conditions.add(TEXT.is(text));
      conditions.add(TEXT.isOneOf(text, "zürich"));
      conditions.add(TEXT.mentions(text));
      conditions.add(TEXT.startsWith(text));
      conditions.add(TEXT.endsWith(text));
    }

    assertAgreement(conditions, texts(odd.toArray(new String[0])));
    assertAgreement(conditions, texts("a straße", "µ 𐐀", "𐐀 µ", "𐐀µ", "ZÜRICH", "zu\u0308rich"));
    for (Profile profile : texts(odd.toArray(new String[0]))) {
      // Each alone, since one text with a surrogate must not hide how the others are compared.
      conditions.forEach(condition -> assertAgreement(List.of(condition), profile));
    }
  }

  @Test
  void dotlessAndKelvinSignAreFoundByTheirPlainLetters() {
    assertHolding(TEXT.is("kilo"), "\u212aılo", "KİLO");
    assertHolding(TEXT.mentions("kilo"), "ein \u212aılo");
  }

  @Test
  void aLetterThatFoldsIntoAMarkIsStillNoEdge() {
    // The iota below is no letter by itself, but it folds into one.
    assertAgreement(
        List.of(TEXT.mentions("x"), TEXT.mentions("x\u0345"), TEXT.mentions("xι")),
        texts("x\u0345", "xι", "x \u0345", "\u0345x", "xΙ"));
  }

  @Test
  void constantsOfOneLengthModulo64AreToldApart() {
    String longer = "a".repeat(65);

    assertHolding(TEXT.is(longer), "A".repeat(65));
    assertFailing(TEXT.is(longer), "a", "a".repeat(129));
  }

  @Test
  void textsWithTheSameHashAreToldApart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertAgreement(List.of(TEXT.is("Aa"), TEXT.is("AaBB")), texts("BB", "aa", "BBAa", "AaAa"));
  }

  @Test
  void aDateIsEqualToTheTextThatSpellsIt() {
    Condition date =
        new Condition.FieldIs(
            "text",
            new org.leadkit.value.ValueTest.Is(
                Value.of(java.time.Instant.parse("2026-01-31T10:00:00Z"))));

    assertHolding(date, "2026-01-31T10:00:00Z", "2026-01-31t10:00:00z");
  }

  @Test
  void aLongListOfConstantsIsOneRowAndMadeFast() {
    String[] accounts = new String[20_000];
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = "account-" + i + ".example";
    }
    ConditionIndex index = ConditionIndex.of(List.of(TEXT.isOneOf(accounts)));

    assertThat(holding(index, only("text", Value.of("account-19999.example"))).get(0)).isTrue();
    assertThat(holding(index, only("text", Value.of("account-20000.example"))).get(0)).isFalse();
  }

  @Test
  void needlesBeyondTheRoomOfTheAutomatonAreLookedForOneByOne() {
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      StringBuilder needle = new StringBuilder();
      for (int k = 0; k < 200; k++) {
        needle.append((char) ('\u4e00' + 200 * i + k));
      }
      conditions.add(TEXT.mentions(needle.toString(), "needle " + i));
    }

    assertAgreement(conditions, texts("a needle 3", "needle 39 in needle 1", "\u4e00", "none"));
  }

  private static void assertHolding(Condition condition, String... texts) {
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(
                        holding(ConditionIndex.of(List.of(condition)), only("text", Value.of(text)))
                            .get(0))
                    .isTrue());
    assertAgreement(List.of(condition), texts(texts));
  }

  private static void assertFailing(Condition condition, String... texts) {
    assertHolding(condition.negate(), texts);
    assertAgreement(List.of(condition), texts(texts));
  }

  private static Profile[] texts(String... texts) {
    Profile[] profiles = new Profile[texts.length];
    for (int i = 0; i < texts.length; i++) {
      profiles[i] = only("text", Value.of(texts[i]));
    }
    return profiles;
  }
}
