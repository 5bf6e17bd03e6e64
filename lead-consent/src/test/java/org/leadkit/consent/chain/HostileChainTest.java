package org.leadkit.consent.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Scope;
import org.leadkit.consent.chain.Verification.Finding;

/** What somebody could hand in who wants a chain or a receipt to say more than it does. */
class HostileChainTest {

  private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
  private static final Payload WHOSE = Payload.subject(salt(9), "person-1");

  private static Salt salt(int number) {
    return new Salt("%032x".formatted(number * 7919L + 1));
  }

  private static ConsentEvent event(String id, String point) {
    return ConsentEvent.of(id, Kind.OPTED_OUT, Scope.EVERYTHING, "desk of Ada", AT).at(point);
  }

  private static ConsentChain chain() {
    ConsentEvent event = event("e1", "k1:aa");
    return ConsentChain.begin(WHOSE).append(event, Payload.of(event, salt(1)));
  }

  @Test
  void aReceiptIsForOneSubjectAndOneHeadHoweverTheyAreCut() {
    ConsentChain chain = chain();
    Map<String, String> heads =
        Map.of(chain.subject(), chain.head(), "0".repeat(64), "1".repeat(64));
    Anchor anchor = Anchor.of(heads, AT);
    Inclusion real = Anchor.prove(heads, chain.subject()).orElseThrow();

    assertThat(real.isIn(anchor)).isTrue();
    String both = real.subject() + real.head();
    for (int cut : new int[] {0, 2, 62, 66, 128}) {
      Inclusion shifted = new Inclusion(both.substring(0, cut), both.substring(cut), real.steps());
      assertThat(shifted.isIn(anchor)).as("cut at %d", cut).isFalse();
    }
    Inclusion loud =
        new Inclusion(real.subject().toUpperCase(Locale.ROOT), real.head(), real.steps());
    assertThat(loud.isIn(anchor)).isFalse();
    assertThat(new Inclusion("x", "y", List.of(new Inclusion.Step("z", true))).isIn(anchor))
        .isFalse();
  }

  @Test
  void aPayloadMayNotSpeakForTheSubjectOrForAPartThatTheEventDoesNotHave() {
    ConsentEvent event = event("e1", "");
    ConsentChain empty = ConsentChain.begin(WHOSE);

    for (String name : List.of("subject", "point", "about", "notice", "document-0")) {
      Payload more = Payload.of(event, salt(1)).with(name, "k1:other");
      assertThatThrownBy(() -> empty.append(event, more))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("(e1)")
          .hasMessageNotContaining("k1:other");
    }
    assertThat(empty.append(event, Payload.of(event, salt(1)).with("ip", "203.0.113.7")).entries())
        .hasSize(1);
  }

  @Test
  void aSaltIsNotUsedTwiceInAChain() {
    ConsentEvent second = event("e2", "k1:aa");
    Payload again = Payload.of(second, salt(1));
    ConsentChain chain = chain();

    assertThatThrownBy(() -> chain.append(second, again))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
    assertThat(chain.append(second, Payload.of(second, salt(2))).verify().isIntact()).isTrue();
  }

  @Test
  void anAnchorOfLessThanNothingIsRefused() {
    assertThatThrownBy(() -> chain().verify(chain().head(), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(-1)");
    assertThat(chain().verify(ConsentChain.START, 0).isIntact()).isTrue();
    assertThat(chain().verify(chain().head(), 1).isIntact()).isTrue();
    assertThat(chain().verify(chain().head(), 2)).isEqualTo(new Verification(Finding.REMOVED, 1));
    assertThat(chain().verify(chain().head(), 0)).isEqualTo(new Verification(Finding.REWRITTEN, 0));
  }

  @Test
  void whatIsErasedLeavesAChainInWhichNoPersonalValueStandsHoweverItIsHashed() {
    Proof.Document paper = new Proof.Document("screenshot", "cd".repeat(32));
    Proof proof =
        new Proof(
            Proof.Means.FORM, "web-form@3f2a91c0", java.util.Set.of("purpose"), List.of(paper));
    ConsentEvent event =
        event("e1", "k1:5f70bf18a086").with(ConsentDetails.NONE.about("person-2").proof(proof));
    ConsentChain chain =
        ConsentChain.begin(WHOSE)
            .append(event, Payload.of(event, salt(1)).with("ip", "203.0.113.7"));
    String all = chain.entries().toString();

    for (String value :
        List.of(
            "k1:5f70bf18a086",
            "person-1",
            "person-2",
            "203.0.113.7",
            "web-form@3f2a91c0",
            "desk of Ada",
            paper.sha256(),
            salt(1).hex())) {
      byte[] bytes = Sha256.bytes(value);
      assertThat(all).doesNotContain("\"" + value + "\"", "=" + value);
      for (Sha256 use : Sha256.values()) {
        assertThat(all).doesNotContain(use.of(bytes), use.of(Sha256.raw(value)));
      }
    }
    assertThat(chain.verify(Map.of()).isIntact()).isTrue();
  }
}
