package org.leadkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreBandsTest {

  @Test
  void aScoreThatPutsEverySubscriberFirstHasAnAreaOfOne() {
    ScoreBands bands = new ScoreBands(Set.of(3L, 5L));
    scores(bands, 30, 20, 10, 0);
    assertThat(bands.auc()).isEqualTo(1);
  }

  @Test
  void aScoreThatIsTheSameForAllIsAsGoodAsACoin() {
    ScoreBands bands = new ScoreBands(Set.of(3L, 7L));
    scores(bands, 5, 5, 5, 5);
    assertThat(bands.auc()).isEqualTo(0.5);
  }

  @Test
  void rowsThatChoseTheBandsAreNotCountedInThem() {
    ScoreBands bands = new ScoreBands(Set.of(2L, 3L));
    bands.add(2, 10);
    bands.add(3, 10);
    assertThat(bands.all().contacts()).isEqualTo(1);
    assertThat(bands.all().subscribers()).isEqualTo(1);
  }

  @Test
  void heldOutContactsOfTheBestBandSubscribeFarMoreOftenThanThoseOfTheLowest() throws IOException {
    Inputs inputs = new Inputs(Path.of(""));
    ScoreBands bands = new ScoreBands(BankContacts.subscribers(inputs.bankFile()));
    Input bank = inputs.bank();
    bank.forEach(
        row ->
            bands.add(new Decided(row.file(), row.line(), bank.flow().submit(row.submission()))));
    List<ScoreBands.Band> fifths = bands.bands();
    assertThat(fifths).hasSize(5);
    assertThat(fifths.get(0).conversion()).isGreaterThan(4 * fifths.get(4).conversion());
    assertThat(fifths.get(0).conversion()).isGreaterThan(2 * bands.all().conversion());
    assertThat(fifths.stream().mapToLong(ScoreBands.Band::contacts).sum())
        .isEqualTo(bands.all().contacts())
        .isEqualTo(2_069);
    assertThat(bands.auc()).isCloseTo(0.79, within(0.03));
  }

  private static void scores(ScoreBands bands, double... scores) {
    for (int i = 0; i < scores.length; i++) {
      bands.add(3 + 2L * i, scores[i]);
    }
  }
}
