package org.leadkit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.decision.Issue;
import org.leadkit.intake.Submission;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.profile.Fields;
import org.leadkit.spi.Answer.Status;
import org.leadkit.spi.Commit;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;
import org.leadkit.testsupport.Promise;

class ErasedRowTest {

  private static final ContactPoint FOO = ContactPoint.email("foo.bar@example.com");

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final EphemeralKeys keys = new EphemeralKeys();
  private final LeadFlow flow =
      LeadFlow.on(store, new InMemoryTurns(), keys)
          .time(InstantSource.fixed(Flows.NOW))
          .ids(new CountedIds())
          .build();

  /** What an erasure leaves behind. */
  private void suppress(String reason) {
    String hash = new KeyedHashes(keys, TenantId.DEFAULT).current(FOO);
    Suppression left = new Suppression(hash, Scope.EVERYTHING, reason, "test", Flows.NOW);
    store.commit(Commit.of(TenantId.DEFAULT).suppress(left).build());
  }

  private static Submission row(String email) {
    return Submission.imported("partner").with(Fields.EMAIL, email).with(Fields.TITLE, "VP");
  }

  private static List<String> codes(Outcome outcome) {
    return outcome.issues().stream().map(Issue::code).toList();
  }

  @Test
  @Promise("C-04: a suppression survives an import, whatever the spelling and the locale")
  void s35APartnersRowAboutAnObjectorIsKeptAsideAndNobodyIsContacted() {
    suppress("erased");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      Outcome outcome = flow.submit(row(" FOO.Bar@Example.COM "));

      assertThat(outcome.status()).isEqualTo(Status.REJECTED);
      assertThat(codes(outcome)).containsExactly("erased-before");
    } finally {
      Locale.setDefault(before);
    }
    assertThat(store.leads(TenantId.DEFAULT, Page.START, 10).items()).isEmpty();
    List<Rejection> kept = store.rejections(TenantId.DEFAULT, Page.START, 10).items();
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).values()).isEmpty();
    assertThat(kept.get(0).raw()).isEmpty();
  }

  @Test
  void anotherSpellingOfTheSameMailboxIsRefusedToo() {
    suppress("erased");

    assertThat(codes(flow.submit(row("foo.bar+news@example.com"))))
        .containsExactly("erased-before");
  }

  @Test
  void aRowAboutSomebodyWhoOptedOutMakesALead() {
    suppress("withdrawn");

    assertThat(flow.submit(row("foo.bar@example.com")).status()).isEqualTo(Status.ACCEPTED);
  }

  @Test
  void aRowAboutSomebodyWhomWeKnowGoesToTheirLead() {
    flow.submit(Submission.from("website").with(Fields.EMAIL, "foo.bar@example.com"));
    suppress("erased");

    assertThat(flow.submit(row("foo.bar@example.com")).status()).isEqualTo(Status.KNOWN);
  }

  @Test
  void whoeverWritesAgainIsALead() {
    suppress("erased");

    Submission own =
        Submission.from("website")
            .with(Fields.EMAIL, "foo.bar@example.com")
            .with(Fields.TITLE, "VP");
    assertThat(flow.submit(own).status()).isEqualTo(Status.ACCEPTED);
  }
}
