package org.leadkit.consent.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.consent.chain.Verification.Finding;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

class ConsentChainTest {

  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final Scope NEWS = Scope.of(Purpose.DIRECT_MARKETING, Channel.EMAIL);
  private static final String SUBJECT = "person-4711";
  private static final Suppression ENTRY =
      new Suppression("k1:5f70bf18a086007016e948b04aed3b82", NEWS, "opted-out", "form", START);
  private static final Payload WHOSE = Payload.subject(salt(99), SUBJECT);

  private final List<Payload> payloads = new ArrayList<>();
  private final ConsentChain chain = chain(6);

  private static Salt salt(int number) {
    return new Salt("%032x".formatted(number * 7919L + 1));
  }

  private static ConsentEvent event(int number) {
    Proof proof =
        new Proof(
            Proof.Means.CONFIRMATION_LINK,
            "web-form@3f2a91c0",
            Set.of("purpose"),
            List.of(new Proof.Document("screenshot", "cd".repeat(32))));
    return ConsentEvent.of(
            "e" + number, Kind.OPTED_OUT, NEWS, "desk of Ada", START.plusSeconds(number))
        .at(ENTRY.point())
        .with(ConsentDetails.NONE.about("person-4712").proof(proof));
  }

  private ConsentChain chain(int size) {
    ConsentChain built = ConsentChain.begin(WHOSE);
    for (int i = 0; i < size; i++) {
      Payload payload =
          Payload.of(event(i), salt(i))
              .with("ip", "203.0.113.7")
              .with("notice-snapshot", "By ticking you agree");
      payloads.add(payload);
      built = built.append(event(i), payload);
    }
    return built;
  }

  private Verification verify(List<ChainEntry> entries) {
    return ConsentChain.stored(chain.subject(), entries).verify();
  }

  private List<ChainEntry> entries() {
    return new ArrayList<>(chain.entries());
  }

  @Test
  void aChainAsItWasWrittenIsIntact() {
    assertThat(chain.verify()).isEqualTo(new Verification(Finding.INTACT, 6));
    assertThat(ConsentChain.begin(WHOSE).verify().isIntact()).isTrue();
    assertThat(verify(entries()).isIntact()).isTrue();
  }

  @Test
  void theFirstChangedEntryIsNamed() {
    for (int i = 0; i < 6; i++) {
      ChainEntry old = chain.entries().get(i);
      List<ChainEntry> entries = entries();
      entries.set(
          i,
          new ChainEntry(
              old.previous(),
              old.event().replace("opted-out", "given"),
              old.commitments(),
              old.hash()));
      assertThat(verify(entries)).isEqualTo(new Verification(Finding.CHANGED, i));
    }
  }

  @Test
  void aChangedCommitmentOrLinkOrHashIsNoticed() {
    ChainEntry old = chain.entries().get(3);
    Map<String, String> other = new HashMap<>(old.commitments());
    other.put("point", "00".repeat(32));
    for (ChainEntry changed :
        List.of(
            new ChainEntry(old.previous(), old.event(), other, old.hash()),
            new ChainEntry("00".repeat(32), old.event(), old.commitments(), old.hash()),
            new ChainEntry(old.previous(), old.event(), old.commitments(), "00".repeat(32)))) {
      List<ChainEntry> entries = entries();
      entries.set(3, changed);
      assertThat(verify(entries)).isEqualTo(new Verification(Finding.CHANGED, 3));
    }
  }

  @Test
  void aRemovedEntryIsNoticedWhereItsSuccessorStands() {
    for (int i = 0; i < 5; i++) {
      List<ChainEntry> entries = entries();
      entries.remove(i);
      assertThat(verify(entries)).isEqualTo(new Verification(Finding.REMOVED, i));
    }
  }

  @Test
  void whatIsMissingAtTheEndIsNoticedWithAnAnchoredHead() {
    ConsentChain cut = ConsentChain.stored(chain.subject(), entries().subList(0, 4));

    assertThat(cut.verify().isIntact()).isTrue();
    assertThat(cut.verify(chain.head(), 6)).isEqualTo(new Verification(Finding.REMOVED, 4));
    assertThat(chain.verify(cut.head(), 4).isIntact()).isTrue();
  }

  @Test
  void aChainThatWasWrittenAnewIsNoticedWithAnAnchoredHead() {
    ConsentChain anew = ConsentChain.begin(WHOSE);
    for (int i = 0; i < 6; i++) {
      ConsentEvent event = event(i == 2 ? 77 : i);
      anew = anew.append(event, Payload.of(event, salt(i)));
    }

    assertThat(anew.verify().isIntact()).isTrue();
    assertThat(anew.verify(chain.head(), 6).finding()).isEqualTo(Finding.REWRITTEN);
  }

  @Test
  void swappedEntriesAreReordered() {
    for (int i = 0; i < 5; i++) {
      List<ChainEntry> entries = entries();
      Collections.swap(entries, i, i + 1);
      assertThat(verify(entries)).isEqualTo(new Verification(Finding.REORDERED, i));
    }
  }

  @Test
  void anInsertedEntryIsNamedEvenIfItsOwnLinkAndHashAreRight() {
    for (int i = 0; i < 6; i++) {
      ConsentChain forged =
          ConsentChain.stored(chain.subject(), entries().subList(0, i))
              .append(event(77), Payload.of(event(77), salt(77)));
      List<ChainEntry> entries = entries();
      entries.add(i, forged.entries().get(i));
      assertThat(verify(entries)).isEqualTo(new Verification(Finding.INSERTED, i));
      entries.set(i, chain.entries().get((i + 3) % 6));
      assertThat(verify(entries).isIntact()).isFalse();
    }
  }

  @Test
  void anEntryThatIsThereTwiceIsInserted() {
    List<ChainEntry> entries = entries();
    entries.add(3, entries.get(2));

    assertThat(verify(entries)).isEqualTo(new Verification(Finding.INSERTED, 2));
  }

  @Test
  void anEntryOfAnotherSubjectIsNoticed() {
    ConsentChain others =
        ConsentChain.begin(Payload.subject(salt(98), "person-1"))
            .append(event(0), Payload.of(event(0), salt(0)));

    assertThat(verify(others.entries())).isEqualTo(new Verification(Finding.CHANGED, 0));
  }

  @Test
  void theChainVerifiesAfterErasureAndHoldsNothingOfASuppressionEntry() {
    StringBuilder stored = new StringBuilder(chain.subject());
    chain.entries().forEach(stored::append);
    String text = stored.toString();

    assertThat(verify(entries()).isIntact()).as("without any payload").isTrue();
    for (String personal :
        List.of(
            ENTRY.point(),
            ENTRY.point().substring(3),
            SUBJECT,
            "4712",
            "Ada",
            "203.0.113.7",
            "By ticking",
            "web-form",
            "cdcdcd")) {
      assertThat(text).doesNotContain(personal);
    }
    assertThat(text).as("what is not personal stays readable").contains("opted-out", "e3");
  }

  @Test
  void oneValueUnderTwoSaltsIsNotRecognised() {
    List<String> points =
        chain.entries().stream().map(entry -> entry.commitments().get("point")).toList();

    assertThat(points).doesNotHaveDuplicates().doesNotContainNull();
    assertThat(new Payload(salt(1), Map.of("ip", "x", "point", "x")).commitments().values())
        .as("one value under two names")
        .doesNotHaveDuplicates();
    assertThat(new Salt("00".repeat(16)).of("point").commitment("x"))
        .isNotEqualTo(new Salt("00".repeat(16)).of("ip").commitment("x"));
  }

  @Test
  void payloadsThatAreKeptAreCheckedAgainstTheirCommitments() {
    Map<Integer, Payload> kept = new HashMap<>(Map.of(1, payloads.get(1), 4, payloads.get(4)));
    assertThat(chain.verify(kept).isIntact()).isTrue();

    for (Payload wrong :
        List.of(
            payloads.get(4).with("ip", "198.51.100.1"),
            payloads.get(4).with("more", "x"),
            payloads.get(3),
            new Payload(salt(5), payloads.get(4).values()))) {
      kept.put(4, wrong);
      assertThat(chain.verify(kept)).isEqualTo(new Verification(Finding.PAYLOAD_CHANGED, 4));
    }
  }

  @Test
  void aPayloadOfAnotherEventIsRefused() {
    ConsentEvent elsewhere = event(1).at("k1:00");

    assertThatThrownBy(() -> chain.append(elsewhere, payloads.get(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(e1)")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> new Salt("short")).hasMessageContaining("Maybe");
  }

  @Test
  void nothingPersonalIsPrinted() {
    assertThat(payloads.get(0) + " " + chain + salt(3))
        .doesNotContain("203.0", "Ada", "k1:", salt(3).hex(), salt(0).hex());
  }

  @Test
  void theHashIsTheDocumentedOne() throws Exception {
    ChainEntry first = chain.entries().get(0);
    StringBuilder names = new StringBuilder();
    first
        .commitments()
        .forEach((name, value) -> names.append(",\"%s\":\"%s\"".formatted(name, value)));
    String form =
        "{\"commitments\":{"
            + names.substring(1)
            + "},\"event\":\""
            + first.event().replace("\"", "\\\"")
            + "\"}";
    java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
    digest.update((byte) 0);
    digest.update("lead-consent/v1".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    digest.update(new byte[32]);
    digest.update(form.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(first.hash()).isEqualTo(java.util.HexFormat.of().formatHex(digest.digest()));
  }
}
