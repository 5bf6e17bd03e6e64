package org.leadkit.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadkit.consent.RegisterAnswer.Listed;
import org.leadkit.decision.Issue;
import org.leadkit.lead.ContactPoint;

class DoNotCallFileTest {

  private static final Instant AS_OF = Instant.parse("2026-10-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-10-08T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "305,5550123",
        "3055550123",
        "\"305\",\"5550123\"",
        " 305,5550123\r",
        "305-5550123",
        "305\t5550123",
        "305,5550123,A,2026-10-01",
        "A,305,5550123,10/01/2026",
        "\u00ef\u00bb\u00bf305,5550123",
        "305,5550123,",
        "3055550123,add"
      })
  void aNumberIsReadInEitherLayout(String line) throws IOException {
    DoNotCallFile file = read(line + "\n");

    assertThat(file.issues()).isEmpty();
    assertThat(file.size()).isEqualTo(1);
    assertThat(listed(file, "+13055550123")).isEqualTo(Listed.YES);
    assertThat(listed(file, "+13055550124")).isEqualTo(Listed.NO);
  }

  @Test
  void itHasNoDataForAnotherAreaCodeOrCountryOrAnEmptyList() throws IOException {
    DoNotCallFile file = read("305,5550123\n");

    assertThat(listed(file, "+12125550123")).isEqualTo(Listed.NO_DATA);
    assertThat(listed(file, "+447400123456")).isEqualTo(Listed.NO_DATA);
    assertThat(listed(file, "3055550123")).as("of no known country").isEqualTo(Listed.NO_DATA);
    assertThat(file.ask(ContactPoint.email("a@b.example")).listed()).isEqualTo(Listed.NO_DATA);
    assertThat(listed(read(""), "+13055550123")).isEqualTo(Listed.NO_DATA);
  }

  @Test
  void anAreaCodeThatWasDownloadedIsCoveredThoughNobodyIsListedInIt() throws IOException {
    DoNotCallFile file =
        DoNotCallFile.read(stream("305,5550123\n"), Set.of("305", "212"), AS_OF, LATER);

    assertThat(listed(file, "+12125550123")).isEqualTo(Listed.NO);
    assertThat(file.snapshot().prefixes()).containsExactly("+1212", "+1305");
  }

  @Test
  void badLinesAreIssuesByLineAndWithoutTheirText() throws IOException {
    DoNotCallFile file =
        read(
            "Area,Number\n305,5550123\n\n305,555012\n1055550123\n3055550199,maybe\n"
                + "3055550188,A,D\n3055550177x\n");

    assertThat(file.size()).as("and what could be made out").isEqualTo(4);
    assertThat(file.badLines()).isEqualTo(6);
    assertThat(file.issues()).extracting(Issue::line).containsExactly(1, 4, 5, 6, 7, 8);
    assertThat(file.issues())
        .allSatisfy(
            issue -> {
              assertThat(issue.code()).isEqualTo("bad-line");
              assertThat(issue.message()).doesNotContain("555", "maybe");
              assertThat(issue.hint()).startsWith("Maybe");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(305) 555-0123",
        "305-555-0123",
        "+1 305 555 0123",
        "1-305-555-0123,A",
        "305,5550123,2026-10-07,changed",
        "3055550123,A,D",
        "305;555;0123",
        "\u00a73055550123",
      })
  void aNumberThatCanBeMadeOutInABadLineCountsAsListed(String line) throws IOException {
    DoNotCallFile file =
        DoNotCallFile.read(stream("305,5550199\n" + line + "\n"), Set.of("305"), AS_OF, LATER);

    assertThat(file.badLines()).isEqualTo(1);
    assertThat(listed(file, "+13055550123")).isEqualTo(Listed.YES);
    assertThat(listed(file, "+13055550124")).isEqualTo(Listed.NO);
  }

  @Test
  void whereOnlyTheAreaCanBeMadeOutNobodyOfItIsKnownNotToBeListed() throws IOException {
    DoNotCallFile file =
        DoNotCallFile.read(
            stream("305,5550123\n305,555\n212,5550123\n"), Set.of("305", "212"), AS_OF, LATER);

    assertThat(listed(file, "+13055550123")).isEqualTo(Listed.YES);
    assertThat(listed(file, "+13055550199")).isEqualTo(Listed.NO_DATA);
    assertThat(listed(file, "+12125550199")).isEqualTo(Listed.NO);
    DoNotCallFile only = read("305,5550123\n305,555\n");
    assertThat(listed(only, "+13055550123")).isEqualTo(Listed.YES);
    assertThat(listed(only, "+13055550199")).isEqualTo(Listed.NO_DATA);
  }

  @Test
  void aListOfChangesSpeaksForNoAreaThatTheListDidNotSpeakFor() throws IOException {
    DoNotCallFile none = read("").changed(stream("305,5550123,A\n"), LATER, LATER);
    DoNotCallFile cut =
        read("305,5550123\n305,555\n212,5550123\n")
            .changed(stream("305,5550124,A\n305,x\n"), LATER, LATER);

    assertThat(listed(none, "+13055550123")).isEqualTo(Listed.YES);
    assertThat(listed(none, "+13055550199")).isEqualTo(Listed.NO_DATA);
    assertThat(listed(cut, "+13055550199")).isEqualTo(Listed.NO_DATA);
    assertThat(listed(cut, "+12125550199")).isEqualTo(Listed.NO);
    assertThat(cut.badLines()).as("of both files").isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "3055", "105", "+1305", "abc"})
  void whatIsNoAreaCodeIsRefused(String area) {
    assertThatThrownBy(
            () -> DoNotCallFile.read(stream("305,5550123\n"), Set.of(area), AS_OF, LATER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(" + area + ")");
  }

  @Test
  void aLineOfAMegabyteIsReadInAMoment() throws IOException {
    for (String piece : java.util.List.of("3", "305", "1 ", ",", "305,", "\"", "A,", "-")) {
      long begun = System.nanoTime();
      read(piece.repeat(1_000_000 / piece.length()));
      assertThat(System.nanoTime() - begun).as(piece).isLessThan(60_000_000_000L);
    }
  }

  @Test
  void aFileOfNothingButBadLinesDoesNotFillTheMemory() throws IOException {
    DoNotCallFile file = read("x\n".repeat(5_000));

    assertThat(file.badLines()).isEqualTo(5_000);
    assertThat(file.issues()).hasSize(DoNotCallFile.MOST_ISSUES);
  }

  @Test
  void changesAddAndDeleteAndLeaveTheListBeforeAsItWas() throws IOException {
    DoNotCallFile before = read("305,5550123\n305,5550124\n");
    DoNotCallFile after =
        before.changed(
            stream("305,5550123,D,2026-10-07\n305,5550125,A,2026-10-07\nD,305,5550199\n"),
            LATER,
            LATER);

    assertThat(listed(after, "+13055550123")).isEqualTo(Listed.NO);
    assertThat(listed(after, "+13055550124")).isEqualTo(Listed.YES);
    assertThat(listed(after, "+13055550125")).isEqualTo(Listed.YES);
    assertThat(after.snapshot().asOf()).isEqualTo(LATER);
    assertThat(listed(before, "+13055550123")).isEqualTo(Listed.YES);
    assertThat(listed(before, "+13055550125")).isEqualTo(Listed.NO);
  }

  @Test
  void theAnswerNamesTheStateAndTheHashOfTheFile() throws Exception {
    String text = "305,5550123\r\nbad\r\n";
    DoNotCallFile file = read(text);
    String sha256 =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));

    assertThat(file.snapshot().version()).isEqualTo(sha256);
    assertThat(file.ask(ContactPoint.phone("+13055550123")).version()).isEqualTo(sha256);
    assertThat(file.ask(ContactPoint.phone("+13055550123")).asOf()).isEqualTo(AS_OF);
    assertThat(file.ask(ContactPoint.phone("+13055550123")).register())
        .isEqualTo("us-national-dnc");
  }

  @Property(tries = 200)
  void itListsExactlyWhatTheFileLists(@ForAll("lists") Set<String> numbers) throws IOException {
    DoNotCallFile file = read(String.join("\n", numbers));

    assertThat(file.size()).isEqualTo(numbers.size());
    for (int i = 0; i < 40; i++) {
      String number = "%s55501%02d".formatted(i % 2 == 0 ? "305" : "850", i);
      assertThat(listed(file, "+1" + number) == Listed.YES).isEqualTo(numbers.contains(number));
    }
  }

  @Provide
  Arbitrary<Set<String>> lists() {
    return Arbitraries.integers()
        .between(0, 39)
        .map(i -> "%s55501%02d".formatted(i % 2 == 0 ? "305" : "850", i))
        .set()
        .ofMaxSize(20)
        .map(TreeSet::new);
  }

  private static Listed listed(DoNotCallFile file, String number) {
    return file.ask(ContactPoint.phone(number)).listed();
  }

  private static DoNotCallFile read(String text) throws IOException {
    return DoNotCallFile.read(stream(text), Set.of(), AS_OF, LATER);
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(
        text.getBytes(
            text.startsWith("\u00ef") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
  }
}
