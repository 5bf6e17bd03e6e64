package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadkit.flow.ErasureOrder;
import org.leadkit.flow.ErasureReport;
import org.leadkit.flow.LeadFlow;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.EphemeralKeys;
import org.leadkit.memory.InMemoryLeadStore;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.memory.InMemoryTurns;
import org.leadkit.testkit.PersonalTrace.Finding;
import org.leadkit.testsupport.Promise;

class ErasureReachTest {

  private final InMemoryLeadStore store = new InMemoryLeadStore();
  private final InMemoryTurns turns = new InMemoryTurns();
  private final InMemoryPrivacyLog log = new InMemoryPrivacyLog();
  private final NoteStore notes = new NoteStore();
  private final LeadFlow flow =
      LeadFlow.on(store, turns, new EphemeralKeys()).privacyLog(log).personalStore(notes).build();
  private final List<Scannable> all =
      List.of(
          Scannable.store("leads", store, TenantId.DEFAULT),
          Scannable.outbox("outbox", store, TenantId.DEFAULT),
          Scannable.privacyLog("privacy", log, TenantId.DEFAULT),
          Scannable.object("memory", store),
          Scannable.object("turns", turns),
          Scannable.object("log", log),
          Scannable.of("notes", notes::texts));

  private PersonalTrace planted(int number) {
    PersonalTrace trace =
        PersonalTrace.plantedIn(flow, number).with("note", "called about Zq-note-" + number);
    notes.add(trace.lead(), "called about Zq-note-" + number);
    assertThat(trace.missingIn(all)).isEmpty();
    return trace;
  }

  @Test
  @Promise("P-02: erasure reaches every place that keeps something of the person")
  void nothingOfThePersonIsLeftAnywhereAndAllOfOthersIs() {
    PersonalTrace erased = planted(1);
    PersonalTrace other = planted(2);

    ErasureReport report =
        flow.privacy().erase(ErasureOrder.of("e1").lead(erased.lead()).withholdingNothing());

    assertThat(report.status()).isEqualTo(ErasureReport.Status.DONE);
    assertThat(erased.findIn(all)).isEmpty();
    assertThat(other.missingIn(all)).isEmpty();
  }

  @Test
  @Promise("P-02: erasure names what is withheld, and nothing else is left")
  void onlyTheProofOfConsentIsLeftWhereItIsWithheldAndTheCertificateNamesIt() {
    PersonalTrace erased = planted(1);

    ErasureReport report = flow.privacy().erase(ErasureOrder.of("e1").lead(erased.lead()));

    assertThat(erased.findIn(all))
        .isNotEmpty()
        .extracting(Finding::marker)
        .containsOnly("proof-document");
    assertThat(report.certificate().orElseThrow().tombstone().withheld())
        .extracting(withheld -> withheld.category().id())
        .containsOnly("consent-proof");
  }
}
