package org.leadkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leadkit.lead.Lead;

class BankContactsTest {

  private static Input bank;

  @BeforeAll
  static void takeIn() throws IOException {
    bank = new Inputs(Path.of("")).bank();
    bank.forEach(row -> bank.flow().submit(row.submission()));
  }

  @Test
  void storedProfilesHoldWhatIsScoredAndTheReferenceAndNothingElse() {
    Set<String> names = new TreeSet<>();
    for (Lead lead : Stored.leads(bank.store())) {
      lead.profile().entries().forEach(entry -> names.add(entry.field().name()));
    }
    assertThat(names)
        .containsExactly(
            "calls",
            "contactType",
            "euribor",
            "job",
            "month",
            "previousOutcome",
            "source",
            "sourceReference");
  }

  @Test
  void whatTheFileCallsUnknownIsUnknown() {
    assertThat(Stored.leads(bank.store()))
        .hasSize(4_138)
        .noneMatch(lead -> lead.profile().text(BankFields.JOB).equals(Optional.of("unknown")))
        .anyMatch(lead -> lead.profile().text(BankFields.JOB).isEmpty());
  }

  @Test
  void everySubscriberOfTheFileIsRead() throws IOException {
    assertThat(BankContacts.subscribers(bank.files().get(0))).hasSize(495);
  }
}
