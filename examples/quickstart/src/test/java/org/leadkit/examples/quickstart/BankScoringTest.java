package org.leadkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadkit.formats.LeadJson;
import org.leadkit.intake.IntakePolicy;
import org.leadkit.scoring.ScoringModel;

/** Where the points of the bank's scoring model come from. */
class BankScoringTest {

  private static final Path FILE = Path.of("policies", "bank-campaign.scoring.json");

  @Test
  void thePointsAreThoseOfTheRowsOnEvenLines() throws IOException {
    String recomputed = LeadJson.standard().write(recomputed());
    // To choose anew, for other data: copy this file over the policy.
    Files.writeString(Path.of("target", "bank-campaign.scoring.json"), recomputed);
    assertThat(Files.readString(FILE)).isEqualTo(recomputed);
  }

  private static ScoringModel recomputed() throws IOException {
    Path file = Path.of("data", "bank", "contacts.csv");
    Set<Long> subscribers = BankContacts.subscribers(file);
    IntakePolicy intake = IntakePolicy.reading(BankFields.CATALOGUE);
    Scorecard card = new Scorecard();
    BankContacts.reader()
        .read(
            file,
            row -> {
              if (ScoreBands.isTraining(row.line())) {
                card.learn(
                    intake.read(row.submission()).profile(), subscribers.contains(row.line()));
              }
            });
    return card.model();
  }
}
